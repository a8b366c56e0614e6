"use client";
import { useQuery } from "@apollo/client/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { readDay, showDay, showDayOf } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import { ReportTables } from "./report-tables";
import { reportAsOfQuery } from "./mergers.graphql";

const today = () => readDay(showDayOf(new Date().toISOString())) ?? "";

/** Offices, work and things as they stood at the end of a day. */
export function ReportScreen() {
  const t = useTranslations("mergers");
  const shell = useTranslations("shell");
  const [asOf, setAsOf] = useState(today);
  const [typed, setTyped] = useState(() => showDay(today()));
  const { data, previousData, error } = useQuery(reportAsOfQuery, { variables: { asOf }, fetchPolicy: "network-only" });
  const shown = error === undefined ? (data ?? previousData) : undefined;
  const day = readDay(typed);

  function ask(event: FormEvent) {
    event.preventDefault();
    if (day !== undefined) setAsOf(day);
  }

  return (
    <>
      <h1>{t("reportTitle")}</h1>
      <p className="soft">{t("reportHint")}</p>
      <form className="stack tight" onSubmit={ask}>
        <div className="columns"><TextField label={t("asOf")} value={typed} problem={typed !== "" && day === undefined ? t("dayWrong") : undefined} onChange={(event) => setTyped(event.target.value)} required /></div>
        <p className="row"><button className="button primary">{t("show")}</button><a className="button quiet" href={`/downloads/offices-as-of.csv?on=${asOf}`} download>{t("table")}</a></p>
      </form>
      {error !== undefined && <Trouble trouble={troubleOf(error)} />}
      {shown === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {shown !== undefined && <ReportTables report={shown.reportAsOf} />}
    </>
  );
}
