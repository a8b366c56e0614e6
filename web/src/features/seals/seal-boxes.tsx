"use client";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import type { StockFieldsFragment } from "../../gql/graphql";
import { ScrollRegion } from "../../ui/scroll-region";

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
      <ScrollRegion label={t("boxes")}>
        <table>
          <thead><tr><th>{t("series")}</th><th>{t("left")}</th><th>{t("next")}</th><th>{t("used")}</th><th>{t("spoiled")}</th><th>{t("unexplained")}</th><th>{t("received")}</th></tr></thead>
          <tbody>
            {ranges.map((range) => (
              <tr key={range.id}>
                <td className="mono">{range.firstSeal} – {range.lastSeal}</td>
                <td><b>{range.left}</b> / {range.count}</td>
                <td className="mono">{range.next ?? "—"}</td>
                <td>{range.used}</td>
                <td>{range.spoiled}</td>
                <td>{range.unexplained}</td>
                <td>{showInstant(range.receivedAt)}<div className="soft">{range.by.name}</div></td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
