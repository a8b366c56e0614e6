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

/** Name and password; the municipality is asked only where the installation serves several. Keeps what was typed. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: (session: SessionFieldsFragment) => void }) {
  const t = useTranslations("session");
  const { data, error } = useQuery(installedQuery);
  const [municipalityId, setMunicipalityId] = useState("");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [trouble, setTrouble] = useState<ActTrouble>();
  const [busy, setBusy] = useState(false);
  const installed = data?.installedMunicipalities ?? [];

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setTrouble(undefined);
    try {
      const answer = await client.mutate({ mutation: signInMutation, variables: { input: { municipalityId: municipalityId || (installed[0]?.id ?? ""), username, password } } });
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
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Trouble trouble={trouble ?? (error === undefined ? undefined : { kind: "OFFLINE" })} />
      {installed.length > 1 && (
        <SelectField label={t("municipality")} value={municipalityId || installed[0]?.id} onChange={(event) => setMunicipalityId(event.target.value)}>
          {installed.map((one) => <option key={one.id} value={one.id}>{one.name} ({one.id})</option>)}
        </SelectField>
      )}
      {installed.length === 1 && <p className="soft">{installed[0]?.name}</p>}
      <TextField label={t("username")} value={username} onChange={(event) => setUsername(event.target.value)} autoComplete="username" autoCapitalize="none" autoFocus required />
      <TextField label={t("password")} type="password" value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="current-password" required />
      <button className="button primary" disabled={busy}>{t("signIn")}</button>
    </form>
  );
}
