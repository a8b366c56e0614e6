import { type ProgressStep as ProgressStepName, progressSteps } from "./case-progress.rules";
import { IsOptional, Length, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { RepresentativeInput } from "../applications";
import { type DeliveryState as DeliveryStateName, deliveryStates, type IdentityDocumentKind as IdentityKindName, identityDocumentKinds, type ServiceOutcome as ServiceOutcomeName, serviceOutcomes } from "./delivery.rules";
import type { IdentityVerdict as VerdictName } from "./identity.rules";

/** An enum of the schema whose values are its keys. */
export function keyed<Name extends string>(names: readonly Name[]): { readonly [N in Name]: N } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
}

export const DeliveryState = keyed(deliveryStates);
registerEnumType(DeliveryState, { name: "DeliveryState", description: "At the counter an attempt is under way; attempted: one has ended and nothing was served." });
export const IdentityDocumentKind = keyed(identityDocumentKinds);
registerEnumType(IdentityDocumentKind, { name: "IdentityDocumentKind" });
export const ServiceOutcome = keyed(serviceOutcomes);
registerEnumType(ServiceOutcome, { name: "ServiceOutcome", description: "Handed over and signed for; refused before a witness; handed over before a witness to who cannot sign." });
export const DocumentReading = keyed(["MRZ", "TYPED"] as const);
registerEnumType(DocumentReading, { name: "DocumentReading" });
export const IdentityVerdict = keyed<VerdictName>(["KNOWN", "NEW_PASSPORT", "OTHER_PERSON", "UNKNOWN_NUMBER"]);
registerEnumType(IdentityVerdict, { name: "IdentityVerdict" });

@Seen("desk")
@ObjectType("ProofOfService", { description: "Proof of service (αποδεικτικό επίδοσης): its date and hour start the remedies." })
export class ProofOfServiceType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) servedAt: Date;
  @Field(() => String) verificationCode: string;
  itemId: string;
  formId: string | null;
}

@Seen("desk")
@ObjectType("Delivery", { description: "Serving permit and decision on the person (επίδοση), with every attempt." })
export class DeliveryType {
  @Field(() => ID) id: string;
  @Field(() => DeliveryState) state: DeliveryStateName;
  @Field(() => DateTime) scheduledAt: Date;
  @Field(() => DateTime, { nullable: true, description: "Of the latest attempt." }) startedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) servedAt: Date | null;
  applicationId: string;
  officeId: string;
  officerId: string | null;
}

@InputType({ description: "What the document in hand says of its bearer: read from its lines or typed." })
export class SeenDocumentInput {
  @MaxLength(120) @Field(() => String) surname: string;
  @MaxLength(120) @Field(() => String) givenName: string;
  @Min(1900) @Max(2100) @Field(() => Int) birthYear: number;
  @IsOptional() @Min(1) @Max(12) @Field(() => Int, { nullable: true }) birthMonth?: number | null;
  @IsOptional() @Min(1) @Max(31) @Field(() => Int, { nullable: true }) birthDay?: number | null;
  @Length(1, 3) @Field(() => String) issuingState: string;
  @Field(() => LocalDate, { nullable: true }) expiresOn?: string | null;
  @Field(() => DocumentReading) readBy: keyof typeof DocumentReading;
}

@InputType({ description: "Who saw a refusal or an inability to sign." })
export class WitnessInput {
  @MaxLength(200) @Field(() => String) name: string;
  @MaxLength(300) @Field(() => String) residence: string;
  @MaxLength(200) @Field(() => String) occupation: string;
}

@InputType({ description: "The form signed by hand and scanned." })
export class SignedFormInput {
  @Field(() => ID, { nullable: true, description: "As `PUT /files/proof-forms/<delivery>` answered it; the latest of this attempt where none is named." }) formId?: string | null;
  @MaxLength(30) @Field(() => String, { description: "Day and hour written on it, in Greece: 2011-05-20T10:42." }) servedAt: string;
}

@InputType({ description: "Who stands here, the holder or another, and by which document." })
export class RecipientInput {
  @Field(() => IdentityDocumentKind) identityDocumentKind: IdentityKindName;
  @MaxLength(40) @Field(() => String, { description: "Of who stands here; empty only where they refuse and show nothing." }) identityDocumentNumber: string;
  @Field(() => Boolean) holderPassportSeen: boolean;
  @IsOptional() @MaxLength(500) @Field(() => String, { nullable: true, description: "Why the holder's passport was not seen." }) passportException?: string | null;
  @IsOptional() @ValidateNested() @Field(() => SeenDocumentInput, { nullable: true, description: "What the holder's document says; needed for a passport that is new." }) seen?: SeenDocumentInput | null;
  @IsOptional() @MaxLength(300) @Field(() => String, { nullable: true, description: "What shows that a new passport is the holder's." }) newPassportEvidence?: string | null;
  @IsOptional() @ValidateNested() @Field(() => RepresentativeInput, { nullable: true, description: "Who receives in the holder's place." }) representative?: RepresentativeInput | null;
  @IsOptional() @MaxLength(500) @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class CompleteDeliveryInput extends RecipientInput {
  @Field(() => ServiceOutcome, { nullable: true, description: "Handed over and signed for, unless said otherwise." }) outcome?: ServiceOutcomeName | null;
  @IsOptional() @ValidateNested() @Field(() => WitnessInput, { nullable: true }) witness?: WitnessInput | null;
  @Field(() => String, { nullable: true, description: "base64 of a PNG of at most 200 kB: of who receives, or of the witness." }) signaturePng?: string | null;
  @IsOptional() @ValidateNested() @Field(() => SignedFormInput, { nullable: true, description: "Instead of the glass." }) signedForm?: SignedFormInput | null;
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
