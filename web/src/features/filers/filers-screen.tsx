"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { filersQuery } from "./filers.graphql";

/** Who filed for many others of late, with what they brought: a stranger with forty files a week is looked at. */
export function FilersScreen() {
  const t = useTranslations("filers");
  const shell = useTranslations("shell");
  const { data, error, fetchMore } = useQuery(filersQuery, { variables: { after: null } });
  const page = data?.filersForOthers;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ filersForOthers: { ...fetchMoreResult.filersForOthers, items: [...known.filersForOthers.items, ...fetchMoreResult.filersForOthers.items] } }),
    });
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      <Trouble trouble={error === undefined ? undefined : troubleOf(error)} />
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("none")}</h2><p>{t("noneAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && (
        <ScrollRegion label={t("title")}>
          <table>
            <thead><tr><th scope="col">{t("who")}</th><th scope="col">{t("identity")}</th><th scope="col">{t("filings")}</th><th scope="col">{t("last")}</th><th scope="col">{t("applications")}</th></tr></thead>
            <tbody>
              {page.items.map((filer) => (
                <tr key={filer.identityNumber}>
                  <th scope="row">{filer.name}</th>
                  <td className="mono">{filer.identityNumber}</td>
                  <td>{filer.filings}</td>
                  <td>{showInstant(filer.lastFiledAt)}</td>
                  <td>
                    <ul className="stack tight plain">
                      {filer.applications.map(({ id, protocolEntry, applicant, officeOfFiling }) => (
                        <li key={id}><Link href={`/application?id=${id}`}><span className="mono">{showNumber(protocolEntry)}</span></Link> {`${applicant.latinSurname} ${applicant.latinGivenName}`.trim()} <span className="soft">{officeOfFiling.name}</span></li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}
