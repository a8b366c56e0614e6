import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findRanges } from "./find-seal-stock";
import { overlap, seriesOf } from "./seal-stock.rules";

/**
 * A box of numbered seals comes to the office: from now on it seals with its own only (S10). Refuses `SEALS_NOT_A_SERIES`,
 * `TOO_MANY_SEALS`, `SEALS_KNOWN` (about: the first of the series that has some of them).
 */
export async function receiveSeals(tx: Tx, actor: Actor, input: { readonly firstSeal: string; readonly lastSeal: string }): Promise<{ readonly rangeId: string }> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('seal_range'), $1::int)", [tx.municipalityId]);
  const known = await findRanges(tx);

  const series = seriesOf(input.firstSeal, input.lastSeal);
  const twin = known.find((range) => overlap(range, series));
  if (twin) throw new Refused("SEALS_KNOWN", { about: `${twin.prefix}${twin.first}` });

  const rangeId = newId();
  await tx.query("INSERT INTO seal_range (municipality_id, id, office_id, prefix, first, last, received_at, received_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", [
    tx.municipalityId, rangeId, actor.officeId, series.prefix, series.first, series.last, tx.now, actor.staffId,
  ]);

  await audit(tx, { event: "SEALS_RECEIVED", staffId: actor.staffId, officeId: actor.officeId, subjectId: rangeId });
  return { rangeId };
}
