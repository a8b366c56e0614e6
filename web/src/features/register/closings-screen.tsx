"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showDay, showInstant } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { useSession } from "../session/use-session";
import { absorbedQuery, closeRegisterMutation, closingsQuery } from "./register.graphql";

/** The register's closed days, each with the page to print and keep (S6). */
export function ClosingsScreen() {
  const t = useTranslations("register");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, error, fetchMore, refetch } = useQuery(closingsQuery, { variables: { after: null } });
  const overseer = session.roles.some((role) => ["SUPERVISOR", "AUDITOR"].includes(role));
  const absorbed = useQuery(absorbedQuery, { skip: !overseer }).data?.municipality.absorbed ?? [];
  const act = useAct(closeRegisterMutation);
  const [closed, setClosed] = useState<{ readonly sequence: number; readonly paperUrl: string }>();
  const page = data?.registerClosings;

  async function close() {
    const done = await act.run({});
    if (done === undefined) return;
    setClosed(done);
    void refetch();
  }

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ registerClosings: { ...fetchMoreResult.registerClosings, items: [...before.registerClosings.items, ...fetchMoreResult.registerClosings.items] } }),
    });
  }

  return (
    <>
      <div className="row">
        <h1 className="grow">{t("closingsTitle")}</h1>
        {session.acts.includes("closeRegister") && <button type="button" className="button primary" disabled={act.busy} onClick={() => void close()}>{t("closeNow")}</button>}
      </div>
      <p className="soft">{t("closingsHint")}</p>
      <Trouble trouble={act.trouble} />
      {closed !== undefined && <p className="banner note" role="status">{t("closedNow", { sequence: closed.sequence })} <a href={closed.paperUrl} target="_blank" rel="noreferrer">{t("printPage", { sequence: closed.sequence })}</a></p>}
      {error !== undefined && page === undefined && <Trouble trouble={troubleOf(error)} />}
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("noClosing")}</h2><p>{t("noClosingAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && (
        <ScrollRegion label={t("closingsTitle")}>
          <table>
            <thead><tr><th>{t("page")}</th><th>{t("day")}</th><th>{t("covers")}</th><th>{t("fingerprint")}</th></tr></thead>
            <tbody>
              {page.items.map((closing) => (
                <tr key={closing.id}>
                  <td className="code"><a href={closing.paperUrl} target="_blank" rel="noreferrer" aria-label={t("printPage", { sequence: closing.sequence })}>{closing.sequence}</a></td>
                  <td>{showDay(closing.day)}<div className="soft">{showInstant(closing.closedAt)} · {closing.by?.name ?? t("byHouse")}</div></td>
                  <td>{closing.firstNumber === null ? t("onlyVoids") : <span className="mono">{closing.firstNumber}–{closing.lastNumber}/{closing.year}</span>}</td>
                  <td className="mono">{closing.hash.slice(0, 16).replaceAll(/.{4}(?=.)/gu, "$& ")}…{closing.stampedAt != null && <div className="soft">{t("stamped", { when: showInstant(closing.stampedAt), authority: closing.authority ?? "" })}</div>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
      <p className="row">
        <Link className="button quiet" href="/register">{t("back")}</Link>
        {overseer && <a className="button quiet" href="/downloads/register.jsonl" download>{t("exportAll")}</a>}
      </p>
      {absorbed.length > 0 && <h2>{t("closedBooks")}</h2>}
      {absorbed.map(({ code, name, mergedOn }) => (
        <p key={code} className="row">
          <span>{t("closedBooksOf", { name, day: showDay(mergedOn) })}</span>
          <a className="button quiet" href={`/downloads/closed-register.jsonl?origin=${code}`} download>{t("closedRegister")}</a>
          <a className="button quiet" href={`/downloads/closed-custody.jsonl?origin=${code}`} download>{t("closedLedger")}</a>
        </p>
      ))}
    </>
  );
}
