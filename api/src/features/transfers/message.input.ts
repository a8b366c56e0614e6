import { IsOptional, Matches, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import { SealAssertionInput } from "../staff";

@InputType({ description: "What a person confirmed of a signed message, beside it; brought with it or later, by whoever has it." })
export class MessageConfirmationInput {
  @Matches(/^[\w-]{43}$/u) @Field(() => String, { description: "SHA-256 of the message's bytes, base64url." }) hash: string;
  @IsOptional() @ValidateNested() @Field(() => SealAssertionInput, { nullable: true, description: "Null: the app asked for the PIN. Believed in the signer's own session alone." }) passkey?: SealAssertionInput | null;
}
