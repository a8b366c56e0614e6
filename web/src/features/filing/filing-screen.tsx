"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { Confirmation } from "../../ui/confirmation";
import type { DocumentState, FileApplicationMutation, PossibleDuplicatesQuery } from "../../gql/graphql";
import { draftInput, newDraft, type OpenDraft, openDrafts, ownerOf, wholeForm } from "../drafts/drafts";
import { KeepDraft, KeptDraft } from "../drafts/keep-draft";
import { useSession } from "../session/use-session";
import { ApplicationFields } from "./application-fields";
import { Candidates } from "./candidates";
import { applicantOf, emptyForm, missingFields, type Person } from "./filing-form";
import { duplicatesQuery, fileApplicationMutation, requirementsQuery } from "./filing.graphql";
import { recognised, withKnown } from "./known-person";
import { PersonFields } from "./person-fields";
import { Preview } from "./preview";
import { ReferElsewhere } from "./refer-elsewhere";

type Filed = Extract<FileApplicationMutation["fileApplication"], { __typename: "Application" }>;
type Matches = PossibleDuplicatesQuery["possibleDuplicates"];

const nobody: Person = { applicantId: null, differentPersonConfirmed: false, candidateIds: [] };

/** A filing in four parts that can be done in any order, and one act: «Καταχώριση». */
export function FilingScreen() {
  const t = useTranslations("filing");
  const session = useSession();
  const [form, setForm] = useState({ ...emptyForm, residenceMunicipalityId: session.municipality.id, deliveryOfficeId: session.office.canDeliver ? session.office.id : "" });
  const [said, setSaid] = useState<Readonly<Record<string, DocumentState>>>({});
  const [person, setPerson] = useState(nobody);
  const [matches, setMatches] = useState<Matches>([]);
  const [typed, setTyped] = useState(form);
  const [tried, setTried] = useState(false);
  const [filed, setFiled] = useState<Filed>();
  const [draft, setDraft] = useState<OpenDraft>(newDraft);
  const [kept, setKept] = useState<{ readonly code: string; readonly keptAt: number }>();
  const resumed = useQueryParam("draft");
  const act = useAct(fileApplicationMutation);
  const { data, loading } = useQuery(requirementsQuery, { variables: { kind: form.kind, category: form.category }, skip: form.category === "" });
  const requirements = data?.documentRequirements ?? [];
  const papers = Object.fromEntries(requirements.map((paper) => [paper.code, said[paper.code] ?? "PRESENT"]));

  async function resume(wanted: string) {
    const { drafts } = await (await openDrafts()).list(ownerOf(session), Date.now());
    const found = drafts.find(({ id }) => id === wanted);
    if (found === undefined) return;
    setForm(wholeForm(found.content.form));
    setSaid(found.content.papers);
    setPerson(found.content.person);
    setDraft(found);
  }

  const missing = missingFields(form, papers);

  async function file(event: FormEvent | undefined, who: Person, what = form) {
    event?.preventDefault();
    setTried(true);
    if (missing.length > 0) return;
    const done = await act.run({ input: draftInput({ code: draft.code, content: { form: what, papers, person: who } }) });
    if (done?.__typename !== "Application") return;
    setFiled(done);
    if (resumed !== "") await openDrafts().then((store) => store.remove(resumed)).catch(() => undefined);
  }

  useEffect(() => {
    if (resumed !== "") void resume(resumed).catch(() => undefined);
  }, [resumed]);

  useEffect(() => {
    if (act.trouble?.kind !== "REFUSED" || act.trouble.code !== "POSSIBLE_DUPLICATE") return;
    void client.query({ query: duplicatesQuery, variables: { input: applicantOf(form) } }).then(({ data: found }) => setMatches(found?.possibleDuplicates ?? []));
  }, [act.trouble]);

  const shown = () => matches.map((match) => match.applicant.id);

  function decide(who: Person, what = form) {
    setPerson(who);
    setTyped(form);
    setForm(what);
    setMatches([]);
    act.clear();
    // A guardian who stood for the minor before is offered, and whoever is here is looked at first.
    if (what.filedBy === form.filedBy) void file(undefined, who, what);
  }

  function another() {
    setForm({ ...emptyForm, residenceMunicipalityId: session.municipality.id, deliveryOfficeId: form.deliveryOfficeId, kind: form.kind, category: form.category });
    setPerson(nobody);
    setSaid({});
    setDraft(newDraft());
    setKept(undefined);
    act.clear();
    setTried(false);
    setFiled(undefined);
  }

  if (filed !== undefined)
    return (
      <Confirmation title={`${t("filed")} · ${filed.complete ? t("complete") : t("incomplete")}`} code={showNumber(filed.protocolEntry)}>
        <a className="button" href={filed.receipt.paperUrl} target="_blank" rel="noreferrer">{t("print")}</a>
        <Link className="button" href={`/application?id=${filed.id}`}>{t("openApplication")}</Link>
        <button type="button" className="button" onClick={another}>{t("another")}</button>
        <span className="mono">{showCode(filed.receipt.code)}</span>
      </Confirmation>
    );

  if (kept !== undefined) return <KeptDraft kept={kept} onNext={another} />;

  return (
    <form className="stack" onSubmit={(event) => void file(event, person)} noValidate>
      <h1>{t("title")}</h1>
      {matches.length === 0 && <Trouble trouble={act.trouble} />}
      {act.trouble?.kind === "REFUSED" && act.trouble.code === "SAME_APPLICATION_OPEN" && (
        <p className="row">
          <Link className="button" href={`/search?q=${encodeURIComponent(act.trouble.about ?? "")}`}>{t("openSame", { number: act.trouble.about ?? "" })}</Link>
          <button type="button" className="button quiet" onClick={() => decide({ ...person, anotherApplicationConfirmed: true })}>{t("second")}</button>
        </p>
      )}
      {act.trouble?.kind === "REFUSED" && act.trouble.code === "RESIDENT_ELSEWHERE" && session.acts.includes("referPaper") && (
        <ReferElsewhere form={form} attachments={Object.values(papers).filter((state) => state === "PRESENT").length} onNext={() => { act.clear(); another(); }} />
      )}
      {matches.length > 0 && (
        <Candidates form={form} matches={matches} onSame={({ applicant }) => decide(recognised(applicant, shown()), withKnown(form, applicant))} onDifferent={() => decide({ applicantId: null, differentPersonConfirmed: true, candidateIds: shown() })} />
      )}
      {person.applicantId !== null && matches.length === 0 && (
        <p className="row">
          <span className="badge">{t("known", { name: `${form.latinSurname} ${form.latinGivenName}`.trim() })}</span>
          <button type="button" className="button quiet" onClick={() => { setPerson(nobody); setForm(typed); act.clear(); }}>{t("forget")}</button>
        </p>
      )}
      <div className="withSide">
        <div className="stack">
          <PersonFields form={form} change={setForm} tried={tried} />
          <ApplicationFields form={form} change={setForm} tried={tried} requirements={requirements} papers={papers} onPaper={(code, state) => setSaid({ ...said, [code]: state })} />
          {tried && missing.length > 0 && <p className="badge bad" role="alert">{t("required", { fields: missing.map((field) => t(nameOf(field))).join(", ") })}</p>}
          <div className="row">
            <button className="button primary" disabled={act.busy || loading}>{t("file")} <kbd>Enter</kbd></button>
            <KeepDraft draft={draft} form={form} papers={papers} person={person} commandIdOf={(input) => act.idOf({ input })} pressing={act.trouble?.kind === "OFFLINE"} onKept={setKept} />
          </div>
        </div>
        <Preview form={form} papers={papers} />
      </div>
    </form>
  );
}

function nameOf(field: ReturnType<typeof missingFields>[number]): "delivery" | Exclude<ReturnType<typeof missingFields>[number], "deliveryOfficeId"> {
  return field === "deliveryOfficeId" ? "delivery" : field;
}
