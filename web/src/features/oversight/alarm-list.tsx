"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { AlarmsQuery } from "../../gql/graphql";
import { showInstant } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { StateBadge, type Tone } from "../../ui/state-badge";
import { daysSince } from "../custody/days-since";

type Alarm = AlarmsQuery["alarms"]["items"][number];

const quiet: readonly Alarm["kind"][] = ["ITEM_REMINDER", "ITEM_WAITING_TOO_LONG", "SAFE_UNCOUNTED", "ITEM_AT_COUNTER", "PACKAGE_NOT_ACCEPTED"];
const toneOf = (kind: Alarm["kind"]): Tone => (quiet.includes(kind) ? "wait" : "bad");

/** What waits: what it is, which thing, since when it should have moved, what to do. */
export function AlarmList({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const t = useTranslations("oversight");
  return (
    <ScrollRegion label={t("alarmsTitle")}>
      <table>
        <thead><tr><th>{t("what")}</th><th>{t("which")}</th><th>{t("late")}</th><th>{t("toDo")}</th></tr></thead>
        <tbody>
          {alarms.map((alarm) => (
            <tr key={`${alarm.kind} ${alarm.id}`}>
              <td><StateBadge tone={toneOf(alarm.kind)}>{t(`kinds.${alarm.kind}`)}</StateBadge></td>
              <td><Which alarm={alarm} />{alarm.office != null && <div className="soft">{alarm.office.name}</div>}</td>
              <td>{Date.parse(alarm.expectedBy) <= Date.now() && t("lateBy", { days: daysSince(alarm.expectedBy) })}<div className="soft">{t("expected", { when: showInstant(alarm.expectedBy) })}</div></td>
              <td>{t(`advice.${alarm.kind}`, { step: alarm.step })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The thing's name, which opens its page. */
function Which({ alarm: { id, subject, code } }: { readonly alarm: Alarm }) {
  const t = useTranslations("oversight");
  if (subject === "PACKAGE") return <Link className="code" href={`/package?code=${code}`}>{showCode(code)}</Link>;
  if (subject === "ITEM") return <Link className="code" href={`/item?tag=${code}`}>{showCode(code)}</Link>;
  if (subject === "MESSAGE") return <Link className="code" href="/devices">{showCode(code)}</Link>;
  if (subject === "COUNT") return <Link href={`/count?id=${id}`}>{code}</Link>;
  if (subject === "OFFICE") return <Link href="/offices">{code}</Link>;
  if (subject === "INCIDENT") return <Link className="code" href={`/incident?id=${id}`}>{code === "" ? t("openIncident") : showCode(code)}</Link>;
  if (subject === "NOTICES") return <Link href="/notices">{t("openNotices")}</Link>;
  if (subject === "CASE") return <Link href={`/application?id=${id}`}>{code}</Link>;
  if (subject === "BATCH") return <Link href={`/batches/outbound?id=${id}`}>{code}</Link>;
  if (subject === "RETURN_BATCH") return <Link href={`/batches/return?id=${id}`}>{code}</Link>;
  if (subject === "POLICY") return <Link href="/offices">{code}</Link>;
  if (subject === "MERGER") return <Link href="/mergers">{code}</Link>;
  return subject === "SAFE" ? <Link href="/safe">{code || t("openSafe")}</Link> : <Link href="/ledger">{t("openLedger")}</Link>;
}
