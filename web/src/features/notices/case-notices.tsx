"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import type { CaseNoticesQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showDay, showInstant } from "../../platform/i18n/show";
import { useSession } from "../session/use-session";
import { NoticeState } from "./notice-state";
import { caseNoticesQuery, chooseNoticesMutation } from "./notices.graphql";
import { Retry } from "./retry";

type Case = NonNullable<CaseNoticesQuery["application"]>;

/** What the person was told, what comes next, and whether they want it. */
export function CaseNotices({ id }: { readonly id: string }) {
  const t = useTranslations("notices");
  const may = useSession().acts.includes("noticeState");
  const { data, refetch } = useQuery(caseNoticesQuery, { variables: { id }, skip: !may, fetchPolicy: "cache-and-network" });
  if (!may || data?.application == null) return null;
  const { noticeState, application } = data;
  const next = application.nextNotice;
  const person = application.applicant;
  return (
    <section className="stack tight">
      <h2>{t("caseTitle")}</h2>
      {!noticeState.email && !noticeState.sms && <p className="soft">{t("caseOff")}</p>}
      {application.notices.length === 0 && <p className="soft">{t("caseNone")}</p>}
      <ul className="plain stack tight">
        {application.notices.map((notice) => (
          <li key={notice.id} className="stack tight">
            <div><strong>{t(`reasons.${notice.reason}`)}{notice.step > 0 && ` (${t("step", { step: notice.step })})`}</strong> <span className="soft">{t(`channels.${notice.channel}`)} · {showInstant(notice.plannedAt)}</span></div>
            <div><NoticeState notice={notice} /></div>
            <div className="row"><Retry notice={notice} reload={() => void refetch()} /></div>
          </li>
        ))}
      </ul>
      {next != null && <p>{t("nextNotice", { what: `${t(`reasons.${next.reason}`)} (${t("step", { step: next.step })})`, when: showDay(next.on) })}</p>}
      {person.email == null && person.phone == null && <p className="banner note">{t("unreachable")}</p>}
      {person.email != null && <Choice person={person} channel="EMAIL" />}
      {person.phone != null && <Choice person={person} channel="SMS" />}
    </section>
  );
}

function Choice({ person, channel }: { readonly person: Case["applicant"]; readonly channel: "EMAIL" | "SMS" }) {
  const t = useTranslations("notices");
  const act = useAct(chooseNoticesMutation);
  const may = useSession().acts.includes("chooseNotices");
  const choice = person.noticeChoices.find((one) => one.channel === channel);
  const wanted = choice?.wanted ?? true;
  return (
    <div>
      <label className="choice">
        <input type="checkbox" checked={wanted} disabled={!may || act.busy} onChange={() => void act.run({ applicantId: person.id, channel, wanted: !wanted })} />
        {t("wants", { channel: t(`channels.${channel}`) })}
      </label>
      {choice !== undefined && <span className="soft">{choice.by == null ? t("chosenByLink", { when: showInstant(choice.at) }) : t("chosenBy", { by: choice.by.name, when: showInstant(choice.at) })}</span>}
      <Trouble trouble={act.trouble} />
    </div>
  );
}
