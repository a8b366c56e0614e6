"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showDay } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { StateBadge } from "../../ui/state-badge";
import type { ApplicationQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { replaceCertificateMutation, voidCertificateMutation } from "./application.graphql";

type Certificate = NonNullable<ApplicationQuery["application"]>["certificates"][number];

/** Every certificate of filing the case has had; the one in force can be printed again, replaced or voided. */
export function CertificateList({ certificates, reload }: { readonly certificates: readonly Certificate[]; readonly reload: () => void }) {
  const t = useTranslations("application");
  const { acts } = useSession();
  return (
    <ul className="stack tight plain">
      {certificates.map((certificate) => (
        <li key={certificate.id} className="stack tight">
          <span className="row">
            {certificate.paperUrl == null ? <span className="mono">{certificate.serial}</span> : <a className="mono" href={certificate.paperUrl} target="_blank" rel="noreferrer">{certificate.serial}</a>}
            {certificate.issuer === "DIRECTORATE" && <span className="soft">{t("ofDirectorate")}</span>}
            <StateBadge tone={certificate.status === "ACTIVE" ? "good" : "plain"}>{t(`certificateStates.${certificate.status}`)}</StateBadge>
            <span className="soft">{t("validUntil", { day: showDay(certificate.validUntil) })} · {t("printed", { count: certificate.printCount })}{certificate.endReason != null && ` · ${certificate.endReason}`}</span>
          </span>
          {certificate.status === "ACTIVE" && certificate.issuer === "MUNICIPALITY" && (
            <span className="row">
              {acts.includes("replaceSubmissionCertificate") && <EndCertificate act="replace" certificate={certificate} reload={reload} />}
              {acts.includes("voidSubmissionCertificate") && <EndCertificate act="void" certificate={certificate} reload={reload} />}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Asked before, with the reason: the paper in the person's hand is worth nothing from now on. */
function EndCertificate({ act, certificate, reload }: { readonly act: "replace" | "void"; readonly certificate: Certificate; readonly reload: () => void }) {
  const t = useTranslations("application");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const replacing = useAct(replaceCertificateMutation);
  const voiding = useAct(voidCertificateMutation);
  const { run, busy, trouble } = act === "replace" ? replacing : voiding;

  async function settle(event: FormEvent) {
    event.preventDefault();
    if ((await run({ certificateId: certificate.id, reason })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t(`endCertificate.${act}`)}</button>
      {asking && (
        <Dialog title={t(`endCertificate.${act}`)} onClose={() => setAsking(false)}>
          <p>{t(`endCertificateAsk.${act}`, { serial: certificate.serial })}</p>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => void settle(event)}>
            <TextField label={t("reason")} hint={t("reasonHint")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
            <div className="row">
              <button className="button primary" disabled={busy}>{t(`endCertificate.${act}`)}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
