import { type Encoding, encodings } from "./platform/sources/greek-text.rules";
import { type SourceTrouble, UnreadableSource } from "./platform/sources/source";
import { inspectSource } from "./features/legacy";

const usage = `migration inspect PLACE [--encoding ${encodings.join("|")}]\n  PLACE: a file (.dbf, .mdb, .accdb, .csv, .tsv, .xlsx) or a PostgreSQL URL\n`;

/** What can't be read, and what to do about it. */
const troubles: Readonly<Record<SourceTrouble, string>> = {
  NOT_THIS_FORMAT: "This is no file of dBase, Access or Excel, and no text with a first line of names. Export it again from the old system.",
  DAMAGED: "The file is damaged here. Copy it again from the old system and compare the sizes.",
  TOO_LARGE: "This part is larger than can be read safely. Export it as text (CSV).",
  MEMO_MISSING: "The memo file (.dbt or .fpt) is missing. Put it beside the table under the same name.",
  NO_TABLE: "There is no table in it that can be read.",
  UNREACHABLE: "It is not there, or does not answer. Check the path, or the address, name and password.",
};

/** Command line of the migration of abolished municipalities (S1). Ends with 0, or 2 where the extract can't be read. */
async function main([act, place, ...options]: readonly string[]): Promise<void> {
  const encoding = options[options.indexOf("--encoding") + 1] as Encoding | undefined;
  if (act !== "inspect" || !place || (options.includes("--encoding") && !encodings.includes(encoding as Encoding))) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const { format, encoding: written, hash, tables } = await inspectSource(place, options.includes("--encoding") ? encoding : undefined);
  process.stdout.write(`${format}${written ? `, read as ${written}${options.includes("--encoding") ? "" : " (detected: look at the rows, or name another with --encoding)"}` : ""}\n`);
  if (hash) process.stdout.write(`SHA-256 ${hash}\n`);
  for (const { name, columns, rows, sample } of tables) {
    process.stdout.write(`\n${name}: ${rows} rows, ${columns.length} columns\n`);
    for (const column of columns) process.stdout.write(`  ${column.padEnd(16)} ${sample.map((row) => row.cells[column] ?? "-").join("  |  ")}\n`);
  }
}

void main(process.argv.slice(2)).catch((problem: unknown) => {
  process.stderr.write(problem instanceof UnreadableSource ? `${problem.about}: ${troubles[problem.trouble]}\n` : `${problem instanceof Error ? problem.stack : String(problem)}\n`);
  process.exitCode = 2;
});
