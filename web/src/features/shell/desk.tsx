"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { UpdatePrompt } from "../../platform/pwa/update-prompt";
import { Trouble } from "../../platform/apollo/trouble";
import { SignInAgain } from "../session/sign-in-again";
import { SessionProvider, useSignedIn } from "../session/use-session";
import { Rail } from "./rail";
import { StatusBar } from "./status-bar";
import { TopBar } from "./top-bar";

/** The frame of every desk screen: scan bar, rail by role, work, status. Asks for a sign-in first. */
export function Desk({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const { session, error, refetch } = useSignedIn();
  const courierOnly = session?.roles.every((role) => role === "COURIER") === true;

  useEffect(() => {
    if (session === null) router.replace(`/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`);
    if (courierOnly) router.replace("/courier");
  }, [session, courierOnly, router]);

  if (error !== undefined && session === undefined)
    return (
      <main className="sheetPage">
        <Trouble trouble={{ kind: "OFFLINE" }} />
        <button type="button" className="button primary" onClick={() => void refetch()}>{t("home")}</button>
      </main>
    );
  if (session === undefined || session === null || courierOnly) return <p className="sheetPage" role="status">{t("loading")}</p>;

  return (
    <SessionProvider session={session}>
      <div className="desk">
        <a className="skip" href="#work">{t("skip")}</a>
        <TopBar />
        <Rail />
        <main className="main stack" id="work" tabIndex={-1}>
          <UpdatePrompt />
          {children}
        </main>
        <StatusBar />
      </div>
      <SignInAgain />
    </SessionProvider>
  );
}
