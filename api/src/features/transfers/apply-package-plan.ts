import { Refused } from "../../platform/refusal";
import { sqlState, type Tx } from "../../platform/transaction";
import { type Brought, type Entrant, type ItemRow, moveAllItems } from "../custody";
import type { PackageRow } from "./find-packages";
import { movePackages } from "./move-package";
import type { LineOutcome, PackagePlan } from "./package-plan.rules";
import { reportDifferences } from "./report-differences";

/** One plan of a judge: for which locked row, in whose name, and on which message's strength. */
export interface Planned {
  readonly actor: Entrant;
  readonly row: PackageRow;
  readonly plan: PackagePlan<ItemRow>;
  readonly brought?: Brought | undefined;
}

/**
 * Writes what a judge planned, package and things together, for rows the act has locked: projection, ledger, results of lines, report
 * of differences. With `brought` the entries bear what
 * the signer's device said, and stand in the signer's name.
 * Refuses `CHANGED_MEANWHILE` for a step the table of states does not know, `SEAL_ALREADY_USED`.
 */
export async function applyPackagePlan(tx: Tx, actor: Entrant, row: PackageRow, plan: PackagePlan<ItemRow>, brought: Brought = {}): Promise<{ packageId: string }> {
  await applyPackagePlans(tx, [{ actor, row, plan, brought }]);
  return { packageId: row.id };
}

/** As `applyPackagePlan`, for several packages at once. */
export async function applyPackagePlans(tx: Tx, all: readonly Planned[]): Promise<void> {
  const moving = movePackages(tx, all.map(({ actor, row, plan: { act, to, change, secondPersonId, facts }, brought }) => ({ actor, row, to, change, recorded: { ...brought, act, secondPersonId, facts } })));
  const seal = all.find(({ plan }) => plan.change.seal)?.plan.change.seal;
  const moved = moving.catch((problem: unknown) => {
    // Another bag took the same seal at this very instant.
    throw seal && sqlState(problem) === "23505" ? new Refused("SEAL_ALREADY_USED", { about: seal }) : problem;
  });
  await Promise.all([moved, moveAllItems(tx, all.map(({ actor, plan, brought = {} }) => ({ actor, moves: plan.moves, brought })))]);
  for (const { actor, row, plan } of all) {
    if (plan.results) await writeResults(tx, row.id, plan.results);
    if (plan.unlisted) await unlist(tx, plan.unlisted);
    if (plan.differences) await reportDifferences(tx, actor, row.id, plan.differences.witnessId, plan.differences.found);
  }
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
