import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

@InputType()
export class SignInInput {
  @Field(() => ID, { description: "ELSTAT code of the municipality, 4 digits." }) municipalityId: string;
  @MaxLength(100) @Field(() => String) username: string;
  @MaxLength(200) @Field(() => String) password: string;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
}

@InputType({ description: "The second of two persons, on the same device." })
export class SecondPersonInput {
  @MaxLength(100) @Field(() => String) username: string;
  @MaxLength(200) @Field(() => String) password: string;
}
