"use client";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "../../ui/field";
import type { SecondPersonInput } from "../../gql/graphql";

interface Props {
  readonly act: string;
  readonly busy: boolean;
  readonly onConfirm: (person: SecondPersonInput) => void;
  readonly children?: ReactNode;
}

/** The second of two persons confirms on this device with their own name and password. */
export function SecondPersonForm({ act, busy, onConfirm, children }: Props) {
  const t = useTranslations("session");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");

  function submit(event: FormEvent) {
    event.preventDefault();
    onConfirm({ username, password });
    setPassword("");
  }

  return (
    <form className="stack" onSubmit={submit}>
      {children}
      <fieldset className="stack tight">
        <legend>{t("secondPerson")}</legend>
        <p className="soft">{t("secondHint")}</p>
        <div className="columns">
          <TextField label={t("username")} value={username} onChange={(event) => setUsername(event.target.value)} autoCapitalize="none" required />
          <TextField label={t("password")} type="password" value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="off" required />
        </div>
      </fieldset>
      <p><button className="button primary" disabled={busy}>{act}</button></p>
    </form>
  );
}
