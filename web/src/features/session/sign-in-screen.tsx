"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { chooseLocale, useLocale } from "../../platform/i18n/locale";
import type { SessionFieldsFragment } from "../../gql/graphql";
import { chooseOfficeMutation } from "./session.graphql";
import { SignInForm } from "./sign-in-form";

/** Sign in, choose the office where there are several, and go where one wanted to. */
export function SignInScreen() {
  const t = useTranslations("session");
  const shell = useTranslations("shell");
  const locale = useLocale();
  const [session, setSession] = useState<SessionFieldsFragment>();

  function signedIn(opened: SessionFieldsFragment) {
    if (opened.assignments.length > 1) setSession(opened);
    else go(opened.roles);
  }

  async function choose(officeId: string, roles: readonly string[]) {
    await client.mutate({ mutation: chooseOfficeMutation, variables: { officeId } });
    go(roles);
  }

  return (
    <div className="stack">
      <div className="row">
        <h1 className="grow">{shell("product")} · {t("title")}</h1>
        <button type="button" className="button quiet" onClick={() => chooseLocale(locale === "el" ? "en" : "el")}>{shell("language")}</button>
      </div>
      {session === undefined ? (
        <SignInForm onSignedIn={signedIn} />
      ) : (
        <section className="stack">
          <h2>{t("chooseOffice")}</h2>
          {session.assignments.map(({ office, roles }) => (
            <button key={office.id} type="button" className="button quiet" onClick={() => void choose(office.id, roles)}>
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
