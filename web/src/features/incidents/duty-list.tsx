"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { IncidentQuery } from "../../gql/graphql";
import { showInstant } from "../../platform/i18n/show";
import { StateBadge } from "../../ui/state-badge";
import { useSession } from "../session/use-session";
import { Clock } from "./clock";
import { DutyForm } from "./duty-form";
import { ExcuseForm } from "./excuse-form";

type Incident = NonNullable<IncidentQuery["incident"]>;
export type Duty = Incident["duties"][number]["duty"];

const acts: Readonly<Record<Duty, string>> = { TELL_PERSON: "tellPerson", DETERMINE_LOSS: "determineLoss", REBUILD_FILE: "rebuildFile", ASK_REPLACEMENT: "askReplacement", REPORT_TO_POLICE: "reportToPolice", ASSESS_BREACH: "assessBreach", NOTIFY_AUTHORITY: "notifyAuthority" };

/** What is owed, in the order of the law, each with its clock; the first that is open has the primary button. */
export function DutyList({ incident, reload }: { readonly incident: Incident; readonly reload: () => void }) {
  const t = useTranslations("incidents");
  const may = useSession().acts;
  const [doing, setDoing] = useState<Duty>();
  const [excusing, setExcusing] = useState<Duty>();
  const first = incident.duties.find(({ state }) => state === "OPEN")?.duty;

  function done() {
    setDoing(undefined);
    setExcusing(undefined);
    reload();
  }

  return (
    <section className="stack tight">
      <h2>{t("duties")}</h2>
      <ol className="plain stack">
        {incident.duties.map(({ duty, state, due, doneAt }) => (
          <li key={duty} className="stack tight card">
            <div className="row">
              <strong className="grow">{t(`duty.${duty}`)}</strong>
              <StateBadge tone={state === "OPEN" ? "wait" : state === "DONE" ? "good" : "plain"}>{doneAt == null ? t(`states.${state}`) : `${t(`states.${state}`)} ${showInstant(doneAt)}`}</StateBadge>
            </div>
            <div className="row soft">{t(`law.${duty}`)}{state === "OPEN" && due != null && <Clock due={due} since={incident.openedAt} />}</div>
            {incident.closedAt == null && (state === "OPEN" || duty === "ASSESS_BREACH") && (
              <div className="row">
                {may.includes(acts[duty]) && <button type="button" className={duty === first ? "button primary" : "button quiet"} onClick={() => setDoing(duty)}>{t(`do.${duty}`)}</button>}
                {state === "OPEN" && may.includes("excuseDuty") && <button type="button" className="button quiet" onClick={() => setExcusing(duty)}>{t("excuse")}</button>}
              </div>
            )}
          </li>
        ))}
      </ol>
      {doing !== undefined && <DutyForm incidentId={incident.id} duty={doing} due={incident.duties.find(({ duty }) => duty === doing)?.due ?? undefined} done={done} onClose={() => setDoing(undefined)} />}
      {excusing !== undefined && <ExcuseForm incidentId={incident.id} duty={excusing} done={done} onClose={() => setExcusing(undefined)} />}
    </section>
  );
}
