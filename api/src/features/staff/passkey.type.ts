import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";

export const PasskeyKind = { ONE_DEVICE: "ONE_DEVICE", SYNCED: "SYNCED" } as const;
registerEnumType(PasskeyKind, { name: "PasskeyKind", description: "It never leaves one device, or the person's other devices have it too." });
export const ChallengeFor = { SIGN_IN: "SIGN_IN", SECOND_PERSON: "SECOND_PERSON" } as const;
registerEnumType(ChallengeFor, { name: "ChallengeFor" });

@Seen("staff")
@ObjectType("Passkey", { description: "A key one signs in with instead of a password." })
export class PasskeyType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: "What a device asks its authenticator for when a hand-over is to be sealed with no network." }) credentialId: string;
  @Field(() => String) name: string;
  @Field(() => PasskeyKind) kind: keyof typeof PasskeyKind;
  @Field(() => DateTime) madeAt: Date;
  @Field(() => DateTime, { nullable: true }) lastUsedAt: Date | null;
}

@Seen("everyone")
@ObjectType("PasskeyChallenge", { description: "What a key is to sign, once and within five minutes." })
export class PasskeyChallengeType {
  @Field(() => String) challenge: string;
  @Field(() => String, { description: "The host this installation is known by; keys are bound to it." }) rpId: string;
}

@Seen("staff")
@ObjectType("PasskeyOffer", { description: "What the browser needs to make a key for the signed-in person." })
export class PasskeyOfferType extends PasskeyChallengeType {
  @Field(() => String, { description: "base64url; what the key will call the person: no name." }) userHandle: string;
  @Field(() => String) username: string;
  @Field(() => String) name: string;
  @Field(() => [String], { description: "Keys the person has already: an authenticator makes no second one." }) knownCredentials: string[];
}

@Seen("staff")
@ObjectType()
export class PasskeyRemoved {
  @Field(() => ID) id: string;
}

export const StartPasskeyResult = resultOf("StartPasskeyResult", () => PasskeyOfferType);
export const AddPasskeyResult = resultOf("AddPasskeyResult", () => PasskeyType);
export const RemovePasskeyResult = resultOf("RemovePasskeyResult", () => PasskeyRemoved);
