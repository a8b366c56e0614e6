import { join } from "node:path";
import type { DataSource } from "typeorm";
import { inMunicipality } from "../../platform/transaction";
import { openWitness, readWitness, type WitnessedNumber } from "./witness";

/**
 * At start: opens the witness and holds the database against it. A register whose database knows fewer numbers than were
 * printed gives out none until they are explained. Answers those registers.
 */
export async function heedWitness(dataSource: DataSource, dataDir: string, now: Date): Promise<WitnessedNumber[]> {
  const path = join(dataDir, "protocol-witness");
  await openWitness(path);
  const behind: WitnessedNumber[] = [];
  for (const witnessed of await readWitness(path)) {
    const [row] = await inMunicipality(dataSource, witnessed.municipalityId, now, (tx) =>
      tx.query<{ behind: boolean }>(
        `SELECT CASE WHEN coalesce((SELECT last_number FROM protocol_counter WHERE municipality_id = $1 AND year = $2), 0) < $3
           THEN register_heed_witness($2, $3) ELSE false END AS behind`,
        [witnessed.municipalityId, witnessed.year, witnessed.number],
      ),
    );
    if (row?.behind) behind.push(witnessed);
  }
  return behind;
}
