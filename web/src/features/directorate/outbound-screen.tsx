"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { localToday, showDay, showNumber } from "../../platform/i18n/show";
import { TypedCode } from "../../platform/scanner/typed-code";
import { useScanner } from "../../platform/scanner/use-scanner";
import { useQueryParam } from "../../platform/use-query-param";
import { Dialog } from "../../ui/dialog";
import { StateBadge } from "../../ui/state-badge";
import { TroublePanel } from "../../ui/trouble-panel";
import { readFragment } from "../../gql";
import { useSession } from "../session/use-session";
import { AcknowledgeForm } from "./acknowledge-form";
import { addOutboundMutation, dispatchMutation, outboundFields, outboundQuery, outboundRow, removeOutboundMutation } from "./outbound.graphql";
import { OutboundLines } from "./outbound-lines";
import { Resend } from "./resend";

/** One batch to the Directorate: filled, sent with its number and letter, answered line by line. */
export function OutboundScreen() {
  const t = useTranslations("directorate");
  const session = useSession();
  const id = useQueryParam("id");
  const { data, error, refetch } = useQuery(outboundQuery, { variables: { id } });
  const [asking, setAsking] = useState(false);
  const add = useAct(addOutboundMutation);
  const remove = useAct(removeOutboundMutation);
  const dispatch = useAct(dispatchMutation);
  const reload = () => void refetch();
  const batch = readFragment(outboundFields, data?.outboundBatch ?? null);
  const row = readFragment(outboundRow, batch);
  const may = session.acts.includes("dispatchOutboundBatch");
  const draft = row?.outboundState === "DRAFT" && may;
  const put = (tag: string) => void add.run({ batchId: id, tag }).then(reload);
  useScanner(put, { enabled: draft });

  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" />;
  if (batch === null || row === null) return <TroublePanel title={t("notFound")} />;

  function takeOut(tag: string) {
    add.clear();
    void remove.run({ batchId: id, tag }).then(reload);
  }
  function send() {
    setAsking(false);
    add.clear();
    void dispatch.run({ batchId: id }).then(reload);
  }

  const late = row.outboundState === "DISPATCHED" && row.acknowledgeBy != null && row.acknowledgeBy < localToday();
  const kinds = [...new Set(row.lineCounts.map(({ kind }) => kind))];
  const countOf = (kind: string) => row.lineCounts.filter((line) => line.kind === kind).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p><Link href="/batches">{t("title")}</Link></p>
      <h1 className="row">{t("outbound")} {row.protocolEntry != null && <span className="code">{showNumber(row.protocolEntry)}</span>} <StateBadge tone={late ? "bad" : row.outboundState === "DRAFT" ? "wait" : row.outboundState === "DISPATCHED" ? "now" : "good"}>{t(`states.${row.outboundState}`)}</StateBadge></h1>
      {batch.resent != null && <p><Link href={`/batches/outbound?id=${batch.resent.id}`}>{t("resentFrom", { number: batch.resent.protocolEntry ? showNumber(batch.resent.protocolEntry) : "" })}</Link></p>}
      {batch.resentAs != null && <p><Link href={`/batches/outbound?id=${batch.resentAs.id}`}>{t("resentAs", { number: batch.resentAs.protocolEntry ? showNumber(batch.resentAs.protocolEntry) : "" })}</Link></p>}
      <Trouble trouble={add.trouble ?? remove.trouble ?? dispatch.trouble} />
      <div className="row">
        <span className="big">{batch.lines.length}</span>
        <ul className="row">{kinds.map((kind) => <li key={kind} className="badge">{t(`kinds.${kind}`)} <b>{countOf(kind)}</b></li>)}</ul>
      </div>
      {row.outboundState === "DISPATCHED" && row.acknowledgeBy != null && <p className={late ? "banner note" : "soft"}>{late ? t("waitsTooLong", { day: showDay(row.acknowledgeBy) }) : t("waitsFor", { day: showDay(row.acknowledgeBy) })}</p>}
      <div className="row">
        {batch.coveringLetterUrl != null && <a className="button primary" href={batch.coveringLetterUrl} target="_blank" rel="noreferrer">{t("letter")}</a>}
        {row.outboundState === "DISPATCHED" && may && <Resend batchId={id} />}
      </div>
      {draft && (
        <section className="panel stack">
          <h2>{t("add")}</h2>
          <TypedCode onCode={put} />
          <p><button type="button" className="button primary" disabled={dispatch.busy || batch.lines.length === 0} onClick={() => setAsking(true)}>{t("dispatch")}</button></p>
        </section>
      )}
      {row.outboundState === "DISPATCHED" && may ? <AcknowledgeForm batchId={id} lines={batch.lines} reload={reload} /> : <OutboundLines lines={batch.lines} onRemove={draft ? takeOut : undefined} />}
      {asking && (
        <Dialog title={t("dispatch")} onClose={() => setAsking(false)}>
          <p>{t("dispatchAsk")}</p>
          <div className="row">
            <button type="button" className="button primary" onClick={send}>{t("dispatch")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("keep")}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}
