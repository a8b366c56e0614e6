"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showBirth } from "../../platform/i18n/show";
import type { MigrationMatchesQuery } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { SecondPersonForm } from "../session/second-person";
import { giveVerdictsMutation, migrationMatchesQuery } from "./migration.graphql";
import { Cells } from "./sample-rows";
import { useWords } from "./use-words";

type Person = MigrationMatchesQuery["migrationMatches"]["items"][number]["applicant"];
type Verdict = "SAME" | "DIFFERENT";

/** Pairs side by side, ten at a time; each gets its answer, and two persons give all of them at once. */
export function ComparePairs({ runId, grade, may, decided }: { readonly runId: string; readonly grade: "SURE" | "ASK"; readonly may: boolean; readonly decided: () => void }) {
  const t = useTranslations("migration");
  const shell = useTranslations("shell");
  const { data, error } = useQuery(migrationMatchesQuery, { variables: { runId, grade }, fetchPolicy: "no-cache" });
  const [asking, setAsking] = useState<{ readonly id: string; readonly verdict: Verdict }>();
  const act = useAct(giveVerdictsMutation);
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" aria-label={shell("loading")} />;

  async function settle(secondPerson: { readonly username: string; readonly password: string }) {
    if (asking === undefined || (await act.run({ input: { runId, verdict: asking.verdict, matchIds: [asking.id] }, secondPerson })) === undefined) return;
    setAsking(undefined);
    decided();
  }

  return (
    <div className="stack">
      {data.migrationMatches.items.map(({ id, reasons, applicant, other }) => (
        <article key={id} className="panel stack tight">
          <p className="row">{reasons.map((reason) => <span key={reason} className="badge now">{t(`reasons.${reason as "SAME_NAME"}`)}</span>)}</p>
          <div className="columns"><PersonFacts title={t("known")} person={other} /><PersonFacts title={t("came")} person={applicant} /></div>
          {may && <p className="row">
            <button type="button" className="button primary" onClick={() => setAsking({ id, verdict: "SAME" })}>{t("same")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking({ id, verdict: "DIFFERENT" })}>{t("different")}</button>
          </p>}
        </article>
      ))}
      {asking !== undefined && (
        <Dialog title={asking.verdict === "SAME" ? t("same") : t("different")} onClose={() => setAsking(undefined)}>
          <Trouble trouble={act.trouble} />
          <SecondPersonForm act={asking.verdict === "SAME" ? t("same") : t("different")} busy={act.busy} onConfirm={(person) => void settle(person)} />
          <button type="button" className="button quiet" onClick={() => setAsking(undefined)}>{t("cancel")}</button>
        </Dialog>
      )}
    </div>
  );
}

/** In both alphabets, once where the old system knew one. */
function both(latin: string, greek: string | null | undefined): string {
  return greek == null || greek === latin ? latin : `${latin} · ${greek}`;
}

function PersonFacts({ title, person }: { readonly title: string; readonly person: Person }) {
  const words = useWords();
  const facts = [
    { name: words.field("surname"), value: both(person.latinSurname, person.greekSurname) },
    { name: words.field("givenName"), value: both(person.latinGivenName, person.greekGivenName) },
    { name: words.field("fatherName"), value: person.fatherName ?? null },
    { name: words.field("birthDate"), value: showBirth(person) },
    { name: words.field("nationality"), value: person.nationality },
    { name: words.field("travelDocument"), value: person.travelDocuments.map(({ number }) => number).join(", ") || null },
    { name: words.field("taxId"), value: person.taxId ?? null },
  ];
  return <Cells title={title} cells={facts} />;
}
