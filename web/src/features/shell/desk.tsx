"use client";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { UpdatePrompt } from "../../platform/pwa/update-prompt";
import { Trouble } from "../../platform/apollo/trouble";
import { WatchLedger } from "../custody/watch-ledger";
import { useFilingReference } from "../drafts/use-filing-reference";
import { ClosedBar } from "../offices/closed-bar";
import { SignInAgain } from "../session/sign-in-again";
import { SessionProvider, useSignedIn } from "../session/use-session";
import { Rail } from "./rail";
import { StatusBar } from "./status-bar";
import { TopBar } from "./top-bar";

/** The frame of every desk screen: scan bar, rail by role, work, status. Asks for a sign-in first. */
export function Desk({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("shell");
  const drafts = useTranslations("drafts");
  const router = useRouter();
  const { session: known, remembered, error, refetch } = useSignedIn();
  const path = usePathname();
  const worksOffline = /^\/(?:filing|drafts)\/?$/u.test(path) && remembered?.acts.includes("fileApplication") === true;
  const session = known === undefined && worksOffline ? remembered : known;
  const ready = useFilingReference(session, remembered !== undefined);
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
        {remembered?.acts.includes("fileApplication") === true && <p className="row"><Link className="button quiet" href="/filing">{t("newFiling")}</Link> <Link className="button quiet" href="/drafts">{t("drafts")}</Link></p>}
      </main>
    );
  if (session === undefined || session === null || courierOnly || !ready) return <p className="sheetPage" role="status">{t("loading")}</p>;

  return (
    <SessionProvider session={session}>
      <div className="desk">
        <a className="skip" href="#work">{t("skip")}</a>
        <TopBar />
        <Rail />
        <main className="main stack" id="work" tabIndex={-1}>
          <UpdatePrompt />
          {known === undefined && <p className="badge" role="status">{drafts("offline")}</p>}
          <ClosedBar />
          <WatchLedger />
          {children}
        </main>
        <StatusBar />
      </div>
      <SignInAgain />
    </SessionProvider>
  );
}
