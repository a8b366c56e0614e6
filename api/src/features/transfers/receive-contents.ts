import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { each, inHands, lockItemsByIds, moveItems, readTag } from "../custody";
import { findLines, lockPackage } from "./find-packages";
import { movePackage } from "./move-package";
import { reportDifferences } from "./report-differences";
import { assertStands, compareContents } from "./transfer.rules";

interface Stranger {
  readonly tag: string;
  readonly kind: string;
  readonly deliveryOfficeId: string;
}

/**
 * What was found inside, scanned without seeing the list, against the frozen manifest. Exact: verified. Otherwise a report
 * names what is missing, extra or of another office; what is there is received all the same, what is missing stays with
 * the courier's chain as missing. Refuses `PACKAGE_NOT_OPENED`, `CONTENTS_ALREADY_RECEIVED`, `UNREADABLE_CODE`.
 */
export async function receiveContents(tx: Tx, actor: Actor, input: { readonly code: string; readonly tags: readonly string[] }): Promise<{ packageId: string }> {
  const row = await lockPackage(tx, input.code);
  const lines = await findLines(tx, [row.id]);
  const items = await lockItemsByIds(tx, lines.map((line) => line.itemId));
  const scanned = input.tags.map(readTag);
  const strangers = await findStrangers(tx, scanned, lines.map((line) => line.tag));

  if (row.toOfficeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  assertStands(row.state, "OPENED", row.code);
  if (row.custodianId !== actor.staffId) throw new Refused("PACKAGE_NOT_YOURS", { about: row.code });

  const elsewhere = new Set(strangers.filter((stranger) => stranger.deliveryOfficeId !== actor.officeId).map((stranger) => stranger.tag));
  const { received, missing, differences } = compareContents(lines.map((line) => line.tag), scanned, elsewhere);
  const state = differences.length === 0 ? "VERIFIED" : "DISCREPANT";
  await movePackage(tx, actor, row, state, { receivedAt: tx.now }, { act: "receiveContents", facts: { received: received.length, differences } });
  await tx.query("UPDATE package_line l SET result = CASE WHEN i.tag = ANY($3::text[]) THEN 'RECEIVED' ELSE 'MISSING' END FROM custody_item i WHERE l.municipality_id = $1 AND l.package_id = $2 AND i.municipality_id = $1 AND i.id = l.item_id", [
    tx.municipalityId,
    row.id,
    received,
  ]);
  await moveItems(tx, actor, each(items.filter((item) => received.includes(item.tag)), { act: "receive", to: "ARRIVED", place: inHands(actor.staffId, actor.officeId, row.id) }));
  await moveItems(tx, actor, each(items.filter((item) => missing.includes(item.tag)), { act: "reportMissing", to: "MISSING", place: inHands(row.courierId ?? actor.staffId, null, row.id) }));
  if (differences.length > 0) {
    const kindOf = new Map([...lines, ...strangers].map(({ tag, kind }) => [tag, kind]));
    await reportDifferences(tx, actor, row.id, await findSecondPerson(tx, row.id), differences.map(({ kind, tag }) => ({ kind, tag, itemKind: kindOf.get(tag ?? "") ?? null, note: null })));
  }
  return { packageId: row.id };
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
