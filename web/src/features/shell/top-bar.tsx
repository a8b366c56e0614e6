"use client";
import { readCode } from "@epidosi/schema";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { signal, wakeSound } from "../../platform/scanner/signals";
import { useScanner } from "../../platform/scanner/use-scanner";
import type { IdentifyQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { identifyQuery } from "./shell.graphql";
import { WrongPlace } from "./wrong-place";

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

  // An administrator has nothing to scan or search.
  const scans = session.acts.includes("identify");
  async function lookUp(code: string) {
    if (!scans) return;
    wakeSound();
    const { data } = await client.query({ query: identifyQuery, variables: { code }, fetchPolicy: "network-only" });
    const identity = data?.identify;
    if (identity === undefined) return;
    const address = addressOf(identity);
    signal(identity.advice === "BELONGS_ELSEWHERE" || identity.advice === "UNKNOWN_CODE" ? "WRONG" : "NEUTRAL");
    setTold(address === undefined ? identity : undefined);
    if (address !== undefined) router.push(address);
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
      {scans && (
        <form role="search" onSubmit={submit}>
          <input ref={bar} type="search" value={text} onChange={(event) => setText(event.target.value)} placeholder={t("scanBar")} aria-label={t("scanBar")} aria-keyshortcuts="/" />
        </form>
      )}
      <Link className="who" href="/account">{session.staff.name} · {session.office.name}</Link>
      {told !== undefined && <WrongPlace identity={told} onClose={() => setTold(undefined)} />}
    </header>
  );
}

/** The page of the thing, with the acts one may do on it; none where it belongs elsewhere or there is nothing to do. */
function addressOf(identity: Identity): string | undefined {
  switch (identity.advice) {
    case "OPEN_APPLICATION":
      return identity.applicationId ? `/application?id=${identity.applicationId}` : undefined;
    case "OPEN_ITEM":
      return `/item?tag=${identity.code}`;
    case "PACK":
      return `/package?code=${identity.code}`;
    case "RECEIVE":
      return `/receive?code=${identity.packageCode ?? identity.code}`;
    default:
      return undefined;
  }
}
