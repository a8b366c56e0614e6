"use client";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { showMoment } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { ItemBadge } from "../application/status-badge";
import type { Tenure } from "./who-at";

/** From when to when each safe or person answered, without a gap. */
export function Tenures({ tenures }: { readonly tenures: readonly Tenure[] }) {
  const t = useTranslations("custody");
  return (
    <section className="stack tight">
      <h2>{t("tenures")}</h2>
      <ScrollRegion label={t("tenures")}>
        <table>
          <tbody>
            {tenures.map((tenure) => (
              <tr key={tenure.from}>
                <td className="mono">{showMoment(tenure.from)}<br />– {tenure.to == null ? t("untilNow") : showMoment(tenure.to)}</td>
                <td><strong>{tenure.person?.name ?? tenure.safe?.name ?? t("outside")}</strong></td>
                <td>{tenure.office?.name ?? (tenure.person == null ? "" : t("onTheWay"))}{tenure.packageCode != null && <><br /><span className="code">{showCode(tenure.packageCode)}</span></>}</td>
                <td><ItemBadge state={tenure.state} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
