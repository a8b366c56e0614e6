"use client";
import { showCode } from "@epidosi/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { ScrollRegion } from "../../ui/scroll-region";
import type { InboundFieldsFragment } from "../../gql/graphql";
import { printLabelsMutation } from "../labels/labels.graphql";

/** As many tags as one print takes. */
const sheet = 48;

/** The tags of what came, printed at once: a sheet for every two dozen, and each alone. */
export function NewTags({ items }: { readonly items: InboundFieldsFragment["items"] }) {
  const t = useTranslations("directorate");
  const words = useTranslations("inbound");
  const names = useTranslations("application");
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const act = useAct(printLabelsMutation);

  async function printAll() {
    const urls: string[] = [];
    for (let from = 0; from < items.length; from += sheet) {
      const job = await act.run({ input: { codes: items.slice(from, from + sheet).map(({ tag }) => tag), way: "SHEET", startAt: 1, reason: null } });
      if (job?.url == null) break;
      urls.push(job.url);
    }
    setSheets(urls);
    if (urls[0] !== undefined) window.open(urls[0], "_blank", "noreferrer");
  }

  return (
    <section className="panel stack tight">
      <h2>{t("tags")} ({items.length})</h2>
      <Trouble trouble={act.trouble} />
      <div className="row">
        {sheets.length === 0 && <button type="button" className="button primary" disabled={act.busy} onClick={() => void printAll()}>{words("printAll", { count: items.length })}</button>}
        {sheets.map((url, index) => <a key={url} className="button primary" href={url} target="_blank" rel="noreferrer">{words("sheet", { number: index + 1 })}</a>)}
      </div>
      <ScrollRegion label={t("tags")}>
        <table>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}><td className="code">{showCode(item.tag)}</td><td>{names(`itemKinds.${item.kind}`)}</td><td>{item.application ? item.application.applicant.latinSurname : words(item.itemState === "RETURN_DUE" ? "fates.RETURN" : "fates.ORPHAN")}</td><td><a className="button quiet" href={item.tagPaperUrl} target="_blank" rel="noreferrer">{t("printTag")}</a></td></tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
