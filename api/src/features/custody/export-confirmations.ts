import type { Db } from "../../platform/database";
import { findConfirmationLines } from "../devices";
import { findSealKeyLines } from "../staff";

/**
 * What persons confirmed of these messages, as lines of an export, each key once before what it signed. `told` remembers which keys the file has. Outside the
 * ledger's chain: an assertion proves itself by its key.
 */
export async function confirmationLines(db: Db, hashes: readonly string[], told: Set<string>): Promise<object[]> {
  const lines = await findConfirmationLines(db, hashes);
  const credentials = [...new Set(lines.flatMap(({ assertion }) => assertion?.credentialId ?? []))].filter((id) => !told.has(id));
  const keys = await findSealKeyLines(db, credentials);
  for (const id of credentials) told.add(id);
  return [...keys.map((key) => ({ kind: "passkey", ...key })), ...lines.map((line) => ({ kind: "confirmation", ...line }))];
}
