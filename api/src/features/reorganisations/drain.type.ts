import { Length, MaxLength } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ItemKindEnum } from "../custody";
import { DeliveryPolicy, OfficeType } from "../offices";
import { type Remain as RemainName, remainKinds } from "./drain.rules";

const Remain = Object.fromEntries(remainKinds.map((kind) => [kind, kind])) as { readonly [R in RemainName]: R };
registerEnumType(Remain, { name: "Remain", description: "What may still stand at an office." });
const OnTheWay = { PACKAGES_DOWN: "PACKAGES_DOWN", DELIVERIES_OPEN: "DELIVERIES_OPEN" } as const;
registerEnumType(OnTheWay, { name: "OnTheWay", description: "What must come to its end before papers are delivered at the centre alone." });

@Seen("central")
@ObjectType("RemainCount")
export class RemainCountType {
  @Field(() => Remain) what: RemainName;
  @Field(() => Int) count: number;
  @Field(() => Boolean, { description: "The office does not close while there is any." }) blocks: boolean;
}

@Seen("central")
@ObjectType("ThingCount")
export class ThingCountType {
  @Field(() => ItemKindEnum) kind: keyof typeof ItemKindEnum;
  @Field(() => Int) count: number;
}

@Seen("central")
@ObjectType("OfficeRemains", { description: "What still stands at an office, and where its work goes when it empties." })
export class OfficeRemainsType {
  officeId: string;
  @Field(() => [RemainCountType]) counts: readonly RemainCountType[];
  @Field(() => [ThingCountType]) things: readonly ThingCountType[];
  @Field(() => OfficeType, { nullable: true, description: "Where its work goes; none before it begins to close." }) workGoesTo: OfficeType | null;
  @Field(() => DateTime, { nullable: true }) closingSince: Date | null;
}

@Seen("central")
@ObjectType("BranchPapers", { description: "Papers of the Directorate at a branch, and who waits for them there (S10)." })
export class BranchPapersType {
  officeId: string;
  @Field(() => Int) inSafe: number;
  @Field(() => Int) atCounter: number;
  @Field(() => Int) comingDown: number;
  @Field(() => Int) waiting: number;
}

@Seen("central")
@ObjectType("OnTheWayCount")
export class OnTheWayCountType {
  @Field(() => OnTheWay) what: keyof typeof OnTheWay;
  @Field(() => Int) count: number;
}

@Seen("central")
@ObjectType("DeliveryPolicyChange", { description: "Where papers are delivered from a day on, by which decision." })
export class DeliveryPolicyChangeType {
  @Field(() => ID) id: string;
  @Field(() => DeliveryPolicy) policy: keyof typeof DeliveryPolicy;
  @Field(() => LocalDate) takesEffectOn: string;
  @Field(() => String) decisionNumber: string;
  @Field(() => LocalDate) decidedOn: string;
  @Field(() => DateTime) orderedAt: Date;
  @Field(() => DateTime, { nullable: true, description: "None: its day has not come, or something stands in its way." }) doneAt: Date | null;
  @Field(() => Int, { nullable: true, description: "Waiting cases that got another office of delivery." }) moved: number | null;
  @Field(() => DateTime, { nullable: true, description: "It was called off." }) cancelledAt: Date | null;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  orderedBy: string;
}

@Seen("central")
@ObjectType("DeliveryPolicyState", { description: "What is where, and what must move first (S10)." })
export class DeliveryPolicyStateType {
  @Field(() => DeliveryPolicy) policy: keyof typeof DeliveryPolicy;
  @Field(() => [BranchPapersType]) branches: readonly BranchPapersType[];
  @Field(() => [OnTheWayCountType]) mustEndFirst: readonly OnTheWayCountType[];
  @Field(() => [DeliveryPolicyChangeType], { description: "Latest first." }) changes: readonly DeliveryPolicyChangeType[];
}

@InputType()
export class StartClosingInput {
  @Field(() => ID) officeId: string;
  @Field(() => ID, { description: "Where its open cases and wishes to collect go." }) toOfficeId: string;
  @MaxLength(500) @Field(() => String) reason: string;
}

@InputType()
export class DeliveryPolicyInput {
  @Field(() => DeliveryPolicy) policy: keyof typeof DeliveryPolicy;
  @Field(() => LocalDate, { description: "Today, or a day to come." }) on: string;
  @Length(1, 60) @Field(() => String) decisionNumber: string;
  @Field(() => LocalDate) decidedOn: string;
}

export const StartClosingResult = resultOf("StartClosingResult", () => OfficeType);
export const CloseOfficeResult = resultOf("CloseOfficeResult", () => OfficeType);
export const CancelPolicyChangeResult = resultOf("CancelPolicyChangeResult", () => DeliveryPolicyStateType);
export const SwitchDeliveryPolicyResult = resultOf("SwitchDeliveryPolicyResult", () => DeliveryPolicyStateType);
