"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { SignInAgain } from "../session/sign-in-again";
import { useSignedIn } from "../session/use-session";
import { myPasskeysQuery } from "./account.graphql";
import { AddKey } from "./add-key";
import { KeyList } from "./key-list";

/** What a person keeps for themselves: the keys they sign in with. For desks and phones alike. */
export function AccountScreen() {
  const t = useTranslations("account");
  const shell = useTranslations("shell");
  const roles = useTranslations("session");
  const router = useRouter();
  const { session, error } = useSignedIn();
  const { data, refetch } = useQuery(myPasskeysQuery, { skip: session === undefined || session === null, fetchPolicy: "network-only" });
  useEffect(() => {
    if (session === null) router.replace("/sign-in?next=/account");
  }, [session, router]);

  if (error !== undefined && session === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (session === undefined || session === null || data === undefined) return <p role="status">{shell("loading")}</p>;
  return (
    <div className="stack">
      <Link href={session.roles.every((role) => role === "COURIER") ? "/courier" : "/"}>← {t("back")}</Link>
      <h1>{t("title")}</h1>
      <p>{session.staff.name} · {session.office.name} · {session.roles.map((role) => roles(`roles.${role}`)).join(", ")}</p>
      <h2>{t("keys")}</h2>
      <p className="soft">{t("what")}</p>
      <KeyList keys={data.myPasskeys} reload={() => void refetch()} />
      <AddKey reload={() => void refetch()} />
      <SignInAgain />
    </div>
  );
}
