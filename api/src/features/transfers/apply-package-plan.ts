import { Refused } from "../../platform/refusal";
import { sqlState, type Tx } from "../../platform/transaction";
import { type Brought, type Entrant, type ItemRow, moveItems } from "../custody";
import type { PackageRow } from "./find-packages";
import { movePackage } from "./move-package";
import type { LineOutcome, PackagePlan } from "./package-plan.rules";
import { reportDifferences } from "./report-differences";

/**
 * Writes what a judge planned, package and things together, for rows the act has locked: projection, ledger, results of lines, report
 * of differences. With `brought` the entries bear what
 * the signer's device said, and stand in the signer's name.
 * Refuses `CHANGED_MEANWHILE` for a step the table of states does not know, `SEAL_ALREADY_USED`.
 */
export async function applyPackagePlan(tx: Tx, actor: Entrant, row: PackageRow, plan: PackagePlan<ItemRow>, brought: Brought = {}): Promise<{ packageId: string }> {
  const { act, secondPersonId, facts } = plan;
  const moving = movePackage(tx, actor, row, plan.to, plan.change, { ...brought, act, secondPersonId, facts }).catch((problem: unknown) => {
    // Another bag took the same seal at this very instant.
    throw sqlState(problem) === "23505" && plan.change.seal ? new Refused("SEAL_ALREADY_USED", { about: plan.change.seal }) : problem;
  });
  await Promise.all([moving, moveItems(tx, actor, plan.moves, brought)]);
  if (plan.results) await writeResults(tx, row.id, plan.results);
  if (plan.unlisted) await unlist(tx, plan.unlisted);
  if (plan.differences) await reportDifferences(tx, actor, row.id, plan.differences.witnessId, plan.differences.found);
  return { packageId: row.id };
}

async function writeResults(tx: Tx, packageId: string, results: readonly LineOutcome[]): Promise<void> {
  await tx.query(
    `UPDATE package_line l SET result = r.result FROM unnest($3::uuid[], $4::text[]) AS r (item_id, result)
     WHERE l.municipality_id = $1 AND l.package_id = $2 AND l.item_id = r.item_id`,
    [tx.municipalityId, packageId, results.map((line) => line.itemId), results.map((line) => line.result)],
  );
}

/** An open package lists only what may still come into it. */
async function unlist(tx: Tx, itemIds: readonly string[]): Promise<void> {
  await tx.query(
    `DELETE FROM package_line l USING transfer_package p
     WHERE l.municipality_id = $1 AND l.item_id = ANY($2::uuid[]) AND p.municipality_id = $1 AND p.id = l.package_id AND p.state = 'DRAFT'`,
    [tx.municipalityId, itemIds],
  );
}
