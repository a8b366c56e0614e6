"use client";
import { useTranslations } from "use-intl";
import { showBirth } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import type { PossibleDuplicatesQuery } from "../../gql/graphql";
import type { FilingForm } from "./filing-form";

type Match = PossibleDuplicatesQuery["possibleDuplicates"][number];

interface Props {
  readonly form: FilingForm;
  readonly matches: readonly Match[];
  readonly onSame: (match: Match) => void;
  readonly onDifferent: () => void;
}

/** Who the person at the counter may already be, each beside what was typed and with the reason; the clerk decides. */
export function Candidates({ form, matches, onSame, onDifferent }: Props) {
  const t = useTranslations("filing");
  const rows = [
    { name: t("names"), typed: `${form.latinSurname} ${form.latinGivenName}`, of: ({ applicant }: Match) => `${applicant.latinSurname} ${applicant.latinGivenName}` },
    { name: t("greekNames"), typed: `${form.greekSurname} ${form.greekGivenName}`, of: ({ applicant }: Match) => [applicant.greekSurname, applicant.greekGivenName].filter(Boolean).join(" ") },
    { name: t("birth"), typed: form.birth, of: ({ applicant }: Match) => showBirth(applicant) },
    { name: t("nationality"), typed: form.nationality.toUpperCase(), of: ({ applicant }: Match) => applicant.nationality },
    { name: t("fatherName"), typed: form.fatherName, of: ({ applicant }: Match) => applicant.fatherName ?? "" },
    { name: t("motherName"), typed: form.motherName, of: ({ applicant }: Match) => applicant.motherName ?? "" },
    { name: t("taxId"), typed: form.taxId, of: ({ applicant }: Match) => applicant.taxId ?? "" },
    { name: t("socialSecurityNumber"), typed: form.socialSecurityNumber, of: ({ applicant }: Match) => applicant.socialSecurityNumber ?? "" },
    { name: t("documents"), typed: form.documentNumber, of: ({ applicant }: Match) => applicant.travelDocuments.map((document) => document.number).join(", ") },
  ];
  return (
    <section className="panel stack" role="alert">
      <h2>{t("candidates")}</h2>
      <ScrollRegion label={t("candidates")}>
        <table>
          <tbody>
            <tr>
              <td /><th scope="col">{t("typedNow")}</th>
              {matches.map((match) => <th key={match.applicant.id} scope="col">{t("knownAs")}<div className="soft">{match.reasons.map((reason) => t(`reasons.${reason}`)).join(" · ")}</div></th>)}
            </tr>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td>{row.typed.trim() || "—"}</td>
                {matches.map((match) => {
                  const known = row.of(match).trim();
                  return <td key={match.applicant.id}>{known === row.typed.trim() && known !== "" ? <strong>{known}</strong> : known || "—"}</td>;
                })}
              </tr>
            ))}
            <tr>
              <td /><td><button type="button" className="button primary" onClick={onDifferent}>{t("different")}</button></td>
              {matches.map((match) => <td key={match.applicant.id}><button type="button" className="button quiet" onClick={() => onSame(match)} aria-label={`${t("same")}: ${match.applicant.latinSurname} ${match.applicant.latinGivenName}`}>{t("same")}</button></td>)}
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
