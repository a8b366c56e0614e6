"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showDay, showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { StateBadge } from "../../ui/state-badge";
import { TroublePanel } from "../../ui/trouble-panel";
import { readFragment } from "../../gql";
import { useSession } from "../session/use-session";
import { AcceptInbound } from "./accept-inbound";
import { CountThings } from "./count-things";
import { inboundFields, inboundLine, inboundQuery, inboundRow } from "./inbound.graphql";
import { InboundLines } from "./inbound-lines";
import { LineForm } from "./line-form";
import { ListImport } from "./list-import";
import { NewTags } from "./new-tags";

/** One bag from the Directorate: its list against what is in it, differences first, then accepted into the central safe. */
export function InboundScreen() {
  const t = useTranslations("inbound");
  const directorate = useTranslations("directorate");
  const session = useSession();
  const id = useQueryParam("id");
  const { data, error, refetch } = useQuery(inboundQuery, { variables: { id } });
  const reload = () => void refetch();
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" />;
  const batch = readFragment(inboundFields, data.inboundBatch ?? null);
  const row = readFragment(inboundRow, batch);
  if (batch === null || row === null) return <TroublePanel title={directorate("notFound")} />;
  const lines = batch.lines.map((line) => ({ ...readFragment(inboundLine, line), matches: line.matches }));
  const counting = row.inboundState === "COUNTING";
  const may = session.acts.includes("countInbound");
  const listed = lines.some((line) => line.listed);
  const found = (fate: string) => lines.filter((line) => line.found > 0 && line.fate === fate).length;
  const of = (difference: string) => lines.filter((line) => line.difference === difference).length;

  return (
    <>
      <p><Link href="/batches">{directorate("title")}</Link></p>
      <div className="stack tight">
        <p className="soft">{row.directorateReference} · {showDay(row.directorateDate)}{batch.listName != null && ` · ${batch.listName}`}</p>
        <h1 className="row">{directorate("inbound")} <span className="code">{showNumber(row.protocolEntry)}</span> <StateBadge tone={counting ? "wait" : "good"}>{directorate(`states.${row.inboundState}`)}</StateBadge></h1>
      </div>
      <div className="row" role="status">
        <span className="row"><span className="big">{row.foundCount}</span> {t("found")}</span>
        <span className="row">/ <span className="big">{row.listedCount}</span> {t("onLetter")}</span>
        {of("MISSING") > 0 && <span className="badge bad">{t("differences.MISSING")} <b>{of("MISSING")}</b></span>}
        {of("EXTRA") > 0 && <span className="badge bad">{t("differences.EXTRA")} <b>{of("EXTRA")}</b></span>}
        {of("DOUBLE") > 0 && <span className="badge bad">{t("differences.DOUBLE")} <b>{of("DOUBLE")}</b></span>}
      </div>
      {batch.receiptProtocolUrl != null && (
        <section className="stack tight">
          <p className="row"><a className="button primary" href={batch.receiptProtocolUrl} target="_blank" rel="noreferrer">{t("protocol")}</a>{batch.secondPerson != null && <span className="soft">{t("countedWith", { name: batch.secondPerson.name })}</span>}</p>
          {batch.differenceNote != null && <p>{batch.differenceNote}</p>}
        </section>
      )}
      {batch.items.length > 0 && <NewTags items={batch.items} />}
      {counting && may && <CountThings batchId={id} lines={lines} reload={reload} />}
      {counting && may && !listed && <ListImport batchId={id} reload={reload} />}
      <InboundLines batchId={id} lines={lines} counting={counting && may} mayUndo={!counting && session.acts.includes("undoInboundMatch")} reload={reload} />
      {counting && may && <LineForm batchId={id} reload={reload} />}
      {counting && may && lines.some((line) => line.found > 0) && <AcceptInbound batchId={id} found={row.foundCount} listed={row.listedCount} differs={row.foundCount !== row.listedCount || of("MISSING") + of("EXTRA") + of("DOUBLE") > 0} fates={{ MATCHED: found("MATCHED"), ORPHAN: found("ORPHAN"), RETURN: found("RETURN") }} reload={reload} />}
    </>
  );
}
