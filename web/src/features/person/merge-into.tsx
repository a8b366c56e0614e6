"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showBirth } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import type { LikePeopleQuery } from "../../gql/graphql";
import { SecondPersonForm } from "../session/second-person";
import { mergeApplicantsMutation } from "./person.graphql";

/** Another record of the same person. */
export type OtherRecord = Pick<LikePeopleQuery["findApplicants"][number]["applicant"], "id" | "latinSurname" | "latinGivenName" | "birthYear" | "birthMonth" | "birthDay">;

/** Two persons merge another record into the kept one, with a reason; what they see before is whose record it is. */
export function MergeInto({ keptId, other, done }: { readonly keptId: string; readonly other: OtherRecord; readonly done: () => void }) {
  const t = useTranslations("person");
  const [reason, setReason] = useState("");
  const { run, busy, trouble } = useAct(mergeApplicantsMutation);

  async function settle(secondPerson: { readonly username: string; readonly password: string }) {
    if ((await run({ keptId, mergedId: other.id, reason, secondPerson })) !== undefined) done();
  }

  return (
    <div className="stack">
      <p>{t("mergeAsk", { name: `${other.latinSurname} ${other.latinGivenName}, ${showBirth(other)}` })}</p>
      <Trouble trouble={trouble} />
      <SecondPersonForm act={t("merge")} busy={busy} onConfirm={(person) => void settle(person)}>
        <TextField label={t("reason")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
      </SecondPersonForm>
    </div>
  );
}
