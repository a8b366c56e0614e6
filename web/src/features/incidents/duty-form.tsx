"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { ChoiceField, SelectField, TextArea, TextField } from "../../ui/field";
import type { Duty } from "./duty-list";
import { askReplacementMutation, assessBreachMutation, determineLossMutation, notifyAuthorityMutation, rebuildFileMutation, reportToPoliceMutation, tellPersonMutation } from "./incidents.graphql";
import { localNow } from "./local-now";

interface Props {
  readonly incidentId: string;
  readonly duty: Duty;
  /** When its clock ends; none for a duty without one. */
  readonly due: string | undefined;
  readonly done: () => void;
  readonly onClose: () => void;
}

const ways = ["PHONE", "IN_PERSON", "LETTER", "EMAIL"] as const;
const risks = ["NONE", "LIKELY", "HIGH"] as const;

/** Asks what each duty's act needs, and does it. */
export function DutyForm({ incidentId, duty, due, done, onClose }: Props) {
  const t = useTranslations("incidents");
  const [words, setWords] = useState("");
  const [way, setWay] = useState<(typeof ways)[number]>("PHONE");
  const [at, setAt] = useState(localNow);
  const [risk, setRisk] = useState<(typeof risks)[number]>();
  const [notify, setNotify] = useState<"yes" | "no">();
  const [delayReason, setDelayReason] = useState("");
  const [police, setPolice] = useState({ number: "", reportedOn: localNow().slice(0, 10), station: "" });
  const tell = useAct(tellPersonMutation);
  const determine = useAct(determineLossMutation);
  const rebuild = useAct(rebuildFileMutation);
  const replace = useAct(askReplacementMutation);
  const assess = useAct(assessBreachMutation);
  const authority = useAct(notifyAuthorityMutation);
  const report = useAct(reportToPoliceMutation);
  const all = [tell, determine, rebuild, replace, assess, authority, report];

  const late = due !== undefined && (duty === "TELL_PERSON" ? Date.parse(at) : Date.now()) > Date.parse(due);

  const run: Readonly<Record<Duty, () => Promise<unknown>>> = {
    TELL_PERSON: () => tell.run({ input: { incidentId, way, toldAt: new Date(at).toISOString(), note: words.trim() || null, delayReason: late ? delayReason.trim() || null : null } }),
    DETERMINE_LOSS: () => determine.run({ incidentId, findings: words }),
    REBUILD_FILE: () => rebuild.run({ incidentId, note: words.trim() || null }),
    ASK_REPLACEMENT: () => replace.run({ incidentId, text: words }),
    ASSESS_BREACH: async () => (risk === undefined || notify === undefined ? undefined : assess.run({ input: { incidentId, risk, notify: notify === "yes", reasons: words } })),
    NOTIFY_AUTHORITY: () => authority.run({ input: { incidentId, text: words, delayReason: delayReason.trim() || null } }),
    REPORT_TO_POLICE: () => report.run({ input: { incidentId, ...police } }),
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await run[duty]()) !== undefined) done();
  }

  return (
    <Dialog title={t(`duty.${duty}`)} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Trouble trouble={all.find((act) => act.trouble !== undefined)?.trouble} />
        {duty === "TELL_PERSON" && (
          <>
            <SelectField label={t("way")} value={way} onChange={(event) => setWay(event.target.value as typeof way)}>{ways.map((one) => <option key={one} value={one}>{t(`ways.${one}`)}</option>)}</SelectField>
            <TextField label={t("toldAt")} type="datetime-local" value={at} max={localNow()} onChange={(event) => setAt(event.target.value)} required />
            <TextArea label={t("note")} value={words} onChange={(event) => setWords(event.target.value)} maxLength={1_000} />
            {late && <TextArea label={t("delayReason")} value={delayReason} onChange={(event) => setDelayReason(event.target.value)} required maxLength={1_000} />}
          </>
        )}
        {duty === "DETERMINE_LOSS" && (
          <>
            <p>{t("determineAdvice")}</p>
            <TextArea label={t("findings")} value={words} onChange={(event) => setWords(event.target.value)} required minLength={20} maxLength={8_000} rows={6} autoFocus />
          </>
        )}
        {duty === "REBUILD_FILE" && (
          <>
            <p>{t("rebuildAdvice")}</p>
            <TextArea label={t("note")} value={words} onChange={(event) => setWords(event.target.value)} maxLength={1_000} />
          </>
        )}
        {duty === "ASK_REPLACEMENT" && (
          <>
            <p>{t("replaceAdvice")}</p>
            <TextArea label={t("replaceText")} value={words} onChange={(event) => setWords(event.target.value)} required minLength={20} maxLength={4_000} rows={5} autoFocus />
          </>
        )}
        {duty === "ASSESS_BREACH" && (
          <>
            <ChoiceField label={t("risk")} choices={risks.map((value) => ({ value, label: t(`risks.${value}`) }))} value={risk} onChoose={setRisk} />
            <ChoiceField label={t("notify")} choices={(["yes", "no"] as const).map((value) => ({ value, label: t(value) }))} value={notify} onChoose={setNotify} />
            <TextArea label={t("reasons")} value={words} onChange={(event) => setWords(event.target.value)} required minLength={20} maxLength={4_000} rows={5} />
          </>
        )}
        {duty === "NOTIFY_AUTHORITY" && (
          <>
            <p>{t("notifyAdvice")}</p>
            <TextArea label={t("noticeText")} value={words} onChange={(event) => setWords(event.target.value)} required minLength={40} maxLength={8_000} rows={8} autoFocus />
            {late && <TextArea label={t("delayReason")} value={delayReason} onChange={(event) => setDelayReason(event.target.value)} required maxLength={1_000} />}
          </>
        )}
        {duty === "REPORT_TO_POLICE" && (
          <>
            <TextField label={t("policeNumber")} value={police.number} onChange={(event) => setPolice({ ...police, number: event.target.value })} required maxLength={60} autoFocus />
            <TextField label={t("reportedOn")} type="date" value={police.reportedOn} max={localNow().slice(0, 10)} onChange={(event) => setPolice({ ...police, reportedOn: event.target.value })} required />
            <TextField label={t("station")} value={police.station} onChange={(event) => setPolice({ ...police, station: event.target.value })} required minLength={3} maxLength={120} />
          </>
        )}
        <div className="row">
          <button className="button primary" disabled={all.some((act) => act.busy) || (duty === "ASSESS_BREACH" && (risk === undefined || notify === undefined))}>{t(`do.${duty}`)}</button>
          <button type="button" className="button quiet" onClick={onClose}>{t("cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
