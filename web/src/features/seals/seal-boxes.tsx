"use client";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import type { StockFieldsFragment } from "../../gql/graphql";

/** Each box with how its numbers stand; what is missing without an explanation comes first. */
export function SealBoxes({ ranges }: { readonly ranges: StockFieldsFragment["ranges"] }) {
  const t = useTranslations("seals");
  const missing = ranges.flatMap((range) => range.unexplainedSeals);
  const count = ranges.reduce((sum, range) => sum + range.unexplained, 0);
  if (ranges.length === 0)
    return (
      <section className="panel">
        <h2>{t("none")}</h2>
        <p>{t("noneAdvice")}</p>
      </section>
    );
  return (
    <>
      {count > 0 && (
        <section className="panel stack tight">
          <h2><span aria-hidden="true">! </span>{t("unexplainedOf", { count })}</h2>
          <p>{t("unexplainedAdvice")}</p>
          <p className="mono">{missing.join(" · ")}{count > missing.length && " …"}</p>
        </section>
      )}
      <ul className="plain stack" aria-label={t("boxes")}>
        {ranges.map((range) => (
          <li key={range.id} className="panel stack tight">
            <b className="mono">{range.firstSeal} – {range.lastSeal}</b>
            <p>{t("left")} <b>{range.left}</b> / {range.count}{range.next != null && <> · {t("next")} <b className="mono">{range.next}</b></>}</p>
            <p>{t("used")} {range.used} · {t("spoiled")} {range.spoiled} · {t("unexplained")} {range.unexplained}</p>
            <p className="soft">{t("received")} {showInstant(range.receivedAt)}, {range.by.name}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
