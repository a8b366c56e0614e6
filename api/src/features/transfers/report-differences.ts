import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { DiscrepancyLine, DiscrepancyReport } from "./transfer.entity";
import type { DifferenceKind } from "./transfer.rules";

export interface ReportedDifference {
  readonly kind: DifferenceKind;
  readonly tag: string | null;
  readonly itemKind: string | null;
  readonly note: string | null;
}

/** Writes the record of differences (πρακτικό διαφορών) of a package: the sender sees it at once. */
export async function reportDifferences(tx: Tx, actor: Actor, packageId: string, witnessId: string | null, differences: readonly ReportedDifference[]): Promise<void> {
  const { municipalityId } = tx;
  const reportId = newId();
  await tx.insert(DiscrepancyReport, { municipalityId, id: reportId, packageId, at: tx.now, foundBy: actor.staffId, witnessId });
  await tx.insert(DiscrepancyLine, differences.map((difference, position) => ({ municipalityId, reportId, position, ...difference })));
}
