"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { SelectField } from "../../ui/field";
import type { Role } from "../../gql/graphql";
import { RuleForm } from "../rules/rule-form";
import type { OfficeNow } from "./office-card";
import { assignStaffMutation, endAssignmentsMutation, staffOfQuery } from "./offices.graphql";

const branchRoles = ["COUNTER_CLERK", "CUSTODIAN", "COURIER", "SUPERVISOR", "AUDITOR", "ADMIN"] as const satisfies readonly Role[];

/** Who works at an office: one more from today, or one no more from now. */
export function AssignStaff({ office, changed }: { readonly office: OfficeNow; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const session = useTranslations("session");
  const [staffId, setStaffId] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const act = useAct(assignStaffMutation);
  const end = useAct(endAssignmentsMutation);
  const { data, refetch } = useQuery(staffOfQuery, { variables: { officeId: office.id } });

  async function assign(): Promise<boolean> {
    if ((await act.run({ officeId: office.id, staffId, roles: [...roles] })) === undefined) return false;
    void refetch();
    changed();
    setRoles([]);
    return true;
  }
  async function endOf(id: string): Promise<void> {
    if ((await end.run({ officeId: office.id, staffId: id })) !== undefined) await refetch();
  }

  return (
    <RuleForm act={t("staff")} busy={act.busy || end.busy} trouble={act.trouble ?? end.trouble} onSet={assign}>
      {data?.here.length === 0 && <p className="soft">{t("noStaff")}</p>}
      <ul className="stack tight">
        {data?.here.map((member) => (
          <li key={member.staffId} className="row">
            <span className="grow">{member.name} · <span className="soft">{member.roles.map((role) => session(`roles.${role}`)).join(", ")}</span></span>
            <button type="button" className="button quiet" disabled={end.busy} aria-label={t("endStaffOf", { name: member.name })} onClick={() => void endOf(member.staffId)}>{t("endStaff")}</button>
          </li>
        ))}
      </ul>
      <SelectField label={t("person")} value={staffId} onChange={(event) => setStaffId(event.target.value)} required>
        <option value="" />
        {data?.all.map((member) => <option key={member.staffId} value={member.staffId}>{member.name}</option>)}
      </SelectField>
      <fieldset className="field">
        <legend>{t("roles")}</legend>
        <div className="choices">
          {branchRoles.map((role) => (
            <label key={role} className="choice">
              <input type="checkbox" checked={roles.includes(role)} onChange={(event) => setRoles(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))} />
              {session(`roles.${role}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </RuleForm>
  );
}
