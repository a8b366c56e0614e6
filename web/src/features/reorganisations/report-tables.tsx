"use client";
import { useTranslations } from "use-intl";
import { showDay } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import type { ReportAsOfQuery } from "../../gql/graphql";

type Report = ReportAsOfQuery["reportAsOf"];
const columns = ["openApplications", "numbers", "packagesComing", "items"] as const;

/** The offices of the day, then what was in custody by place, kind and state. */
export function ReportTables({ report: { asOf, offices, items } }: { readonly report: Report }) {
  const t = useTranslations("mergers");
  const words = useTranslations("offices");
  const kinds = useTranslations("application");
  const several = new Set(offices.map(({ municipality }) => municipality)).size > 1;
  return (
    <>
      <h2>{showDay(asOf)}</h2>
      {offices.length === 0 && <p>{t("noOffices")}</p>}
      {offices.length > 0 && (
        <ScrollRegion label={t("reportTitle")}>
          <table>
            <thead><tr><th scope="col">{t("office")}</th><th scope="col">{t("state")}</th>{columns.map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr></thead>
            <tbody>
              {offices.map((row) => (
                <tr key={row.office.id}>
                  <th scope="row">{row.office.name}{several && <span className="soft"> {row.municipality}</span>}</th>
                  <td data-head={t("state")}>{words(`states.${row.state}`)}</td>
                  {columns.map((column) => <td key={column} data-head={t(column)}>{row[column]}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {items.length > 0 && (
        <>
          <h2>{t("things")}</h2>
          <ScrollRegion label={t("things")}>
            <table>
              <thead><tr><th scope="col">{t("office")}</th><th scope="col">{t("kind")}</th><th scope="col">{t("state")}</th><th scope="col">{t("place")}</th><th scope="col">{t("count")}</th></tr></thead>
              <tbody>
                {items.map((row) => (
                  <tr key={`${row.office?.id} ${row.kind} ${row.state} ${row.inSafe}`}>
                    <th scope="row">{row.office?.name ?? t("onTheWay")}</th>
                    <td data-head={t("kind")}>{kinds(`itemKinds.${row.kind}`)}</td>
                    <td data-head={t("state")}>{kinds(`itemStates.${row.state}`)}</td>
                    <td data-head={t("place")}>{t(row.inSafe ? "inSafe" : "inHands")}</td>
                    <td data-head={t("count")}>{row.count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </>
  );
}
