"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import { StateBadge } from "../../ui/state-badge";
import { ScrollRegion } from "../../ui/scroll-region";
import type { ProtocolEntriesQuery } from "../../gql/graphql";
import { ClosedRegister } from "./closed-register";
import { entriesQuery, registerYearsQuery } from "./register.graphql";

type Entry = ProtocolEntriesQuery["protocolEntries"]["items"][number];

/** The common protocol as a book: a year's numbers, newest first, void ones with their reason (S6). */
export function RegisterScreen() {
  const t = useTranslations("register");
  const shell = useTranslations("shell");
  const years = useQuery(registerYearsQuery);
  const [year, setYear] = useState<number>();
  const [number, setNumber] = useState("");
  const wanted = /^[0-9]{1,8}$/u.test(number) ? Number(number) : null;
  const known = years.data?.registerYears ?? [];
  const chosen = known.find((row) => row.year === year) ?? known[0];
  const { data, error, fetchMore } = useQuery(entriesQuery, { variables: { year: chosen?.year ?? null, number: wanted, after: null } });
  const page = data?.protocolEntries;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ protocolEntries: { ...fetchMoreResult.protocolEntries, items: [...before.protocolEntries.items, ...fetchMoreResult.protocolEntries.items] } }),
    });
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <ClosedRegister />
      {error !== undefined && page === undefined && <Trouble trouble={troubleOf(error)} />}
      <div className="columns">
        {known.length > 0 && (
          <SelectField label={t("year")} hint={chosen && t("soFar", { count: chosen.lastNumber })} value={chosen?.year} onChange={(event) => setYear(Number(event.target.value))}>
            {known.map((row) => <option key={row.year} value={row.year}>{row.year}</option>)}
          </SelectField>
        )}
        <TextField label={t("number")} hint={t("numberHint")} inputMode="numeric" value={number} onChange={(event) => setNumber(event.target.value.replace(/\D/gu, ""))} />
      </div>
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && (wanted === null
        ? <section className="empty"><h2>{t("empty")}</h2><p>{t("emptyAdvice")}</p></section>
        : <section className="empty" role="status"><h2>{t("notFound", { number: String(wanted), year: String(chosen?.year ?? "") })}</h2><p>{t("notFoundAdvice")}</p></section>)}
      {page !== undefined && page.items.length > 0 && <Book entries={page.items} />}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}

function Book({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useTranslations("register");
  return (
    <ScrollRegion label={t("title")}>
      <table>
        <thead><tr><th>{t("number")}</th><th>{t("registered")}</th><th>{t("subject")}</th><th>{t("office")}</th></tr></thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="code">{entry.number}</td>
              <td>{showInstant(entry.registeredAt)}</td>
              <td>
                {entry.subject} <span className="soft">· {t(`directions.${entry.direction}`)}</span>
                {entry.void != null && (
                  <div>
                    <StateBadge tone="bad">{t("void")}</StateBadge>{" "}
                    <span className="soft">{t("voidBy", { reason: entry.void.reason, by: entry.void.by.name, second: entry.void.secondPerson.name, time: showInstant(entry.void.voidedAt) })}</span>
                  </div>
                )}
              </td>
              <td>{entry.office.name}<div className="soft">{entry.clerk.name}</div></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
