"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { useLocale } from "../../platform/i18n/locale";
import { showInstant } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { ScrollRegion } from "../../ui/scroll-region";
import type { ApplicationQuery, DocumentState } from "../../gql/graphql";
import { recordDocumentMutation } from "./application.graphql";

interface Props {
  readonly id: string;
  readonly documents: NonNullable<ApplicationQuery["application"]>["documents"];
  /** Whether this person may mend it now. */
  readonly mends: boolean;
  readonly reload: () => void;
}

const states = ["PRESENT", "MISSING", "WAIVED"] as const satisfies readonly DocumentState[];
const words = { PRESENT: "present", MISSING: "missing", WAIVED: "waived" } as const satisfies Record<DocumentState, string>;
const mend = { PRESENT: "wasHere", MISSING: "wasMissing", WAIVED: "wasWaived" } as const satisfies Record<DocumentState, string>;

/** Every paper as it stands, with who said so and why; a slip of the counter is mended here, what comes later is a supplement. */
export function Checklist({ id, documents, mends, reload }: Props) {
  const t = useTranslations("application");
  const locale = useLocale();
  const record = useAct(recordDocumentMutation);
  const [waiving, setWaiving] = useState<string>();
  const [reason, setReason] = useState("");
  const asked = documents.find(({ requirement }) => requirement.code === waiving)?.requirement;
  const nameOf = (requirement: { readonly labelEl: string; readonly labelEn: string }) => (locale === "el" ? requirement.labelEl : requirement.labelEn);

  async function say(requirement: string, state: DocumentState, why: string | null) {
    if ((await record.run({ applicationId: id, requirement, state, reason: why })) === undefined) return;
    setWaiving(undefined);
    setReason("");
    reload();
  }

  return (
    <section className="stack tight">
      <h2>{t("papers")}</h2>
      {asked === undefined && <Trouble trouble={record.trouble} />}
      <ScrollRegion label={t("papers")}>
        <table>
          <tbody>
            {documents.map(({ requirement, state, mark }) => (
              <tr key={requirement.code}>
                <th scope="row">{nameOf(requirement)}</th>
                <td>
                  {t(words[state])}
                  {mark != null && <div className="soft">{[mark.reason, `${mark.by.name}, ${showInstant(mark.markedAt)}`].filter(Boolean).join(" · ")}</div>}
                </td>
                <td>
                  {mends && (
                    <span className="row">
                      {states.filter((other) => other !== state).map((other) => (
                        <button key={other} type="button" className="button quiet" disabled={record.busy} aria-label={`${t(mend[other])}: ${nameOf(requirement)}`} onClick={() => (other === "WAIVED" ? setWaiving(requirement.code) : void say(requirement.code, other, null))}>{t(mend[other])}</button>
                      ))}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {asked !== undefined && (
        <Dialog title={`${t("wasWaived")}: ${nameOf(asked)}`} onClose={() => { setWaiving(undefined); record.clear(); }}>
          <p className="soft">{t("waiveHint")}</p>
          <Trouble trouble={record.trouble} />
          <form className="stack" onSubmit={(event: FormEvent) => { event.preventDefault(); void say(asked.code, "WAIVED", reason.trim()); }}>
            <TextField label={t("reason")} value={reason} minLength={10} maxLength={300} onChange={(event) => setReason(event.target.value)} required autoFocus />
            <div className="row">
              <button className="button primary" disabled={record.busy}>{t("waive")}</button>
              <button type="button" className="button quiet" onClick={() => { setWaiving(undefined); record.clear(); }}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </section>
  );
}
