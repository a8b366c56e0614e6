import { Field, ID, Int, ObjectType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";

@Seen("desk")
@ObjectType("LegacyNumber", { description: "A protocol number of an abolished municipality, with its origin." })
export class LegacyNumberType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: "As written on the paper." }) number: string;
  @Field(() => Int) year: number;
  @Field(() => String) subject: string;
  @Field(() => String, { nullable: true }) sender: string | null;
  @Field(() => String, { description: "The office it comes from." }) origin: string;
  @Field(() => DateTime) recordedAt: Date;
  recordedBy: string;
}

@Seen("desk")
@ObjectType("LegacyNumberPage")
export class LegacyNumberPageType {
  @Field(() => [LegacyNumberType]) items: readonly LegacyNumberType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

export const RecordLegacyNumberResult = resultOf("RecordLegacyNumberResult", () => LegacyNumberType);
