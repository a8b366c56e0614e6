"use client";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { SafesQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { StateBadge } from "../../ui/state-badge";
import { useSession } from "../session/use-session";
import { daysSince } from "./days-since";
import { startSafeCountMutation } from "./safe-count.graphql";

const tones = { COUNTED: "good", DUE_TODAY: "wait", OVERDUE: "bad" } as const;

/** One safe: how much lies in it, when it was last counted, and who is to count it now. */
export function SafeCard({ safe, reload }: { readonly safe: SafesQuery["safes"][number]; readonly reload: () => void }) {
  const t = useTranslations("custody");
  const session = useSession();
  const start = useAct(startSafeCountMutation);
  const { openCount } = safe;
  const may = session.acts.includes("recordSafeCount");
  return (
    <section className="panel stack tight">
      <h2>{safe.name}</h2>
      <p><strong>{t("held", { count: safe.held })}</strong>{safe.oldestSince != null && <span className="soft"> · {t("days", { count: daysSince(safe.oldestSince) })}</span>}</p>
      <StateBadge tone={tones[safe.countDue]}>{t(`due.${safe.countDue}`)}</StateBadge>
      {safe.lastCountedAt != null && <p className="soft">{t("lastCounted", { time: showInstant(safe.lastCountedAt) })}</p>}
      <Trouble trouble={start.trouble} />
      {openCount != null && <p>{t("countAsked", { name: openCount.startedBy.name, time: showInstant(openCount.startedAt) })} {openCount.startedBy.id === session.staff.id && t("countOther")}</p>}
      {may && openCount != null && openCount.startedBy.id !== session.staff.id && <p><Link className="button primary" href={`/count?id=${openCount.id}`}>{t("countNow")}</Link></p>}
      {may && openCount == null && <p><button type="button" className="button quiet" disabled={start.busy} onClick={() => void start.run({ safeId: safe.id }).then(reload)}>{t("askCount")}</button></p>}
    </section>
  );
}
