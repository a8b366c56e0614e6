"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { chooseLocale, useLocale } from "../../platform/i18n/locale";
import { signOutMutation } from "../session/session.graphql";
import { forgetSession, useSession } from "../session/use-session";

/** Office, link to the server, language, theme, the way out. */
export function StatusBar() {
  const t = useTranslations("shell");
  const session = useSession();
  const locale = useLocale();
  const linked = useLink();

  async function leave() {
    await client.mutate({ mutation: signOutMutation }).catch(() => undefined);
    await client.clearStore();
    await forgetSession().catch(() => undefined);
    window.location.assign("/sign-in");
  }

  return (
    <footer className="foot">
      <span role="status" className={linked ? "badge good" : "badge bad"}><span aria-hidden="true">{linked ? "●" : "○"}</span>{linked ? t("connected") : t("disconnected")}</span>
      <span>{session.municipality.name} · {session.office.name}</span>
      <span className="grow" />
      <button type="button" onClick={() => chooseLocale(locale === "el" ? "en" : "el")}>{t("language")}</button>
      <button type="button" onClick={turnTheme}>{t("theme")}</button>
      <button type="button" onClick={() => void leave()}>{t("signOut")}</button>
    </footer>
  );
}

function turnTheme() {
  const root = document.documentElement;
  const dark = root.dataset["theme"] === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : root.dataset["theme"] === "dark";
  root.dataset["theme"] = dark ? "light" : "dark";
}

/** The server answered within the last half minute. */
function useLink(): boolean {
  const [linked, setLinked] = useState(true);
  useEffect(() => {
    const ask = () => void fetch("/healthz", { cache: "no-store" }).then((answer) => setLinked(answer.ok), () => setLinked(false));
    ask();
    const timer = setInterval(ask, 30_000);
    window.addEventListener("online", ask);
    window.addEventListener("offline", ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", ask);
      window.removeEventListener("offline", ask);
    };
  }, []);
  return linked;
}
