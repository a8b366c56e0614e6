"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { useSession } from "../session/use-session";
import { CheckpointTable } from "./checkpoint-table";
import { AcknowledgeRestore, LedgerTrouble } from "./ledger-trouble";
import { anchorLedgerMutation, ledgerQuery } from "./oversight.graphql";

/** The custody ledger's signed pages, and how far the witness outside the database vouches for it. */
export function LedgerScreen() {
  const t = useTranslations("oversight");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, error, fetchMore, refetch } = useQuery(ledgerQuery, { variables: { after: null } });
  const act = useAct(anchorLedgerMutation);
  const [done, setDone] = useState<string>();
  const page = data?.custodyAnchors;
  const state = data?.ledgerState;

  async function anchor() {
    const made = await act.run({});
    if (made === undefined) return;
    setDone(t("anchoredNow", { sequence: made.sequence, size: made.size }));
    void refetch();
  }

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ ...before, custodyAnchors: { ...fetchMoreResult.custodyAnchors, items: [...before.custodyAnchors.items, ...fetchMoreResult.custodyAnchors.items] } }),
    });
  }

  return (
    <>
      <div className="row">
        <h1 className="grow">{t("ledgerTitle")}</h1>
        {session.acts.includes("anchorLedger") && <button type="button" className="button primary" disabled={act.busy} onClick={() => void anchor()}>{t("anchorNow")}</button>}
      </div>
      <p className="soft">{t("ledgerHint")}</p>
      <Trouble trouble={act.trouble} />
      {done !== undefined && <p className="banner note" role="status">{done}</p>}
      {error !== undefined && page === undefined && <Trouble trouble={troubleOf(error)} />}
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {state !== undefined && (
        <>
          <LedgerTrouble state={state}>
            {state.trouble === "RESTORED" && (session.acts.includes("acknowledgeRestore") ? <AcknowledgeRestore onDone={() => { setDone(t("acknowledged")); void refetch(); }} /> : <p>{t("acknowledgeWho")}</p>)}
          </LedgerTrouble>
          <p>{state.anchoredAt == null ? t("anchoredNever") : t("anchored", { when: showInstant(state.anchoredAt) })} {state.uncoveredSince != null && t("uncovered", { when: showInstant(state.uncoveredSince) })}</p>
        </>
      )}
      {page?.items.length === 0 && <section className="empty"><h2>{t("noCheckpoint")}</h2><p>{t("noCheckpointAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && <CheckpointTable checkpoints={page.items} />}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
      {page !== undefined && page.items.length > 0 && <p className="row"><button type="button" className="button quiet" onClick={() => window.print()}>{t("printPage")}</button><a className="button quiet" href="/downloads/custody.jsonl" download>{t("exportLedger")}</a></p>}
    </>
  );
}
