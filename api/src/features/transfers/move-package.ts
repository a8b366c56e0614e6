import type { PackageState } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { appendLedger, type Entrant, type Recorded } from "../custody";
import type { PackageRow } from "./find-packages";
import type { PackageChange } from "./package-plan.rules";
import { TransferPackage } from "./transfer.entity";
import { mayPackageBecome } from "./transfer.rules";

/** The one way a locked package changes: projection and ledger together. Refuses `CHANGED_MEANWHILE` for a step the table of states does not know. */
export async function movePackage(tx: Tx, actor: Entrant, row: PackageRow, to: PackageState, change: PackageChange & { readonly toOfficeId?: string }, recorded: Recorded): Promise<void> {
  if (row.state !== to && !mayPackageBecome(row.state, to)) throw new Refused("CHANGED_MEANWHILE", { about: row.code });
  const facts = { from: row.state, to, custodian: change.custodianId ?? row.custodianId, ...recorded.facts };
  const [head] = await appendLedger(tx, actor, "PACKAGE", [{ subject: row, recorded: { ...recorded, facts } }]);
  await tx.update(TransferPackage, { municipalityId: tx.municipalityId, id: row.id }, { ...change, state: to, ledgerSequence: head?.sequence, ledgerHead: head?.head });
}
