"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import type { StockFieldsFragment } from "../../gql/graphql";
import { ScrollRegion } from "../../ui/scroll-region";

/** What became of the latest seals: the bag each closed, or why it closed none. */
export function SealUses({ uses }: { readonly uses: StockFieldsFragment["uses"] }) {
  const t = useTranslations("seals");
  if (uses.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{t("uses")}</h2>
      <ScrollRegion label={t("uses")}>
        <table>
          <thead><tr><th>{t("seal")}</th><th>{t("what")}</th><th>{t("when")}</th><th>{t("who")}</th></tr></thead>
          <tbody>
            {uses.map((use) => (
              <tr key={use.seal}>
                <td className="mono">{use.seal}</td>
                <td>{use.packageCode == null ? <>✕ {t("wasSpoiled")}: {use.reason}</> : <>{t("closed")} <Link className="mono" href={`/package?code=${use.packageCode}`}>{showCode(use.packageCode)}</Link></>}</td>
                <td>{showInstant(use.at)}</td>
                <td>{use.by.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
