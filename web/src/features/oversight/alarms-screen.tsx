"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { AlarmList } from "./alarm-list";
import { alarmsQuery } from "./oversight.graphql";

/** All that waits at this office and its people can do something about, worst first. */
export function AlarmsScreen() {
  const t = useTranslations("oversight");
  const shell = useTranslations("shell");
  const { data, error, fetchMore } = useQuery(alarmsQuery, { variables: { first: 30, after: null }, fetchPolicy: "cache-and-network" });
  const page = data?.alarms;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ alarms: { ...fetchMoreResult.alarms, items: [...before.alarms.items, ...fetchMoreResult.alarms.items] } }),
    });
  }

  return (
    <>
      <h1>{t("alarmsTitle")}</h1>
      <p className="soft">{t("alarmsHint")}</p>
      {error !== undefined && page === undefined && <Trouble trouble={troubleOf(error)} />}
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("noAlarm")}</h2><p>{t("noAlarmAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && <AlarmList alarms={page.items} />}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}
