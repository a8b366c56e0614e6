"use client";
import { type FormEvent, type MouseEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "../../ui/field";
import { useKeysHere } from "../../platform/passkey/use-keys-here";
import type { SecondPersonInput } from "../../gql/graphql";
import { askForKey, keyTroubleOf } from "./ask-for-key";
import { KeyTroubleNote } from "./key-trouble";

/** Name and password as typed; both empty where a key signed. */
interface Confirmed extends SecondPersonInput {
  readonly username: string;
  readonly password: string;
}

interface Props {
  readonly act: string;
  readonly busy: boolean;
  readonly onConfirm: (person: Confirmed) => void;
  readonly children?: ReactNode;
}

/** The second of two persons confirms on this device with their own name and password, or their own key. */
export function SecondPersonForm({ act, busy, onConfirm, children }: Props) {
  const t = useTranslations("session");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [trouble, setTrouble] = useState<ReturnType<typeof keyTroubleOf>>();
  const here = useKeysHere();

  function submit(event: FormEvent) {
    event.preventDefault();
    onConfirm({ username, password });
    setPassword("");
  }

  async function confirmByKey(event: MouseEvent<HTMLButtonElement>) {
    setTrouble(undefined);
    if (!restIsFilled(event.currentTarget)) return;
    try {
      onConfirm({ username: "", password: "", passkey: await askForKey("SECOND_PERSON") });
    } catch (problem) {
      setTrouble(keyTroubleOf(problem));
    }
  }

  return (
    <form className="stack" onSubmit={submit}>
      {children}
      <fieldset className="stack tight second">
        <legend>{t("secondPerson")}</legend>
        <p className="soft">{t("secondHint")}</p>
        <KeyTroubleNote trouble={trouble} />
        <div className="columns">
          <TextField label={t("username")} value={username} onChange={(event) => setUsername(event.target.value)} autoCapitalize="none" required />
          <TextField label={t("password")} type="password" value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="off" required />
        </div>
      </fieldset>
      <p className="row">
        <button className="button primary" disabled={busy}>{act}</button>
        {here && <button type="button" className="button quiet" disabled={busy} onClick={(event) => void confirmByKey(event)}>{t("secondKey")}</button>}
      </p>
    </form>
  );
}

/** The questions above the second person's own: a key answers none of those. */
function restIsFilled(button: HTMLButtonElement): boolean {
  const own = button.form?.querySelector("fieldset.second");
  const fields = [...(button.form?.elements ?? [])].filter((field): field is HTMLInputElement => field instanceof HTMLInputElement && own?.contains(field) !== true);
  return fields.every((field) => field.reportValidity());
}
