import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import type { Tx } from "../../platform/transaction";
import { type ApplicantRow, findApplicant, findApplicantsByIds } from "./find-applicants";

/** The record that stands for a person: the one others were merged into. Most people have but one, and cost nothing. */
export async function standingFor(db: Db, people: readonly ApplicantRow[]): Promise<Map<string, ApplicantRow>> {
  const known = new Map(people.map((person) => [person.id, person]));
  for (let wanted = unknown(known); wanted.length > 0; wanted = unknown(known)) for (const person of await findApplicantsByIds(db, wanted)) known.set(person.id, person);
  const last = (person: ApplicantRow): ApplicantRow => {
    const next = person.mergedInto === null ? undefined : known.get(person.mergedInto);
    return next ? last(next) : person;
  };
  return new Map(people.map((person) => [person.id, last(person)]));
}

function unknown(known: ReadonlyMap<string, ApplicantRow>): string[] {
  return [...new Set([...known.values()].flatMap(({ mergedInto }) => (mergedInto !== null && !known.has(mergedInto) ? [mergedInto] : [])))];
}

/** As `findApplicant`, and where two records are merged the one that stands for both. */
async function findStanding(db: Db, id: string): Promise<ApplicantRow | undefined> {
  const person = await findApplicant(db, id);
  return person && (await standingFor(db, [person])).get(person.id);
}

/** As `findStanding`, with the row locked until the act ends: of two branches that file for one person in one second the second sees the first. */
export async function lockStanding(tx: Tx, id: string): Promise<ApplicantRow | undefined> {
  const person = await findStanding(tx, id);
  if (!person) return undefined;
  await tx.query("SELECT 1 FROM applicant WHERE municipality_id = $1 AND id = $2 FOR UPDATE", [tx.municipalityId, person.id]);
  const [locked] = await findApplicantsByIds(tx, [person.id]);
  return locked;
}

/** The ids of people together with those merged into them, however often. */
export async function withMerged(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `WITH RECURSIVE people AS (
       SELECT unnest($2::uuid[]) AS id
       UNION SELECT a.id FROM applicant a JOIN people p ON a.merged_into = p.id WHERE a.municipality_id = $1
     ) SELECT id FROM people`,
    [db.municipalityId, ids.filter(isId)],
  );
  return rows.map((row) => row.id);
}

export interface MergeRow {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly reason: string;
  readonly staffId: string;
  readonly secondPersonId: string;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoReason: string | null;
}

const selectMerge = `SELECT id, kept_id AS "keptId", merged_id AS "mergedId", reason, staff_id AS "staffId", second_person_id AS "secondPersonId", merged_at AS "mergedAt",
  undone_at AS "undoneAt", undone_by AS "undoneBy", undo_reason AS "undoReason" FROM applicant_merge WHERE municipality_id = $1`;

/** Every merge a record was part of, undone ones too, the latest first. */
export function loadMerges(ctx: Context, applicantId: string): Promise<readonly MergeRow[]> {
  return loadMany<MergeRow & { readonly ofId: string }>(
    ctx,
    "applicant-merges",
    async (ids) => {
      const rows = await ctx.reader.query<MergeRow>(`${selectMerge} AND (kept_id = ANY($2::uuid[]) OR merged_id = ANY($2::uuid[])) ORDER BY id DESC LIMIT 200`, [ctx.reader.municipalityId, ids]);
      return ids.flatMap((ofId) => rows.filter((row) => row.keptId === ofId || row.mergedId === ofId).map((row) => ({ ...row, ofId })));
    },
    (row) => row.ofId,
  ).load(applicantId);
}

export async function findMerge(db: Db, id: string): Promise<MergeRow | undefined> {
  return isId(id) ? (await db.query<MergeRow>(`${selectMerge} AND id = $2`, [db.municipalityId, id]))[0] : undefined;
}
