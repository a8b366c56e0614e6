"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showBirth, showDay, showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { TroublePanel } from "../../ui/trouble-panel";
import { ApplicationList } from "../application/application-list";
import { VoidNote } from "../register/void-number";
import { useSession } from "../session/use-session";
import { DeclareChange } from "./declare-change";
import { Guardians } from "./guardians";
import { MergePerson } from "./merge-person";
import { OldCases } from "./old-cases";
import { OldRemainders } from "./old-remainders";
import { PersonHistory } from "./person-history";
import { personQuery } from "./person.graphql";
import { VoidDeclaration } from "./void-declaration";

/** One person on one page: details, passports over time, cases, declarations, and what was said and changed. Who looked is kept. */
export function PersonScreen() {
  const t = useTranslations("person");
  const session = useSession();
  const id = useQueryParam("id");
  const { data, error, refetch } = useQuery(personQuery, { variables: { id } });
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="stack" role="status"><div className="skeleton" /><div className="skeleton" /></div>;
  const person = data.applicant;
  if (person == null) return <TroublePanel title={t("notFound")}><p>{t("notFoundAdvice")}</p></TroublePanel>;
  const reload = () => void refetch();
  const unit = data.municipality.units.find(({ code }) => code === person.residence?.unitCode)?.name;
  const plain = (["fatherName", "motherName", "taxId", "socialSecurityNumber", "phone", "email"] as const).filter((field) => person[field]);
  return (
    <>
      <div className="stack tight">
        <h1>{person.latinSurname} {person.latinGivenName}</h1>
        <p className="soft">{[[person.greekSurname, person.greekGivenName].filter(Boolean).join(" "), person.nationality, showBirth(person)].filter(Boolean).join(" · ")}</p>
      </div>
      {person.mergedInto != null && <p className="badge" role="status">{t("mergedNote")} <Link href={`/person?id=${person.mergedInto.id}`}>{t("openKept", { name: `${person.mergedInto.latinSurname} ${person.mergedInto.latinGivenName}` })}</Link></p>}
      <div className="row">
        {session.acts.includes("declareChange") && person.mergedInto == null && <DeclareChange id={person.id} units={data.municipality.units} municipalityId={data.municipality.id} nationality={person.nationality} reload={reload} />}
        {session.acts.includes("mergeApplicants") && person.mergedInto == null && <MergePerson id={person.id} reload={reload} />}
      </div>
      <div className="withSide">
        <div className="stack">
          <section className="stack tight">
            <h2>{t("cases")}</h2>
            {data.applications.items.length === 0 ? <p className="soft">{t("noCase")}</p> : <ApplicationList items={data.applications.items} />}
          </section>
          <OldCases id={person.id} />
          <OldRemainders id={person.id} />
          <section className="stack tight">
            <h2>{t("declarations")}</h2>
            {person.declarations.length === 0 && <p className="soft">{t("noDeclaration")}</p>}
            <ul className="stack tight plain">
              {person.declarations.map(({ kind, changedOn, details, late, protocolEntry }) => (
                <li key={protocolEntry.id} className="row">
                  <span className="mono">{showNumber(protocolEntry)}</span>
                  <span className="grow">{t(`kinds.${kind}`)} · {showDay(changedOn)}{details != null && ` · ${details}`} {late && <span className="badge">{t("late")}</span>}</span>
                  {protocolEntry.void != null && <VoidNote voided={protocolEntry.void} />}
                  {protocolEntry.receipt != null && <a href={protocolEntry.receipt.paperUrl} target="_blank" rel="noreferrer">{t("receipt")}</a>}
                  {protocolEntry.void == null && session.acts.includes("voidDeclaration") && <VoidDeclaration entry={protocolEntry} reload={reload} />}
                </li>
              ))}
            </ul>
          </section>
          <PersonHistory person={person} mayUndo={session.acts.includes("undoMerge")} reload={reload} />
        </div>
        <aside className="stack">
          <section className="stack tight">
            <h2>{t("details")}</h2>
            <dl className="facts">
              <dt>{t("birth")}</dt><dd>{showBirth(person)}</dd>
              <dt>{t("residence")}</dt><dd>{[person.residence?.street, unit, person.residence?.since == null ? null : t("since", { day: showDay(person.residence.since) })].filter(Boolean).join(", ")}</dd>
              {plain.map((field) => <Fragment key={field}><dt>{t(`fields.${field}`)}</dt><dd>{person[field]}</dd></Fragment>)}
            </dl>
          </section>
          <Guardians person={person} reload={reload} />
          <section className="stack tight">
            <h2>{t("passports")}</h2>
            {person.travelDocuments.length === 0 && <p className="soft">{t("noPassport")}</p>}
            <ul className="stack tight plain">
              {person.travelDocuments.map((document) => <li key={document.id}><span className="mono">{document.number}</span> {document.issuingState}{document.expiresOn != null && <span className="soft"> · {t("expires", { day: showDay(document.expiresOn) })}</span>}</li>)}
            </ul>
          </section>
        </aside>
      </div>
    </>
  );
}
