"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { ApplicationList } from "../application/application-list";
import { readyQuery } from "../application/application.graphql";

/** Whose papers lie here and wait. */
export function ReadyScreen() {
  const t = useTranslations("application");
  const shell = useTranslations("shell");
  const { data, error, fetchMore } = useQuery(readyQuery);
  const page = data?.readyToCollect;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ readyToCollect: { ...fetchMoreResult.readyToCollect, items: [...known.readyToCollect.items, ...fetchMoreResult.readyToCollect.items] } }),
    });
  }

  return (
    <>
      <h1>{t("readyTitle")}</h1>
      {error !== undefined && page === undefined && <Trouble trouble={troubleOf(error)} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("readyNone")}</h2><p>{t("readyNoneAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && <ApplicationList items={page.items} />}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}
