import { IsOptional, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { PasskeyAssertionInput } from "./passkey.input";

@InputType()
export class SignInInput {
  @Field(() => ID, { description: "ELSTAT code of the municipality, 4 digits." }) municipalityId: string;
  @MaxLength(100) @Field(() => String) username: string;
  @MaxLength(200) @Field(() => String) password: string;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
}

@InputType({ description: "The second of two persons, on the same device: a name and password, or a key." })
export class SecondPersonInput {
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true }) username?: string | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true }) password?: string | null;
  @IsOptional() @ValidateNested() @Field(() => PasskeyAssertionInput, { nullable: true, description: "Of a challenge made for a second person." }) passkey?: PasskeyAssertionInput | null;
}
