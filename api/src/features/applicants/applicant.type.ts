import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type ClearableDetail as ClearableDetailName, clearableDetails } from "./details.rules";
import type { MatchReason as MatchReasonName } from "./match-applicants";

export const Sex = { FEMALE: "FEMALE", MALE: "MALE", UNSPECIFIED: "UNSPECIFIED" } as const;
registerEnumType(Sex, { name: "Sex" });
export const TravelDocumentKind = { PASSPORT: "PASSPORT", TRAVEL_DOCUMENT: "TRAVEL_DOCUMENT", NONE: "NONE" } as const;
registerEnumType(TravelDocumentKind, { name: "TravelDocumentKind" });
export const ClearableDetail = Object.fromEntries(clearableDetails.map((detail) => [detail, detail])) as { readonly [Detail in ClearableDetailName]: Detail };
registerEnumType(ClearableDetail, { name: "ClearableDetail", description: "Details that a person may be without." });
export const MatchReason = {
  SAME_TRAVEL_DOCUMENT: "SAME_TRAVEL_DOCUMENT",
  SAME_TAX_ID: "SAME_TAX_ID",
  SAME_SOCIAL_SECURITY_NUMBER: "SAME_SOCIAL_SECURITY_NUMBER",
  SAME_NAME: "SAME_NAME",
  SIMILAR_NAME: "SIMILAR_NAME",
  SAME_BIRTH_DATE: "SAME_BIRTH_DATE",
} as const;
registerEnumType(MatchReason, { name: "MatchReason", description: "Why two persons may be one." });

@Seen("desk")
@ObjectType("LikelyDouble", { description: "Records that share a number hardly two people share, of which none stands for the other." })
export class LikelyDoubleType {
  @Field(() => ID) id: string;
  @Field(() => MatchReason) shared: MatchReasonName;
  @Field(() => String) number: string;
  applicantIds: readonly string[];
}

@Seen("desk")
@ObjectType("LikelyDoublePage")
export class LikelyDoublePageType {
  @Field(() => [LikelyDoubleType]) items: readonly LikelyDoubleType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("desk")
@ObjectType("ToldApart", { description: "Of whom somebody said that each is another person." })
export class ToldApartType {
  @Field(() => [ID]) applicantIds: readonly string[];
}
export const TellApartResult = resultOf("TellApartResult", () => ToldApartType);

@Seen("desk")
@ObjectType("TravelDocument")
export class TravelDocumentType {
  @Field(() => ID) id: string;
  @Field(() => TravelDocumentKind) kind: keyof typeof TravelDocumentKind;
  @Field(() => String) number: string;
  @Field(() => String) issuingState: string;
  @Field(() => LocalDate, { nullable: true }) expiresOn: string | null;
}

@Seen("desk")
@ObjectType("Residence")
export class ResidenceType {
  @Field(() => ID) municipalityId: string;
  @Field(() => String, { nullable: true }) unitCode: string | null;
  @Field(() => String, { nullable: true }) street: string | null;
  @Field(() => LocalDate, { nullable: true }) since: string | null;
}

@Seen("desk")
@ObjectType("Applicant", { description: "A third-country national (domain §2). The Latin name is the passport's and the original." })
export class ApplicantType {
  @Field(() => ID) id: string;
  @Field(() => String) latinSurname: string;
  @Field(() => String) latinGivenName: string;
  @Field(() => String, { nullable: true }) greekSurname: string | null;
  @Field(() => String, { nullable: true }) greekGivenName: string | null;
  @Field(() => String, { nullable: true }) fatherName: string | null;
  @Field(() => String, { nullable: true }) motherName: string | null;
  @Field(() => Int) birthYear: number;
  @Field(() => Int, { nullable: true }) birthMonth: number | null;
  @Field(() => Int, { nullable: true }) birthDay: number | null;
  @Field(() => Sex) sex: keyof typeof Sex;
  @Field(() => String) nationality: string;
  @Field(() => String, { nullable: true }) taxId: string | null;
  @Field(() => String, { nullable: true }) socialSecurityNumber: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String) language: string;
  residenceMunicipalityId: string;
  residenceUnitCode: string | null;
  residenceStreet: string;
  residenceSince: string | null;
  mergedInto: string | null;
}

@Seen("desk")
@ObjectType("ApplicantMerge", { description: "Two persons said that two records are of one; two may say later that they are not." })
export class ApplicantMergeType {
  @Field(() => ID) id: string;
  @Field(() => String) reason: string;
  @Field(() => DateTime) mergedAt: Date;
  @Field(() => DateTime, { nullable: true }) undoneAt: Date | null;
  @Field(() => String, { nullable: true }) undoReason: string | null;
  keptId: string;
  mergedId: string;
  staffId: string;
  secondPersonId: string;
}

@Seen("desk")
@ObjectType("EarlierDetail")
export class EarlierDetailType {
  @Field(() => String, { description: "Name of the field that changed." }) field: string;
  @Field(() => String, { nullable: true }) value: string | null;
}

@Seen("desk")
@ObjectType("ApplicantChange", { description: "What a person's details were before somebody wrote others." })
export class ApplicantChangeType {
  @Field(() => DateTime) changedAt: Date;
  before: Readonly<Record<string, string | number | null>>;
  staffId: string;
}

@Seen("desk")
@ObjectType("DuplicateVerdict", { description: "What a clerk said of a likeness at the counter." })
export class DuplicateVerdictType {
  @Field(() => Boolean) same: boolean;
  @Field(() => DateTime) givenAt: Date;
  otherId: string;
  staffId: string;
}

export const MergeApplicantsResult = resultOf("MergeApplicantsResult", () => ApplicantMergeType);
export const UndoMergeResult = resultOf("UndoMergeResult", () => ApplicantMergeType);

@Seen("desk")
@ObjectType("ApplicantMatch")
export class ApplicantMatchType {
  @Field(() => ApplicantType) applicant: ApplicantType;
  @Field(() => [MatchReason]) reasons: readonly MatchReasonName[];
}
