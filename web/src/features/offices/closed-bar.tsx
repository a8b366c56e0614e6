"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { myOfficeQuery } from "./offices.graphql";

/** On every desk screen of an office that may do nothing now: why, with the clause. Asking for it is the office's heartbeat. */
export function ClosedBar() {
  const t = useTranslations("offices");
  const { data } = useQuery(myOfficeQuery, { pollInterval: 60_000 });
  const standing = data?.today.office.standing;
  if (standing?.because == null) return null;
  return <p className="banner note" role="alert">{t(`bar.${standing.because}`, { clause: standing.clause ?? "" })}</p>;
}
