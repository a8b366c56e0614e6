import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

const unit = z.object({
  unit_code: z.string().length(6),
  municipality_code: z.string().length(4),
  decentralised_administration: z.string(),
  municipality: z.string(),
  municipal_unit: z.string(),
  population_2011_resident: z.coerce.number().int(),
  latitude: z.coerce.number(),
  longitude: z.coerce.number(),
  is_seat: z.enum(["true", "false"]).transform((text) => text === "true"),
});
export type KallikratisUnit = z.infer<typeof unit>;

let read: readonly KallikratisUnit[] | undefined;

/** The 1,035 municipal units of Law 3852/2010, as in `api/data`. Read once. */
export function kallikratisUnits(): readonly KallikratisUnit[] {
  read ??= z.array(unit).parse(parse(readFileSync(join(__dirname, "../../../data/kallikratis-municipal-units.csv")), { columns: true, bom: true }));
  return read;
}

/** Every municipality of the country by its ELSTAT code, in the order of the codes: residence may be in any of them. */
export function knownMunicipalities(): readonly { id: string; name: string }[] {
  const byCode = new Map(kallikratisUnits().map((row) => [row.municipality_code, row.municipality]));
  return [...byCode].map(([id, name]) => ({ id, name: `ΔΗΜΟΣ ${name}` }));
}
