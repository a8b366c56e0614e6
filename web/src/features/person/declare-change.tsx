"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showNumber } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { SelectField, TextField } from "../../ui/field";
import type { DeclarationKind } from "../../gql/graphql";
import { declareChangeMutation } from "./person.graphql";

const kinds: readonly DeclarationKind[] = ["ADDRESS", "PASSPORT", "FAMILY", "EMPLOYER", "LOSS"];
const empty = { changedOn: "", street: "", unitCode: "", number: "", issuingState: "", expires: "", details: "", attachments: "1" };

interface Props {
  readonly id: string;
  readonly municipalityId: string;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly nationality: string;
  readonly reload: () => void;
}

/** What the person says has changed takes a number of its own. */
export function DeclareChange({ id, municipalityId, units, nationality, reload }: Props) {
  const t = useTranslations("person");
  const [asking, setAsking] = useState(false);
  const [kind, setKind] = useState<DeclarationKind>("ADDRESS");
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const [given, setGiven] = useState<{ readonly number: string; readonly receipt: string | undefined }>();
  const { run, busy, trouble } = useAct(declareChangeMutation);
  const changedOn = readDay(form.changedOn);
  const expires = form.expires.trim() === "" ? null : readDay(form.expires);
  const set = (field: keyof typeof empty) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (changedOn === undefined || expires === undefined) return;
    const residence = kind === "ADDRESS" ? { municipalityId, unitCode: form.unitCode || null, street: form.street.trim() } : null;
    const passport = kind === "PASSPORT" ? { kind: "PASSPORT" as const, number: form.number.trim(), issuingState: form.issuingState.trim().toUpperCase() || nationality, expiresOn: expires } : null;
    const done = await run({ input: { applicantId: id, kind, changedOn, details: form.details.trim() || null, residence, passport, attachments: Number(form.attachments) || 0 } });
    if (done?.__typename !== "Declaration") return;
    setGiven({ number: showNumber(done.protocolEntry), receipt: done.protocolEntry.receipt?.paperUrl });
    setAsking(false);
    setForm(empty);
    setTried(false);
    reload();
  }

  return (
    <>
      {given !== undefined && <p className="badge good" role="status">{t("given", { number: given.number })} {given.receipt !== undefined && <a href={given.receipt} target="_blank" rel="noreferrer">{t("receipt")}</a>}</p>}
      <button type="button" className="button primary" onClick={() => setAsking(true)}>{t("declare")}</button>
      {asking && (
        <Dialog title={t("declare")} onClose={() => setAsking(false)}>
          <p className="soft">{t("declareHint")}</p>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => void submit(event)}>
            <SelectField label={t("kind")} value={kind} onChange={(event) => setKind(event.target.value as DeclarationKind)}>
              {kinds.map((one) => <option key={one} value={one}>{t(`kinds.${one}`)}</option>)}
            </SelectField>
            <TextField label={t("changedOn")} value={form.changedOn} onChange={set("changedOn")} problem={tried && changedOn === undefined ? t("dayWrong") : undefined} required />
            {kind === "ADDRESS" && (
              <>
                <SelectField label={t("unit")} value={form.unitCode} onChange={set("unitCode")}>
                  <option value="">—</option>
                  {units.map((unit) => <option key={unit.code} value={unit.code}>{unit.name}</option>)}
                </SelectField>
                <TextField label={t("street")} value={form.street} maxLength={200} onChange={set("street")} required />
              </>
            )}
            {kind === "PASSPORT" && (
              <>
                <TextField label={t("number")} className="mono" value={form.number} maxLength={30} onChange={set("number")} required />
                <TextField label={t("issuingState")} className="mono" value={form.issuingState} placeholder={nationality} maxLength={3} onChange={set("issuingState")} />
                <TextField label={t("documentExpires")} value={form.expires} onChange={set("expires")} problem={tried && expires === undefined ? t("dayWrong") : undefined} />
              </>
            )}
            <TextField label={t("what")} value={form.details} maxLength={500} onChange={set("details")} required={kind !== "ADDRESS" && kind !== "PASSPORT"} />
            <TextField label={t("attachments")} inputMode="numeric" maxLength={3} value={form.attachments} onChange={set("attachments")} />
            <div className="row">
              <button className="button primary" disabled={busy}>{t("register")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
