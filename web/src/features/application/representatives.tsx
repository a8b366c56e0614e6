"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showDay } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import type { ApplicationQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { endRepresentationMutation } from "./application.graphql";

type Case = Pick<NonNullable<ApplicationQuery["application"]>, "representatives" | "protocolEntry"> & { readonly id: string };

/** Who acted in the person's place on this case: by which paper, how far it reaches, until when. */
export function Representatives({ of: { id, representatives, protocolEntry }, reload }: { readonly of: Case; readonly reload: () => void }) {
  const t = useTranslations("application");
  const filing = useTranslations("filing");
  return representatives.map((one) => (
    <Representative key={one.protocolEntryId} filed={one.protocolEntryId === protocolEntry.id} applicationId={id} reload={reload} {...one}>
      {t(`representatives.${one.kind}`)} · {filing(`scopes.${one.scope}`)}
    </Representative>
  ));
}

type Row = Case["representatives"][number];

function Representative({ filed, applicationId, protocolEntryId, endReason, reload, name, identityNumber, evidence, expiresOn, filedInAWeek, children }: Row & { readonly filed: boolean; readonly applicationId: string; readonly reload: () => void; readonly children: React.ReactNode }) {
  const t = useTranslations("application");
  return (
    <>
      <dt>{t(filed ? "filedBy" : "broughtBy")}</dt>
      <dd>
        {name} · <span className="mono">{identityNumber}</span>
        <div>{children}</div>
        <div className="soft">{evidence}{expiresOn != null && ` · ${t("validUntil", { day: showDay(expiresOn) })}`}</div>
        {endReason != null ? <div className="problem">{t("rightEnded", { reason: endReason })}</div> : <EndRepresentation {...{ applicationId, protocolEntryId, name, reload }} />}
        {filed && filedInAWeek > 1 && <div>{t("filedInAWeek", { count: filedInAWeek })}</div>}
      </dd>
    </>
  );
}

/** Asked before, with the reason: this right is over on all the person's cases. */
function EndRepresentation({ applicationId, protocolEntryId, name, reload }: { readonly applicationId: string; readonly protocolEntryId: string; readonly name: string; readonly reload: () => void }) {
  const t = useTranslations("application");
  const { acts } = useSession();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { run, busy, trouble } = useAct(endRepresentationMutation);
  if (!acts.includes("endRepresentation")) return null;

  async function settle() {
    if ((await run({ applicationId, protocolEntryId, reason })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" aria-label={`${t("endRight")}: ${name}`} onClick={() => setAsking(true)}>{t("endRight")}</button>
      {asking && (
        <Dialog title={`${t("endRight")}: ${name}`} onClose={() => setAsking(false)}>
          <p>{t("endRightAsk")}</p>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => { event.preventDefault(); void settle(); }}>
            <TextField label={t("reason")} value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} required autoFocus />
            <div className="row">
              <button className="button primary" disabled={busy}>{t("endRight")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
