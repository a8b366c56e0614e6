"use client";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { sessionEnded } from "../../platform/session/session-ended";
import { Dialog } from "../../ui/dialog";
import { useLastPlace } from "./last-place";
import { SignInForm } from "./sign-in-form";
import { SignInWithKey } from "./sign-in-with-key";

/** The session ended under one's hands: signs in over the open screen, which keeps everything typed. */
export function SignInAgain() {
  const t = useTranslations("session");
  const place = useLastPlace();
  const ended = useSyncExternalStore(sessionEnded.subscribe, () => sessionEnded.ended, () => false);
  if (!ended) return null;
  const signedIn = () => {
    sessionEnded.heal();
    void client.refetchQueries({ include: "active" });
  };
  return (
    <Dialog title={t("again")}>
      <p>{t("againAdvice")}</p>
      <SignInWithKey officeId={place?.officeId} onSignedIn={signedIn} />
      <SignInForm officeId={place?.officeId} onSignedIn={signedIn} />
    </Dialog>
  );
}
