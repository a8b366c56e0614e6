"use client";
import { useQuery } from "@apollo/client/react";
import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { oldRemaindersQuery } from "./person.graphql";

/** What old databases say of the person in columns that have no place here, as it was written. Nothing stands here where nothing is left. */
export function OldRemainders({ id }: { readonly id: string }) {
  const t = useTranslations("person");
  const shell = useTranslations("shell");
  const { data, error, fetchMore } = useQuery(oldRemaindersQuery, { variables: { id, after: null } });
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  const page = data?.legacyRemainders;
  if (page === undefined || page.items.length === 0) return null;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ legacyRemainders: { ...fetchMoreResult.legacyRemainders, items: [...known.legacyRemainders.items, ...fetchMoreResult.legacyRemainders.items] } }),
    });
  }

  return (
    <details>
      <summary>{t("oldRemainders")}</summary>
      <div className="stack tight">
        <p className="soft">{t("oldRemaindersHint")}</p>
        {page.items.map(({ id: rowId, origin, table, number, cells }) => (
          <section key={rowId} className="stack tight">
            <h3>{t("oldRow", { origin, table, number })}</h3>
            <dl className="facts">
              {cells.map(({ name, value }) => <Fragment key={name}><dt className="mono">{name}</dt><dd>{value}</dd></Fragment>)}
            </dl>
          </section>
        ))}
        {page.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
      </div>
    </details>
  );
}
