import { createHash } from "node:crypto";
import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import { sqlState, type Tx } from "../../platform/transaction";
import { findLines, lockPackage } from "./find-packages";
import { movePackage } from "./move-package";
import { assertStands, normaliseSeal } from "./transfer.rules";

/** A package should be there the same day; eight hours are a working day. Municipal choice. */
const expectedHours = 8;

/**
 * Closes a counted package with a numbered seal; its manifest is frozen and hashed. Refuses `SEALS_DIFFER` when the two
 * readings are not the same, `SEAL_ALREADY_USED`, `PACKAGE_NOT_COUNTED`, `PACKAGE_ALREADY_SEALED`, `PACKAGE_NOT_YOURS`.
 */
export async function sealPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly seal: string; readonly sealAgain: string }): Promise<{ packageId: string }> {
  const row = await lockPackage(tx, input.code);
  const lines = await findLines(tx, [row.id]);
  const seal = normaliseSeal(input.seal);
  const used = await tx.query("SELECT 1 FROM transfer_package WHERE municipality_id = $1 AND seal = $2", [tx.municipalityId, seal]);

  if (row.fromOfficeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  assertStands(row.state, "PACKED", row.code);
  if (row.custodianId !== actor.staffId) throw new Refused("PACKAGE_NOT_YOURS", { about: row.code });
  if (seal !== normaliseSeal(input.sealAgain)) throw new Refused("SEALS_DIFFER", { about: "sealAgain" });
  if (used.length > 0) throw new Refused("SEAL_ALREADY_USED", { about: seal });

  const manifest = JSON.stringify({ version: 1, package: row.code, from: row.fromOfficeId, to: row.toOfficeId, seal, items: lines.map(({ tag, kind }) => ({ tag, kind })) });
  const manifestHash = createHash("sha256").update(manifest).digest("hex");
  const expectedBy = new Date(tx.now.getTime() + expectedHours * 3_600_000);
  const sealing = movePackage(tx, actor, row, "SEALED", { seal, sealedAt: tx.now, expectedBy, manifest, manifestHash }, { act: "sealPackage", secondPersonId: row.secondPersonId === actor.staffId ? null : row.secondPersonId, facts: { seal, manifestHash } });
  await sealing.catch((problem: unknown) => {
    // Another bag took the same seal at this very instant.
    throw sqlState(problem) === "23505" ? new Refused("SEAL_ALREADY_USED", { about: seal }) : problem;
  });
  return { packageId: row.id };
}
