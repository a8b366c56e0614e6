"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { chooseLocale, useLocale } from "../../platform/i18n/locale";
import type { SessionFieldsFragment } from "../../gql/graphql";
import { forgetDay } from "../courier/day-store";
import { chooseOfficeMutation } from "./session.graphql";
import { type Place, rememberPlace, useLastPlace } from "./last-place";
import { SignInForm } from "./sign-in-form";
import { SignInWithKey } from "./sign-in-with-key";

/** Where one works, who one is (a key first, a password after), the office where there are several, and on to where one wanted to go. */
export function SignInScreen() {
  const t = useTranslations("session");
  const shell = useTranslations("shell");
  const locale = useLocale();
  const place = useLastPlace();
  const [session, setSession] = useState<SessionFieldsFragment>();

  function signedIn(opened: SessionFieldsFragment) {
    const { office, roles, assignments } = opened;
    if (assignments.length > 1 && office.id !== place?.officeId) setSession(opened);
    else void start({ officeId: office.id, office: office.name, roles });
  }

  async function choose(chosen: Place) {
    await client.mutate({ mutation: chooseOfficeMutation, variables: { officeId: chosen.officeId } });
    await start(chosen);
  }

  async function start(chosen: Place) {
    rememberPlace(chosen);
    if (chosen.roles.includes("COURIER")) await forgetDay().catch(() => undefined);
    go(chosen.roles);
  }

  return (
    <div className="stack">
      <div className="row">
        <h1 className="grow">{shell("product")} · {t("title")}</h1>
        <button type="button" className="button quiet" onClick={() => chooseLocale(locale === "el" ? "en" : "el")}>{shell("language")}</button>
      </div>
      {session === undefined ? (
        <>
          {place !== undefined && (
            <p className="row">
              <span className="grow">{t("place")} <b>{place.office}</b> · {place.roles.map((role) => t(`roles.${role}`)).join(", ")}</span>
              <button type="button" className="button quiet" onClick={() => rememberPlace(undefined)}>{t("otherPlace")}</button>
            </p>
          )}
          <SignInWithKey officeId={place?.officeId} onSignedIn={signedIn} />
          <SignInForm officeId={place?.officeId} onSignedIn={signedIn} />
        </>
      ) : (
        <section className="stack">
          <h2>{t("chooseOffice")}</h2>
          {session.assignments.map(({ office, roles }) => (
            <button key={office.id} type="button" className="button quiet" onClick={() => void choose({ officeId: office.id, office: office.name, roles })}>
              {office.name} · {roles.map((role) => t(`roles.${role}`)).join(", ")}
            </button>
          ))}
        </section>
      )}
    </div>
  );
}

/** Only addresses of our own pages: a link from outside cannot send one elsewhere after signing in. */
function go(roles: readonly string[]) {
  const wanted = new URLSearchParams(window.location.search).get("next") ?? "";
  const own = /^\/(?![/\\])/u.test(wanted) ? wanted : undefined;
  window.location.assign(own ?? (roles.every((role) => role === "COURIER") ? "/courier" : "/"));
}
