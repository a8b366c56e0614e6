import { IsOptional, Length, MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A protocol number of an abolished municipality, as on its paper." })
export class LegacyNumberInput {
  @Field(() => ID) predecessorId: string;
  @Length(1, 60) @Field(() => String) number: string;
  @Field(() => Int, { description: "1950 to 2010." }) year: number;
  @Length(1, 500) @Field(() => String) subject: string;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true }) sender?: string | null;
}
