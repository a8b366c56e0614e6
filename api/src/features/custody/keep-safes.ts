import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findSafes, type SafeRow } from "./find-items";

const longestName = 60;

/** A safe is called otherwise; what lies in it stays as it is. Refuses `NOT_FOUND`, `NOT_THIS_OFFICE`, `INVALID_INPUT`, `SAFE_NAME_TAKEN`. */
export async function nameSafe(tx: Tx, actor: Actor, input: { readonly safeId: string; readonly name: string }): Promise<{ safeId: string }> {
  const safe = await lockSafe(tx, input.safeId);
  const safes = await findSafes(tx, safe.officeId);

  assertOwn(actor, safe.officeId);
  const name = nameGiven(input.name, safes.filter(({ id }) => id !== safe.id));

  await tx.query("UPDATE safe SET name = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, safe.id, name]);
  await audit(tx, { event: "SAFE_NAMED", staffId: actor.staffId, officeId: safe.officeId, subjectId: safe.id });
  return { safeId: safe.id };
}

/** An empty safe is used no more. Refuses `SAFE_NOT_EMPTY`, `SAFE_LAST`: an office keeps one, `SAFE_IN_PLAN`: a branch's plan of custody names it. */
export async function retireSafe(tx: Tx, actor: Actor, input: { readonly safeId: string }): Promise<{ safeId: string }> {
  const safe = await lockSafe(tx, input.safeId);
  const safes = await findSafes(tx, safe.officeId);
  const held = await tx.query("SELECT 1 FROM custody_item WHERE municipality_id = $1 AND safe_id = $2 LIMIT 1", [tx.municipalityId, safe.id]);
  const [plan] = await tx.query<{ safeId: string }>(`SELECT safe_id AS "safeId" FROM custody_plan WHERE municipality_id = $1 AND office_id = $2 ORDER BY id DESC LIMIT 1`, [tx.municipalityId, safe.officeId]);

  assertOwn(actor, safe.officeId);
  if (held.length > 0) throw new Refused("SAFE_NOT_EMPTY", { about: safe.name });
  if (safes.length === 1) throw new Refused("SAFE_LAST", { about: safe.name });
  if (plan?.safeId === safe.id) throw new Refused("SAFE_IN_PLAN", { about: safe.name, clause: "S10" });

  await tx.query("UPDATE safe SET retired_at = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, safe.id, tx.now]);
  await audit(tx, { event: "SAFE_RETIRED", staffId: actor.staffId, officeId: safe.officeId, subjectId: safe.id });
  return { safeId: safe.id };
}

/** Whoever puts something into it waits, or has put it in before (by its foreign key). */
async function lockSafe(tx: Tx, id: string): Promise<SafeRow> {
  const [safe] = await tx.query<SafeRow>(`SELECT id, name, office_id AS "officeId" FROM safe WHERE municipality_id = $1 AND id = $2 AND retired_at IS NULL FOR UPDATE`, [tx.municipalityId, id]);
  if (!safe) throw new Refused("NOT_FOUND", { about: "safe" });
  return safe;
}

function assertOwn(actor: Actor, officeId: string): void {
  if (actor.officeId !== officeId && actor.officeKind !== "CENTRAL") throw new Refused("NOT_THIS_OFFICE", { about: "safe" });
}

function nameGiven(text: string, others: readonly SafeRow[]): string {
  const name = text.trim();
  if (name === "" || name.length > longestName) throw new Refused("INVALID_INPUT", { about: "name" });
  if (others.some((safe) => safe.name.localeCompare(name, "el", { sensitivity: "base" }) === 0)) throw new Refused("SAFE_NAME_TAKEN", { about: name });
  return name;
}
