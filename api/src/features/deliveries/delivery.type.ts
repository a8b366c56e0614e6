import { type ProgressStep as ProgressStepName, progressSteps } from "./case-progress.rules";
import { IsOptional, Length, MaxLength } from "class-validator";
import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type AbandonReason as AbandonReasonName, type DeliveryState as DeliveryStateName, type IdentityDocumentKind as IdentityKindName } from "./delivery.rules";

export const DeliveryState: { readonly [S in DeliveryStateName]: S } = { STARTED: "STARTED", DELIVERED: "DELIVERED", ABANDONED: "ABANDONED", SENT_TO_DIRECTORATE: "SENT_TO_DIRECTORATE", ACKNOWLEDGED: "ACKNOWLEDGED" };
registerEnumType(DeliveryState, { name: "DeliveryState" });
export const IdentityDocumentKind: { readonly [K in IdentityKindName]: K } = { PASSPORT: "PASSPORT", TRAVEL_DOCUMENT: "TRAVEL_DOCUMENT", RESIDENCE_PERMIT: "RESIDENCE_PERMIT", OTHER: "OTHER" };
registerEnumType(IdentityDocumentKind, { name: "IdentityDocumentKind" });
export const AbandonReason: { readonly [R in AbandonReasonName]: R } = { NO_SHOW: "NO_SHOW", REFUSED: "REFUSED", WRONG_PERSON: "WRONG_PERSON", CANNOT_SIGN: "CANNOT_SIGN" };
registerEnumType(AbandonReason, { name: "AbandonReason" });

@Seen("desk")
@ObjectType("ProofOfService", { description: "Proof of service (αποδεικτικό επίδοσης): its date and hour start the remedies." })
export class ProofOfServiceType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) servedAt: Date;
  @Field(() => String) verificationCode: string;
  itemId: string;
}

@Seen("desk")
@ObjectType("Delivery", { description: "Serving permit and decision on the person (επίδοση)." })
export class DeliveryType {
  @Field(() => ID) id: string;
  @Field(() => DeliveryState) state: DeliveryStateName;
  @Field(() => DateTime) startedAt: Date;
  @Field(() => IdentityDocumentKind, { nullable: true }) identityDocumentKind: IdentityKindName | null;
  @Field(() => String, { nullable: true }) identityDocumentNumber: string | null;
  @Field(() => DateTime, { nullable: true }) servedAt: Date | null;
  @Field(() => AbandonReason, { nullable: true }) abandonReason: AbandonReasonName | null;
  applicationId: string;
  officeId: string;
  officerId: string;
}

@InputType()
export class CompleteDeliveryInput {
  @Field(() => IdentityDocumentKind) identityDocumentKind: IdentityKindName;
  @Length(1, 40) @Field(() => String) identityDocumentNumber: string;
  @Field(() => Boolean) holderPassportSeen: boolean;
  @IsOptional() @MaxLength(500) @Field(() => String, { nullable: true, description: "Why the holder's passport was not seen." }) passportException?: string | null;
  @Field(() => String, { description: "base64 of a PNG of at most 200 kB." }) signaturePng: string;
}

@Seen("everyone")
@ObjectType("PaperVerification", { description: "What anybody may know of a paper that bears a verification code: nothing personal." })
export class PaperVerificationType {
  @Field(() => String) kind: string;
  @Field(() => LocalDate) issuedOn: string;
  @Field(() => String) status: string;
  @Field(() => String) municipality: string;
}

export const ProgressStep = Object.fromEntries(progressSteps.map((step) => [step, step])) as { readonly [Step in ProgressStepName]: Step };
registerEnumType(ProgressStep, { name: "ProgressStep" });

@Seen("everyone")
@ObjectType("CaseProgress", { description: "How a case stands, for who holds its receipt's code: nothing personal, and not what was decided." })
export class CaseProgressType {
  @Field(() => ProgressStep) step: ProgressStepName;
  @Field(() => String, { description: "The language the person chose (ISO 639-1)." }) language: string;
  @Field(() => String) municipality: string;
  @Field(() => String) office: string;
  @Field(() => String) address: string;
  @Field(() => LocalDate, { nullable: true, description: "Until when missing papers are brought." }) bringBy: string | null;
}

export const StartDeliveryResult = resultOf("StartDeliveryResult", () => DeliveryType);
export const CompleteDeliveryResult = resultOf("CompleteDeliveryResult", () => DeliveryType);
export const AbandonDeliveryResult = resultOf("AbandonDeliveryResult", () => DeliveryType);
