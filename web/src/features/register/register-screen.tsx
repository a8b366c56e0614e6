"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { readDay } from "../../platform/i18n/show";
import { SelectField } from "../../ui/field";
import { readFragment } from "../../gql";
import { useSession } from "../session/use-session";
import { Book } from "./book";
import { bookAddress, type BookFilter, BookFilterFields, everything } from "./book-filter";
import { ClosedRegister } from "./closed-register";
import { NumbersLine } from "./numbers-line";
import { RegisterEntryForm } from "./register-entry-form";
import { absorbedQuery, entriesQuery, entryFields, registerYearsQuery } from "./register.graphql";

/** Numbers of one volume on paper. */
const volumeNumbers = 2_000;

/** The common protocol as a book: a year's numbers, newest first, void ones with their reason (S6). */
export function RegisterScreen() {
  const t = useTranslations("register");
  const shell = useTranslations("shell");
  const session = useSession();
  const years = useQuery(registerYearsQuery);
  const absorbed = useQuery(absorbedQuery).data?.municipality.absorbed ?? [];
  const [year, setYear] = useState<number>();
  const [filter, setFilter] = useState<BookFilter>(everything);
  const asked = useDeferredValue(filter);
  const [writing, setWriting] = useState(false);
  const wanted = asked.number === "" ? null : Number(asked.number);
  const known = years.data?.registerYears ?? [];
  const chosen = known.find((row) => row.year === year) ?? known[0];
  const { data, error, fetchMore, refetch } = useQuery(entriesQuery, { variables: { year: chosen?.year ?? null, number: wanted, text: asked.text.trim() || null, direction: asked.direction || null, from: readDay(asked.from) ?? null, to: readDay(asked.to) ?? null, origin: asked.origin || null, after: null } });
  const filtered = Object.values(asked).some((value) => value !== "");
  const page = data?.protocolEntries;
  const [turn, setTurn] = useState(0);
  const mayTake = session.roles.some((role) => ["SUPERVISOR", "AUDITOR", "CENTRAL_CLERK"].includes(role));
  const volumes = Math.ceil((chosen?.lastNumber ?? 0) / volumeNumbers);
  // A year of several volumes has its book as those.
  const books = volumes > 1 && !filtered ? (["register.csv"] as const) : (["register.pdf", "register.csv"] as const);

  function reload() {
    setTurn(turn + 1);
    void Promise.all([refetch(), years.refetch()]);
  }

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ protocolEntries: { ...fetchMoreResult.protocolEntries, items: [...before.protocolEntries.items, ...fetchMoreResult.protocolEntries.items] } }),
    });
  }

  return (
    <>
      <div className="row">
        <h1 className="grow">{t("title")}</h1>
        <Link className="button quiet" href="/legacy">{t("legacy.title")}</Link>
        {session.acts.includes("registerEntry") && !writing && <button type="button" className="button primary" onClick={() => setWriting(true)}>{t("new")}</button>}
      </div>
      <ClosedRegister />
      {writing && <RegisterEntryForm onRegistered={reload} onClose={() => setWriting(false)} />}
      {error !== undefined && page === undefined && <Trouble trouble={troubleOf(error)} />}
      <BookFilterFields absorbed={absorbed} filter={filter} onChange={setFilter}>
        {known.length > 0 && (
          <SelectField label={t("year")} value={chosen?.year} onChange={(event) => setYear(Number(event.target.value))}>
            {known.map((row) => <option key={row.year} value={row.year}>{row.year}</option>)}
          </SelectField>
        )}
      </BookFilterFields>
      {chosen !== undefined && (
        <p className="row">
          {session.acts.includes("registerClosings") && <Link className="button quiet" href="/closings">{t("closings")}</Link>}
          {mayTake && books.map((file) => (
            <a key={file} className="button quiet" href={bookAddress(file, chosen.year, asked)} download>{t(`files.${file === "register.pdf" ? "pdf" : "csv"}`)}</a>
          ))}
        </p>
      )}
      {mayTake && volumes > 1 && chosen !== undefined && (
        <nav className="row" aria-label={t("volumes")}>
          {Array.from({ length: volumes }, (_, index) => <a key={index} className="button quiet" href={bookAddress("register.pdf", chosen.year, asked, index + 1)} download>{t("volume", { volume: index + 1 })}</a>)}
        </nav>
      )}
      {chosen !== undefined && <NumbersLine key={`${chosen.year} ${turn}`} year={chosen.year} />}
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && filtered && wanted === null && <section className="empty" role="status"><h2>{t("noMatch")}</h2><p>{t("noMatchAdvice")}</p></section>}
      {page?.items.length === 0 && !(filtered && wanted === null) && (wanted === null
        ? <section className="empty"><h2>{t("empty")}</h2><p>{t("emptyAdvice")}</p></section>
        : <section className="empty" role="status"><h2>{t("notFound", { number: String(wanted), year: String(chosen?.year ?? "") })}</h2><p>{t("notFoundAdvice")}</p></section>)}
      {page !== undefined && page.items.length > 0 && <Book entries={page.items.map((item) => readFragment(entryFields, item))} mayVoid={session.acts.includes("voidEntry")} mayPrint={session.roles.some((role) => ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"].includes(role))} reload={reload} />}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}
