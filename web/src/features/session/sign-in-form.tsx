"use client";
import { useQuery } from "@apollo/client/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { Trouble } from "../../platform/apollo/trouble";
import { type ActTrouble, troubleOf } from "../../platform/apollo/use-act";
import { SelectField, TextField } from "../../ui/field";
import { readFragment } from "../../gql";
import type { SessionFieldsFragment } from "../../gql/graphql";
import { installedQuery, sessionFields, signInMutation } from "./session.graphql";

/**
 * Name and password; the municipality is asked only where the installation serves several. Keeps what was typed. On a slow
 * phone the fields are there before the program is, so the answers are read from the fields themselves when they are sent.
 */
export function SignInForm({ officeId, onSignedIn }: { readonly officeId?: string | undefined; readonly onSignedIn: (session: SessionFieldsFragment) => void }) {
  const t = useTranslations("session");
  const { data, error } = useQuery(installedQuery);
  const [trouble, setTrouble] = useState<ActTrouble>();
  const [busy, setBusy] = useState(false);
  const installed = data?.installedMunicipalities ?? [];

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answers = new FormData(event.currentTarget);
    const input = { municipalityId: String(answers.get("municipality") ?? installed[0]?.id ?? ""), username: String(answers.get("username")), password: String(answers.get("password")), officeId: officeId ?? null };
    setBusy(true);
    setTrouble(undefined);
    try {
      const answer = await client.mutate({ mutation: signInMutation, variables: { input } });
      const result = answer.data?.signIn;
      if (result?.__typename === "Session") onSignedIn(readFragment(sessionFields, result));
      else if (result !== undefined) setTrouble({ kind: "REFUSED", code: result.code, about: null, clause: result.code === "ACCOUNT_LOCKED" ? null : (result.clause ?? null) });
    } catch (problem) {
      setTrouble(troubleOf(problem));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="stack" method="post" onSubmit={(event) => void submit(event)}>
      <Trouble trouble={trouble ?? (error === undefined ? undefined : { kind: "OFFLINE" })} />
      {installed.length > 1 && (
        <SelectField label={t("municipality")} name="municipality">
          {installed.map((one) => <option key={one.id} value={one.id}>{one.name} ({one.id})</option>)}
        </SelectField>
      )}
      {installed.length === 1 && <p className="soft">{installed[0]?.name}</p>}
      <TextField label={t("username")} name="username" autoComplete="username" autoCapitalize="none" autoFocus required />
      <TextField label={t("password")} type="password" name="password" autoComplete="current-password" required />
      <button className="button primary" disabled={busy || (data === undefined && error === undefined)}>{t("signIn")}</button>
    </form>
  );
}
