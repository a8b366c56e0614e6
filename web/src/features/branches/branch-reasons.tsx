"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import type { BranchesQuery } from "../../gql/graphql";
import { RuleForm } from "../rules/rule-form";
import { useSession } from "../session/use-session";
import { recordBranchReasonMutation } from "./branches.graphql";

/** Why so many branches stay although they are not fewer than before (S11). */
export function BranchReasons({ data, changed }: { readonly data: BranchesQuery; readonly changed: () => void }) {
  const t = useTranslations("branches");
  const { acts } = useSession();
  const { kept, before } = data.branchesKept;
  const [upTo, setUpTo] = useState(String(Math.max(kept, before)));
  const [reason, setReason] = useState("");
  const act = useAct(recordBranchReasonMutation);
  async function record(): Promise<boolean> {
    if ((await act.run({ upTo: Number(upTo), reason })) === undefined) return false;
    setReason("");
    changed();
    return true;
  }
  return (
    <section className="panel stack tight">
      <h2>{t("reasons")}</h2>
      {data.branchReasons.length === 0 && <p className="soft">{t("noReason")}</p>}
      <ul>{data.branchReasons.map((one) => <li key={one.id}>{t("upToOf", { upTo: one.upTo, before: one.before })} · {one.reason} <span className="soft">· {one.by.name}, {showInstant(one.at)}</span></li>)}</ul>
      {acts.includes("recordBranchReason") && (
        <div>
          <RuleForm act={t("record")} busy={act.busy} trouble={act.trouble} onSet={record}>
            <TextField label={t("upTo")} type="number" min={1} max={99} value={upTo} onChange={(event) => setUpTo(event.target.value)} required />
            <TextField label={t("reason")} hint={t("reasonHint")} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} required />
          </RuleForm>
        </div>
      )}
    </section>
  );
}
