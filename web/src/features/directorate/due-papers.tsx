"use client";
import { useQuery } from "@apollo/client/react";
import { readCode, showCode } from "@epidosi/schema";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showDay, showDayOf, showNumber } from "../../platform/i18n/show";
import { useScanner } from "../../platform/scanner/use-scanner";
import { StateBadge } from "../../ui/state-badge";
import type { DuePapersQuery } from "../../gql/graphql";
import { dueQuery, fillOutboundMutation, openOutboundMutation } from "./outbound.graphql";

type Due = DuePapersQuery["dueToForward"]["items"][number];
const tones = { LATE: "bad", SOON: "wait", LATER: "plain" } as const;

/** What is due to go, the most pressing first; ticked or scanned is in hand, and only that fills the next batch. */
export function DuePapers({ may }: { readonly may: boolean }) {
  const t = useTranslations("directorate");
  const shell = useTranslations("shell");
  const router = useRouter();
  const { data, error, fetchMore } = useQuery(dueQuery, { fetchPolicy: "cache-and-network" });
  const [inHand, setInHand] = useState<ReadonlySet<string>>(new Set());
  const [stranger, setStranger] = useState(false);
  const open = useAct(openOutboundMutation);
  const fill = useAct(fillOutboundMutation);
  const due = data?.dueToForward.items ?? [];
  const next = data?.dueToForward.nextCursor;
  const total = (data?.dueCounts ?? []).reduce((sum, { count }) => sum + count, 0);
  const chosen = due.filter(({ item }) => inHand.has(item.tag));

  useScanner((text) => {
    const read = readCode(text);
    const found = read.kind === "ITEM" ? due.find(({ item }) => item.tag === read.code) : undefined;
    setStranger(found === undefined);
    if (found !== undefined) setInHand((known) => new Set([...known, found.item.tag]));
  }, { enabled: may });

  async function start() {
    const made = await open.run({});
    if (made?.__typename !== "OutboundBatch") return;
    await fill.run({ batchId: made.id, tags: chosen.map(({ item }) => item.tag) });
    router.push(`/batches/outbound?id=${made.id}`);
  }
  function more() {
    void fetchMore({ variables: { after: next ?? null }, updateQuery: (known, { fetchMoreResult }) => ({ ...fetchMoreResult, dueToForward: { ...fetchMoreResult.dueToForward, items: [...known.dueToForward.items, ...fetchMoreResult.dueToForward.items] } }) });
  }

  return (
    <section className="panel stack tight">
      <h2>{t("toSend")}</h2>
      <Trouble trouble={open.trouble ?? fill.trouble ?? (error !== undefined && data === undefined ? troubleOf(error) : undefined)} />
      {data === undefined && error === undefined && <div className="skeleton" role="status" />}
      {data !== undefined && <p className="row"><span className="big">{total}</span> {t("papersDue")}</p>}
      {data !== undefined && total > 0 && (
        <ul className="row">
          {data.dueCounts.map(({ kind, count, late }) => <li key={kind} className="badge">{t(`kinds.${kind}`)} <b>{count}</b>{late > 0 && <span className="badge bad">{t("lateOf", { late })}</span>}</li>)}
        </ul>
      )}
      {data !== undefined && total === 0 && <p className="soft">{t("nothingToSend")} {t("nothingToSendAdvice")}</p>}
      {stranger && <p className="banner note" role="alert">{t("notDue")}</p>}
      {may && due.length > 0 && (
        <>
          <p className="soft">{t("inHand")}</p>
          <div className="row">
            <button type="button" className="button primary" disabled={open.busy || fill.busy || chosen.length === 0} onClick={() => void start()}>{t("newOutbound", { count: chosen.length })}</button>
            <button type="button" className="button quiet" onClick={() => setInHand(new Set(due.map(({ item }) => item.tag)))}>{t("allInHand")}</button>
          </div>
        </>
      )}
      {due.map((paper) => <DuePaper key={paper.item.id} paper={paper} may={may} ticked={inHand.has(paper.item.tag)} onTick={() => setInHand(toggled(inHand, paper.item.tag))} />)}
      {next != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </section>
  );
}

function DuePaper({ paper: { kind, forwardBy, workingDaysLeft, urgency, item }, may, ticked, onTick }: { readonly paper: Due; readonly may: boolean; readonly ticked: boolean; readonly onTick: () => void }) {
  const t = useTranslations("directorate");
  const entry = item.entry ?? item.application?.protocolEntry;
  const who = item.application ? `${item.application.applicant.latinSurname} ${item.application.applicant.latinGivenName}` : (item.entry?.sender ?? "");
  const days = workingDaysLeft ?? 0;
  return (
    <label className="choice">
      {may && <input type="checkbox" checked={ticked} onChange={onTick} />}
      <span>
        <span className="code">{showCode(item.tag)}</span> · {t(`kindOf.${kind}`)} · {entry != null && <span className="mono">{showNumber(entry)} </span>}{who}
        <br />
        {forwardBy == null ? <span className="soft">{t("came", { day: showDayOf(item.since) })}</span> : <><StateBadge tone={tones[urgency]}>{t(`urgencies.${urgency}`)}</StateBadge> <span className="soft">{t("forwardBy", { day: showDay(forwardBy) })} · {days < 0 ? t("daysPast", { days: -days }) : t("daysLeft", { days })}</span></>}
      </span>
    </label>
  );
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
