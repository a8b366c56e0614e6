import { IsOptional, MaxLength } from "class-validator";
import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ApplicantType } from "./applicant.type";
import type { GuardianKind as GuardianKindName } from "./guardianship.rules";

export const GuardianKind = { ASCENDANT: "ASCENDANT", GUARDIAN: "GUARDIAN" } as const;
registerEnumType(GuardianKind, { name: "GuardianKind", description: "Who stands for a minor: a parent, or whom a court appointed." });

@Seen("desk")
@ObjectType("Guardianship", { description: "Who stands for a minor, by which paper." })
export class GuardianshipType {
  @Field(() => ID) id: string;
  @Field(() => GuardianKind) kind: GuardianKindName;
  @Field(() => String) name: string;
  @Field(() => String) identityNumber: string;
  @Field(() => String) evidence: string;
  @Field(() => LocalDate, { nullable: true }) until: string | null;
  @Field(() => DateTime) recordedAt: Date;
  @Field(() => DateTime, { nullable: true }) endedAt: Date | null;
  @Field(() => String, { nullable: true }) endReason: string | null;
  minorId: string;
  guardianId: string | null;
  staffId: string;
}

@InputType({ description: "Who stands for a minor." })
export class GuardianshipInput {
  @Field(() => ID, { description: "The minor." }) applicantId: string;
  @Field(() => GuardianKind) kind: keyof typeof GuardianKind;
  @Field(() => ID, { nullable: true, description: "Where the adult is a person of the register." }) guardianId?: string | null;
  @MaxLength(200) @Field(() => String) name: string;
  @MaxLength(40) @Field(() => String) identityNumber: string;
  @MaxLength(300) @Field(() => String, { description: "Certificate of family status, court decision: its number and date." }) evidence: string;
  @IsOptional() @Field(() => LocalDate, { nullable: true }) until?: string | null;
}

export const RecordGuardianshipResult = resultOf("RecordGuardianshipResult", () => ApplicantType);
export const EndGuardianshipResult = resultOf("EndGuardianshipResult", () => ApplicantType);
