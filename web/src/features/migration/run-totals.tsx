import { useTranslations } from "use-intl";
import type { MigrationRunQuery } from "../../gql/graphql";
import { ScrollRegion } from "../../ui/scroll-region";

export type Run = NonNullable<MigrationRunQuery["migrationRun"]>;

/** What came, and what became of it: each line adds up. */
export function RunTotals({ tables }: { readonly tables: Run["tables"] }) {
  const t = useTranslations("migration");
  return (
    <section>
      <h2>{t("totals")}</h2>
      <ScrollRegion label={t("totals")}>
        <table>
          <thead><tr><th>{t("table")}</th><th>{t("rowsIn")}</th><th>{t("loaded")}</th><th>{t("merged")}</th><th>{t("quarantined")}</th><th>{t("pending")}</th></tr></thead>
          <tbody>
            {tables.map(({ name, rowsIn, loaded, merged, quarantined, pending }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="mono" data-head={t("rowsIn")}>{rowsIn}</td>
                <td className="mono" data-head={t("loaded")}>{loaded}</td>
                <td className="mono" data-head={t("merged")}>{merged}</td>
                <td className="mono" data-head={t("quarantined")}>{quarantined}</td>
                <td className="mono" data-head={t("pending")}>{pending}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
