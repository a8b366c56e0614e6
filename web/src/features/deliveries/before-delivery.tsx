"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { SelectField, TextField } from "../../ui/field";
import type { DeliverQuery, InvitationChannel } from "../../gql/graphql";
import { inviteToCollectMutation, recordNoShowMutation } from "./deliveries.graphql";

type Delivery = NonNullable<NonNullable<DeliverQuery["application"]>["deliveries"]>[number];

/** What was tried so far, and how the person was called: each attempt stays, with its report. */
export function DeliveryStory({ delivery: { attempts, invitations, proof } }: { readonly delivery: Delivery }) {
  const t = useTranslations("deliveries");
  if (attempts.length + invitations.length === 0) return null;
  const told = [
    ...invitations.map((one) => ({ id: one.id, at: one.recordedAt, what: one.channel == null ? t("appointment") : t(`channels.${one.channel}`), more: one.appointmentAt == null ? null : t("appointmentAt", { at: showInstant(one.appointmentAt) }), url: null, proof: false })),
    ...attempts.map((one) => ({ id: one.id, at: one.endedAt, what: t(`ended.${one.outcome}`), more: [one.recipientName, one.officer.name, one.office.name, one.note].filter(Boolean).join(" · "), url: one.reportUrl ?? (one.served ? (proof?.paperUrl ?? null) : null), proof: one.served })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return (
    <section className="stack tight">
      <h2>{t("story")}</h2>
      <ol className="timeline">
        {told.map(({ id, at, what, more, url, proof: served }) => (
          <li key={id}>
            <strong>{what}</strong> {url !== null && <a href={url} target="_blank" rel="noreferrer">{t(served ? "proofPaper" : "report")}</a>}
            <br />
            <span className="soft">{[showInstant(at), more].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const channels: readonly InvitationChannel[] = ["PHONE", "LETTER", "SMS", "EMAIL", "IN_PERSON"];

/** The person was called, or asked for an appointment. */
export function InviteToCollect({ applicationId, reload }: { readonly applicationId: string; readonly reload: () => void }) {
  const t = useTranslations("deliveries");
  const [asking, setAsking] = useState(false);
  const [channel, setChannel] = useState<"" | InvitationChannel>("PHONE");
  const [at, setAt] = useState("");
  const act = useAct(inviteToCollectMutation);

  async function keep() {
    const done = await act.run({ applicationId, channel: channel === "" ? null : channel, appointmentAt: at === "" ? null : new Date(at).toISOString() });
    if (done === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("invite")}</button>
      {asking && (
        <Dialog title={t("invite")} onClose={() => setAsking(false)}>
          <Trouble trouble={act.trouble} />
          <form className="stack" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
            <SelectField label={t("channel")} value={channel} onChange={(event) => setChannel(channels.find((one) => one === event.target.value) ?? "")}>
              {channels.map((one) => <option key={one} value={one}>{t(`channels.${one}`)}</option>)}
              <option value="">{t("appointmentOnly")}</option>
            </SelectField>
            <TextField label={t("appointment")} hint={t("appointmentHint")} type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} required={channel === ""} />
            <div className="row">
              <button className="button primary" disabled={act.busy}>{t("keepInvitation")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("back")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}

/** Nobody came though called; a witness may stand by. */
export function RecordNoShow({ applicationId, reload }: { readonly applicationId: string; readonly reload: () => void }) {
  const t = useTranslations("deliveries");
  const [asking, setAsking] = useState(false);
  const [witness, setWitness] = useState({ name: "", residence: "", occupation: "" });
  const act = useAct(recordNoShowMutation);
  const set = (part: keyof typeof witness) => (event: { readonly target: { readonly value: string } }) => setWitness({ ...witness, [part]: event.target.value });

  async function keep() {
    const done = await act.run({ applicationId, witness: Object.values(witness).some((part) => part.trim() !== "") ? witness : null, note: null });
    if (done === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("noShow")}</button>
      {asking && (
        <Dialog title={t("noShow")} onClose={() => setAsking(false)}>
          <p>{t("noShowAdvice")}</p>
          <Trouble trouble={act.trouble} />
          <form className="stack" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
            <TextField label={t("witnessName")} value={witness.name} maxLength={200} onChange={set("name")} />
            <TextField label={t("witnessResidence")} value={witness.residence} maxLength={300} onChange={set("residence")} />
            <TextField label={t("witnessOccupation")} value={witness.occupation} maxLength={200} onChange={set("occupation")} />
            <div className="row">
              <button className="button primary" disabled={act.busy}>{t("keepNoShow")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("back")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
