"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { useSession } from "../session/use-session";
import { AskedPapers } from "./asked-papers";
import { CalendarDays } from "./calendar-days";
import { LegalRules } from "./legal-rules";
import { ReferenceRows } from "./reference-rows";
import { rulesQuery } from "./rules.graphql";
import { Suspensions } from "./suspensions";

/** What the law and the municipality set: periods, fees, papers, days. Nothing of it is in code; each has its day and its source. */
export function RulesScreen() {
  const t = useTranslations("rules");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, error, refetch } = useQuery(rulesQuery);
  const reload = () => void refetch();
  const maySet = session.acts.includes("setLegalRule");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t(maySet ? "hint" : "readOnly")}</p>
      {error !== undefined && data === undefined && <Trouble trouble={troubleOf(error)} />}
      {data === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {data !== undefined && (
        <>
          <LegalRules rules={data.legalRules} categories={data.permitCategories} maySet={maySet} reload={reload} />
          <AskedPapers categories={data.permitCategories} maySet={maySet} />
          <ReferenceRows holidays={data.nationalHolidays} categories={data.permitCategories} />
          <CalendarDays days={data.calendarDays} maySet={maySet} reload={reload} />
          <Suspensions suspensions={data.deadlineSuspensions} maySet={maySet} reload={reload} />
        </>
      )}
    </>
  );
}
