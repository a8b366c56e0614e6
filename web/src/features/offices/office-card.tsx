"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import { StateBadge, type Tone } from "../../ui/state-badge";
import type { OfficesQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { ContactOf } from "./contact";
import { DecisionList } from "./decision-list";
import { OfficeActs } from "./office-acts";
import { OfficeHistory } from "./office-history";
import { officeHistoryQuery } from "./offices.graphql";

export type OfficeNow = OfficesQuery["offices"][number];

const tones: Readonly<Record<OfficeNow["standing"]["state"], Tone>> = { PROPOSED: "plain", APPROVED: "wait", ACTIVE: "good", SUSPENDED: "bad", CLOSING: "wait", CLOSED: "plain" };

/** One office: how it stands now and why, its line, its decisions. */
export function OfficeCard({ office, reload }: { readonly office: OfficeNow; readonly reload: () => void }) {
  const t = useTranslations("offices");
  const session = useSession();
  const { standing } = office;
  const branch = office.kind === "BRANCH";
  const history = useQuery(officeHistoryQuery, { variables: { officeId: office.id }, skip: !branch || !session.acts.includes("mayoralDecisions") });
  const changed = () => {
    reload();
    void history.refetch();
  };
  return (
    <section className="panel stack tight">
      <h2>{office.name} <span className="mono soft">{office.code}</span></h2>
      <p className="row">
        <StateBadge tone={tones[standing.state]}>{t(`states.${standing.state}`)}</StateBadge>
        {standing.because != null && <span>{t(`because.${standing.because}`)}{standing.clause != null && ` (${standing.clause})`}</span>}
        {standing.lostSince != null && <span>{t("lost", { when: showInstant(standing.lostSince) })}</span>}
      </p>
      <p className="soft">{[t(branch ? "branch" : "central"), t(office.canDeliver ? "delivers" : "doesNotDeliver"), office.address, office.telephone].filter(Boolean).join(" · ")}</p>
      {branch && (
        <p>
          {standing.lastHeardAt == null ? t("neverHeard") : t("heard", { when: showInstant(standing.lastHeardAt) })} · {standing.provider == null ? t("noProvider") : t(`providers.${standing.provider}`)}
          {standing.providerName != null && ` ${standing.providerName}`} <span className="mono">{standing.networks.join(" · ")}</span>
        </p>
      )}
      {branch && history.data !== undefined && <DecisionList history={history.data} changed={changed} />}
      {branch && history.data !== undefined && <OfficeHistory history={history.data} />}
      {office.status !== "CLOSED" && <ContactOf officeId={office.id} contact={office} changed={changed} />}
      {branch && <OfficeActs office={office} changed={changed} />}
    </section>
  );
}
