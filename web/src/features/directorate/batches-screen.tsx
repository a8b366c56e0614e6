"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showDay, showInstant, showNumber } from "../../platform/i18n/show";
import { readFragment } from "../../gql";
import { useSession } from "../session/use-session";
import { addOutboundMutation, batchesQuery, inboundFields, openOutboundMutation, outboundFields } from "./directorate.graphql";
import { OpenInbound } from "./open-inbound";

/** To send, on the way, come back: everything between the central office and the Directorate. */
export function BatchesScreen() {
  const t = useTranslations("directorate");
  const names = useTranslations("application");
  const session = useSession();
  const router = useRouter();
  const { data, error } = useQuery(batchesQuery);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = useAct(openOutboundMutation);
  const add = useAct(addOutboundMutation);
  const due = data?.dueToForward.items ?? [];
  const chosen = due.filter((item) => !left.has(item.tag));
  const may = session.acts.includes("openOutboundBatch");

  async function start() {
    const made = await open.run({});
    if (made?.__typename !== "OutboundBatch") return;
    for (const item of chosen) if ((await add.run({ batchId: made.id, tag: item.tag })) === undefined) break;
    router.push(`/batches/outbound?id=${made.id}`);
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <Trouble trouble={open.trouble ?? add.trouble ?? (error !== undefined && data === undefined ? troubleOf(error) : undefined)} />
      {data === undefined && error === undefined && <div className="skeleton" role="status" />}
      <section className="panel stack tight">
        <h2>{t("toSend")} ({due.length})</h2>
        {data !== undefined && due.length === 0 && <p className="soft">{t("nothingToSend")} {t("nothingToSendAdvice")}</p>}
        {due.map((item) => (
          <label key={item.id} className="choice">
            <input type="checkbox" checked={!left.has(item.tag)} onChange={() => setLeft(toggled(left, item.tag))} />
            <span><span className="code">{showCode(item.tag)}</span> · {names(`itemKinds.${item.kind}`)} · {item.application?.applicant.latinSurname} {item.application?.applicant.latinGivenName} · {item.application ? t("forwardBy", { day: showDay(item.application.forwardBy) }) : ""}</span>
          </label>
        ))}
        {may && chosen.length > 0 && <p><button type="button" className="button primary" disabled={open.busy || add.busy} onClick={() => void start()}>{t("newOutbound", { count: chosen.length })}</button></p>}
      </section>
      <section className="stack tight">
        <h2>{t("onTheWay")}</h2>
        <ul className="steps">
          {(data?.outboundBatches.items ?? []).map((item) => {
            const batch = readFragment(outboundFields, item);
            return <li key={batch.id}><Link href={`/batches/outbound?id=${batch.id}`}>{batch.protocolEntry ? showNumber(batch.protocolEntry) : showInstant(batch.createdAt)}</Link> {t(`states.${batch.outboundState}`)} · {t("lines", { count: batch.lines.length })}</li>;
          })}
        </ul>
      </section>
      <section className="stack tight">
        <h2>{t("comeBack")}</h2>
        {may && <OpenInbound />}
        <ul className="steps">
          {(data?.inboundBatches.items ?? []).map((item) => {
            const batch = readFragment(inboundFields, item);
            return <li key={batch.id}><Link href={`/batches/inbound?id=${batch.id}`}>{showNumber(batch.protocolEntry)} · {batch.directorateReference}</Link> {t(`states.${batch.inboundState}`)} · {t("lines", { count: batch.lines.length })}</li>;
          })}
        </ul>
      </section>
    </>
  );
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
