"use client";
import { showCode } from "@epidosi/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import type { LabelsQuery } from "../../gql/graphql";
import { ScrollRegion } from "../../ui/scroll-region";
import { SpoilLabel } from "./spoil-label";

export type Label = LabelsQuery["labels"][number];

interface Props {
  readonly labels: readonly Label[];
  readonly takeOff: (code: string) => void;
  readonly reload: () => void;
}

/** Each code with how often its label was printed, by whom last, and what became of that one. */
export function LabelList({ labels, takeOff, reload }: Props) {
  const t = useTranslations("labels");
  const [spoiling, setSpoiling] = useState<string>();
  return (
    <>
      <ScrollRegion label={t("title")}>
        <table>
          <thead><tr><th>{t("code")}</th><th>{t("kind")}</th><th>{t("printed")}</th><th><span className="hidden">{t("takeOff")}</span></th></tr></thead>
          <tbody>
            {labels.map((label) => (
              <tr key={label.code}>
                <td className="mono">{showCode(label.code)}</td>
                <td>{t(`what.${label.what}`)}</td>
                <td><Prints label={label} /></td>
                <td className="row">
                  {label.history[0]?.event === "PRINTED" && <button type="button" className="button quiet" aria-label={t("spoilNamed", { code: label.code })} onClick={() => setSpoiling(label.code)}>{t("spoil")}</button>}
                  <button type="button" className="button quiet" aria-label={t("takeOffNamed", { code: label.code })} onClick={() => takeOff(label.code)}>{t("takeOff")}</button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {spoiling !== undefined && (
        <SpoilLabel
          code={spoiling}
          onClose={(done) => {
            setSpoiling(undefined);
            if (done) reload();
          }}
        />
      )}
    </>
  );
}

function Prints({ label }: { readonly label: Label }) {
  const t = useTranslations("labels");
  const prints = label.history.filter((one) => one.event === "PRINTED");
  const [last] = label.history;
  if (last === undefined) return t("never");
  return (
    <>
      {t("times", { count: prints.length })} · {t("last", { when: showInstant(last.at), who: last.by.name })}
      {last.event === "SPOILED" && <div className="soft">✕ {t("spoiledSince", { reason: last.reason ?? "" })}</div>}
    </>
  );
}
