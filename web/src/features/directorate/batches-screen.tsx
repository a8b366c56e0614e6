"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { useSession } from "../session/use-session";
import { batchesQuery } from "./batches.graphql";
import { CameBack } from "./came-back";
import { DuePapers } from "./due-papers";
import { OnTheWay } from "./on-the-way";
import { ReturnsPanel } from "./returns-panel";

/** To send, on the way, come back: everything between the central office and the Directorate. */
export function BatchesScreen() {
  const t = useTranslations("directorate");
  const session = useSession();
  const { data, error, refetch, fetchMore } = useQuery(batchesQuery, { variables: { after: null, askedAfter: null }, fetchPolicy: "cache-and-network" });
  const may = session.acts.includes("openOutboundBatch");

  function moreBatches() {
    void fetchMore({
      variables: { after: data?.outboundBatches.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult: { outboundBatches } }) => ({ ...known, outboundBatches: { ...outboundBatches, items: [...known.outboundBatches.items, ...outboundBatches.items] } }),
    });
  }
  function moreAsked() {
    void fetchMore({
      variables: { askedAfter: data?.openSupplementRequests.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult: { openSupplementRequests } }) => ({ ...known, openSupplementRequests: { ...openSupplementRequests, items: [...known.openSupplementRequests.items, ...openSupplementRequests.items] } }),
    });
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <Trouble trouble={error !== undefined && data === undefined ? troubleOf(error) : undefined} />
      <div className="thirds">
        <div className="stack"><DuePapers may={may} /><ReturnsPanel may={may} /></div>
        <OnTheWay data={data} may={may} reload={() => void refetch()} moreBatches={moreBatches} moreAsked={moreAsked} />
        <CameBack may={may} />
      </div>
    </>
  );
}
