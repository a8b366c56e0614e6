"use client";
import { type ChangeEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CommandIds } from "../../platform/apollo/command-ids";
import { Trouble } from "../../platform/apollo/trouble";
import { type ActTrouble, useAct } from "../../platform/apollo/use-act";
import { useLocale } from "../../platform/i18n/locale";
import { showInstant } from "../../platform/i18n/show";
import { putFile } from "../../platform/upload/put-file";
import { shrinkPhoto } from "../../platform/upload/shrink-photo";
import { Dialog } from "../../ui/dialog";
import { SelectField, TextField } from "../../ui/field";
import type { ApplicationQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { voidAttachmentMutation } from "./application.graphql";

type Case = NonNullable<ApplicationQuery["application"]>;
interface Failed {
  readonly file: File;
  readonly trouble: ActTrouble;
}

/** The scans of a case: one after the other they are sent, and one that is refused is told by its name and can be tried again. */
export function AttachmentList({ id, attachments, documents, reload }: { readonly id: string; readonly attachments: Case["attachments"]; readonly documents: Case["documents"]; readonly reload: () => void }) {
  const t = useTranslations("application");
  const locale = useLocale();
  const { acts } = useSession();
  const [about, setAbout] = useState("");
  const [sending, setSending] = useState<{ readonly name: string; readonly left: number }>();
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const ids = useRef(new CommandIds());
  const labelOf = (code: string | null | undefined) => {
    const requirement = documents.find((document) => document.requirement.code === code)?.requirement;
    return requirement && (locale === "el" ? requirement.labelEl : requirement.labelEn);
  };

  async function send(files: readonly File[]) {
    const trouble: Failed[] = [];
    for (const [index, file] of files.entries()) {
      setSending({ name: file.name, left: files.length - index });
      const intent = { id, about, name: file.name, size: file.size, modified: file.lastModified };
      const found = await putFile(`/files/attachments/${id}`, await shrinkPhoto(file), { commandId: ids.current.of(intent), name: file.name, about });
      if (found?.kind !== "OFFLINE") ids.current.answered(intent);
      if (found) trouble.push({ file, trouble: found });
    }
    setSending(undefined);
    setFailed(trouble);
    reload();
  }

  function chosen(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.target.files ?? [])];
    event.target.value = "";
    if (files.length > 0) void send(files);
  }

  return (
    <section className="stack tight">
      <h2>{t("scans")}</h2>
      {attachments.length === 0 && <p className="soft">{t("noScan")}</p>}
      <ul className="stack tight plain">
        {attachments.map((one) => (
          <li key={one.id} className="row">
            <span className="grow"><a href={one.url} download>{one.name}</a> <span className="soft">{[labelOf(one.requirement), t("kilobytes", { count: Math.ceil(one.size / 1024) }), one.by.name, showInstant(one.addedAt)].filter(Boolean).join(" · ")}</span></span>
            {acts.includes("voidAttachment") && <VoidAttachment attachment={one} reload={reload} />}
          </li>
        ))}
      </ul>
      {failed.map(({ file, trouble }) => (
        <div key={file.name} className="stack tight">
          <p className="badge bad">{file.name}</p>
          <Trouble trouble={trouble} />
          {trouble.kind !== "REFUSED" && <p><button type="button" className="button quiet" onClick={() => void send([file])}>{t("sendAgain")}</button></p>}
        </div>
      ))}
      {acts.includes("voidAttachment") && (
        <div className="columns">
          <SelectField label={t("scanOf")} value={about} onChange={(event) => setAbout(event.target.value)}>
            <option value="">{t("otherPaper")}</option>
            {documents.map(({ requirement }) => <option key={requirement.code} value={requirement.code}>{locale === "el" ? requirement.labelEl : requirement.labelEn}</option>)}
          </SelectField>
          <div className="field">
            <label htmlFor={`scan-${id}`}>{t("addScan")}</label>
            <input id={`scan-${id}`} type="file" accept="application/pdf,image/jpeg,image/png" multiple disabled={sending !== undefined} onChange={chosen} aria-describedby={`scan-${id}-more`} />
            <span id={`scan-${id}-more`} className="hint" role="status">{sending === undefined ? t("scanHint") : t("sendingScan", { name: sending.name, left: String(sending.left) })}</span>
          </div>
        </div>
      )}
    </section>
  );
}

/** Asked before, with the reason: it is not shown any more. */
function VoidAttachment({ attachment, reload }: { readonly attachment: Case["attachments"][number]; readonly reload: () => void }) {
  const t = useTranslations("application");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { run, busy, trouble } = useAct(voidAttachmentMutation);

  async function settle() {
    if ((await run({ attachmentId: attachment.id, reason })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" aria-label={`${t("voidScan")}: ${attachment.name}`} onClick={() => setAsking(true)}>{t("voidScan")}</button>
      {asking && (
        <Dialog title={t("voidScan")} onClose={() => setAsking(false)}>
          <p>{t("voidScanAsk", { name: attachment.name })}</p>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => { event.preventDefault(); void settle(); }}>
            <TextField label={t("reason")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
            <div className="row">
              <button className="button primary" disabled={busy}>{t("voidScan")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
