"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { useKeysHere } from "../../platform/passkey/use-keys-here";
import { readFragment } from "../../gql";
import type { SessionFieldsFragment } from "../../gql/graphql";
import { askForKey, keyTroubleOf } from "./ask-for-key";
import { KeyTroubleNote } from "./key-trouble";
import { sessionFields, signInWithPasskeyMutation } from "./session.graphql";

interface Props {
  readonly officeId: string | undefined;
  readonly onSignedIn: (session: SessionFieldsFragment) => void;
}

/** One press and a finger: the key says who it is. Nothing is shown where the browser knows no keys. */
export function SignInWithKey({ officeId, onSignedIn }: Props) {
  const t = useTranslations("session");
  const here = useKeysHere();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ReturnType<typeof keyTroubleOf>>();

  async function signIn() {
    setBusy(true);
    setTrouble(undefined);
    try {
      const input = await askForKey("SIGN_IN");
      const answer = await client.mutate({ mutation: signInWithPasskeyMutation, variables: { input, officeId: officeId ?? null } });
      const result = answer.data?.signInWithPasskey;
      if (result?.__typename === "Session") onSignedIn(readFragment(sessionFields, result));
      else if (result !== undefined) setTrouble({ kind: "REFUSED", code: result.code, about: null, clause: null });
    } catch (problem) {
      setTrouble(keyTroubleOf(problem));
    } finally {
      setBusy(false);
    }
  }

  if (!here) return null;
  return (
    <div className="stack tight">
      <KeyTroubleNote trouble={trouble} />
      <button type="button" className="button primary" disabled={busy} onClick={() => void signIn()}>{t("withKey")}</button>
      <p className="soft">{t("orPassword")}</p>
    </div>
  );
}
