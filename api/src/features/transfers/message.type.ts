import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { custodyActs, type CustodyAct as ActName } from "@epidosi/schema";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type Verdict as VerdictName, verdicts } from "../devices";

export const MessageVerdict = Object.fromEntries(verdicts.map((verdict) => [verdict, verdict])) as { readonly [V in VerdictName]: V };
registerEnumType(MessageVerdict, {
  name: "MessageVerdict",
  description: "APPLIED: it moved custody. KNOWN: that was known already. WAITING: kept until what it needs comes. QUARANTINED: its device had ended, two persons look at it. REFUSED: it never moves anything.",
});
export const CustodyAct = Object.fromEntries(custodyActs.map((act) => [act, act])) as { readonly [A in ActName]: A };
registerEnumType(CustodyAct, { name: "CustodyAct", description: "What a device signed." });

@Seen("carriers")
@ObjectType("BroughtMessage", { description: "What the server says of one signed message. No personal data." })
export class BroughtMessageType {
  @Field(() => String, { description: "SHA-256 of the message's bytes, base64url." }) hash: string;
  @Field(() => String, { description: "Last six characters of its event." }) shortCode: string;
  @Field(() => MessageVerdict) verdict: VerdictName;
  @Field(() => String, { nullable: true, description: "A refusal code." }) refusal: string | null;
  @Field(() => String, { nullable: true }) about: string | null;
  @Field(() => String, { nullable: true }) clause: string | null;
  @Field(() => [String], { description: "What stands beside it: a moved clock, a gap, a taking implied." }) flags: readonly string[];
  @Field(() => [Int], { description: "Numbers of its device's messages before it that are missing." }) wanted: readonly number[];
}

@Seen("supervisors")
@ObjectType("DeviceMessage", { description: "A signed message as kept, and what became of it." })
export class DeviceMessageType {
  @Field(() => String) hash: string;
  @Field(() => String) shortCode: string;
  @Field(() => CustodyAct) act: ActName;
  @Field(() => String) packageCode: string;
  @Field(() => String, { nullable: true, description: "The seal as read off the bag." }) sealRead: string | null;
  @Field(() => DateTime, { description: "By the device's clock." }) signedAt: Date;
  @Field(() => DateTime) receivedAt: Date;
  @Field(() => MessageVerdict) verdict: VerdictName;
  @Field(() => [String]) flags: readonly string[];
  deviceId: string;
}

@Seen("supervisors")
@ObjectType("DeviceMessagePage")
export class DeviceMessagePageType {
  @Field(() => [DeviceMessageType]) items: readonly DeviceMessageType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

export const AcceptQuarantinedResult = resultOf("AcceptQuarantinedResult", () => DeviceMessageType);
