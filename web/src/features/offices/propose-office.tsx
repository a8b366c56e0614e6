"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { SelectField, TextField } from "../../ui/field";
import type { OfficesQuery } from "../../gql/graphql";
import { RuleForm } from "../rules/rule-form";
import { proposeOfficeMutation } from "./offices.graphql";

const empty = { name: "", address: "", unitCode: "", predecessorOfficeId: "" };

/** A branch to keep or to open: where, and which earlier office it goes on with (S11). */
export function ProposeOffice({ municipality, changed }: { readonly municipality: OfficesQuery["municipality"]; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const [form, setForm] = useState(empty);
  const act = useAct(proposeOfficeMutation);
  const set = (field: keyof typeof form) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });

  function goOnWith(id: string): void {
    const earlier = municipality.predecessorOffices.find((one) => one.id === id);
    setForm({ ...form, predecessorOfficeId: id, ...(earlier && { unitCode: earlier.unitCode, name: form.name === "" ? earlier.name.slice(0, 120) : form.name }) });
  }
  async function propose(): Promise<boolean> {
    const { predecessorOfficeId, ...input } = form;
    if ((await act.run({ input: { ...input, place: null, predecessorOfficeId: predecessorOfficeId === "" ? null : predecessorOfficeId } })) === undefined) return false;
    setForm(empty);
    changed();
    return true;
  }

  return (
    <RuleForm act={t("propose")} busy={act.busy} trouble={act.trouble} onSet={propose}>
      <SelectField label={t("predecessor")} value={form.predecessorOfficeId} onChange={(event) => goOnWith(event.target.value)}>
        <option value="">{t("newOffice")}</option>
        {municipality.predecessorOffices.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </SelectField>
      <TextField label={t("officeName")} value={form.name} minLength={3} maxLength={120} onChange={set("name")} required />
      <TextField label={t("address")} value={form.address} minLength={3} maxLength={200} onChange={set("address")} required />
      <SelectField label={t("unit")} value={form.unitCode} onChange={set("unitCode")} required>
        <option value="" />
        {municipality.units.map((unit) => <option key={unit.code} value={unit.code}>{unit.name}</option>)}
      </SelectField>
    </RuleForm>
  );
}
