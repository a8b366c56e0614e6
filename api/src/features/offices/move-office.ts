import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { OfficeEvent } from "./event.entity";
import { getStanding } from "./find-standing";
import { assertPredecessorsSettled } from "./settle-predecessor";
import { assertMayApprove, assertMayOpen, judgeMove, type Kept, type OfficeAct, type OfficeLife, type SetState } from "./lifecycle.rules";

interface Evidence {
  readonly decisionId?: string | null;
  readonly note?: string | null;
}

export interface LockedOffice extends OfficeLife {
  readonly id: string;
  readonly name: string;
}

/** One office, locked until the act ends. Refuses `NOT_FOUND`. */
export async function lockOffice(tx: Tx, id: string): Promise<LockedOffice> {
  const [office] = isId(id) ? await tx.query<LockedOffice>("SELECT id, code, name, kind, status FROM office WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE", [tx.municipalityId, id]) : [];
  if (!office) throw new Refused("NOT_FOUND", { about: "office" });
  return office;
}

/** The one way an office's state changes by an act, with the event that says who, when and by what evidence. Refuses as `judgeMove`. */
export async function moveOffice(tx: Tx, actor: Actor, office: LockedOffice, act: OfficeAct, evidence: Evidence = {}): Promise<{ officeId: string; state: SetState }> {
  const to = judgeMove(office, act);
  await tx.query("UPDATE office SET status = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, office.id, to]);
  await tx.insert(OfficeEvent, { municipalityId: tx.municipalityId, id: newId(), officeId: office.id, at: tx.now, act, fromStatus: office.status, toStatus: to, staffId: actor.staffId, decisionId: evidence.decisionId ?? null, note: evidence.note ?? null });
  return { officeId: office.id, state: to };
}

/** By a mayor's decision in force (S4), fewer than before or with a reason (S11): PROPOSED > APPROVED. Two at once are judged one after the other. */
export async function approveOffice(tx: Tx, actor: Actor, input: { readonly officeId: string }): Promise<{ officeId: string }> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`offices.${tx.municipalityId}`]);
  const office = await lockOffice(tx, input.officeId);
  judgeMove(office, "approveOffice");
  const decisionId = await findDecisionInForce(tx, office.id);
  assertMayApprove(decisionId !== null, await countKept(tx));
  return moveOffice(tx, actor, office, "approveOffice", { decisionId });
}

/** Its line was measured (S7), and the databases of the earlier offices are in or excused (S1): APPROVED > ACTIVE. */
export async function activateOffice(tx: Tx, actor: Actor, input: { readonly officeId: string }): Promise<{ officeId: string }> {
  const office = await lockOffice(tx, input.officeId);
  judgeMove(office, "activateOffice");
  const decisionId = await findDecisionInForce(tx, office.id);
  const { row, lostSince } = await getStanding(tx, tx.now, office.id);
  await assertPredecessorsSettled(tx);
  assertMayOpen({ decided: decisionId !== null, provider: row.networkProvider, lastHeardAt: row.lastHeardAt, lostSince });
  return moveOffice(tx, actor, office, "activateOffice", { decisionId });
}

/** The decision in force today, with its file; the latest where there are two. */
async function findDecisionInForce(tx: Tx, officeId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT d.id FROM mayoral_decision d JOIN mayoral_decision_file f ON f.municipality_id = d.municipality_id AND f.decision_id = d.id
     WHERE d.municipality_id = $1 AND d.office_id = $2 AND d.valid_from <= $3 AND (d.valid_to IS NULL OR d.valid_to >= $3) AND (d.withdrawn_from IS NULL OR d.withdrawn_from > $3) ORDER BY d.id DESC LIMIT 1`,
    [tx.municipalityId, officeId, localDay(tx.now)],
  );
  return row?.id ?? null;
}

/** Branches kept, offices before, and up to how many the written reasons go (S11). */
export async function countKept(db: Pick<Tx, "query" | "municipalityId">): Promise<Kept> {
  const [row] = await db.query<Kept>(
    `SELECT (SELECT count(*)::int FROM office WHERE municipality_id = $1 AND kind = 'BRANCH' AND status IN ('APPROVED', 'ACTIVE', 'CLOSING')) AS kept,
       (SELECT count(*)::int FROM predecessor_office WHERE municipality_id = $1) AS before,
       (SELECT coalesce(max(up_to), 0) FROM branch_reason WHERE municipality_id = $1) AS "reasonUpTo"`,
    [db.municipalityId],
  );
  return row ?? { kept: 0, before: 0, reasonUpTo: 0 };
}
