"use client";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { RuleForm } from "../rules/rule-form";
import { Drain } from "../reorganisations/drain";
import { useSession } from "../session/use-session";
import { AssignStaff } from "./assign-staff";
import { CustodyPlan } from "./custody-plan";
import { DeclareLink } from "./declare-link";
import type { OfficeNow } from "./office-card";
import { activateOfficeMutation, approveOfficeMutation } from "./offices.graphql";
import { RecordDecision } from "./record-decision";

/** What may be done with a branch where it stands now. */
export function OfficeActs({ office, changed }: { readonly office: OfficeNow; readonly changed: () => void }) {
  const { acts } = useSession();
  const { status } = office;
  if (status === "CLOSED") return null;
  return (
    <div className="row">
      {status === "PROPOSED" && acts.includes("approveOffice") && <Approve office={office} changed={changed} />}
      {status === "APPROVED" && acts.includes("activateOffice") && <Activate office={office} changed={changed} />}
      {acts.includes("recordMayoralDecision") && <RecordDecision officeId={office.id} changed={changed} />}
      {acts.includes("declareLink") && <DeclareLink office={office} changed={changed} />}
      {acts.includes("approveCustodyPlan") && status !== "CLOSING" && <CustodyPlan office={office} changed={changed} />}
      {acts.includes("assignStaff") && status !== "CLOSING" && <AssignStaff office={office} changed={changed} />}
      <Drain office={office} changed={changed} />
    </div>
  );
}

function Approve({ office, changed }: { readonly office: OfficeNow; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const act = useAct(approveOfficeMutation);
  async function approve(): Promise<boolean> {
    if ((await act.run({ officeId: office.id })) === undefined) return false;
    changed();
    return true;
  }
  return <RuleForm act={t("approve")} busy={act.busy} trouble={act.trouble} onSet={approve}><p>{t("approveAsk", { name: office.name })}</p></RuleForm>;
}

function Activate({ office, changed }: { readonly office: OfficeNow; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const act = useAct(activateOfficeMutation);
  async function activate(): Promise<boolean> {
    if ((await act.run({ officeId: office.id })) === undefined) return false;
    changed();
    return true;
  }
  return <RuleForm act={t("activate")} busy={act.busy} trouble={act.trouble} onSet={activate}><p>{t("activateAsk", { name: office.name })}</p></RuleForm>;
}
