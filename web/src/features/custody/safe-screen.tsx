"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { tagCaseFileMutation } from "../application/application.graphql";
import { ItemBadge } from "../application/status-badge";
import { useSession } from "../session/use-session";
import type { ItemsQuery } from "../../gql/graphql";
import { ScrollRegion } from "../../ui/scroll-region";
import { itemsQuery, putInSafeMutation, untaggedQuery } from "./custody.graphql";

type Item = ItemsQuery["custodyItems"]["items"][number];

/** What this office keeps, what lies on the counter, and which dossiers have no tag yet. */
export function SafeScreen() {
  const t = useTranslations("custody");
  const shell = useTranslations("shell");
  const session = useSession();
  const officeId = session.office.id;
  const safe = useQuery(itemsQuery, { variables: { filter: { officeId, states: ["IN_SAFE", "RESERVED", "BATCHED", "QUARANTINED"] } } });
  const counter = useQuery(itemsQuery, { variables: { filter: { officeId, states: ["AT_COUNTER", "ARRIVED"] } } });
  const untagged = useQuery(untaggedQuery, { skip: !session.acts.includes("untaggedApplications") });
  const put = useAct(putInSafeMutation);
  const tag = useAct(tagCaseFileMutation);
  const out = counter.data?.custodyItems.items ?? [];
  const mine = out.filter((item) => item.state === "AT_COUNTER" && item.custodian?.id === session.staff.id);
  const kept = safe.data?.custodyItems;
  const files = untagged.data?.untaggedApplications.items ?? [];
  const reload = () => void Promise.all([safe.refetch(), counter.refetch(), untagged.refetch()]);

  function more() {
    void safe.fetchMore({
      variables: { after: kept?.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ custodyItems: { ...fetchMoreResult.custodyItems, items: [...known.custodyItems.items, ...fetchMoreResult.custodyItems.items] } }),
    });
  }

  return (
    <>
      <h1>{t("title")} · {session.office.name}</h1>
      <Trouble trouble={put.trouble ?? tag.trouble ?? (safe.error !== undefined && kept === undefined ? troubleOf(safe.error) : undefined)} />
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
      {out.length > 0 && (
        <section className="panel stack tight">
          <h2>{t("counter")} ({out.length})</h2>
          <ItemTable items={out} />
          {mine.length > 0 && <p><button type="button" className="button primary" disabled={put.busy} onClick={() => void put.run({ tags: mine.map((item) => item.tag), slot: null }).then(reload)}>{t("putBack")}</button></p>}
        </section>
      )}
      {kept?.items.length === 0 && <section className="empty"><h2>{t("empty")}</h2><p>{t("emptyAdvice")}</p></section>}
      {kept !== undefined && kept.items.length > 0 && (
        <section className="stack tight">
          <h2>{t("inSafe")}</h2>
          <ItemTable items={kept.items} />
          {kept.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
        </section>
      )}
    </>
  );
}

function ItemTable({ items }: { readonly items: readonly Item[] }) {
  const t = useTranslations("custody");
  const names = useTranslations("application");
  return (
    <ScrollRegion label={t("title")}>
      <table>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className="code">{showCode(item.tag)}</td>
              <td>{names(`itemKinds.${item.kind}`)}</td>
              <td>{item.application != null && <Link href={`/application?id=${item.application.id}`}>{item.application.applicant.latinSurname} {item.application.applicant.latinGivenName}</Link>}</td>
              <td>{t("since", { time: showInstant(item.since) })}{item.slot != null && ` · ${t("slot", { slot: item.slot })}`}</td>
              <td><ItemBadge state={item.state} /></td>
              <td><a href={item.tagPaperUrl} target="_blank" rel="noreferrer">{t("tag")}</a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
