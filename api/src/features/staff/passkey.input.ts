import { ArrayMaxSize, Matches, MaxLength, MinLength } from "class-validator";
import { Field, InputType } from "type-graphql";

const base64url = /^[\w-]+$/u;

@InputType({ description: "What a key signed over a hand-over, whose SHA-256 is the challenge; each part base64url." })
export class SealAssertionInput {
  @Matches(base64url) @MaxLength(1_500) @Field(() => String) credentialId: string;
  @Matches(base64url) @MaxLength(4_000) @Field(() => String) clientDataJSON: string;
  @Matches(base64url) @MaxLength(4_000) @Field(() => String) authenticatorData: string;
  @Matches(base64url) @MaxLength(8_000) @Field(() => String) signature: string;
}

@InputType({ description: "What the browser answered when a key signed; each part base64url." })
export class PasskeyAssertionInput extends SealAssertionInput {
  @Matches(base64url) @MaxLength(100) @Field(() => String) userHandle: string;
}

@InputType({ description: "What the browser answered when it made a key; each part base64url." })
export class NewPasskeyInput {
  @MinLength(1) @MaxLength(60) @Field(() => String, { description: "What the person calls it." }) name: string;
  @Matches(base64url) @MaxLength(1_500) @Field(() => String) credentialId: string;
  @Matches(base64url) @MaxLength(4_000) @Field(() => String) clientDataJSON: string;
  @Matches(base64url) @MaxLength(20_000) @Field(() => String) attestationObject: string;
  @ArrayMaxSize(10) @Field(() => [String]) transports: string[];
}
