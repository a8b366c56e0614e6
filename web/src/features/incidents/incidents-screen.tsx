"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { IncidentsQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { StateBadge } from "../../ui/state-badge";
import { useSession } from "../session/use-session";
import { Clock } from "./clock";
import { incidentsQuery } from "./incidents.graphql";
import { OpenIncident } from "./open-incident";

/** What was lost, stolen or damaged: the clock that runs out first on top. */
export function IncidentsScreen() {
  const t = useTranslations("incidents");
  const shell = useTranslations("shell");
  const may = useSession().acts.includes("openIncident");
  const [telling, setTelling] = useState(false);
  const [open, setOpen] = useState(true);
  const { data, error, fetchMore } = useQuery(incidentsQuery, { variables: { open, after: null }, fetchPolicy: "cache-and-network" });
  const page = data?.incidents;

  function more() {
    void fetchMore({ variables: { open, after: page?.nextCursor ?? null }, updateQuery: (before, { fetchMoreResult }) => ({ incidents: { ...fetchMoreResult.incidents, items: [...before.incidents.items, ...fetchMoreResult.incidents.items] } }) });
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      {may && <p><button type="button" className="button quiet" onClick={() => setTelling(true)}>{t("tell")}</button></p>}
      {telling && <OpenIncident onClose={() => setTelling(false)} />}
      <div className="row" role="group" aria-label={t("title")}>
        {[true, false].map((one) => <button key={String(one)} type="button" className={one === open ? "button primary" : "button quiet"} aria-pressed={one === open} onClick={() => setOpen(one)}>{t(one ? "open" : "closed")}</button>)}
      </div>
      {error !== undefined && page === undefined && <Trouble trouble={troubleOf(error)} />}
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("none")}</h2><p>{t("noneAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && <IncidentTable incidents={page.items} />}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}

function IncidentTable({ incidents }: { readonly incidents: IncidentsQuery["incidents"]["items"] }) {
  const t = useTranslations("incidents");
  const names = useTranslations("application");
  return (
    <ScrollRegion label={t("title")}>
      <table>
        <thead><tr><th>{t("what")}</th><th>{t("thing")}</th><th>{t("where")}</th><th>{t("due")}</th></tr></thead>
        <tbody>
          {incidents.map((incident) => (
            <tr key={incident.id}>
              <td><StateBadge tone={incident.closedAt == null ? "bad" : "plain"}>{t(`kinds.${incident.kind}`)}</StateBadge><div className="soft">{showInstant(incident.openedAt)}</div></td>
              <td><Link href={`/incident?id=${incident.id}`}>{incident.item == null ? t("noThing") : <>{names(`itemKinds.${incident.item.kind}`)} <span className="code">{showCode(incident.item.tag)}</span></>}</Link>{incident.application != null && <div className="soft mono">{showNumber(incident.application.protocolEntry)}</div>}</td>
              <td>{incident.office?.name ?? t("onTheWay")}</td>
              <td>
                {incident.closedAt != null && t("closedAt", { when: showInstant(incident.closedAt) })}
                {incident.closedAt == null && (incident.nextDueAt == null ? t("noClock") : <Clock due={incident.nextDueAt} since={incident.openedAt} />)}
                {incident.foundAt != null && <div className="soft">{t("found", { when: showInstant(incident.foundAt) })}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
