"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showBirth } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import type { LikelyDoublesQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { MergeInto } from "./merge-into";
import { likelyDoublesQuery, tellApartMutation } from "./person.graphql";

type Double = LikelyDoublesQuery["likelyDoubles"]["items"][number];
type Person = Double["people"][number];

/** People who may be in the list twice, record beside record: two persons make them one, or a supervisor says that they are two. */
export function DoublesScreen() {
  const t = useTranslations("person");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, error, refetch, fetchMore } = useQuery(likelyDoublesQuery, { variables: { after: null }, fetchPolicy: "cache-and-network" });
  const [merging, setMerging] = useState<{ readonly kept: Person; readonly other: Person }>();
  const [apart, setApart] = useState<Double>();
  const act = useAct(tellApartMutation);
  const page = data?.likelyDoubles;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ likelyDoubles: { ...fetchMoreResult.likelyDoubles, items: [...known.likelyDoubles.items, ...fetchMoreResult.likelyDoubles.items] } }),
    });
  }
  function settled() {
    setMerging(undefined);
    setApart(undefined);
    void refetch();
  }
  async function tellApart(double: Double) {
    if ((await act.run({ applicantIds: double.people.map(({ id }) => id) })) !== undefined) settled();
  }

  return (
    <>
      <h1>{t("doubles")}</h1>
      <p className="soft">{t("doublesHint")}</p>
      <Trouble trouble={error === undefined ? undefined : troubleOf(error)} />
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("noDoubles")}</h2><p>{t("noDoublesAdvice")}</p></section>}
      {page?.items.map((double) => (
        <article key={double.id} className="panel stack tight" aria-label={`${t(`shared.${double.shared as SharedKind}`)} ${double.number}`}>
          <h2>{t(`shared.${double.shared as SharedKind}`)} <span className="mono">{double.number}</span></h2>
          <div className="columns">
            {double.people.map((person) => (
              <section key={person.id} className="stack tight">
                <h3><Link href={`/person?id=${person.id}`}>{person.latinSurname} {person.latinGivenName}</Link></h3>
                {person.greekSurname != null && <p className="soft">{person.greekSurname} {person.greekGivenName}</p>}
                <Facts person={person} />
                {session.acts.includes("mergeApplicants") && double.people.flatMap((other) => (other.id === person.id ? [] : [other])).slice(0, 1).map((other) => (
                  <p key={other.id}><button type="button" className="button quiet" aria-label={`${t("keepThis")}: ${person.latinSurname} ${person.latinGivenName}`} onClick={() => setMerging({ kept: person, other })}>{t("keepThis")}</button></p>
                ))}
              </section>
            ))}
          </div>
          {session.acts.includes("tellApart") && <p><button type="button" className="button quiet" onClick={() => setApart(double)}>{t("tellApart")}</button></p>}
        </article>
      ))}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
      {merging !== undefined && (
        <Dialog title={t("merge")} onClose={() => setMerging(undefined)}>
          <MergeInto keptId={merging.kept.id} other={merging.other} done={settled} />
          <button type="button" className="button quiet" onClick={() => setMerging(undefined)}>{t("cancel")}</button>
        </Dialog>
      )}
      {apart !== undefined && (
        <Dialog title={t("tellApart")} onClose={() => setApart(undefined)}>
          <p>{t("tellApartAsk", { names: apart.people.map((person) => `${person.latinSurname} ${person.latinGivenName}`).join(", ") })}</p>
          <Trouble trouble={act.trouble} />
          <p className="row">
            <button type="button" className="button primary" disabled={act.busy} onClick={() => void tellApart(apart)}>{t("tellApart")}</button>
            <button type="button" className="button quiet" onClick={() => setApart(undefined)}>{t("cancel")}</button>
          </p>
        </Dialog>
      )}
    </>
  );
}

/** Those of the reasons that are a number. */
type SharedKind = "SAME_TAX_ID" | "SAME_SOCIAL_SECURITY_NUMBER" | "SAME_TRAVEL_DOCUMENT";

function Facts({ person }: { readonly person: Person }) {
  const t = useTranslations("person");
  const facts = [
    { name: t("birth"), value: showBirth(person) },
    { name: t("fields.fatherName"), value: person.fatherName },
    { name: t("fields.nationality"), value: person.nationality },
    { name: t("passports"), value: person.travelDocuments.map(({ number }) => number).join(", ") },
    { name: t("fields.taxId"), value: person.taxId },
    { name: t("fields.socialSecurityNumber"), value: person.socialSecurityNumber },
  ].filter(({ value }) => value);
  return <dl className="facts">{facts.map(({ name, value }) => <div key={name} className="contents"><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
