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
  const { data, error, refetch } = useQuery(batchesQuery, { fetchPolicy: "cache-and-network" });
  const may = session.acts.includes("openOutboundBatch");

  return (
    <>
      <h1>{t("title")}</h1>
      <Trouble trouble={error !== undefined && data === undefined ? troubleOf(error) : undefined} />
      <div className="thirds">
        <div className="stack"><DuePapers may={may} /><ReturnsPanel may={may} /></div>
        <OnTheWay data={data} may={may} reload={() => void refetch()} />
        <CameBack may={may} />
      </div>
    </>
  );
}
