"use client";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { showNumber } from "../../platform/i18n/show";
import { type FragmentType, readFragment } from "../../gql";
import { ScrollRegion } from "../../ui/scroll-region";
import { applicationRow } from "./application.graphql";
import { ApplicationBadge } from "./status-badge";

/** A table of applications; each row opens its page. */
export function ApplicationList({ items }: { readonly items: readonly FragmentType<typeof applicationRow>[] }) {
  const t = useTranslations("application");
  return (
    <ScrollRegion label={t("searchTitle")}>
      <table>
        <thead>
          <tr><th scope="col">{t("number")}</th><th scope="col">{t("name")}</th><th scope="col">{t("status")}</th><th scope="col">{t("office")}</th></tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const row = readFragment(applicationRow, item);
            return (
              <tr key={row.id}>
                <td><Link className="mono" href={`/application?id=${row.id}`}>{showNumber(row.protocolEntry)}</Link></td>
                <td><strong>{row.applicant.latinSurname} {row.applicant.latinGivenName}</strong><br /><span className="soft">{row.applicant.greekSurname} {row.applicant.greekGivenName} · {row.applicant.nationality}</span></td>
                <td><ApplicationBadge status={row.status} /></td>
                <td>{row.officeOfFiling.name}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
