"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showBirth, showInstant, showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { Confirmation } from "../../ui/confirmation";
import { TroublePanel } from "../../ui/trouble-panel";
import { handOverQuery } from "./deliveries.graphql";
import { HandOverForm } from "./hand-over-form";

/** A paper that needs no proof of service: who is here, and it is theirs. */
export function HandOverScreen() {
  const t = useTranslations("deliveries");
  const names = useTranslations("application");
  const tag = useQueryParam("tag");
  const { data, error, refetch } = useQuery(handOverQuery, { variables: { tag }, skip: tag === "", fetchPolicy: "cache-and-network" });
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" />;
  const item = data.custodyItem;
  const application = item?.application;
  if (item == null || application == null) return <TroublePanel title={t("handOverNobody")}><p>{t("handOverNobodyAdvice")}</p></TroublePanel>;
  const { applicant, representatives } = application;
  const kind = names(`itemKinds.${item.kind}`);
  const holder = `${applicant.latinSurname} ${applicant.latinGivenName}`.trim();

  return (
    <>
      <div className="stack tight">
        <p className="soft">{t("handOverTitle")} · {kind} <span className="code">{showCode(item.tag)}</span></p>
        <h1>{holder} <span className="soft">· {applicant.nationality} · {showBirth(applicant)}</span></h1>
        <p><Link className="mono" href={`/application?id=${application.id}`}>{showNumber(application.protocolEntry)}</Link></p>
      </div>
      {item.handover != null && (
        <Confirmation title={t("handedOver", { name: item.handover.recipientName ?? holder })} code={showCode(item.tag)}>
          <p>{[showInstant(item.handover.at), item.handover.officer.name, item.handover.office.name].join(" · ")}</p>
          <Link className="button" href={`/application?id=${application.id}`}>{t("toCase")}</Link>
        </Confirmation>
      )}
      {item.handover == null && !item.mayHandOver && <TroublePanel title={t("handOverNot")}><p>{t("handOverNotAdvice")}</p><p><Link className="button" href={`/item?tag=${item.tag}`}>{t("toPaper")}</Link></p></TroublePanel>}
      {item.mayHandOver && <HandOverForm {...{ tag: item.tag, kind, holder, applicationId: application.id, representatives }} reload={() => void refetch()} />}
    </>
  );
}
