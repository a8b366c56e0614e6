import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "pg";
import { contextSql } from "../../platform/database";
import { heedSql } from "./heed-witness";
import { rereadWitness, type WitnessedNumber } from "./witness";

/** A database that is not the one this installation used last, and the registers it closed because the witness knows more. */
export interface DatabaseChange {
  readonly before: string;
  readonly now: string;
  readonly behind: readonly WitnessedNumber[];
}

/**
 * Looks at every new connection before anybody uses it. Beside the witness is kept which database the numbers were held against:
 * its cluster, timeline and copy. A promoted standby or a restored copy may lack numbers that are on paper, also ones that
 * another process of this installation gave, so the witness is read again and the registers that are behind are closed over this
 * very connection (trust §1). Tells what changed.
 */
export function watchDatabase(dataDir: string, told: (change: DatabaseChange) => void): (client: ClientBase) => Promise<void> {
  const kept = join(dataDir, "protocol-witness.database");
  let known = existsSync(kept) ? readFileSync(kept, "utf8").trim() : "";
  return async (client) => {
    const { rows } = await client.query<{ identity: string }>("SELECT database_identity() AS identity");
    const identity = rows[0]?.identity ?? "";
    if (identity === known) return;
    const behind: WitnessedNumber[] = [];
    for (const number of await rereadWitness(join(dataDir, "protocol-witness"))) if (await heedOver(client, number)) behind.push(number);
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(kept, `${identity}\n`, { mode: 0o600, flush: true });
    if (known !== "") told({ before: known, now: identity, behind });
    known = identity;
  };
}

async function heedOver(client: ClientBase, { municipalityId, year, number }: WitnessedNumber): Promise<boolean> {
  await client.query(`BEGIN; ${contextSql(municipalityId)}`);
  const { rows } = await client.query<{ behind: boolean }>(heedSql, [municipalityId, year, number]);
  await client.query("COMMIT");
  return rows[0]?.behind ?? false;
}
