"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { CountFieldsFragment, CountResult as Result } from "../../gql/graphql";
import { showInstant } from "../../platform/i18n/show";
import { Confirmation } from "../../ui/confirmation";
import { StateBadge, type Tone } from "../../ui/state-badge";
import { CountExplanation } from "./count-explanation";

const tones: Readonly<Record<Result, Tone>> = { MISSING: "bad", MOVED_HERE: "wait", FOUND: "good", ELSEWHERE: "bad", UNKNOWN: "bad", MEANWHILE: "plain" };

/** What a count found: nothing amiss, or each difference by itself with what was written and what is next. */
export function CountResult({ count }: { readonly count: CountFieldsFragment }) {
  const t = useTranslations("custody");
  const names = useTranslations("application");
  const differences = count.lines.filter((line) => line.result !== "MEANWHILE");
  const figures = t("countFigures", { expected: count.expected ?? 0, scanned: count.scanned ?? 0 });
  const by = t("countBy", { counter: count.countedBy?.name ?? "—", starter: count.startedBy.name, time: showInstant(count.countedAt ?? count.startedAt) });
  return (
    <div className="stack">
      {differences.length === 0 ? (
        <Confirmation title={t("countRight")} code={String(count.scanned ?? 0)} />
      ) : (
        <section className="refusal" role="alert">
          <h1><span aria-hidden="true">! </span>{t("countDifferences", { count: differences.length })}</h1>
          <p>{figures}</p>
        </section>
      )}
      <p className="soft">{count.safe?.name} · {by}</p>
      <ul className="stack plain">
        {count.lines.map((line) => (
          <li key={line.tag} className="panel stack tight">
            <p className="row"><StateBadge tone={tones[line.result]}>{t(`countResults.${line.result}`)}</StateBadge> <span className="code">{showCode(line.tag)}</span> {line.item != null && <strong>{names(`itemKinds.${line.item.kind}`)}</strong>}</p>
            <p>{t(`countNext.${line.result}`)} {line.state != null && <span className="soft">({t("believed", { state: names(`itemStates.${line.state}`) })})</span>}</p>
            {line.item != null && <p><Link href={`/item?tag=${line.tag}`}>{t("open")}</Link></p>}
          </li>
        ))}
      </ul>
      <CountExplanation count={count} />
      <p><Link className="button primary" href="/safe">{t("toSafe")}</Link></p>
    </div>
  );
}
