"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { IncidentQuery } from "../../gql/graphql";
import { showDay, showInstant, showNumber } from "../../platform/i18n/show";

type Act = NonNullable<IncidentQuery["incident"]>["acts"][number];

/** What was done, the first act first, each with who and what it left behind. */
export function IncidentActs({ acts }: { readonly acts: readonly Act[] }) {
  const t = useTranslations("incidents");
  return (
    <section className="stack tight">
      <h2>{t("acts")}</h2>
      {acts.length === 0 && <p className="soft">{t("nothingYet")}</p>}
      <ol className="timeline">
        {acts.map((act) => (
          <li key={act.id}>
            <strong><Name act={act} /></strong>
            <br />
            <span>{showInstant(act.at)} · {act.by.name}</span>
            {act.way != null && act.toldAt != null && <><br />{t(`ways.${act.way}`)}, {showInstant(act.toldAt)}</>}
            {act.risk != null && <><br />{t("risk")}: {t(`risks.${act.risk}`)} · {t("notify")}: {t(act.notify === true ? "yes" : "no")}</>}
            {act.number != null && <><br /><span className="mono">{act.number}</span> · {act.reportedOn != null && showDay(act.reportedOn)} · {act.station}</>}
            {act.words != null && <><br />«{act.words}»</>}
            {act.delayReason != null && <><br />{t("delayReason")}: «{act.delayReason}»</>}
            {act.protocolEntry != null && <><br /><span className="mono">{showNumber(act.protocolEntry)}</span></>}
            {act.item != null && <><br /><Link className="code" href={`/item?tag=${act.item.tag}`}>{showCode(act.item.tag)}</Link></>}
            {act.paperUrl != null && <> <a href={act.paperUrl} target="_blank" rel="noreferrer">{t("print")}</a></>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Name({ act }: { readonly act: Act }) {
  const t = useTranslations("incidents");
  if (act.kind === "EXCUSE") return <>{t("actKinds.EXCUSE")}{act.duty != null && `: ${t(`duty.${act.duty}`)}`}</>;
  if (act.kind === "WORSENED") return <>{t("actKinds.WORSENED")}{act.became != null && `: ${t(`kinds.${act.became}`)}`}</>;
  return act.kind === "OPEN" || act.kind === "FOUND" || act.kind === "CLOSE" ? <>{t(`actKinds.${act.kind}`)}</> : <>{t(`duty.${act.kind}`)}</>;
}
