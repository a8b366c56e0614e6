"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import { acknowledgeMutation } from "./outbound.graphql";
import { type OutboundLine, OutboundLines } from "./outbound-lines";

type Verdict = "HAD" | "REFUSED" | "OPEN";
const verdicts: readonly Verdict[] = ["HAD", "REFUSED", "OPEN"];

/** The Directorate's word, line by line: it has it, refuses it and why, or says nothing yet. */
export function AcknowledgeForm({ batchId, lines, reload }: { readonly batchId: string; readonly lines: readonly OutboundLine[]; readonly reload: () => void }) {
  const t = useTranslations("directorate");
  const [reference, setReference] = useState("");
  const [day, setDay] = useState("");
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<Readonly<Record<string, Verdict>>>({});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const act = useAct(acknowledgeMutation);
  const date = readDay(day);
  const open = lines.filter(({ state }) => state === "OPEN");
  const of = (verdict: Verdict) => open.filter(({ id }) => (said[id] ?? "HAD") === verdict);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (date === undefined) return;
    const refused = of("REFUSED").map(({ id }) => ({ lineId: id, reason: reasons[id] ?? "" }));
    void act.run({ batchId, directorateReference: reference, acknowledgedOn: date, lineIds: of("HAD").map(({ id }) => id), refused }).then(reload);
  }

  return (
    <form className="panel stack" onSubmit={submit}>
      <h2>{t("verdictTitle")}</h2>
      <p className="soft">{t("verdictAdvice")}</p>
      <Trouble trouble={act.trouble} />
      <div className="columns">
        <TextField label={t("reference")} value={reference} onChange={(event) => setReference(event.target.value)} required />
        <TextField label={t("day")} value={day} onChange={(event) => setDay(event.target.value)} problem={tried && date === undefined ? t("dayWrong") : undefined} required />
      </div>
      <OutboundLines
        lines={lines}
        ask={({ id }, number) => (
          <div className="field">
            <select aria-label={t("verdict", { number })} value={said[id] ?? "HAD"} onChange={(event) => setSaid({ ...said, [id]: verdicts.find((one) => one === event.target.value) ?? "HAD" })}>
              {verdicts.map((verdict) => <option key={verdict} value={verdict}>{t(`verdicts.${verdict}`)}</option>)}
            </select>
            {said[id] === "REFUSED" && <input aria-label={t("refusalReason", { number })} placeholder={t("refusalReason", { number })} value={reasons[id] ?? ""} onChange={(event) => setReasons({ ...reasons, [id]: event.target.value })} required maxLength={500} />}
          </div>
        )}
      />
      <p className="large">{t("tally", { had: of("HAD").length, refused: of("REFUSED").length, open: of("OPEN").length })}</p>
      <p><button className="button primary" disabled={act.busy || of("OPEN").length === open.length}>{t("acknowledge")}</button></p>
    </form>
  );
}
