import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { RepresentativeKind } from "../applications";
import { abandonReasons, type AttemptOutcome as AttemptOutcomeName, attemptOutcomes, type IdentityDocumentKind as IdentityKindName, type InvitationChannel as ChannelName, invitationChannels } from "./delivery.rules";
import { DeliveryType, IdentityDocumentKind, keyed } from "./delivery.type";
import type { Capacity as CapacityName } from "./recipient.rules";

export const AbandonReason = keyed(abandonReasons);
registerEnumType(AbandonReason, { name: "AbandonReason" });
export const AttemptOutcome = keyed(attemptOutcomes);
registerEnumType(AttemptOutcome, { name: "AttemptOutcome" });
export const InvitationChannel = keyed(invitationChannels);
registerEnumType(InvitationChannel, { name: "InvitationChannel" });
export const RecipientCapacity = { SELF: "SELF", ...RepresentativeKind } as const;
registerEnumType(RecipientCapacity, { name: "RecipientCapacity", description: "The holder in person, or who acts for them." });

@Seen("desk")
@ObjectType("ServiceWitness")
export class WitnessType {
  @Field(() => String) name: string;
  @Field(() => String) residence: string;
  @Field(() => String) occupation: string;
}

@Seen("desk")
@ObjectType("DeliveryAttempt", { description: "An attempt that has ended, however it did." })
export class DeliveryAttemptType {
  @Field(() => ID) id: string;
  @Field(() => AttemptOutcome) outcome: AttemptOutcomeName;
  @Field(() => Boolean, { description: "The remedies run from it." }) served: boolean;
  @Field(() => DateTime, { nullable: true }) startedAt: Date | null;
  @Field(() => DateTime) endedAt: Date;
  @Field(() => RecipientCapacity, { nullable: true }) capacity: CapacityName | null;
  @Field(() => String, { nullable: true, description: "Of who received in the holder's place." }) recipientName: string | null;
  @Field(() => IdentityDocumentKind, { nullable: true }) identityDocumentKind: IdentityKindName | null;
  @Field(() => String, { nullable: true }) identityDocumentNumber: string | null;
  @Field(() => String, { nullable: true }) evidence: string | null;
  @Field(() => LocalDate, { nullable: true }) evidenceExpiresOn: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
}

@Seen("desk")
@ObjectType("DeliveryInvitation", { description: "The person was called, or an appointment was made." })
export class DeliveryInvitationType {
  @Field(() => ID) id: string;
  @Field(() => InvitationChannel, { nullable: true, description: "Null for an appointment alone." }) channel: ChannelName | null;
  @Field(() => DateTime, { nullable: true }) appointmentAt: Date | null;
  @Field(() => DateTime) recordedAt: Date;
}

export const AbandonDeliveryResult = resultOf("AbandonDeliveryResult", () => DeliveryType);
export const RecordNoShowResult = resultOf("RecordNoShowResult", () => DeliveryType);
export const InviteToCollectResult = resultOf("InviteToCollectResult", () => DeliveryType);
