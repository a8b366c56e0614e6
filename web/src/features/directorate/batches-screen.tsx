"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showNumber } from "../../platform/i18n/show";
import { readFragment } from "../../gql";
import { useSession } from "../session/use-session";
import { batchesQuery } from "./batches.graphql";
import { DuePapers } from "./due-papers";
import { inboundFields } from "./inbound.graphql";
import { OnTheWay } from "./on-the-way";
import { OpenInbound } from "./open-inbound";

/** To send, on the way, come back: everything between the central office and the Directorate. */
export function BatchesScreen() {
  const t = useTranslations("directorate");
  const session = useSession();
  const { data, error, refetch } = useQuery(batchesQuery, { fetchPolicy: "cache-and-network" });
  const may = session.acts.includes("openOutboundBatch");

  return (
    <>
      <h1>{t("title")}</h1>
      <Trouble trouble={error !== undefined && data === undefined ? troubleOf(error) : undefined} />
      <div className="thirds">
        <DuePapers may={may} />
        <OnTheWay data={data} may={may} reload={() => void refetch()} />
        <section className="stack tight">
          <h2>{t("comeBack")}</h2>
          {may && <OpenInbound />}
          <ul className="steps">
            {(data?.inboundBatches.items ?? []).map((item) => {
              const batch = readFragment(inboundFields, item);
              return <li key={batch.id}><Link href={`/batches/inbound?id=${batch.id}`}>{showNumber(batch.protocolEntry)} · {batch.directorateReference}</Link> {t(`states.${batch.inboundState}`)} · {t("lines", { count: batch.lines.length })}</li>;
            })}
          </ul>
        </section>
      </div>
    </>
  );
}
