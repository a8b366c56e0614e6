"use client";
import { useTranslations } from "use-intl";
import { showDayOf } from "../../platform/i18n/show";
import type { ApplicationStatus } from "../../gql/graphql";

type Station = "FILED" | "COMPLETE" | "FORWARDED" | "GRANTED" | "HERE" | "SERVED" | "CLOSED";
const stations: readonly Station[] = ["FILED", "COMPLETE", "FORWARDED", "GRANTED", "HERE", "SERVED", "CLOSED"];
const reached: Readonly<Record<ApplicationStatus, Station>> = {
  FILED: "FILED", INCOMPLETE: "FILED", COMPLETE: "COMPLETE", BATCHED: "COMPLETE", FORWARDED: "FORWARDED", ACKNOWLEDGED: "FORWARDED",
  SUPPLEMENT_REQUESTED: "FORWARDED", SUPPLEMENTED: "FORWARDED", GRANTED: "GRANTED", REJECTED: "GRANTED", REVOKED: "GRANTED", SERVED: "SERVED", CLOSED: "CLOSED", WITHDRAWN: "FILED", VOIDED: "FILED",
};
const statusesOf: Readonly<Record<Station, readonly ApplicationStatus[]>> = {
  FILED: ["INCOMPLETE", "COMPLETE"], COMPLETE: ["COMPLETE"], FORWARDED: ["FORWARDED"], GRANTED: ["GRANTED", "REJECTED", "REVOKED"], HERE: [], SERVED: ["SERVED"], CLOSED: ["CLOSED"],
};

interface Props {
  readonly status: ApplicationStatus;
  readonly here: boolean;
  readonly events: readonly { readonly at: string; readonly status: ApplicationStatus }[];
}

/** The line of life: what is done and when, what is now, what comes. */
export function LifeLine({ status, here, events }: Props) {
  const t = useTranslations("application");
  const now = here && reached[status] === "GRANTED" ? "HERE" : reached[status];
  const at = stations.indexOf(now);
  return (
    <ol className="life">
      {stations.map((station, index) => {
        const event = events.find((one) => statusesOf[station].includes(one.status));
        return (
          <li key={station} className={index < at || (index === at && station === "CLOSED") ? "past" : index === at ? "now" : ""} aria-current={index === at ? "step" : undefined}>
            {t(`life.${station}`)}
            {event !== undefined && index <= at && <small>{showDayOf(event.at)}</small>}
          </li>
        );
      })}
    </ol>
  );
}
