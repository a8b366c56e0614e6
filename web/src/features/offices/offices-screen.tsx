"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { DeliveryPolicy } from "../reorganisations/delivery-policy";
import { useSession } from "../session/use-session";
import { ContactOf } from "./contact";
import { Installation } from "./installation";
import { OfficeCard } from "./office-card";
import { officesQuery } from "./offices.graphql";
import { ProposeOffice } from "./propose-office";

/** The offices of the municipality: which may work now, by which decision, over which line; fewer branches than before (S4 to S7, S11). */
export function OfficesScreen() {
  const t = useTranslations("offices");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, error, refetch } = useQuery(officesQuery, { pollInterval: 60_000 });
  const kept = data?.offices.filter(({ kind, standing }) => kind === "BRANCH" && standing.state !== "CLOSED" && standing.state !== "PROPOSED").length ?? 0;
  const before = data?.municipality.predecessorOffices.length ?? 0;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      {error !== undefined && data === undefined && <Trouble trouble={troubleOf(error)} />}
      {data === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {data !== undefined && <p>{t("compared", { kept, before })}</p>}
      {data !== undefined && kept >= before && !data.branchReasons.some(({ upTo }) => upTo >= kept) && <p className="badge bad">{t("tooMany")}</p>}
      {data !== undefined && session.acts.includes("proposeOffice") && <div><ProposeOffice municipality={data.municipality} changed={() => void refetch()} /></div>}
      {data !== undefined && <DeliveryPolicy changed={() => void refetch()} />}
      {data?.offices.map((office) => <OfficeCard key={office.id} office={office} reload={() => void refetch()} />)}
      {data !== undefined && (
        <section className="panel stack tight">
          <h2>{t("directorate")}</h2>
          <p>{[data.municipality.directorate.name, data.municipality.directorate.address, data.municipality.directorate.telephone].filter(Boolean).join(" · ")}</p>
          <ContactOf contact={data.municipality.directorate} changed={() => void refetch()} />
        </section>
      )}
      {data !== undefined && <Installation />}
    </>
  );
}
