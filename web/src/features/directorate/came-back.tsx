"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showNumber } from "../../platform/i18n/show";
import { StateBadge } from "../../ui/state-badge";
import { readFragment } from "../../gql";
import { cameBackQuery } from "./batches.graphql";
import { ExplainDifference } from "./explain-difference";
import { inboundLine, inboundRow } from "./inbound.graphql";
import { OpenInbound } from "./open-inbound";
import { Orphan } from "./orphan";

/** What came from the Directorate: what is missing first, then what has no case, then the bags. */
export function CameBack({ may }: { readonly may: boolean }) {
  const t = useTranslations("directorate");
  const words = useTranslations("inbound");
  const shell = useTranslations("shell");
  const { data, error, refetch, fetchMore } = useQuery(cameBackQuery, { variables: { after: null }, fetchPolicy: "cache-and-network" });
  const reload = () => void refetch();
  const missing = data?.openDifferences ?? [];
  const orphans = data?.orphans ?? [];
  const batches = (data?.inboundBatches.items ?? []).map((item) => readFragment(inboundRow, item));

  function more() {
    void fetchMore({
      variables: { after: data?.inboundBatches.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult: { inboundBatches } }) => ({ ...known, inboundBatches: { ...inboundBatches, items: [...known.inboundBatches.items, ...inboundBatches.items] } }),
    });
  }

  return (
    <section className="panel stack tight">
      <h2>{t("comeBack")}</h2>
      <Trouble trouble={error !== undefined && data === undefined ? troubleOf(error) : undefined} />
      {data !== undefined && <p className="row"><span className="big">{data.inboundBatches.counting}</span> {words("beingCounted")}</p>}
      {missing.length > 0 && (
        <div className="refusal">
          <h3>{words("missingOpen")} ({missing.length})</h3>
          {missing.map((item) => {
            const line = readFragment(inboundLine, item);
            return (
              <div key={line.id} className="row">
                <span className="grow"><strong>{line.application ? `${line.application.applicant.latinSurname} ${line.application.applicant.latinGivenName}` : (line.name ?? "—")}</strong> <span className="mono">{line.permitSerial}</span><br /><Link href={`/batches/inbound?id=${item.batch.id}`}>{showNumber(item.batch.protocolEntry)}</Link></span>
                <ExplainDifference lineId={line.id} reload={reload} />
              </div>
            );
          })}
        </div>
      )}
      {orphans.length > 0 && (
        <div className="stack tight">
          <h3>{words("orphans")} ({orphans.length})</h3>
          {orphans.map((item) => <Orphan key={readFragment(inboundLine, item).id} line={readFragment(inboundLine, item)} items={item.items} batch={item.batch} may={may} reload={reload} />)}
        </div>
      )}
      <ul className="steps">
        {batches.map((batch) => (
          <li key={batch.id}>
            <span className="grow"><Link href={`/batches/inbound?id=${batch.id}`}>{showNumber(batch.protocolEntry)} · {batch.directorateReference}</Link><br />{words("foundOf", { found: batch.foundCount, listed: batch.listedCount })}</span>
            <StateBadge tone={batch.inboundState === "COUNTING" ? "wait" : batch.missingCount > 0 ? "bad" : "good"}>{t(`states.${batch.inboundState}`)}</StateBadge>
          </li>
        ))}
      </ul>
      {data?.inboundBatches.nextCursor != null && <p><button type="button" className="button quiet" aria-label={`${shell("more")}: ${t("comeBack")}`} onClick={more}>{shell("more")}</button></p>}
      {may && <OpenInbound />}
    </section>
  );
}
