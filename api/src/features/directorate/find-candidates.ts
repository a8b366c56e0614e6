import type { Db } from "../../platform/database";
import { findApplicants } from "../applicants";
import { decided, undecided } from "./inbound.rules";
import type { InboundKind } from "./line-kinds.rules";
import { isLater } from "./line-decision";
import type { Said } from "./list-lines.rules";
import { type Candidate, type Match, matchLine } from "./matching.rules";

/** What a line says, and as what kind of paper: a later one comes for a case that is decided, any other for one that is not. */
export type SaidAs = Said & { readonly kind: InboundKind };

/** Which applications lines may speak of, all in a few statements; by name only those that no number, reference or passport leads anywhere. */
export async function matchLines(db: Db, lines: readonly SaidAs[]): Promise<Match[]> {
  const byKey = await findByKeys(db, lines);
  const matches = lines.map((said) => matchLine(said, byKey.filter((candidate) => mayBeOf(said, candidate) && speaksOf(said, candidate))));
  const nameless = new Set(lines.flatMap((said, index) => (matches[index]?.grade === "NONE" && said.name ? [said.name] : [])));
  if (nameless.size === 0) return matches;
  const people = new Map<string, string[]>();
  for (const name of nameless) people.set(name, (await findApplicants(db, name, 8)).map(({ applicant }) => applicant.id));
  const byPerson = await findCandidates(db, "a.applicant_id = ANY($3::uuid[])", [[...new Set([...people.values()].flat())]]);
  return lines.map((said, index) => {
    const known = matches[index] ?? { grade: "NONE", candidates: [] };
    if (known.grade !== "NONE" || !said.name) return known;
    const ids = people.get(said.name) ?? [];
    return matchLine(said, byPerson.filter((candidate) => mayBeOf(said, candidate) && ids.includes(candidate.applicantId)));
  });
}

type Row = Candidate & { readonly applicantId: string; readonly status: string };

function mayBeOf(said: SaidAs, { status }: Row): boolean {
  return isLater(said) === decided.includes(status);
}

function speaksOf(said: Said, candidate: Row): boolean {
  return (said.number === candidate.number && said.year === candidate.year) || (said.passport !== null && candidate.passports.includes(said.passport)) || (said.reference !== null && candidate.references.includes(said.reference));
}

async function findByKeys(db: Db, lines: readonly Said[]): Promise<Row[]> {
  const numbered = lines.filter(({ number, year }) => number !== null && year !== null);
  return findCandidates(
    db,
    `(a.protocol_entry_id IN (SELECT e.id FROM unnest($3::int[], $4::int[]) AS asked (number, year) JOIN protocol_entry e ON e.municipality_id = $1 AND e.number = asked.number AND e.year = asked.year)
      OR a.applicant_id IN (SELECT t.applicant_id FROM travel_document t WHERE t.municipality_id = $1 AND t.number = ANY($5::text[]))
      OR a.id IN (SELECT l.application_id FROM outbound_line l WHERE l.municipality_id = $1 AND l.directorate_reference = ANY($6::text[])))`,
    [numbered.map(({ number }) => number), numbered.map(({ year }) => year), lines.flatMap(({ passport }) => passport ?? []), lines.flatMap(({ reference }) => reference ?? [])],
  );
}

async function findCandidates(db: Db, which: string, params: readonly unknown[]): Promise<Row[]> {
  const rows = await db.query<Omit<Row, "names"> & { latinSurname: string; latinGivenName: string; greekSurname: string | null; greekGivenName: string | null }>(
    `SELECT a.id AS "applicationId", a.status, a.applicant_id AS "applicantId", e.number, e.year, p.latin_surname AS "latinSurname", p.latin_given_name AS "latinGivenName", p.greek_surname AS "greekSurname", p.greek_given_name AS "greekGivenName",
       ARRAY(SELECT l.directorate_reference FROM outbound_line l WHERE l.municipality_id = $1 AND l.application_id = a.id AND l.directorate_reference IS NOT NULL) AS references,
       ARRAY(SELECT t.number FROM travel_document t WHERE t.municipality_id = $1 AND t.applicant_id = a.applicant_id) AS passports
     FROM application a JOIN protocol_entry e ON e.municipality_id = $1 AND e.id = a.protocol_entry_id JOIN applicant p ON p.municipality_id = $1 AND p.id = a.applicant_id
     WHERE a.municipality_id = $1 AND a.status = ANY($2::text[]) AND ${which} LIMIT 3000`,
    [db.municipalityId, [...undecided, ...decided], ...params],
  );
  return rows.map(({ latinSurname, latinGivenName, greekSurname, greekGivenName, ...row }) => ({ ...row, names: [latinSurname, latinGivenName, greekSurname, greekGivenName] }));
}
