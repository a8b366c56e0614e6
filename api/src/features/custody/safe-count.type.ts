import type { ItemState as ItemStateName } from "@epidosi/schema";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ItemState } from "./custody.type";
import { type CountResult as CountResultName, countResults } from "./safe-count.rules";

const CountResult = Object.fromEntries(countResults.map((result) => [result, result])) as { readonly [R in CountResultName]: R };
registerEnumType(CountResult, { name: "CountResult", description: "MISSING: not here. MOVED_HERE: believed elsewhere, now written here. FOUND: was lost. ELSEWHERE: a package answers for it, or it has left. UNKNOWN: no tag of ours. MEANWHILE: came or went during the count." });
export const CountDue = { COUNTED: "COUNTED", DUE_TODAY: "DUE_TODAY", OVERDUE: "OVERDUE" } as const;
registerEnumType(CountDue, { name: "CountDue", description: "Whether a safe was counted today, is due, or was not counted for a week." });

@Seen("desk")
@ObjectType("SafeCountLine", { description: "A difference between the books and what was scanned in the safe." })
export class SafeCountLineType {
  @Field(() => CountResult) result: CountResultName;
  @Field(() => String) tag: string;
  @Field(() => ItemState, { nullable: true, description: "The state the books believed it in." }) state: ItemStateName | null;
  itemId: string | null;
}

@Seen("desk")
@ObjectType("SafeCount", { description: "A count of a safe: one person begins it, another scans blind (S10)." })
export class SafeCountType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) startedAt: Date;
  @Field(() => DateTime, { nullable: true }) countedAt: Date | null;
  @Field(() => Int, { nullable: true, description: "Things that should have lain there; known after the count alone." }) expected: number | null;
  @Field(() => Int, { nullable: true }) scanned: number | null;
  @Field(() => Boolean, { description: "It found differences and nobody has said yet what became of them." }) open: boolean;
  @Field(() => DateTime, { nullable: true }) explainedAt: Date | null;
  @Field(() => String, { nullable: true, description: "What became of the differences." }) explanation: string | null;
  explainedBy: string | null;
  safeId: string;
  startedBy: string;
  countedBy: string | null;
}

@Seen("desk")
@ObjectType("SafeCountPage")
export class SafeCountPageType {
  @Field(() => [SafeCountType]) items: readonly SafeCountType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

export const StartSafeCountResult = resultOf("StartSafeCountResult", () => SafeCountType);
export const RecordSafeCountResult = resultOf("RecordSafeCountResult", () => SafeCountType);
export const ExplainSafeCountResult = resultOf("ExplainSafeCountResult", () => SafeCountType);
