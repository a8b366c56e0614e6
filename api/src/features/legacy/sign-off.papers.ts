import { localDay, showDay, showTime } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { findMigrationContacts, findOffices, paperHead } from "../offices";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { countMatches, findRun, findSamples } from "./find-migration-lists";
import { findReasons, findTotals } from "./find-runs";
import { legacyPolicy } from "./legacy.policy";
import { outcomeNames, reasonNames } from "./reason-names";

/** The paper of a migration that two persons signed off (S1): source, hash, totals, why rows were kept back, a sample to hold against the old system. No personal data. */
export const signOffPapers: readonly PaperSource[] = [{ kind: "migration-sign-off", rule: legacyPolicy.printSignOff, print: printSignOff }];

async function printSignOff(ctx: Context, id: string): Promise<Buffer | null> {
  const run = await findRun(ctx.reader, id);
  const [central] = await findOffices(ctx.reader);
  if (!run?.signedAt || !run.signedBy || !run.signedSecondId || !central) return null;
  const { people, joined } = await countMatches(ctx.reader, id);
  const count = (value: number) => value.toLocaleString("el");
  return printPaper(
    ctx,
    "migration-sign-off",
    {
      head: await paperHead(ctx.reader, central.id, run.signedAt),
      date: `${showDay(localDay(run.signedAt))} ${showTime(run.signedAt)}`,
      rows: [
        { label: "Καταργηθείς Δήμος", value: `${run.predecessor} (${run.unitCode})` },
        { label: "Αρχείο", value: `${run.source} (${run.format}${run.encoding ? `, ${run.encoding}` : ""})` },
        { label: "Πρόσωπα που ήρθαν", value: count(people) },
        { label: "Ενώθηκαν με γνωστό πρόσωπο", value: count(joined) },
      ],
      hash: run.sourceHash.replaceAll(/.{4}(?=.)/gu, "$& "),
      tables: (await findTotals(ctx.reader, id)).map((table) => ({ name: table.name, rowsIn: count(table.rowsIn), loaded: count(table.loaded), merged: count(table.merged), quarantined: count(table.quarantined) })),
      reasons: (await findReasons(ctx.reader, id)).map(({ reason, count: rows }) => ({ reason: reasonNames[reason] ?? reason, count: count(rows) })),
      samples: (await findSamples(ctx.reader, id)).map(({ table, number, old, outcome }) => ({ row: `${table} ${number}`, number: old ?? "–", became: outcomeNames[outcome] })),
      tickets: (await findMigrationContacts(ctx.reader, run.startedAt, run.signedAt)).map(({ ticket, contactedOn, subject, outcome }) => ({ ticket, day: showDay(contactedOn), subject, outcome: outcome ?? "–" })),
      signers: await Promise.all([run.signedBy, run.signedSecondId].map(async (staffId) => (await loadStaff(ctx, staffId)).name)),
    },
    { at: run.signedAt, codes: { hash: { kind: "qr", text: run.sourceHash } } },
  );
}
