import { audit } from "../../platform/audit";
import { actorOf, type Context } from "../../platform/context";
import { inMunicipality } from "../../platform/transaction";
import { type Confirmation, findConfirmations } from "../devices";
import { type Tenure, tenuresOf } from "./evidence.rules";
import { answersOf, findBreak, findChains, type LedgerRow, readFacts, wordsBehind } from "./find-evidence";
import { type Covered, findCovering } from "./inclusion";
import { findItemByTag, findItemsByIds, type ItemRow } from "./find-items";

/** All that was kept of one thing. */
export interface Evidence {
  readonly item: ItemRow;
  /** The item's chain, then those of the packages it was in. */
  readonly entries: readonly LedgerRow[];
  readonly tenures: readonly Tenure[];
  /** Codes of those packages by their ids. */
  readonly packageCodes: ReadonlyMap<string, string>;
  /** By what each signed word behind the entries was confirmed, by its hash. */
  readonly confirmed: ReadonlyMap<string, Confirmation>;
  /** Which entries a signed checkpoint covers, and the first one that covers all of those. */
  readonly covered: Covered;
  /** The first entry that does not hold, if one does not. */
  readonly broken: LedgerRow | undefined;
}

/** Gathers the evidence of an item by its tag or id, and keeps who looked (S10, trust §4). Undefined for a thing of no one here. */
export async function viewEvidence(ctx: Context, asked: { readonly tag: string } | { readonly id: string }, event: string): Promise<Evidence | undefined> {
  const item = "tag" in asked ? await findItemByTag(ctx.reader, asked.tag) : (await findItemsByIds(ctx.reader, [asked.id]))[0];
  if (!item) return undefined;
  const entries = await findChains(ctx.reader, item.id);
  const confirmed = await findConfirmations(ctx.reader, [...new Set(entries.flatMap((row) => Object.values(wordsBehind(row)).filter((hash) => hash !== null)))]);
  const covered = await findCovering(ctx.reader, entries.map((row) => row.id));
  const { municipalityId, staffId, officeId } = actorOf(ctx);
  await ctx.reader.close();
  await inMunicipality(ctx.dataSource, municipalityId, ctx.now, (tx) => audit(tx, { event, staffId, officeId, subjectId: item.id }));
  return {
    item,
    entries,
    tenures: tenuresOf(answersOf(entries)),
    packageCodes: new Map(entries.flatMap((row) => (row.subjectKind === "PACKAGE" && row.sequence === 1 ? [[row.subjectId, readFacts(row)?.code ?? ""]] : []))),
    confirmed,
    covered,
    broken: findBreak(entries, item.id, item.ledgerHead),
  };
}
