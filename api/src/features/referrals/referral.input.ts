import { Length, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ApplicationKind } from "../applications";

@InputType({ description: "A paper for another municipality." })
export class ReferInput {
  @Field(() => ApplicationKind) kind: keyof typeof ApplicationKind;
  @Length(1, 200) @Field(() => String, { description: "Who brought it, as in the passport." }) sender: string;
  @Length(4, 4) @Field(() => ID, { description: "Where the person lives." }) toMunicipalityId: string;
  @Min(0) @Max(999) @Field(() => Int) attachments: number;
}
