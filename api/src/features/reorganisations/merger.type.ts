import { refusalCodes, type RefusalCode } from "@epidosi/schema";
import { Length, MaxLength } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type MergerBlock, mergerBlocks, type MergerKind, mergerKinds } from "./merger.rules";

const kindEnum = Object.fromEntries(mergerKinds.map((kind) => [kind, kind]));
registerEnumType(kindEnum, { name: "MergerKind", description: "What stands at an office and goes with it." });
const blockEnum = Object.fromEntries(mergerBlocks.map((block) => [block, block]));
registerEnumType(blockEnum, { name: "MergerBlock", description: "What is in somebody's hands and must come to an end first." });
const OutcomeEnum = { DONE: "DONE", CANCELLED: "CANCELLED" } as const;
registerEnumType(OutcomeEnum, { name: "MergerOutcome" });

@InputType("MergerInput")
export class MergerInputType {
  @Field(() => [ID], { description: "Offices that end." }) fromOfficeIds: string[];
  @Field(() => ID, { description: "The office that takes their place." }) intoOfficeId: string;
  @Field(() => LocalDate, { description: "Today, or a day to come: then the house's clock does it." }) on: string;
  @Field(() => String, { description: "Of the mayor's decision." }) @Length(1, 60) decisionNumber: string;
  @Field(() => LocalDate) decidedOn: string;
}

@Seen("central")
@ObjectType("MergerTotal", { description: "How many of a kind stood at an office right before and right after; null until it took place." })
export class MergerTotalType {
  officeId: string;
  @Field(() => kindEnum) what: MergerKind;
  @Field(() => Int) before: number;
  @Field(() => Int, { nullable: true }) after: number | null;
}

@Seen("central")
@ObjectType("MergerBlockCount")
export class MergerBlockCountType {
  @Field(() => blockEnum) what: MergerBlock;
  @Field(() => Int) count: number;
}

@Seen("central")
@ObjectType("MergerPlan", { description: "What a merger would move if it took place now. Nothing is changed." })
export class MergerPlanType {
  @Field(() => [MergerTotalType]) totals: readonly MergerTotalType[];
  @Field(() => [MergerBlockCountType]) blocks: readonly MergerBlockCountType[];
  @Field(() => String, { nullable: true, description: `Why it would be refused: one of ${refusalCodes.length} codes.` }) refused: RefusalCode | null;
  @Field(() => String, { nullable: true }) about: string | null;
}

@Seen("central")
@ObjectType("Merger", { description: "Offices become part of another (συνένωση γραφείων)." })
export class MergerType {
  @Field(() => ID) id: string;
  intoOfficeId: string;
  fromOfficeIds: readonly string[];
  orderedBy: string;
  secondPersonId: string;
  @Field(() => LocalDate) takesPlaceOn: string;
  @Field(() => String) decisionNumber: string;
  @Field(() => LocalDate) decidedOn: string;
  @Field(() => DateTime) orderedAt: Date;
  @Field(() => OutcomeEnum, { nullable: true, description: "Null while its day has not come, or something stands in its way." }) outcome: "DONE" | "CANCELLED" | null;
  @Field(() => DateTime, { nullable: true }) outcomeAt: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was called off." }) reason: string | null;
}

@Seen("central")
@ObjectType("MergerPage")
export class MergerPageType {
  @Field(() => [MergerType]) items: readonly MergerType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@InputType("CancelMergerInput")
export class CancelMergerInput {
  @Field(() => ID) mergerId: string;
  @Field(() => String) @MaxLength(500) reason: string;
}

export const MergeOfficesResult = resultOf("MergeOfficesResult", () => MergerType);
export const CancelMergerResult = resultOf("CancelMergerResult", () => MergerType);
