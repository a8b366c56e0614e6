"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ItemState, NotMovingQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { ItemBadge } from "../application/status-badge";
import { OfficeAgesTable } from "./office-ages";
import { notMovingQuery } from "./oversight.graphql";

type Thing = NotMovingQuery["stillThings"]["items"][number];

/** What is not moving, and for how long: offices by the age of what they have, then the things themselves (S13). */
export function NotMovingScreen() {
  const t = useTranslations("oversight");
  const shell = useTranslations("shell");
  const [officeId, setOfficeId] = useState<string | null>(null);
  const { data, previousData, error, fetchMore } = useQuery(notMovingQuery, { variables: { officeId, after: null }, fetchPolicy: "cache-and-network" });
  const shown = data ?? previousData;
  const page = shown?.stillThings;

  function more() {
    void fetchMore({
      variables: { officeId, after: page?.nextCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ ...before, stillThings: { ...fetchMoreResult.stillThings, items: [...before.stillThings.items, ...fetchMoreResult.stillThings.items] } }),
    });
  }

  return (
    <>
      <h1>{t("notMovingTitle")}</h1>
      <p className="soft">{t("notMovingHint")}</p>
      {error !== undefined && shown === undefined && <Trouble trouble={troubleOf(error)} />}
      {shown === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {shown?.notMoving.length === 0 && <section className="empty"><h2>{t("nothingStill")}</h2><p>{t("nothingStillAdvice")}</p></section>}
      {shown !== undefined && shown.notMoving.length > 0 && <OfficeAgesTable offices={shown.notMoving} chosen={officeId} onChoose={setOfficeId} />}
      {page !== undefined && page.items.length > 0 && (
        <>
          <h2>{t("longest")}: {shown?.notMoving.find(({ office }) => office.id === officeId)?.office.name ?? t("everyOffice")}</h2>
          <StillTable things={page.items} />
        </>
      )}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </>
  );
}

function StillTable({ things }: { readonly things: readonly Thing[] }) {
  const t = useTranslations("oversight");
  const packages = useTranslations("transfers");
  return (
    <ScrollRegion label={t("longest")}>
      <table>
        <thead><tr><th>{t("which")}</th><th>{t("standing")}</th><th>{t("office")}</th><th>{t("standsSince")}</th></tr></thead>
        <tbody>
          {things.map(({ id, subject, code, state, office, since }) => (
            <tr key={id}>
              <td className="code"><Link href={subject === "ITEM" ? `/item?tag=${code}` : `/package?code=${code}`}>{showCode(code)}</Link></td>
              <td>{subject === "ITEM" ? <ItemBadge state={state as ItemState} /> : packages(`states.${state}`)}</td>
              <td>{office?.name ?? "–"}</td>
              <td>{showInstant(since)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
