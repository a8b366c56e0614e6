"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { useSession } from "../session/use-session";
import { KeptBack } from "./kept-back";
import { MapColumns } from "./map-columns";
import { MatchPeople } from "./match-people";
import { migrationRunQuery } from "./migration.graphql";
import { RunTotals } from "./run-totals";
import { SettleRun } from "./settle-run";

/** One migration: what its columns mean, what became of its rows, who of its people is known, and two signatures. */
export function RunScreen() {
  const t = useTranslations("migration");
  const shell = useTranslations("shell");
  const session = useSession();
  const id = useSearchParams().get("id") ?? "";
  const [waiting, setWaiting] = useState(false);
  const { data, error, refetch, startPolling } = useQuery(migrationRunQuery, { variables: { id }, fetchPolicy: "cache-and-network" });
  const run = data?.migrationRun;
  const [done, all] = (run?.tables ?? []).reduce(([some, rows], { rowsIn, pending }) => [some + rowsIn - pending, rows + rowsIn], [0, 0]);
  const state = run?.state;
  const loading = state === "LOADED" || (state === "EXTRACTED" && waiting);
  useEffect(() => startPolling(loading ? 1_000 : 30_000), [loading, startPolling]);
  const may = (act: string) => session.acts.includes(act);
  const reload = () => void refetch();

  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" aria-label={shell("loading")} />;
  if (run === null || run === undefined) return <Trouble trouble={{ kind: "REFUSED", code: "NOT_FOUND", about: null, clause: null }} />;
  return (
    <>
      <h1>{run.predecessor}</h1>
      <p className="row"><span className={`badge ${run.state === "SIGNED_OFF" ? "good" : "wait"}`}>{t(`states.${run.state}`)}</span><span className="grow soft">{run.source} · {run.encoding == null ? t("readPlain", { format: run.format }) : t("readAs", { format: run.format, encoding: run.encoding })} · {t("startedBy", { when: showInstant(run.startedAt), name: run.by.name })}</span></p>
      <p className="soft">{t("hash")}: <span className="mono wrap">{run.sourceHash}</span></p>
      {run.signedAt != null && <p className="banner note">{t("signed", { names: run.signers.map(({ name }) => name).join(", "), when: showInstant(run.signedAt) })} <a href={`/papers/migration-sign-off/${run.id}.pdf`} target="_blank" rel="noreferrer">{t("paper")}</a></p>}
      {loading && <div className="stack tight" role="status"><span>{t("loading", { done, all })}</span><progress value={done} max={all} aria-label={t("loading", { done, all })} /></div>}
      <RunTotals tables={run.tables} />
      {run.state === "EXTRACTED" && !waiting && may("migrationPreview") && <MapColumns runId={run.id} started={() => { setWaiting(true); reload(); }} />}
      {(run.state === "RECONCILED" || run.state === "SIGNED_OFF" || run.state === "LOADED") && <KeptBack run={run} may={may("mendMigrationRows") && run.state === "RECONCILED"} mended={reload} />}
      {(run.state === "RECONCILED" || run.state === "SIGNED_OFF") && <MatchPeople run={run} may={may("giveMatchVerdicts") && run.state === "RECONCILED"} decided={reload} />}
      {may("signOffMigration") && !loading && <SettleRun run={run} settled={reload} />}
      <p><Link className="button quiet" href="/migration">{t("back")}</Link></p>
    </>
  );
}
