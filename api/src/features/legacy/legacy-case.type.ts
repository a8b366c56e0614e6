import { Field, ID, Int, ObjectType } from "type-graphql";
import { LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";

@Seen("desk")
@ObjectType("LegacyCase", { description: "A case of an abolished municipality, under its old number: history, on which nothing is done (S1)." })
export class LegacyCaseType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: "As the old system wrote it." }) number: string;
  @Field(() => Int) year: number;
  @Field(() => String, { description: "The abolished municipality it comes from." }) origin: string;
  @Field(() => LocalDate, { nullable: true }) filedOn: string | null;
  @Field(() => String) subject: string;
  @Field(() => String, { nullable: true }) permitSerial: string | null;
  @Field(() => LocalDate, { nullable: true }) permitUntil: string | null;
  @Field(() => String, { nullable: true }) decisionNumber: string | null;
  @Field(() => LocalDate, { nullable: true }) decidedOn: string | null;
  @Field(() => String, { nullable: true }) remarks: string | null;
}

@Seen("desk")
@ObjectType("LegacyCell", { description: "A column of an old database and what stands in it." })
export class LegacyCellType {
  @Field(() => String) name: string;
  @Field(() => String) value: string;
}

@Seen("desk")
@ObjectType("LegacyRemainder", { description: "What a row of an old database says of a person in columns that nothing here stands for, or that could not be taken over." })
export class LegacyRemainderType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: "The abolished municipality it comes from." }) origin: string;
  @Field(() => String) table: string;
  @Field(() => Int, { description: "Of the row in its table." }) number: number;
  @Field(() => [LegacyCellType]) cells: readonly LegacyCellType[];
}

@Seen("desk")
@ObjectType("LegacyRemainderPage")
export class LegacyRemainderPageType {
  @Field(() => [LegacyRemainderType]) items: readonly LegacyRemainderType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("desk")
@ObjectType("LegacyCasePage")
export class LegacyCasePageType {
  @Field(() => [LegacyCaseType]) items: readonly LegacyCaseType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}
