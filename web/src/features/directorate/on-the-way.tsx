"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { client } from "../../platform/apollo/client";
import { useAct } from "../../platform/apollo/use-act";
import { localToday, showDay, showInstant, showNumber } from "../../platform/i18n/show";
import { StateBadge } from "../../ui/state-badge";
import { readFragment } from "../../gql";
import type { BatchesQuery } from "../../gql/graphql";
import { outboundRow, takeBackMutation } from "./outbound.graphql";

interface Props {
  readonly data: BatchesQuery | undefined;
  readonly may: boolean;
  readonly reload: () => void;
  readonly moreBatches: () => void;
  readonly moreAsked: () => void;
}

/** What has left: what must come back first, then what the Directorate asks for, then the batches and how long they wait for an answer. */
export function OnTheWay({ data, may, reload, moreBatches, moreAsked }: Props) {
  const t = useTranslations("directorate");
  const shell = useTranslations("shell");
  const back = useAct(takeBackMutation);
  const batches = (data?.outboundBatches.items ?? []).map((item) => readFragment(outboundRow, item));
  const refused = data?.refusedPapers ?? [];
  const asked = data?.openSupplementRequests.items ?? [];

  return (
    <section className="panel stack tight">
      <h2>{t("onTheWay")}</h2>
      <Trouble trouble={back.trouble} />
      {data !== undefined && <p className="row"><span className="big">{data.outboundBatches.unanswered}</span> {t("withoutAnswer")}</p>}
      {refused.length > 0 && (
        <div className="refusal">
          <h3>{t("refusedPapers")} ({refused.length})</h3>
          {refused.map((line) => (
            <div key={line.id} className="row">
              <span className="grow"><span className="code">{showCode(line.item.tag)}</span> · {t(`kindOf.${line.kind}`)} {line.application?.applicant.latinSurname} {line.application?.applicant.latinGivenName}<br />{line.refusalReason} · <Link href={`/batches/outbound?id=${line.batch.id}`}>{line.batch.protocolEntry ? showNumber(line.batch.protocolEntry) : ""}</Link></span>
              {may && <button type="button" className="button quiet" disabled={back.busy} onClick={() => void back.run({ tag: line.item.tag }).then(reload).then(() => client.refetchQueries({ include: ["DuePapers"] }))}>{t("cameBack")}</button>}
            </div>
          ))}
        </div>
      )}
      {asked.length > 0 && (
        <div className="stack tight">
          <h3>{t("supplementsAsked")} ({data?.openSupplementRequests.count})</h3>
          <ul className="steps">
            {asked.map(({ application, what, bringBy }) => <li key={application.id}><span><Link href={`/application?id=${application.id}`}>{showNumber(application.protocolEntry)} · {application.applicant.latinSurname}</Link> {what} · {t("bringUntil", { day: showDay(bringBy) })}</span></li>)}
          </ul>
          {data?.openSupplementRequests.nextCursor != null && <p><button type="button" className="button quiet" aria-label={`${shell("more")}: ${t("supplementsAsked")}`} onClick={moreAsked}>{shell("more")}</button></p>}
        </div>
      )}
      {data !== undefined && batches.length === 0 && <p className="soft">{t("nothingOnTheWay")}</p>}
      <ul className="steps">
        {batches.map((batch) => {
          const late = batch.outboundState === "DISPATCHED" && batch.acknowledgeBy != null && batch.acknowledgeBy < localToday();
          const count = batch.lineCounts.reduce((sum, line) => sum + line.count, 0);
          return (
            <li key={batch.id}>
              <span className="grow">
                <Link href={`/batches/outbound?id=${batch.id}`}>{batch.protocolEntry ? showNumber(batch.protocolEntry) : showInstant(batch.createdAt)}</Link> · {t("lines", { count })}
                {batch.outboundState === "DISPATCHED" && batch.acknowledgeBy != null && <><br />{late ? t("waitsTooLong", { day: showDay(batch.acknowledgeBy) }) : t("waitsFor", { day: showDay(batch.acknowledgeBy) })}</>}
              </span>
              <StateBadge tone={late ? "bad" : batch.outboundState === "DRAFT" ? "wait" : batch.outboundState === "DISPATCHED" ? "now" : "good"}>{t(`states.${batch.outboundState}`)}</StateBadge>
            </li>
          );
        })}
      </ul>
      {data?.outboundBatches.nextCursor != null && <p><button type="button" className="button quiet" aria-label={`${shell("more")}: ${t("onTheWay")}`} onClick={moreBatches}>{shell("more")}</button></p>}
    </section>
  );
}
