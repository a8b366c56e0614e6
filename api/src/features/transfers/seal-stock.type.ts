import { Field, ID, Int, ObjectType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";

@Seen("desk")
@ObjectType("SealRange", { description: "A box of numbered seals, and how its numbers stand." })
export class SealRangeType {
  @Field(() => ID) id: string;
  prefix: string;
  first: string;
  last: string;
  @Field(() => DateTime) receivedAt: Date;
  receivedBy: string;
  @Field(() => Int) count: number;
  @Field(() => Int, { description: "They closed a bag." }) used: number;
  @Field(() => Int) spoiled: number;
  @Field(() => Int, { description: "Neither used nor spoiled, though a later one was taken." }) unexplained: number;
  @Field(() => [String], { description: "At most fifty of them." }) unexplainedSeals: readonly string[];
  @Field(() => String, { nullable: true, description: "The first that was never taken; null where none is left." }) next: string | null;
}

@Seen("desk")
@ObjectType("SealUse", { description: "What became of a seal." })
export class SealUseType {
  @Field(() => String) seal: string;
  @Field(() => String, { nullable: true, description: "The bag it closed; null for a spoiled one." }) packageCode: string | null;
  @Field(() => String, { nullable: true, description: "Why it was spoiled." }) reason: string | null;
  @Field(() => DateTime) at: Date;
  by: string;
}

@Seen("desk")
@ObjectType("SealStock", { description: "The office's seals by their numbers (S10)." })
export class SealStockType {
  officeId: string;
}

export const ReceiveSealsResult = resultOf("ReceiveSealsResult", () => SealStockType);
export const SpoilSealResult = resultOf("SpoilSealResult", () => SealStockType);
