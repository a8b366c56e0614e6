"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { SecondPersonForm } from "../session/second-person";
import { ComparePairs } from "./compare-pairs";
import { giveVerdictsMutation } from "./migration.graphql";
import type { Run } from "./run-totals";

/** People who may be known already: sure ones are joined at once, the others compared side by side. By two. */
export function MatchPeople({ run, may, decided }: { readonly run: Run; readonly may: boolean; readonly decided: () => void }) {
  const t = useTranslations("migration");
  const [asking, setAsking] = useState(false);
  const [comparing, setComparing] = useState<"SURE" | "ASK">();
  const act = useAct(giveVerdictsMutation);
  const { people, sure, ask, joined } = run.people;

  async function join(secondPerson: { readonly username: string; readonly password: string }) {
    if ((await act.run({ input: { runId: run.id, verdict: "SAME" }, secondPerson })) === undefined) return;
    setAsking(false);
    decided();
  }

  return (
    <section className="stack tight">
      <h2>{t("people")}</h2>
      <p>{t("peopleCount", { people, joined })}</p>
      {sure > 0 && <p className="row"><span className="grow">{t("sure", { count: sure })}</span>
        {may && <button type="button" className="button primary" onClick={() => setAsking(true)}>{t("joinSure")}</button>}
        <button type="button" className="button quiet" aria-expanded={comparing === "SURE"} onClick={() => setComparing(comparing === "SURE" ? undefined : "SURE")}>{t("show")}</button></p>}
      {ask > 0 && <p className="row"><span className="grow">{t("ask", { count: ask })}</span>
        <button type="button" className="button quiet" aria-expanded={comparing === "ASK"} onClick={() => setComparing(comparing === "ASK" ? undefined : "ASK")}>{t("decide")}</button></p>}
      {comparing !== undefined && (comparing === "SURE" ? sure : ask) > 0 && <ComparePairs key={`${comparing}${sure}${ask}`} runId={run.id} grade={comparing} may={may} decided={decided} />}
      {asking && (
        <Dialog title={t("joinSure")} onClose={() => setAsking(false)}>
          <Trouble trouble={act.trouble} />
          <p>{t("joinSureAsk")}</p>
          <SecondPersonForm act={t("joinSure")} busy={act.busy} onConfirm={(person) => void join(person)} />
          <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
        </Dialog>
      )}
    </section>
  );
}
