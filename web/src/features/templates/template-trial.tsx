"use client";
import { useTranslations } from "use-intl";
import type { TemplateName, TryTemplateQuery } from "../../gql/graphql";
import { TroublePanel } from "../../ui/trouble-panel";

interface Props {
  readonly trial: TryTemplateQuery["tryTemplate"] | undefined;
  readonly busy: boolean;
  readonly name: TemplateName;
  readonly goTo: (line: number) => void;
}

/** What the text would print, or the line at which it does not. A picture: nothing in it can act. */
export function TemplateTrial({ trial, busy, name, goTo }: Props) {
  const t = useTranslations("templates");
  const problem = trial?.problem ?? null;
  return (
    <section className="stack" aria-live="polite">
      <h2>{t("preview")}</h2>
      {busy && <p className="soft" role="status">{t("trying")}</p>}
      {!busy && problem !== null && (
        <TroublePanel title={t(`problems.${problem.kind}`)}>
          {problem.template !== name && <p>{t("inTemplate", { name: t(`names.${problem.template}`) })}</p>}
          {problem.kind === "LACKS" ? <p>{t("lacks", { field: problem.why })}</p> : <p>{problem.line != null && `${t("line", { line: problem.line })}: `}<span className="mono" lang="en">{problem.why}</span></p>}
          {problem.line != null && problem.template === name && <button type="button" className="button quiet" onClick={() => goTo(problem.line ?? 1)}>{t("goToLine", { line: problem.line })}</button>}
        </TroublePanel>
      )}
      {!busy && trial !== undefined && problem === null && <p role="status"><span aria-hidden="true">✓ </span>{t("fine")} · {t("pages", { count: trial.pages })}</p>}
      {!busy && trial?.svg != null && <img className="sheet" alt={t("preview")} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(trial.svg)}`} />}
    </section>
  );
}
