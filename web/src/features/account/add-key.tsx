"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { makeKey } from "../../platform/passkey/passkey";
import { useKeysHere } from "../../platform/passkey/use-keys-here";
import { TextField } from "../../ui/field";
import { keyTroubleOf } from "../session/ask-for-key";
import { KeyTroubleNote } from "../session/key-trouble";
import { addPasskeyMutation, startPasskeyMutation } from "./account.graphql";

/** A new key on this device or on a stick: the password first, then the device asks for the finger. */
export function AddKey({ reload }: { readonly reload: () => void }) {
  const t = useTranslations("account");
  const here = useKeysHere();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [added, setAdded] = useState<string>();
  const [trouble, setTrouble] = useState<ReturnType<typeof keyTroubleOf>>();
  const start = useAct(startPasskeyMutation);
  const add = useAct(addPasskeyMutation);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTrouble(undefined);
    setAdded(undefined);
    const offer = await start.run({ password });
    if (offer === undefined) return;
    try {
      const key = await add.run({ input: { ...(await makeKey(offer)), name } });
      if (key === undefined) return;
      setAdded(key.name);
      setName("");
      setPassword("");
      reload();
    } catch (problem) {
      setTrouble(keyTroubleOf(problem));
    }
  }

  if (!here) return <p>{t("notHere")}</p>;
  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)}>
      <h2>{t("add")}</h2>
      {added !== undefined && <p role="status" className="badge good"><span aria-hidden="true">✓</span>{t("added", { name: added })}</p>}
      <Trouble trouble={start.trouble ?? add.trouble} />
      <KeyTroubleNote trouble={trouble} />
      <TextField label={t("name")} hint={t("nameHint")} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} required />
      <TextField label={t("password")} hint={t("passwordHint")} type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} required />
      <p><button className="button primary" disabled={start.busy || add.busy}>{t("add")}</button></p>
    </form>
  );
}
