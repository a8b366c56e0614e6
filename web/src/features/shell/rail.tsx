"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { useSession } from "../session/use-session";
import { todayQuery } from "./shell.graphql";

/** What this person may do, with what waits. */
export function Rail() {
  const t = useTranslations("shell");
  const session = useSession();
  const path = usePathname();
  const { data } = useQuery(todayQuery, { pollInterval: 60_000 });
  const today = data?.today;
  const may = (act: string) => session.acts.includes(act);
  const entries = [
    { href: "/", name: t("today"), show: true, count: undefined },
    { href: "/filing", name: t("newFiling"), show: may("fileApplication"), count: undefined },
    { href: "/drafts", name: t("drafts"), show: may("fileApplication"), count: undefined },
    { href: "/ready", name: t("ready"), show: may("readyToCollect"), count: today?.readyToCollect },
    { href: "/packages", name: t("packages"), show: may("transferPackages"), count: today?.packagesToReceive },
    { href: "/safe", name: t("safe"), show: may("custodyItems"), count: today?.inSafe },
    { href: "/labels", name: t("labels"), show: may("printLabels"), count: undefined },
    { href: "/seals", name: t("seals"), show: may("sealStock") && (may("receiveSeals") || may("spoilSeal")), count: undefined },
    { href: "/batches", name: t("batches"), show: may("outboundBatches"), count: today?.dueToForward },
    { href: "/referrals", name: t("referrals"), show: may("forwardReferrals"), count: today?.toForwardElsewhere },
    { href: "/register", name: t("register"), show: may("protocolEntries"), count: undefined },
    { href: "/alarms", name: t("alarms"), show: may("alarms"), count: today?.alarms },
    { href: "/not-moving", name: t("notMoving"), show: may("notMoving"), count: undefined },
    { href: "/evidence", name: t("evidence"), show: may("custodyEvidence"), count: undefined },
    { href: "/ledger", name: t("ledger"), show: may("custodyAnchors"), count: undefined },
    { href: "/offices", name: t("offices"), show: may("mayoralDecisions"), count: undefined },
    { href: "/devices", name: t("devices"), show: may("devices"), count: undefined },
    { href: "/rules", name: t("rules"), show: may("setLegalRule"), count: undefined },
    { href: "/templates", name: t("templates"), show: may("setPaperTemplate"), count: undefined },
    { href: "/search", name: t("search"), show: may("applications"), count: undefined },
    { href: "/courier", name: t("courier"), show: may("courierDay"), count: undefined },
  ];
  return (
    <nav className="rail" aria-label={t("navigation")}>
      {entries.filter((entry) => entry.show).map((entry) => (
        <Link key={entry.href} href={entry.href} aria-current={path === entry.href ? "page" : undefined}>
          {entry.name}
          {entry.count !== undefined && entry.count > 0 && <b>{entry.count}</b>}
        </Link>
      ))}
    </nav>
  );
}
