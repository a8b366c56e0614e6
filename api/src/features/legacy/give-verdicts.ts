import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockStanding, mergeApplicants } from "../applicants";
import { lockRun } from "./find-runs";

const atOnce = 500;

export interface Verdicts {
  readonly runId: string;
  /** These pairs; null for the open sure ones, five hundred at a time. */
  readonly pairs: readonly { readonly applicantId: string; readonly otherId: string }[] | null;
  readonly verdict: "SAME" | "DIFFERENT";
  readonly secondPersonId: string;
}

/**
 * Two persons say of people of a run whether each is the other known one. SAME is an ordinary merge, the one that was here before stands for both, and is undone on
 * their page like any; the verdict is kept. Refuses `MIGRATION_SIGNED_OFF`, `MIGRATION_UNDONE`, `MIGRATION_MATCH_SETTLED`, `NOT_FOUND`.
 */
export async function giveVerdicts(tx: Tx, actor: Actor, { runId, pairs, verdict, secondPersonId }: Verdicts): Promise<{ runId: string; given: number }> {
  const run = await lockRun(tx, runId);
  if (run.state === "SIGNED_OFF" || run.state === "UNDONE") throw new Refused(run.state === "UNDONE" ? "MIGRATION_UNDONE" : "MIGRATION_SIGNED_OFF");
  const matches = await tx.query<{ applicantId: string; otherId: string; verdict: string | null }>(
    `SELECT applicant_id AS "applicantId", other_id AS "otherId", verdict FROM migration_match WHERE municipality_id = $1 AND run_id = $2
       AND ${pairs === null ? "grade = 'SURE' AND verdict IS NULL AND $3::uuid[] IS NULL AND $4::uuid[] IS NULL" : "(applicant_id, other_id) IN (SELECT * FROM unnest($3::uuid[], $4::uuid[]))"}
     ORDER BY applicant_id, other_id LIMIT ${atOnce} FOR UPDATE`,
    [tx.municipalityId, runId, pairs?.map(({ applicantId }) => applicantId) ?? null, pairs?.map(({ otherId }) => otherId) ?? null],
  );
  if (pairs !== null && matches.length < pairs.length) throw new Refused("NOT_FOUND", { about: "match" });
  if (matches.some((match) => match.verdict !== null)) throw new Refused("MIGRATION_MATCH_SETTLED");

  for (const { applicantId, otherId } of matches) {
    const mergeId = verdict === "SAME" ? await join(tx, actor, applicantId, otherId, secondPersonId) : null;
    await tx.query("UPDATE migration_match SET verdict = $5, staff_id = $6, second_person_id = $7, given_at = $8, merge_id = $9 WHERE municipality_id = $1 AND run_id = $2 AND applicant_id = $3 AND other_id = $4", [
      tx.municipalityId, runId, applicantId, otherId, verdict, actor.staffId, secondPersonId, tx.now, mergeId,
    ]);
  }
  return { runId, given: matches.length };
}

/** Merges the records that stand for the two; nothing to do where one stands for both already. */
async function join(tx: Tx, actor: Actor, applicantId: string, otherId: string, secondPersonId: string): Promise<string | null> {
  const [merged, kept] = [await lockStanding(tx, applicantId), await lockStanding(tx, otherId)];
  if (!merged || !kept) throw new Refused("NOT_FOUND", { about: "applicant" });
  if (merged.id === kept.id) return null;
  return (await mergeApplicants(tx, actor, { keptId: kept.id, mergedId: merged.id, reason: "Μετάπτωση: ίδιο πρόσωπο σε δύο βάσεις", secondPersonId })).mergeId;
}
