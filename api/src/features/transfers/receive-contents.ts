import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { readTag } from "../custody";
import { applyPackagePlan } from "./apply-package-plan";
import { lockBag } from "./lock-bag";
import { judgeReceive, type Stranger } from "./receiving.rules";

/**
 * What was found inside, scanned without seeing the list, against the frozen manifest. Exact: verified. Otherwise a report
 * names what is missing, extra or of another office; what is there is received all the same, what is missing stays with
 * the courier's chain as missing. Refuses `PACKAGE_NOT_OPENED`, `CONTENTS_ALREADY_RECEIVED`, `UNREADABLE_CODE`.
 */
export async function receiveContents(tx: Tx, actor: Actor, input: { readonly code: string; readonly tags: readonly string[] }): Promise<{ packageId: string }> {
  const bag = await lockBag(tx, input.code);
  const tags = input.tags.map(readTag);
  const strangers = await findStrangers(tx, tags, bag.lines.map((line) => line.tag));
  const witnessId = await findSecondPerson(tx, bag.row.id);

  const plan = judgeReceive(bag, actor, { tags, strangers, witnessId, now: tx.now });

  return applyPackagePlan(tx, actor, bag.row, plan);
}

/** Scanned things of this municipality that the manifest does not name. */
async function findStrangers(tx: Tx, scanned: readonly string[], listed: readonly string[]): Promise<Stranger[]> {
  return tx.query<Stranger>(
    `SELECT i.tag, i.kind, a.delivery_office_id AS "deliveryOfficeId" FROM custody_item i
     JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
     WHERE i.municipality_id = $1 AND i.tag = ANY($2::text[])`,
    [tx.municipalityId, scanned.filter((tag) => !listed.includes(tag))],
  );
}

async function findSecondPerson(tx: Tx, packageId: string): Promise<string | null> {
  const [opened] = await tx.query<{ id: string | null }>("SELECT second_staff_id AS id FROM custody_event WHERE municipality_id = $1 AND subject_id = $2 AND act = 'openPackage'", [tx.municipalityId, packageId]);
  return opened?.id ?? null;
}
