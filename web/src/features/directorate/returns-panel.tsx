"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showDayOf, showInstant, showNumber } from "../../platform/i18n/show";
import { StateBadge } from "../../ui/state-badge";
import { returnItemMutation } from "../custody/custody.graphql";
import { useSession } from "../session/use-session";
import { returnsQuery } from "./batches.graphql";
import { fillReturnMutation, openReturnMutation } from "./returns.graphql";

/** What goes back: papers nobody collected propose themselves, what is set aside fills the next return, and the returns that left (S12d). */
export function ReturnsPanel({ may }: { readonly may: boolean }) {
  const t = useTranslations("returns");
  const names = useTranslations("application");
  const directorate = useTranslations("directorate");
  const session = useSession();
  const router = useRouter();
  const shell = useTranslations("shell");
  const { data, error, refetch, fetchMore } = useQuery(returnsQuery, { variables: { after: null }, fetchPolicy: "cache-and-network" });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = useAct(openReturnMutation);
  const fill = useAct(fillReturnMutation);
  const mark = useAct(returnItemMutation);
  const due = data?.dueToReturn ?? [];
  const chosen = due.filter(({ tag }) => !left.has(tag));
  const waiting = data?.uncollectedPapers ?? [];
  const here = waiting.filter(({ office }) => office?.id === session.office.id);

  async function start() {
    const made = await open.run({});
    if (made?.__typename !== "ReturnBatch") return;
    await fill.run({ batchId: made.id, tags: chosen.map(({ tag }) => tag) });
    router.push(`/batches/return?id=${made.id}`);
  }

  function more() {
    void fetchMore({
      variables: { after: data?.returnBatches.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult: { returnBatches } }) => ({ ...known, returnBatches: { ...returnBatches, items: [...known.returnBatches.items, ...returnBatches.items] } }),
    });
  }

  return (
    <section className="panel stack tight">
      <h2>{t("title")}</h2>
      <Trouble trouble={open.trouble ?? fill.trouble ?? mark.trouble ?? (error !== undefined && data === undefined ? troubleOf(error) : undefined)} />
      {data !== undefined && <p className="row"><span className="big">{due.length}</span> {t("due")}</p>}
      {waiting.length > 0 && (
        <div className="stack tight">
          <h3>{t("uncollected")} ({waiting.length})</h3>
          <ul className="steps">
            {waiting.map((item) => <li key={item.id}><span><span className="code">{showCode(item.tag)}</span> · {names(`itemKinds.${item.kind}`)} · {item.application?.applicant.latinSurname} · {t("waitsSince", { day: showDayOf(item.since) })}{item.office != null && item.office.id !== session.office.id && <><br /><span className="soft">{t("atOffice", { office: item.office.name })}</span></>}</span></li>)}
          </ul>
          {may && here.length > 0 && <p><button type="button" className="button quiet" disabled={mark.busy} onClick={() => void mark.run({ tags: here.slice(0, 100).map(({ tag }) => tag), reason: "UNCOLLECTED", note: null }).then(() => refetch())}>{t("setAside", { count: Math.min(here.length, 100) })}</button></p>}
        </div>
      )}
      {due.map((item) => (
        <label key={item.id} className="choice">
          {may && <input type="checkbox" checked={!left.has(item.tag)} onChange={() => setLeft(toggled(left, item.tag))} />}
          <span><span className="code">{showCode(item.tag)}</span> · {names(`itemKinds.${item.kind}`)} · {item.application?.applicant.latinSurname} {item.returnReason != null && <span className="badge">{t(`reasons.${item.returnReason}`)}</span>}</span>
        </label>
      ))}
      {may && chosen.length > 0 && <p><button type="button" className="button primary" disabled={open.busy || fill.busy} onClick={() => void start()}>{t("newReturn", { count: chosen.length })}</button></p>}
      {data !== undefined && due.length === 0 && waiting.length === 0 && <p className="soft">{t("nothing")}</p>}
      <ul className="steps">
        {(data?.returnBatches.items ?? []).map((batch) => (
          <li key={batch.id}><span className="grow"><Link href={`/batches/return?id=${batch.id}`}>{batch.protocolEntry ? showNumber(batch.protocolEntry) : showInstant(batch.createdAt)}</Link> · {directorate("lines", { count: batch.lineCount })}</span><StateBadge tone={batch.returnState === "DRAFT" ? "wait" : batch.returnState === "DISPATCHED" ? "now" : "good"}>{directorate(`states.${batch.returnState}`)}</StateBadge></li>
        ))}
      </ul>
      {data?.returnBatches.nextCursor != null && <p><button type="button" className="button quiet" aria-label={`${shell("more")}: ${t("title")}`} onClick={more}>{shell("more")}</button></p>}
    </section>
  );
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
