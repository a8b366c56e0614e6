"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { useQueryParam } from "../../platform/use-query-param";
import { ApplicationList } from "../application/application-list";
import { applicationsQuery } from "../application/application.graphql";

/** Applications by name in either script, number, passport or receipt; page by page. */
export function SearchScreen() {
  const t = useTranslations("application");
  const shell = useTranslations("shell");
  const text = useQueryParam("q");
  const incomplete = useQueryParam("status") === "INCOMPLETE";
  const { data, error, fetchMore } = useQuery(applicationsQuery, { variables: { filter: { text: text || null, statuses: incomplete ? ["INCOMPLETE"] : null } } });
  const page = data?.applications;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ applications: { ...fetchMoreResult.applications, items: [...known.applications.items, ...fetchMoreResult.applications.items] } }),
    });
  }

  return (
    <>
      <h1>{text ? t("results", { text }) : incomplete ? t("incomplete") : t("all")}</h1>
      {error !== undefined && page === undefined && <Trouble trouble={troubleOf(error)} />}
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("none")}</h2><p>{t("noneAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && <ApplicationList items={page.items} />}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}
