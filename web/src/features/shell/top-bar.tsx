"use client";
import { readCode, showCode } from "@epidosi/schema";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { useScanner } from "../../platform/scanner/use-scanner";
import { Dialog } from "../../ui/dialog";
import type { IdentifyQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { identifyQuery } from "./shell.graphql";

type Identity = IdentifyQuery["identify"];

/** One bar for every code, number and name; `/` goes to it, a scan anywhere comes to it. Reading changes nothing. */
export function TopBar() {
  const t = useTranslations("shell");
  const session = useSession();
  const router = useRouter();
  const bar = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [told, setTold] = useState<Identity>();

  useScanner((code) => void lookUp(code), { layer: "SHELL" });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, dialog") !== null;
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      bar.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  async function lookUp(code: string) {
    const { data } = await client.query({ query: identifyQuery, variables: { code } });
    const identity = data?.identify;
    if (identity === undefined) return;
    const address = addressOf(identity);
    if (address === undefined) setTold(identity);
    else router.push(address);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const words = text.trim();
    setText("");
    if (words === "") return;
    if (readCode(words).kind === "UNKNOWN") router.push(`/search?q=${encodeURIComponent(words)}`);
    else void lookUp(words);
  }

  return (
    <header className="top">
      <Link href="/">{t("product")}</Link>
      <form role="search" onSubmit={submit}>
        <input ref={bar} type="search" value={text} onChange={(event) => setText(event.target.value)} placeholder={t("scanBar")} aria-label={t("scanBar")} aria-keyshortcuts="/" />
      </form>
      <Link className="who" href="/account">{session.staff.name} · {session.office.name}</Link>
      {told !== undefined && (
        <Dialog title={t(told.advice === "BELONGS_ELSEWHERE" ? "elsewhere" : told.advice === "UNKNOWN_CODE" ? "unknownCode" : "nothingToDo")} onClose={() => setTold(undefined)}>
          <p className="code">{showCode(told.code)}</p>
          <p>{t(told.advice === "BELONGS_ELSEWHERE" ? "elsewhereAdvice" : told.advice === "UNKNOWN_CODE" ? "unknownCodeAdvice" : "nothingToDoAdvice", { code: showCode(told.code), office: told.belongsTo?.name ?? "—" })}</p>
          <button type="button" className="button primary" onClick={() => setTold(undefined)}>{t("close")}</button>
        </Dialog>
      )}
    </header>
  );
}

/** The page of the thing, with the acts one may do on it; none where it belongs elsewhere or there is nothing to do. */
function addressOf(identity: Identity): string | undefined {
  switch (identity.advice) {
    case "OPEN_APPLICATION":
    case "OPEN_ITEM":
      return identity.applicationId ? `/application?id=${identity.applicationId}` : undefined;
    case "PACK":
      return `/package?code=${identity.code}`;
    case "RECEIVE":
      return `/receive?code=${identity.code}`;
    default:
      return undefined;
  }
}
