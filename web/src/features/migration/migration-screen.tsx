"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { HelpDesk } from "../offices/help-desk";
import { useSession } from "../session/use-session";
import { migrationRunsQuery } from "./migration.graphql";
import { Predecessors } from "./predecessors";
import { UploadExtract } from "./upload-extract";

/** Migrations of the abolished municipalities, and where a new one begins (S1). */
export function MigrationScreen() {
  const t = useTranslations("migration");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, error, fetchMore, refetch } = useQuery(migrationRunsQuery, { variables: { after: null }, fetchPolicy: "cache-and-network" });
  const page = data?.migrationRuns;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ ...before, migrationRuns: { ...fetchMoreResult.migrationRuns, items: [...before.migrationRuns.items, ...fetchMoreResult.migrationRuns.items] } }),
    });
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      {data !== undefined && <p className="banner note">{t("into", { municipality: data.municipality.name })}</p>}
      {error !== undefined && data === undefined && <Trouble trouble={troubleOf(error)} />}
      {data === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {data !== undefined && session.acts.includes("startMigration") && <UploadExtract predecessors={data.municipality.predecessorOffices} kept={() => void refetch()} />}
      {data !== undefined && <Predecessors predecessors={data.municipality.predecessorOffices} mayExcuse={session.acts.includes("excusePredecessor")} changed={() => void refetch()} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("none")}</h2><p>{t("noneAdvice")}</p></section>}
      <ul className="stack plain">
        {page?.items.map((run) => (
          <li key={run.id} className="panel row">
            <span className="grow">
              <Link href={`/migration/run?id=${run.id}`}><strong>{run.predecessor}</strong></Link>
              <span className="soft"> {run.source} · {run.encoding === null || run.encoding === undefined ? t("readPlain", { format: run.format }) : t("readAs", { format: run.format, encoding: run.encoding })} · {t("startedBy", { when: showInstant(run.startedAt), name: run.by.name })}</span>
            </span>
            <span className={`badge ${run.state === "SIGNED_OFF" ? "good" : run.state === "UNDONE" ? "" : "wait"}`}>{t(`states.${run.state}`)}</span>
          </li>
        ))}
      </ul>
      <HelpDesk about="MIGRATION" />
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}
