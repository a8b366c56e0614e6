import type { PackagePlan, Thing } from "./package-plan.rules";
import type { Effect, Said, Step } from "./said.rules";

/**
 * What a device said lies behind what was applied already: it moves nothing, and the ledger bears it all the same, for whoever said it was told that
 * it is known.
 */
export function heardLate(said: Said, others: readonly Said[] = []): Step {
  const who = said.carrier ?? said.keeper;
  const flags = ["OVERTAKEN"] as const;
  const told = [...others, said].map((one) => ({ said: one, verdict: "KNOWN", flags }) as const);
  if (!who) return { effects: [], told };
  const { a, s = null, cp = null } = said.payload;
  const judge: Effect["judge"] = <Item extends Thing>({ row }: { readonly row: { readonly state: PackagePlan<Item>["to"] } }): PackagePlan<Item> => ({ act: "heardLate", to: row.state, change: {}, facts: { said: a, sealRead: s, offer: cp }, moves: [] });
  return { effects: [{ who, said, flags, judge }], told };
}
