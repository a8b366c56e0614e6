"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { AlarmsAtHome } from "../oversight/alarms-at-home";
import { LedgerTroubleAtHome } from "../oversight/ledger-trouble";
import { ClosedRegister } from "../register/closed-register";
import { useSession } from "../session/use-session";
import { todayQuery } from "../shell/shell.graphql";

const lists = [
  ["readyToCollect", "/ready", "readyToCollect"],
  ["transfersAsked", "/packages", "transferRequests"],
  ["packagesToReceive", "/packages", "transferPackages"],
  ["packagesDiscrepant", "/packages", "transferPackages"],
  ["packagesLate", "/packages", "transferPackages"],
  ["packagesInQuestion", "/packages", "transferPackages"],
  ["untaggedFiles", "/safe", "custodyItems"],
  ["incompleteFiles", "/search?status=INCOMPLETE", "applications"],
  ["packagesPreparing", "/packages", "transferPackages"],
  ["dueToForward", "/batches", "outboundBatches"],
  ["batchesUnacknowledged", "/batches", "outboundBatches"],
  ["filersForOthers", "/filers", "filersForOthers"],
  ["atCounter", "/safe", "custodyItems"],
  ["inSafe", "/safe", "custodyItems"],
  ["filedToday", "/search", "applications"],
] as const;

/** What waits at this office; each number opens its list. */
export function HomeScreen() {
  const t = useTranslations("home");
  const session = useSession();
  const { data } = useQuery(todayQuery);
  const shown = lists.filter(([, , act]) => session.acts.includes(act));
  const today = data?.today;
  const nothing = today !== undefined && shown.every(([name]) => today[name] === 0);
  return (
    <>
      <h1>{t("title")}</h1>
      <ClosedRegister />
      <LedgerTroubleAtHome />
      <AlarmsAtHome count={today?.alarms ?? 0} />
      {nothing && (
        <section className="empty stack tight">
          <h2>{t("firstTitle")}</h2>
          <p>{t("first")}</p>
          {session.acts.includes("fileApplication") && <p><Link className="button primary" href="/filing">{t("begin")}</Link></p>}
        </section>
      )}
      <ul className="counts">
        {shown.map(([name, href]) => (
          <li key={name}>
            <Link href={href}><b>{today === undefined ? "–" : today[name]}</b>{t(`counts.${name}`)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
