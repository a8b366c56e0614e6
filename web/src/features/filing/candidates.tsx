"use client";
import { useTranslations } from "use-intl";
import { showBirth } from "../../platform/i18n/show";
import type { PossibleDuplicatesQuery } from "../../gql/graphql";

type Match = PossibleDuplicatesQuery["possibleDuplicates"][number];

interface Props {
  readonly matches: readonly Match[];
  readonly onSame: (match: Match) => void;
  readonly onDifferent: () => void;
}

/** Who the person at the counter may already be, each with the reason; the clerk decides. */
export function Candidates({ matches, onSame, onDifferent }: Props) {
  const t = useTranslations("filing");
  return (
    <section className="panel stack" role="alert">
      <h2>{t("candidates")}</h2>
      {matches.map((match) => (
        <div key={match.applicant.id} className="row">
          <div className="grow">
            <strong>{match.applicant.latinSurname} {match.applicant.latinGivenName}</strong> · {match.applicant.greekSurname} {match.applicant.greekGivenName}
            <br />
            <span className="soft">{match.applicant.nationality} · {showBirth(match.applicant)} · <span className="mono">{match.applicant.travelDocuments.map((document) => document.number).join(", ")}</span></span>
            <br />
            {match.reasons.map((reason) => t(`reasons.${reason}`)).join(" · ")}
          </div>
          <button type="button" className="button quiet" onClick={() => onSame(match)}>{t("same")}</button>
        </div>
      ))}
      <button type="button" className="button primary" onClick={onDifferent}>{t("different")}</button>
    </section>
  );
}
