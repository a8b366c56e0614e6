"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import { useSession } from "../session/use-session";
import { openCountsQuery } from "./safe-count.graphql";

/** Counts of every office whose differences nobody has explained, for who oversees them. */
export function OpenCounts() {
  const t = useTranslations("custody");
  const session = useSession();
  const { data } = useQuery(openCountsQuery, { skip: !session.acts.includes("openSafeCounts"), fetchPolicy: "cache-and-network" });
  const counts = data?.openSafeCounts.items ?? [];
  if (counts.length === 0) return null;
  return (
    <section className="refusal">
      <h2><span aria-hidden="true">! </span>{t("openCounts")} ({counts.length})</h2>
      <ul className="plain stack tight">
        {counts.map((count) => (
          <li key={count.id}><Link href={`/count?id=${count.id}`}>{t("openCount", { safe: count.safe?.name ?? "—", time: showInstant(count.countedAt ?? ""), count: count.lines.filter((line) => line.result !== "MEANWHILE").length })}</Link></li>
        ))}
      </ul>
    </section>
  );
}
