"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useSession } from "../session/use-session";
import { AlarmList } from "./alarm-list";
import { alarmsQuery } from "./oversight.graphql";

const worst = 5;

/** The worst of what waits at this office, on the first screen of who can act. Shows nothing where nothing waits. */
export function AlarmsAtHome({ count }: { readonly count: number }) {
  const t = useTranslations("oversight");
  const session = useSession();
  const { data } = useQuery(alarmsQuery, { variables: { first: worst, after: null }, skip: count === 0 || !session.acts.includes("alarms"), fetchPolicy: "cache-and-network" });
  if (count === 0 || data === undefined || data.alarms.items.length === 0) return null;
  return (
    <section className="panel stack tight">
      <h2>{t("alarmsTitle")}</h2>
      <AlarmList alarms={data.alarms.items} />
      <p><Link className="button" href="/alarms">{t("allAlarms", { count })}</Link></p>
    </section>
  );
}
