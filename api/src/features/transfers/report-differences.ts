import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import type { Entrant } from "../custody";
import type { PlannedDifference } from "./package-plan.rules";
import { DiscrepancyLine, DiscrepancyReport } from "./transfer.entity";

/** Writes the record of differences (πρακτικό διαφορών) of a package: the sender sees it at once. */
export async function reportDifferences(tx: Tx, actor: Entrant, packageId: string, witnessId: string | null, differences: readonly PlannedDifference[]): Promise<void> {
  const { municipalityId } = tx;
  const reportId = newId();
  await tx.insert(DiscrepancyReport, { municipalityId, id: reportId, packageId, at: tx.now, foundBy: actor.staffId, witnessId });
  await tx.insert(DiscrepancyLine, differences.map((difference, position) => ({ municipalityId, reportId, position, ...difference })));
}
