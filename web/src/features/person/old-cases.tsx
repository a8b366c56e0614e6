"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showDay } from "../../platform/i18n/show";
import { oldCasesQuery } from "./person.graphql";

/** What abolished municipalities had of the person: number, year and origin as they were. Nothing stands here where they had nothing. */
export function OldCases({ id }: { readonly id: string }) {
  const t = useTranslations("person");
  const shell = useTranslations("shell");
  const { data, error, fetchMore } = useQuery(oldCasesQuery, { variables: { id, after: null } });
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  const page = data?.legacyCases;
  if (page === undefined || page.items.length === 0) return null;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ legacyCases: { ...fetchMoreResult.legacyCases, items: [...known.legacyCases.items, ...fetchMoreResult.legacyCases.items] } }),
    });
  }

  return (
    <section className="stack tight">
      <h2>{t("oldCases")}</h2>
      <ul className="stack tight plain">
        {page.items.map((old) => (
          <li key={old.id}>
            <div className="row"><span className="mono">{old.number} ({old.year})</span><span className="grow">{old.origin}</span></div>
            <div>{old.subject}{old.filedOn != null && <span className="soft"> · {t("oldFiled", { day: showDay(old.filedOn) })}</span>}</div>
            {old.permitSerial != null && <div className="soft">{t("oldPermit", { serial: old.permitSerial })}{old.permitUntil != null && ` · ${t("expires", { day: showDay(old.permitUntil) })}`}</div>}
            {old.decisionNumber != null && <div className="soft">{t("oldDecision", { number: old.decisionNumber })}{old.decidedOn != null && ` · ${showDay(old.decidedOn)}`}</div>}
            {old.remarks != null && <div className="soft">{old.remarks}</div>}
          </li>
        ))}
      </ul>
      {page.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </section>
  );
}
