"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { IncidentQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { Dialog } from "../../ui/dialog";
import { StateBadge } from "../../ui/state-badge";
import { ItemBadge } from "../application/status-badge";
import { EvidenceEntries } from "../custody/evidence-entries";
import { evidenceQuery } from "../custody/evidence.graphql";
import { useSession } from "../session/use-session";
import { Clock } from "./clock";
import { DutyList } from "./duty-list";
import { IncidentActs } from "./incident-acts";
import { closeIncidentMutation, incidentQuery } from "./incidents.graphql";

type Incident = NonNullable<IncidentQuery["incident"]>;

/** One incident: what happened, which clocks run, what is owed in the order of the law, what was done, and what the ledger says of the thing. */
export function IncidentScreen() {
  const t = useTranslations("incidents");
  const id = useQueryParam("id");
  const { data, error, loading, refetch } = useQuery(incidentQuery, { variables: { id }, skip: id === "", fetchPolicy: "cache-and-network" });
  const incident = data?.incident;
  if (incident == null && loading) return <div className="stack" role="status"><div className="skeleton" /><div className="skeleton" /></div>;
  if (incident == null) return <section className="empty"><h1>{t("gone")}</h1><p>{t("goneAdvice")}</p><Trouble trouble={error === undefined ? undefined : troubleOf(error)} /></section>;
  return (
    <>
      <p><Link href="/incidents">← {t("back")}</Link></p>
      <Head incident={incident} />
      <div className="withSide">
        <div className="stack">
          <DutyList incident={incident} reload={() => void refetch()} />
          <Close incident={incident} reload={() => void refetch()} />
          <IncidentActs acts={incident.acts} />
        </div>
        {incident.item != null && <Custody tag={incident.item.tag} />}
      </div>
    </>
  );
}

function Head({ incident }: { readonly incident: Incident }) {
  const t = useTranslations("incidents");
  const names = useTranslations("application");
  return (
    <div className="stack tight">
      <h1>{t(`kinds.${incident.kind}`)}{incident.item != null && <>: {names(`itemKinds.${incident.item.kind}`)}</>}</h1>
      <p className="row">
        {incident.item != null && <Link className="code" href={`/item?tag=${incident.item.tag}`}>{showCode(incident.item.tag)}</Link>}
        {incident.item != null && <ItemBadge state={incident.item.state} />}
        {incident.closedAt != null && <StateBadge tone="plain">{t("closedAt", { when: showInstant(incident.closedAt) })}</StateBadge>}
        {incident.closedAt == null && incident.nextDueAt != null && <Clock due={incident.nextDueAt} since={incident.openedAt} />}
      </p>
      <p>{t("openedBy", { when: showInstant(incident.openedAt), by: incident.foundBy.name })} {incident.item != null && <span className="soft">({names(`acts.${incident.act}`)})</span>}</p>
      {incident.foundAt != null && <p className="banner note">{t("found", { when: showInstant(incident.foundAt) })}{incident.closedAt != null && incident.foundAt > incident.closedAt && <> · {t("foundAfter")}</>}</p>}
      <dl className="facts">
        <dt>{t(incident.item == null ? "office" : "place")}</dt><dd>{incident.office?.name ?? t("onTheWay")}</dd>
        {incident.application != null && <><dt>{t("forCase")}</dt><dd><Link className="mono" href={`/application?id=${incident.application.id}`}>{showNumber(incident.application.protocolEntry)}</Link></dd></>}
      </dl>
    </div>
  );
}

function Close({ incident, reload }: { readonly incident: Incident; readonly reload: () => void }) {
  const t = useTranslations("incidents");
  const act = useAct(closeIncidentMutation);
  const [asking, setAsking] = useState(false);
  const may = useSession().acts.includes("closeIncident");
  const ready = incident.duties.every(({ state }) => state !== "OPEN");
  if (!may || incident.closedAt != null) return null;

  async function close() {
    if ((await act.run({ incidentId: incident.id, note: null })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <section className="stack tight">
      <p className="soft">{t("closeAdvice")}</p>
      <p><button type="button" className={ready ? "button primary" : "button quiet"} disabled={!ready} onClick={() => setAsking(true)}>{t("close")}</button></p>
      {asking && (
        <Dialog title={t("close")} onClose={() => setAsking(false)}>
          <p>{t("closeAdvice")}</p>
          <Trouble trouble={act.trouble} />
          <div className="row">
            <button type="button" className="button primary" disabled={act.busy} onClick={() => void close()}>{t("close")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

/** The time line of custody with names, seals and signatures, for whoever may see it. */
function Custody({ tag }: { readonly tag: string }) {
  const t = useTranslations("incidents");
  const may = useSession().acts.includes("custodyEvidence");
  const { data } = useQuery(evidenceQuery, { variables: { tag }, skip: !may, fetchPolicy: "cache-and-network" });
  if (!may) return null;
  return (
    <aside className="stack tight">
      <h2>{t("custody")}</h2>
      <p><Link href={`/evidence?tag=${tag}`}>{t("fullEvidence")}</Link></p>
      {data?.custodyEvidence == null ? <div className="skeleton" role="status" /> : <EvidenceEntries entries={data.custodyEvidence.entries} />}
    </aside>
  );
}
