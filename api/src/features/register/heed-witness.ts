import { join } from "node:path";
import type { DataSource } from "typeorm";
import { inEachMunicipality } from "../../platform/each-municipality";
import { inMunicipality } from "../../platform/transaction";
import { findYears } from "./find-years";
import { openWitness, type WitnessedNumber, witnessNumber } from "./witness";

/**
 * At start: opens the witness and holds the database against it, both ways. A register whose database knows fewer numbers
 * than were printed gives out none until they are explained. A number the server could not tell the witness any more, because
 * it was killed between COMMIT and answer, is told now. Answers the registers that were closed.
 */
export async function heedWitness(dataSource: DataSource, dataDir: string, now: Date): Promise<WitnessedNumber[]> {
  const behind: WitnessedNumber[] = [];
  for (const known of await openWitness(join(dataDir, "protocol-witness"))) if (await heed(dataSource, known, now)) behind.push(known);
  await inEachMunicipality(dataSource, async (id) => {
    const years = await inMunicipality(dataSource, id, now, findYears);
    for (const { year, lastNumber } of years) await witnessNumber({ municipalityId: id, year, number: lastNumber });
    return years.length;
  });
  return behind;
}

/** Closes the register of a municipality and year (municipality, year, number) whose database knows less; answers `behind`. */
export const heedSql = `SELECT CASE WHEN coalesce((SELECT last_number FROM protocol_counter WHERE municipality_id = $1 AND year = $2), 0) < $3
  THEN register_heed_witness($2, $3) ELSE false END AS behind`;

/** Closes a register whose database knows less than this; answers whether it did. */
export async function heed(dataSource: DataSource, { municipalityId, year, number }: WitnessedNumber, now: Date): Promise<boolean> {
  const [row] = await inMunicipality(dataSource, municipalityId, now, (tx) => tx.query<{ behind: boolean }>(heedSql, [municipalityId, year, number]));
  return row?.behind ?? false;
}
