import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";

@Seen("desk")
@ObjectType("FilingsForOthers")
export class FilingsForOthersType {
  @Field(() => Int, { description: "In the seven days before." }) filings: number;
  @Field(() => Int, { description: "From so many the supervisor is told (the rule FILINGS_FOR_OTHERS)." }) limit: number;
}

@Seen("overseers")
@ObjectType("Filer", { description: "Who filed for many others in seven days." })
export class FilerType {
  @Field(() => String) identityNumber: string;
  @Field(() => String, { description: "As given the last time." }) name: string;
  @Field(() => Int) filings: number;
  @Field(() => DateTime) lastFiledAt: Date;
  applicationIds: readonly string[];
}

@Seen("overseers")
@ObjectType("FilerPage")
export class FilerPageType {
  @Field(() => [FilerType]) items: readonly FilerType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}
