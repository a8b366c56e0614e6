import { z } from "zod";
import { encodings } from "../../platform/sources/greek-text.rules";
import { sourceFormats } from "../../platform/sources/source";
import { firstOfTwoDigits } from "./old-values.rules";
import { recordFields } from "./record-fields.rules";

/**
 * Which column of an extract means what (version 1). One file a source, kept with the run: the same extract with the same mapping gives the same records.
 * `tables` names each table to read; what is not named is counted and left. `makes`: PERSON rows are people, CASE rows are cases with the person in the same
 * row or, by `personKey`, in another table. A person and a case in one row need one table of CASE. `twoDigitYearsFrom`: first year that two digits can mean.
 */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  format: z.enum(sourceFormats),
  encoding: z.enum(encodings).nullable(),
  twoDigitYearsFrom: z.int().min(1880).max(1980).default(firstOfTwoDigits),
  /** Used where no column says it: most old systems kept it for nobody, or for all alike. ICAO code. */
  nationalityWhereMissing: z.string().regex(/^[A-Z]{1,3}$/u).nullable().default(null),
  /** Subject of a case whose row names none. */
  subjectWhereMissing: z.string().min(1).max(200).default("Υπόθεση αλλοδαπού"),
  tables: z.array(z.strictObject({ table: z.string().min(1), makes: z.enum(["PERSON", "CASE"]), columns: z.record(z.string(), z.enum(recordFields)) })).min(1),
});
export type Mapping = z.infer<typeof mappingSchema>;
export type TableMapping = Mapping["tables"][number];

/** The mapping of a file, or what is wrong with it, each line with its place. */
export function readMapping(text: string): { readonly mapping: Mapping } | { readonly wrong: readonly string[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (problem) {
    return { wrong: [`no JSON: ${problem instanceof Error ? problem.message : ""}`] };
  }
  const read = mappingSchema.safeParse(data);
  if (!read.success) return { wrong: read.error.issues.map((issue) => `${issue.path.join(".") || "the file"}: ${issue.message}`) };
  const twice = read.data.tables.flatMap(({ table, columns }) => {
    const fields = Object.values(columns);
    return fields.filter((field, index) => fields.indexOf(field) !== index).map((field) => `tables.${table}: two columns mean ${field}`);
  });
  return twice.length > 0 ? { wrong: twice } : { mapping: read.data };
}
