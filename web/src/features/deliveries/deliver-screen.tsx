"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showBirth, showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { Confirmation } from "../../ui/confirmation";
import { TroublePanel } from "../../ui/trouble-panel";
import { readFragment } from "../../gql";
import { applicationRow } from "../application/application.graphql";
import { useSession } from "../session/use-session";
import { DeliveryStory, InviteToCollect, RecordNoShow } from "./before-delivery";
import { CopyRemedies } from "./copy-remedies";
import { DeliveryForm } from "./delivery-form";
import { AskTransfer } from "./ask-transfer";
import { deliverQuery, startDeliveryMutation } from "./deliveries.graphql";

/** Three checks that cannot be skipped: who is here, what is handed over, the signature. */
export function DeliverScreen() {
  const t = useTranslations("deliveries");
  const names = useTranslations("application");
  const session = useSession();
  const id = useQueryParam("application");
  const { data, error, refetch } = useQuery(deliverQuery, { variables: { id } });
  const start = useAct(startDeliveryMutation);
  const [givenUp, setGivenUp] = useState(false);
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" />;
  const application = data.application;
  if (application == null) return <TroublePanel title={names("notFound")} />;
  const row = readFragment(applicationRow, application);
  const delivery = application.delivery;
  const reload = () => void refetch();
  const giveUp = () => {
    setGivenUp(true);
    reload();
  };

  const atCounter = delivery?.state === "AT_COUNTER";
  const served = delivery?.attempts.findLast((attempt) => attempt.served);
  const toBeServed = row.status === "GRANTED" || row.status === "REJECTED" || row.status === "REVOKED";
  // A later paper of the Directorate: what was served before stays in the story, and another delivery begins.
  const proven = toBeServed ? undefined : delivery?.proof;
  const open = !atCounter && (toBeServed || delivery?.proof == null);
  const withoutRemedies = application.decision != null && application.decision.kind !== "GRANT" && application.decision.remedies == null;
  const elsewhere = toBeServed ? application.items.find((item) => (item.kind === "PERMIT" || item.kind === "DECISION") && item.state !== "DELIVERED" && item.recalledAt == null && item.office?.id !== session.office.id) : undefined;

  return (
    <>
      <div className="stack tight">
        <p className="soft">{t("title")} · <span className="mono">{showNumber(row.protocolEntry)}</span></p>
        <h1>{row.applicant.latinSurname} {row.applicant.latinGivenName} <span className="soft">· {row.applicant.nationality} · {showBirth(row.applicant)}</span></h1>
      </div>
      {proven != null && (
        <Confirmation title={t(served?.outcome === "REFUSED" ? "doneRefused" : "done")} code={showNumber(row.protocolEntry)}>
          <a className="button" href={proven.paperUrl} target="_blank" rel="noreferrer">{t("proof")}</a>
          <a className="button" href={proven.item.tagPaperUrl} target="_blank" rel="noreferrer">{t("proofTag")}</a>
          {proven.formUrl != null && <a className="button quiet" href={proven.formUrl} download>{t("signedForm")}</a>}
        </Confirmation>
      )}
      {open && (
        <section className="stack">
          {givenUp && <p className="banner note" role="status">{t("givenUp")}</p>}
          <Trouble trouble={start.trouble} />
          <p>{t(elsewhere === undefined ? "beginAdvice" : "elsewhereAdvice", { where: elsewhere?.office?.name ?? t("onTheWay") })}</p>
          {elsewhere !== undefined && <AskTransfer applicationId={row.id} asked={application.transferRequest ?? undefined} reload={reload} />}
          <div className="row">
            <button type="button" className={elsewhere === undefined ? "button primary" : "button quiet"} disabled={start.busy} onClick={() => void start.run({ applicationId: row.id }).then(reload)}>{t("begin")}</button>
            {session.acts.includes("inviteToCollect") && <InviteToCollect applicationId={row.id} reload={reload} />}
            {delivery?.invitations.some((one) => one.channel != null) === true && <RecordNoShow applicationId={row.id} reload={reload} />}
          </div>
        </section>
      )}
      {atCounter && delivery.officer?.id !== session.staff.id && <TroublePanel title={t("other", { name: delivery.officer?.name ?? "" })}><p>{delivery.office.name}</p></TroublePanel>}
      {atCounter && delivery.officer?.id === session.staff.id && withoutRemedies && <CopyRemedies applicationId={row.id} reload={reload} />}
      {atCounter && delivery.officer?.id === session.staff.id && !withoutRemedies && (
        <DeliveryForm applicationId={row.id} delivery={delivery} representatives={application.representatives} items={application.items.filter((item) => item.state === "AT_COUNTER")} reload={reload} onGivenUp={giveUp} />
      )}
      {application.deliveries.map((one) => <DeliveryStory key={one.id} delivery={one} />)}
    </>
  );
}
