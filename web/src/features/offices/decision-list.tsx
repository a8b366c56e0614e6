"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showDay, showInstant } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import type { OfficeHistoryQuery } from "../../gql/graphql";
import { RuleForm } from "../rules/rule-form";
import { useSession } from "../session/use-session";
import { withdrawDecisionMutation } from "./offices.graphql";
import { usePutDecision } from "./use-put-decision";

type Decision = OfficeHistoryQuery["mayoralDecisions"]["items"][number];

/** What the mayor decided of a branch, and when its line was silent. */
export function DecisionList({ history, changed }: { readonly history: OfficeHistoryQuery; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const decisions = history.mayoralDecisions.items;
  const outages = history.linkOutages.items;
  return (
    <>
      <h3>{t("decisions")}</h3>
      {decisions.length === 0 && <p>{t("noDecision")}</p>}
      <ul className="stack tight">{decisions.map((decision) => <DecisionRow key={decision.id} decision={decision} changed={changed} />)}</ul>
      <h3>{t("outages")}</h3>
      {outages.length === 0 && <p className="soft">{t("noOutage")}</p>}
      <ul>{outages.map((outage) => <li key={outage.id}>{t("outage", { from: showInstant(outage.lostAt), to: showInstant(outage.backAt) })}</li>)}</ul>
    </>
  );
}

function DecisionRow({ decision, changed }: { readonly decision: Decision; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const may = useSession().acts.includes("recordMayoralDecision");
  const put = usePutDecision();

  async function addFile(file: File | undefined): Promise<void> {
    if (file !== undefined && (await put.put(decision.id, file))) changed();
  }

  return (
    <li>
      <p className="row">
        <span className="grow">
          <strong>{decision.number}</strong> · {showDay(decision.decidedOn)} · <span className="mono">{decision.ada}</span> · {showDay(decision.validFrom)} – {decision.validTo == null ? t("noEnd") : showDay(decision.validTo)}
          {decision.withdrawnFrom != null && <> · {t("withdrawn", { day: showDay(decision.withdrawnFrom), number: decision.withdrawalNumber ?? "" })}</>}
          {decision.fileUrl == null ? <> · <strong>{t("withoutFile")}</strong></> : <> · <a href={decision.fileUrl}>{decision.fileName}</a></>}
        </span>
        {may && decision.fileUrl == null && (
          <label className="button quiet">
            {t("addFile")}
            <input className="hidden" type="file" accept="application/pdf,image/jpeg,image/png" onChange={(event) => void addFile(event.target.files?.[0])} />
          </label>
        )}
        {may && decision.withdrawnFrom == null && <Withdraw decisionId={decision.id} changed={changed} />}
      </p>
      <Trouble trouble={put.trouble} />
    </li>
  );
}

function Withdraw({ decisionId, changed }: { readonly decisionId: string; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const [typed, setTyped] = useState("");
  const [number, setNumber] = useState("");
  const act = useAct(withdrawDecisionMutation);
  const from = readDay(typed);

  async function withdraw(): Promise<boolean> {
    if (from === undefined || (await act.run({ decisionId, from, number })) === undefined) return false;
    changed();
    return true;
  }

  return (
    <RuleForm act={t("withdraw")} busy={act.busy} trouble={act.trouble} onSet={withdraw}>
      <TextField label={t("withdrawFrom")} placeholder="20.05.2011" value={typed} onChange={(event) => setTyped(event.target.value)} problem={typed !== "" && from === undefined ? t("dayWrong") : undefined} required autoFocus />
      <TextField label={t("withdrawNumber")} value={number} maxLength={60} onChange={(event) => setNumber(event.target.value)} required />
    </RuleForm>
  );
}
