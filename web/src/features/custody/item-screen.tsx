"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { readFragment } from "../../gql";
import type { ItemQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { CustodyChain } from "../application/item-list";
import { ItemBadge } from "../application/status-badge";
import { useSession } from "../session/use-session";
import { itemQuery, itemRow } from "./custody.graphql";
import { daysSince } from "./days-since";
import { ItemActs } from "./item-acts";

type Item = NonNullable<ItemQuery["custodyItem"]>;

/** One thing: what it is, whose, where, who answers for it and for how long, and what may be done with it now. */
export function ItemScreen() {
  const t = useTranslations("custody");
  const names = useTranslations("application");
  const session = useSession();
  const tag = useQueryParam("tag");
  const { data, error, loading, refetch } = useQuery(itemQuery, { variables: { tag }, skip: tag === "", fetchPolicy: "cache-and-network" });
  const item = data?.custodyItem;
  if (item == null && loading) return <p role="status">…</p>;
  if (item == null) return <section className="empty"><h1>{t("itemGone")}</h1><p>{t("itemGoneAdvice")}</p><Trouble trouble={error === undefined ? undefined : troubleOf(error)} /></section>;
  const row = readFragment(itemRow, item);
  return (
    <div className="withSide">
      <div className="stack">
        <div>
          <p className="code">{showCode(row.tag)}</p>
          <h1>{names(`itemKinds.${row.kind}`)}</h1>
          <ItemBadge state={row.state} />
        </div>
        <Marks item={item} />
        <Place item={item} />
        <HandedOver item={item} />
        {item.mayHandOver && session.acts.includes("handOverPaper") && <p><Link className="button primary" href={`/hand-over?tag=${row.tag}`}>{t("handOver")}</Link></p>}
        <ItemActs item={item} reload={() => void refetch()} />
        <p className="row">
          <a className="button quiet" href={row.tagPaperUrl} target="_blank" rel="noreferrer">{t("tag")}</a>
          {session.acts.includes("custodyEvidence") && <Link className="button quiet" href={`/evidence?tag=${row.tag}`}>{t("evidence")}</Link>}
        </p>
      </div>
      <section className="stack tight">
        <h2>{names("chain")}</h2>
        <CustodyChain item={item} />
      </section>
    </div>
  );
}

/** Called back, or to return: said before anything else, for it stops what people come to do. */
function Marks({ item }: { readonly item: Item }) {
  const t = useTranslations("custody");
  const { returnReason } = readFragment(itemRow, item);
  if (item.recalledAt != null && item.recallReason != null)
    return <section className="refusal"><h2><span aria-hidden="true">! </span>{t("recalled", { time: showInstant(item.recalledAt), reason: t(`recallReasons.${item.recallReason}`) })}</h2></section>;
  return returnReason == null ? null : <p className="banner note">{t("toReturn", { reason: t(`returnReasons.${returnReason}`) })}</p>;
}

/** In whose hands it ended, where no proof of service says it. */
function HandedOver({ item: { handover } }: { readonly item: Item }) {
  const t = useTranslations("custody");
  if (handover == null) return null;
  const to = handover.recipientName ?? t("handedToHolder");
  return <p className="banner note"><span>{t("handedOver", { to, time: showInstant(handover.at), by: handover.officer.name })} <span className="mono">{handover.identityDocumentNumber}</span> {handover.evidence}</span></p>;
}

function Place({ item }: { readonly item: Item }) {
  const t = useTranslations("custody");
  const row = readFragment(itemRow, item);
  const place = [item.office?.name, item.safe?.name, row.slot != null && t("slot", { slot: row.slot })].filter(Boolean).join(", ");
  const answers = row.custodian?.name ?? item.safe?.name ?? t("left");
  return (
    <dl className="facts">
      <dt>{t("place")}</dt>
      <dd>{place || t("onTheWay")}</dd>
      {item.packageCode != null && <><dt>{t("inPackage")}</dt><dd><Link className="code" href={`/package?code=${item.packageCode}`}>{showCode(item.packageCode)}</Link></dd></>}
      <dt>{t("answers")}</dt>
      <dd>{answers} <span className="soft">{t("since", { time: showInstant(row.since) })} ({t("days", { count: daysSince(row.since) })})</span></dd>
      <dt>{t("belongs")}</dt>
      <dd>{row.home.name}</dd>
      {row.application != null && <><dt>{t("forCase")}</dt><dd><Link href={`/application?id=${row.application.id}`}><span className="mono">{showNumber(row.application.protocolEntry)}</span> {row.application.applicant.latinSurname} {row.application.applicant.latinGivenName}</Link></dd></>}
    </dl>
  );
}
