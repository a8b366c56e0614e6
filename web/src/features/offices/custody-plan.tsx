"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showDay } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import type { CustodyPlansQuery } from "../../gql/graphql";
import { RuleForm } from "../rules/rule-form";
import type { OfficeNow } from "./office-card";
import { addSafeMutation, approveCustodyPlanMutation, custodyPlansQuery } from "./offices.graphql";

/** How a branch keeps what comes from the Directorate: what is in force, and a new one in its place (S10). */
export function CustodyPlan({ office, changed }: { readonly office: OfficeNow; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const { data, refetch } = useQuery(custodyPlansQuery, { variables: { officeId: office.id } });
  const [form, setForm] = useState({ maximumItems: "100", maximumDays: "60", decisionNumber: "", approvedOn: "", reviewBy: "", safeId: "" });
  const [dualControl, setDualControl] = useState(true);
  const [holders, setHolders] = useState<readonly string[]>([]);
  const act = useAct(approveCustodyPlanMutation);
  const set = (field: keyof typeof form) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });
  const days = { approvedOn: readDay(form.approvedOn), reviewBy: readDay(form.reviewBy) };
  const day = (field: "approvedOn" | "reviewBy") => (
    <TextField label={t(field)} placeholder="20.05.2011" value={form[field]} onChange={set(field)} problem={form[field] !== "" && days[field] === undefined ? t("dayWrong") : undefined} required />
  );
  const custodians = data?.staffOf.filter(({ roles }) => roles.includes("CUSTODIAN")) ?? [];

  async function approve(): Promise<boolean> {
    const { approvedOn, reviewBy } = days;
    if (approvedOn === undefined || reviewBy === undefined) return false;
    const safeId = form.safeId === "" ? (data?.safesOf[0]?.id ?? "") : form.safeId;
    const input = { officeId: office.id, safeId, keyHolderIds: [...holders], dualControl, maximumItems: Number(form.maximumItems), maximumDays: Number(form.maximumDays), decisionNumber: form.decisionNumber, approvedOn, reviewBy };
    if ((await act.run({ input })) === undefined) return false;
    void refetch();
    changed();
    return true;
  }

  return (
    <RuleForm act={t("plan")} busy={act.busy} trouble={act.trouble} onSet={approve}>
      <PlanNow plans={data?.custodyPlans} />
      <SelectField label={t("safe")} value={form.safeId} onChange={set("safeId")}>
        {data?.safesOf.map((safe) => <option key={safe.id} value={safe.id}>{safe.name}</option>)}
      </SelectField>
      <AddSafe officeId={office.id} added={() => void refetch()} />
      <fieldset className="field">
        <legend>{t("keyHolders")}</legend>
        {data !== undefined && custodians.length === 0 && <p className="soft">{t("noCustodian")}</p>}
        <div className="choices">
          {custodians.map(({ staffId, name }) => (
            <label key={staffId} className="choice">
              <input type="checkbox" checked={holders.includes(staffId)} onChange={(event) => setHolders(event.target.checked ? [...holders, staffId] : holders.filter((one) => one !== staffId))} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="choice"><input type="checkbox" checked={dualControl} onChange={(event) => setDualControl(event.target.checked)} />{t("dualControl")}</label>
      <TextField label={t("maximumItems")} inputMode="numeric" pattern="[0-9]{1,4}" value={form.maximumItems} onChange={set("maximumItems")} required />
      <TextField label={t("maximumDays")} inputMode="numeric" pattern="[0-9]{1,3}" value={form.maximumDays} onChange={set("maximumDays")} required />
      <TextField label={t("planDecision")} value={form.decisionNumber} maxLength={60} onChange={set("decisionNumber")} required />
      {day("approvedOn")}
      {day("reviewBy")}
    </RuleForm>
  );
}

function PlanNow({ plans }: { readonly plans: CustodyPlansQuery["custodyPlans"] | undefined }) {
  const t = useTranslations("offices");
  const plan = plans?.find(({ inForce }) => inForce);
  if (plans === undefined) return null;
  if (plan === undefined) return <p className="soft">{t("noPlan")}</p>;
  const { maximumItems: items, maximumDays: days, decisionNumber: number } = plan;
  return <p>{t("planNow", { safe: plan.safe.name, holders: plan.keyHolders.map(({ name }) => name).join(", "), dual: t(plan.dualControl ? "dual.yes" : "dual.no"), items, days, number, review: showDay(plan.reviewBy) })}</p>;
}

function AddSafe({ officeId, added }: { readonly officeId: string; readonly added: () => void }) {
  const t = useTranslations("offices");
  const [name, setName] = useState("");
  const act = useAct(addSafeMutation);
  async function add(): Promise<void> {
    if ((await act.run({ officeId, name })) === undefined) return;
    setName("");
    added();
  }
  return (
    <details>
      <summary>{t("addSafe")}</summary>
      <Trouble trouble={act.trouble} />
      <div className="row">
        <TextField label={t("newSafe")} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        <button type="button" className="button quiet" disabled={act.busy || name.trim() === ""} onClick={() => void add()}>{t("addSafe")}</button>
      </div>
    </details>
  );
}
