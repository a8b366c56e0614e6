"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { NoticesQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { SelectField } from "../../ui/field";
import { ScrollRegion } from "../../ui/scroll-region";
import { TroublePanel } from "../../ui/trouble-panel";
import { NoticeState } from "./notice-state";
import { noticesQuery } from "./notices.graphql";
import { OfficeHours } from "./office-hours";
import { Retry } from "./retry";

const statuses = ["QUEUED", "ENDED", "SENT"] as const;
type Status = (typeof statuses)[number];

/** Whether notices go out, what waits, what failed and why. */
export function NoticesScreen() {
  const t = useTranslations("notices");
  const shell = useTranslations("shell");
  const [status, setStatus] = useState<Status | null>(null);
  const { data, error, refetch, fetchMore } = useQuery(noticesQuery, { variables: { status, after: null }, fetchPolicy: "cache-and-network", pollInterval: 30_000 });
  const page = data?.notices;

  function more() {
    void fetchMore({ variables: { status, after: page?.nextCursor ?? null }, updateQuery: (before, { fetchMoreResult }) => ({ ...fetchMoreResult, notices: { ...fetchMoreResult.notices, items: [...before.notices.items, ...fetchMoreResult.notices.items] } }) });
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      {error !== undefined && data === undefined && <Trouble trouble={troubleOf(error)} />}
      {data !== undefined && <Sending state={data.noticeState} />}
      <p><Link className="button quiet" href="/notice-texts">{t("texts")}</Link></p>
      <SelectField label={t("show")} value={status ?? ""} onChange={(event) => setStatus(statuses.find((one) => one === event.target.value) ?? null)}>
        <option value="">{t("all")}</option>
        {statuses.map((one) => <option key={one} value={one}>{t(`statuses.${one}`)}</option>)}
      </SelectField>
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("none")}</h2><p>{t("noneAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && <NoticeTable notices={page.items} reload={() => void refetch()} />}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
      <OfficeHours />
    </>
  );
}

function Sending({ state }: { readonly state: NoticesQuery["noticeState"] }) {
  const t = useTranslations("notices");
  if (!state.email && !state.sms) return <TroublePanel title={t("off")}><p>{t("offAdvice")}</p></TroublePanel>;
  return (
    <div className="stack tight">
      <p><span aria-hidden="true">✓ </span>{t("sends")}: {[state.email && t("channels.EMAIL"), state.sms && t("channels.SMS")].filter(Boolean).join(", ")}</p>
      <p className="soft">{t("waiting", { queued: state.queued, retried: state.retried, failed: state.failed })}</p>
      {state.oldestRetriedAt != null && <p className="banner note">{t("stuck", { when: showInstant(state.oldestRetriedAt) })}</p>}
    </div>
  );
}

function NoticeTable({ notices, reload }: { readonly notices: NoticesQuery["notices"]["items"]; readonly reload: () => void }) {
  const t = useTranslations("notices");
  return (
    <ScrollRegion label={t("title")}>
      <table>
        <thead><tr><th>{t("what")}</th><th>{t("forCase")}</th><th>{t("how")}</th><th>{t("state")}</th><th><span className="hidden">{t("retry")}</span></th></tr></thead>
        <tbody>
          {notices.map((notice) => (
            <tr key={notice.id}>
              <td>{t(`reasons.${notice.reason}`)}{notice.step > 0 && ` (${t("step", { step: notice.step })})`}<div className="soft">{showInstant(notice.plannedAt)}</div></td>
              <td><Link className="mono" href={`/application?id=${notice.application.id}`}>{showNumber(notice.application.protocolEntry)}</Link></td>
              <td>{t(`channels.${notice.channel}`)}</td>
              <td><NoticeState notice={notice} /></td>
              <td><Retry notice={notice} reload={reload} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
