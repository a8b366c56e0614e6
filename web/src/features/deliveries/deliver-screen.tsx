"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { Confirmation } from "../../ui/confirmation";
import { TroublePanel } from "../../ui/trouble-panel";
import { readFragment } from "../../gql";
import { applicationRow } from "../application/application.graphql";
import { useSession } from "../session/use-session";
import { DeliveryForm } from "./delivery-form";
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

  return (
    <>
      <div className="stack tight">
        <p className="soft">{t("title")} · <span className="mono">{showNumber(row.protocolEntry)}</span></p>
        <h1>{row.applicant.latinSurname} {row.applicant.latinGivenName} <span className="soft">· {row.applicant.nationality}</span></h1>
      </div>
      {delivery == null && (
        <section className="stack">
          {givenUp && <p className="banner note" role="status">{t("givenUp")}</p>}
          <Trouble trouble={start.trouble} />
          <p>{t("beginAdvice")}</p>
          <p><button type="button" className="button primary" disabled={start.busy} onClick={() => void start.run({ applicationId: row.id }).then(reload)}>{t("begin")}</button></p>
        </section>
      )}
      {delivery?.state === "STARTED" && delivery.officer.id !== session.staff.id && <TroublePanel title={t("other", { name: delivery.officer.name })} />}
      {delivery?.state === "STARTED" && delivery.officer.id === session.staff.id && (
        <DeliveryForm deliveryId={delivery.id} passports={application.applicant.travelDocuments.map((document) => document.number)} items={application.items.filter((item) => item.state === "AT_COUNTER")} reload={reload} onGivenUp={giveUp} />
      )}
      {delivery?.proof != null && (
        <Confirmation title={t("done")} code={showNumber(row.protocolEntry)}>
          <a className="button" href={delivery.proof.paperUrl} target="_blank" rel="noreferrer">{t("proof")}</a>
          <a className="button" href={delivery.proof.item.tagPaperUrl} target="_blank" rel="noreferrer">{t("proofTag")}</a>
        </Confirmation>
      )}
    </>
  );
}
