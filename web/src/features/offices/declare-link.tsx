"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { SelectField, TextField } from "../../ui/field";
import { RuleForm } from "../rules/rule-form";
import type { OfficeNow } from "./office-card";
import { declareLinkMutation } from "./offices.graphql";

/** By which provider and from which networks a branch reaches the centre (S5, S6). */
export function DeclareLink({ office, changed }: { readonly office: OfficeNow; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const [provider, setProvider] = useState(office.standing.provider ?? "SYZEFXIS");
  const [name, setName] = useState(office.standing.providerName ?? "");
  const [networks, setNetworks] = useState(office.standing.networks.join(" "));
  const act = useAct(declareLinkMutation);

  async function declare(): Promise<boolean> {
    const input = { officeId: office.id, provider, providerName: name === "" ? null : name, networks: networks.split(/[\s,]+/u).filter((network) => network !== "") };
    if ((await act.run({ input })) === undefined) return false;
    changed();
    return true;
  }

  return (
    <RuleForm act={t("declare")} busy={act.busy} trouble={act.trouble} onSet={declare}>
      <SelectField label={t("provider")} value={provider} onChange={(event) => setProvider(event.target.value as typeof provider)}>
        {(["SYZEFXIS", "OTHER"] as const).map((one) => <option key={one} value={one}>{t(`providers.${one}`)}</option>)}
      </SelectField>
      {provider === "OTHER" && <TextField label={t("providerName")} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} required />}
      <TextField label={t("networks")} hint={t("networksHint")} className="mono" value={networks} maxLength={500} onChange={(event) => setNetworks(event.target.value)} />
    </RuleForm>
  );
}
