"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { readFragment } from "../../gql";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showNumber } from "../../platform/i18n/show";
import { tagCaseFileMutation } from "../application/application.graphql";
import { useSession } from "../session/use-session";
import { itemRow, itemsQuery, putInSafeMutation, safesQuery, tagPaperMutation, untaggedQuery } from "./custody.graphql";
import { ItemTable } from "./item-table";
import { KeepSafes } from "./keep-safes";
import { Leaving } from "./leaving";
import { OpenCounts } from "./open-counts";
import { SafeCard } from "./safe-card";
import { Slots } from "./slots";

const lying = ["IN_SAFE", "RETURN_DUE", "DAMAGED", "RESERVED", "BATCHED", "QUARANTINED"] as const;

/** What this office keeps, slot by slot; what lies on the counter, what should leave, what is missing, and when each safe was counted. */
export function SafeScreen() {
  const t = useTranslations("custody");
  const shell = useTranslations("shell");
  const session = useSession();
  const officeId = session.office.id;
  const safes = useQuery(safesQuery, { fetchPolicy: "cache-and-network" });
  const kept = useQuery(itemsQuery, { variables: { filter: { officeId, states: [...lying] } }, fetchPolicy: "cache-and-network" });
  const out = useQuery(itemsQuery, { variables: { filter: { officeId, states: ["AT_COUNTER", "ARRIVED"] } }, fetchPolicy: "cache-and-network" });
  const lost = useQuery(itemsQuery, { variables: { filter: { officeId, states: ["MISSING", "STOLEN", "FOUND"] } }, fetchPolicy: "cache-and-network" });
  const untagged = useQuery(untaggedQuery, { skip: !session.acts.includes("untaggedApplications"), fetchPolicy: "cache-and-network" });
  const put = useAct(putInSafeMutation);
  const tag = useAct(tagCaseFileMutation);
  const tagOther = useAct(tagPaperMutation);
  const inSafe = readFragment(itemRow, kept.data?.custodyItems.items ?? []);
  const onCounter = readFragment(itemRow, out.data?.custodyItems.items ?? []);
  const missing = readFragment(itemRow, lost.data?.custodyItems.items ?? []);
  const mine = onCounter.filter((item) => item.state === "AT_COUNTER" && item.custodian?.id === session.staff.id);
  const papers = untagged.data?.untaggedPapers.items ?? [];
  const files = untagged.data?.untaggedApplications.items ?? [];
  const next = kept.data?.custodyItems.nextCursor;
  const reload = () => void Promise.all([safes.refetch(), kept.refetch(), out.refetch(), lost.refetch(), untagged.refetch()]);

  function more() {
    void kept.fetchMore({
      variables: { after: next ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ custodyItems: { ...fetchMoreResult.custodyItems, items: [...known.custodyItems.items, ...fetchMoreResult.custodyItems.items] } }),
    });
  }

  return (
    <>
      <h1>{t("title")} · {session.office.name}</h1>
      <Trouble trouble={put.trouble ?? tag.trouble ?? tagOther.trouble ?? (kept.error !== undefined && kept.data === undefined ? troubleOf(kept.error) : undefined)} />
      <OpenCounts />
      <div className="beside">{safes.data?.safes.map((safe) => <SafeCard key={safe.id} safe={safe} reload={reload} />)}</div>
      <KeepSafes safes={safes.data?.safes ?? []} reload={reload} />
      {onCounter.length > 0 && (
        <section className="panel stack tight">
          <h2>{t("counter")} ({onCounter.length})</h2>
          <ItemTable items={onCounter} label={t("counter")} />
          {mine.length > 0 && <p><button type="button" className="button primary" disabled={put.busy} onClick={() => void put.run({ tags: mine.map((item) => item.tag), slot: null, safeId: null }).then(reload)}>{t("putBack")}</button></p>}
        </section>
      )}
      {missing.length > 0 && (
        <section className="panel stack tight">
          <h2>{t("lost")} ({missing.length})</h2>
          <ItemTable items={missing} label={t("lost")} />
        </section>
      )}
      {files.length > 0 && (
        <section className="panel stack tight">
          <h2>{t("untagged")} ({files.length})</h2>
          {files.map((file) => (
            <div key={file.id} className="row">
              <Link className="grow" href={`/application?id=${file.id}`}><span className="mono">{showNumber(file.protocolEntry)}</span> {file.applicant.latinSurname} {file.applicant.latinGivenName}</Link>
              <button type="button" className="button quiet" disabled={tag.busy} onClick={() => void tag.run({ applicationId: file.id, slot: null }).then(reload)}>{t("tag")}</button>
            </div>
          ))}
        </section>
      )}
      {papers.length > 0 && (
        <section className="panel stack tight">
          <h2>{t("untaggedPapers")} ({papers.length})</h2>
          {papers.map((paper) => (
            <div key={paper.id} className="row">
              <span className="grow"><span className="mono">{showNumber(paper)}</span> {paper.subject}</span>
              <button type="button" className="button quiet" disabled={tagOther.busy} onClick={() => void tagOther.run({ entryId: paper.id, slot: null }).then(reload)}>{t("tag")}</button>
            </div>
          ))}
        </section>
      )}
      <Leaving items={inSafe} officeId={officeId} />
      {kept.data !== undefined && inSafe.length === 0 && <section className="empty"><h2>{t("empty")}</h2><p>{t("emptyAdvice")}</p></section>}
      <Slots items={inSafe} />
      {next != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}
