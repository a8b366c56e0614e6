"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showDay, showInstant } from "../../platform/i18n/show";
import { TextArea, TextField } from "../../ui/field";
import { ScrollRegion } from "../../ui/scroll-region";
import type { DeliveryPolicyStateQuery } from "../../gql/graphql";
import { RuleForm } from "../rules/rule-form";
import { useSession } from "../session/use-session";
import { cancelPolicyChangeMutation, deliveryPolicyQuery, switchDeliveryPolicyMutation } from "./drain.graphql";

/** Where papers are delivered (S10): what is where, what must end first, and the change by a decision. */
export function DeliveryPolicy({ changed }: { readonly changed: () => void }) {
  const t = useTranslations("drain");
  const { acts } = useSession();
  const { data, refetch } = useQuery(deliveryPolicyQuery, { skip: !acts.includes("deliveryPolicyState") });
  const state = data?.deliveryPolicyState;
  if (state === undefined) return null;
  const pending = state.changes.find(({ doneAt, cancelledAt }) => doneAt == null && cancelledAt == null);
  const reload = () => {
    void refetch();
    changed();
  };
  return (
    <section className="panel stack tight">
      <h2>{t("policy")}</h2>
      <p><strong>{t(`policies.${state.policy}`)}</strong></p>
      <Where state={state} />
      {pending !== undefined && <p className="banner note">{t("pending", { policy: t(`policies.${pending.policy}`), day: showDay(pending.takesEffectOn), number: pending.decisionNumber })}</p>}
      {pending !== undefined && state.mustEndFirst.length > 0 && pending.policy === "CENTRAL_ONLY" && <MustEnd state={state} />}
      {pending !== undefined && acts.includes("cancelPolicyChange") && <div><Cancel key={pending.id} changeId={pending.id} changed={reload} /></div>}
      {acts.includes("switchDeliveryPolicy") && pending === undefined && (
        <div>
          <Switch state={state} changed={reload} />
        </div>
      )}
      {state.changes.length > 0 && (
        <details>
          <summary>{t("changes")}</summary>
          <ul>{state.changes.map((change) => <li key={change.id}>{t("change", { policy: t(`policies.${change.policy}`), day: showDay(change.takesEffectOn), number: change.decisionNumber, by: change.by.name })}{change.doneAt != null && ` · ${t("done", { when: showInstant(change.doneAt), moved: change.moved ?? 0 })}`}{change.cancelledAt != null && ` · ${t("cancelled", { when: showInstant(change.cancelledAt), reason: change.cancelReason ?? "" })}`}</li>)}</ul>
        </details>
      )}
    </section>
  );
}

function Where({ state }: { readonly state: DeliveryPolicyStateQuery["deliveryPolicyState"] }) {
  const t = useTranslations("drain");
  const columns = ["inSafe", "atCounter", "comingDown", "waiting"] as const;
  return (
    <ScrollRegion label={t("where")}>
      <table>
        <thead><tr><th scope="col">{t("branch")}</th>{columns.map((column) => <th key={column} scope="col">{t(`columns.${column}`)}</th>)}</tr></thead>
        <tbody>
          {state.branches.map((branch) => (
            <tr key={branch.office.id}><th scope="row">{branch.office.name}</th>{columns.map((column) => <td key={column} data-head={t(`columns.${column}`)}>{branch[column]}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function MustEnd({ state }: { readonly state: DeliveryPolicyStateQuery["deliveryPolicyState"] }) {
  const t = useTranslations("drain");
  return <p className="badge bad">{t("mustEnd", { list: state.mustEndFirst.map(({ what, count }) => `${count} ${t(`onTheWay.${what}`)}`).join(", ") })}</p>;
}

/** What was ordered and has not taken place is called off, with a reason. */
function Cancel({ changeId, changed }: { readonly changeId: string; readonly changed: () => void }) {
  const t = useTranslations("drain");
  const [reason, setReason] = useState("");
  const act = useAct(cancelPolicyChangeMutation);
  async function cancel(): Promise<boolean> {
    if ((await act.run({ changeId, reason })) === undefined) return false;
    changed();
    return true;
  }
  return (
    <RuleForm act={t("cancelChange")} busy={act.busy} trouble={act.trouble} onSet={cancel}>
      <TextArea label={t("cancelReason")} value={reason} onChange={(event) => setReason(event.target.value)} minLength={10} maxLength={1_000} required />
    </RuleForm>
  );
}

function Switch({ state, changed }: { readonly state: DeliveryPolicyStateQuery["deliveryPolicyState"]; readonly changed: () => void }) {
  const t = useTranslations("drain");
  const offices = useTranslations("offices");
  const policy = state.policy === "CENTRAL_ONLY" ? "BRANCH_DELIVERY" : "CENTRAL_ONLY";
  const [form, setForm] = useState({ on: "", decidedOn: "", decisionNumber: "" });
  const act = useAct(switchDeliveryPolicyMutation);
  const days = { on: readDay(form.on), decidedOn: readDay(form.decidedOn) };
  const set = (field: keyof typeof form) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });
  const day = (field: "on" | "decidedOn") => (
    <TextField label={t(field)} placeholder="20.05.2011" value={form[field]} onChange={set(field)} problem={form[field] !== "" && days[field] === undefined ? offices("dayWrong") : undefined} required />
  );
  async function order(): Promise<boolean> {
    if (days.on === undefined || days.decidedOn === undefined) return false;
    if ((await act.run({ input: { policy, on: days.on, decidedOn: days.decidedOn, decisionNumber: form.decisionNumber } })) === undefined) return false;
    changed();
    return true;
  }
  return (
    <RuleForm act={t(`switch.${policy}`)} busy={act.busy} trouble={act.trouble} onSet={order}>
      <p>{t(`switchAsk.${policy}`)}</p>
      <Where state={state} />
      {policy === "CENTRAL_ONLY" && state.mustEndFirst.length > 0 && <MustEnd state={state} />}
      <TextField label={offices("number")} value={form.decisionNumber} maxLength={60} onChange={set("decisionNumber")} required />
      {day("decidedOn")}
      {day("on")}
    </RuleForm>
  );
}
