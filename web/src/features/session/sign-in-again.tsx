"use client";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { sessionEnded } from "../../platform/session/session-ended";
import { Dialog } from "../../ui/dialog";
import { SignInForm } from "./sign-in-form";

/** The session ended under one's hands: signs in over the open screen, which keeps everything typed. */
export function SignInAgain() {
  const t = useTranslations("session");
  const ended = useSyncExternalStore(sessionEnded.subscribe, () => sessionEnded.ended, () => false);
  if (!ended) return null;
  return (
    <Dialog title={t("again")}>
      <p>{t("againAdvice")}</p>
      <SignInForm
        onSignedIn={() => {
          sessionEnded.heal();
          void client.refetchQueries({ include: "active" });
        }}
      />
    </Dialog>
  );
}
