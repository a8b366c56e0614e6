"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import { SecondPersonForm } from "../session/second-person";
import { countPackageMutation } from "./transfers.graphql";

/** Two people count what lies in the package. */
export function CountForm({ code, reload }: { readonly code: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const [count, setCount] = useState("");
  const act = useAct(countPackageMutation);
  return (
    <section className="panel stack">
      <Trouble trouble={act.trouble} />
      <SecondPersonForm act={t("countAct")} busy={act.busy} onConfirm={(secondPerson) => void act.run({ code, count: Number(count) || 0, secondPerson }).then(reload)}>
        <TextField label={t("count")} inputMode="numeric" value={count} onChange={(event) => setCount(event.target.value)} required />
      </SecondPersonForm>
    </section>
  );
}
