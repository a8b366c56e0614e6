"use client";
import { CombinedGraphQLErrors } from "@apollo/client";
import { useLazyQuery } from "@apollo/client/react";
import { type FormEvent, useEffect, useState } from "react";
import { type PersonLanguage, personLanguageCodes, personLanguages } from "../../platform/i18n/languages";
import { showDay } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import { statusTexts } from "./status-texts";
import { progressQuery } from "./status.graphql";

const isKnown = (language: string): language is PersonLanguage => Object.hasOwn(personLanguages, language);

/** How a case stands, for its applicant: no login, no name, in the language chosen at the counter or here. */
export function StatusScreen() {
  const [code, setCode] = useState("");
  const [chosen, setChosen] = useState<PersonLanguage>();
  const [ask, { data, error, loading }] = useLazyQuery(progressQuery, { fetchPolicy: "network-only" });
  const progress = data?.caseProgress;
  const theirs = progress?.language ?? "el";
  const language = chosen ?? (isKnown(theirs) ? theirs : "en");
  const words = statusTexts[language];
  const busy = CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.["code"] === "TOO_MANY_REQUESTS");

  useEffect(() => {
    const given = new URLSearchParams(window.location.search).get("c");
    if (given === null) return;
    setCode(given);
    void ask({ variables: { code: given } });
  }, [ask]);

  function submit(event: FormEvent) {
    event.preventDefault();
    void ask({ variables: { code } });
  }

  return (
    <div className="stack" lang={language} dir={words.direction}>
      <h1>{words.title}</h1>
      <SelectField label={words.language} value={language} onChange={(event) => setChosen(event.target.value as PersonLanguage)}>
        {personLanguageCodes.map((known) => <option key={known} value={known} lang={known}>{personLanguages[known]}</option>)}
      </SelectField>
      {loading && <div className="skeleton" role="status" aria-label={words.title} />}
      {progress != null && (
        <section className="stack tight" role="status">
          <h2>{words.steps[progress.step].title}</h2>
          <p>{words.steps[progress.step].advice}</p>
          {progress.bringBy !== null && progress.bringBy !== undefined && <p><strong>{words.bringBy} <bdi>{showDay(progress.bringBy)}</bdi></strong></p>}
          <p className="soft">{words.where}: <bdi lang="el">{progress.municipality}, {progress.office}, {progress.address}</bdi></p>
        </section>
      )}
      {progress === null && <section className="refusal" role="alert"><h2>{words.unknown}</h2><p>{words.unknownAdvice}</p></section>}
      {error !== undefined && <section className="refusal" role="alert"><h2>{busy ? words.busy : words.offline}</h2></section>}
      <form className="stack" onSubmit={submit}>
        <TextField label={words.code} className="mono" dir="ltr" value={code} onChange={(event) => setCode(event.target.value)} required />
        <button className="button primary">{words.show}</button>
      </form>
    </div>
  );
}
