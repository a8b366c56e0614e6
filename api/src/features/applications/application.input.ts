import { ArrayMaxSize, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../../platform/scalars";
import { ApplicantInput } from "../applicants";
import { ApplicationKind, ApplicationStatus, DocumentState, FamilyRelation, RepresentativeKind, RepresentativeScope } from "./application.type";

@InputType()
export class DocumentInput {
  @Length(1, 60) @Field(() => ID) requirement: string;
  @Field(() => DocumentState) state: keyof typeof DocumentState;
  @IsOptional() @MaxLength(300) @Field(() => String, { nullable: true, description: "Why it is not asked of this person; needed where it is waived." }) reason?: string | null;
}

@InputType({ description: "A fee voucher; used once." })
export class VoucherInput {
  @Length(4, 60) @Field(() => String) voucher: string;
  @Min(1) @Max(10_000_000) @Field(() => Int, { description: "In euro cents." }) amountCents: number;
}

@InputType({ description: "Who acts in the applicant's place, and by what right." })
export class RepresentativeInput {
  @Field(() => RepresentativeKind) kind: keyof typeof RepresentativeKind;
  @MaxLength(200) @Field(() => String) name: string;
  @MaxLength(40) @Field(() => String) identityNumber: string;
  @MaxLength(300) @Field(() => String, { description: "Power of attorney, certificate, court decision: its number and date." }) evidence: string;
  @Field(() => RepresentativeScope, { description: "How far that paper reaches." }) scope: keyof typeof RepresentativeScope;
  @Field(() => LocalDate, { nullable: true }) expiresOn?: string | null;
}

@InputType({ description: "Who is to employ the person." })
export class EmployerInput {
  @Length(1, 200) @Field(() => String) name: string;
  @IsOptional() @MaxLength(9) @Field(() => String, { nullable: true }) taxId?: string | null;
}

@InputType({ description: "A relative who is to come." })
export class FamilyMemberInput {
  @Length(1, 200) @Field(() => String) name: string;
  @Field(() => FamilyRelation) relation: keyof typeof FamilyRelation;
  @IsOptional() @Min(1900) @Max(2100) @Field(() => Int, { nullable: true }) birthYear?: number | null;
  @IsOptional() @Length(1, 3) @Field(() => String, { nullable: true }) nationality?: string | null;
}

@InputType({ description: "Papers that came after filing." })
export class SupplementInput {
  @Field(() => ID) applicationId: string;
  @ArrayMaxSize(60) @MaxLength(60, { each: true }) @Field(() => [ID], { description: "Codes of the checklist that are here now." }) papers: string[];
  @IsOptional() @MaxLength(500) @Field(() => String, { nullable: true, description: "What else was brought." }) description?: string | null;
  @Min(1) @Max(999) @Field(() => Int) attachments: number;
  @IsOptional() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Field(() => [VoucherInput], { nullable: true }) vouchers?: VoucherInput[] | null;
  @IsOptional() @ValidateNested() @Field(() => RepresentativeInput, { nullable: true, description: "Nobody: the applicant brought them." }) representative?: RepresentativeInput | null;
}

@InputType({ description: "A known person (applicantId), a new one (applicant), or a known one whose details changed (both)." })
export class FileApplicationInput {
  @Field(() => ApplicationKind) kind: keyof typeof ApplicationKind;
  @Length(1, 60) @Field(() => ID) category: string;
  @Field(() => ID, { nullable: true }) applicantId?: string | null;
  @IsOptional() @ValidateNested() @Field(() => ApplicantInput, { nullable: true }) applicant?: ApplicantInput | null;
  @Field(() => Boolean, { nullable: true, description: "The clerk looked at the possible duplicates: it is another person." }) differentPersonConfirmed?: boolean | null;
  @IsOptional() @ArrayMaxSize(10) @Field(() => [ID], { nullable: true, description: "Whom the clerk was shown as possibly the same; the verdict on each is kept." }) candidateIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: "The clerk saw the open application of the same kind: this is a second one." }) anotherApplicationConfirmed?: boolean | null;
  @IsOptional() @MaxLength(50) @Field(() => String, { nullable: true }) previousPermitNumber?: string | null;
  @Field(() => LocalDate, { nullable: true }) previousPermitExpiresOn?: string | null;
  @IsOptional() @Min(1) @Max(10) @Field(() => Int, { nullable: true, description: "Years of permit asked for; left out: as the rule says." }) permitYears?: number | null;
  @ArrayMaxSize(60) @ValidateNested({ each: true }) @Field(() => [DocumentInput]) documents: DocumentInput[];
  @Field(() => ID) deliveryOfficeId: string;
  @Min(0) @Max(999) @Field(() => Int) attachments: number;
  @IsOptional() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Field(() => [VoucherInput], { nullable: true }) vouchers?: VoucherInput[] | null;
  @IsOptional() @ValidateNested() @Field(() => RepresentativeInput, { nullable: true, description: "Nobody: the applicant is here." }) representative?: RepresentativeInput | null;
  @IsOptional() @MaxLength(20) @Field(() => ID, { nullable: true, description: "Of the draft this was, while the desk had no network." }) draftCode?: string | null;
  @IsOptional() @ValidateNested() @Field(() => EmployerInput, { nullable: true }) employer?: EmployerInput | null;
  @IsOptional() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Field(() => [FamilyMemberInput], { nullable: true }) familyMembers?: FamilyMemberInput[] | null;
}

@InputType()
export class ApplicationFilter {
  @IsOptional() @ArrayMaxSize(12) @Field(() => [ApplicationStatus], { nullable: true }) statuses?: (keyof typeof ApplicationStatus)[] | null;
  @Field(() => ID, { nullable: true }) officeOfFilingId?: string | null;
  @Field(() => ID, { nullable: true }) deliveryOfficeId?: string | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true, description: "A name, passport number, tax id, or a protocol number such as 4217/2011." }) text?: string | null;
  @Field(() => Int, { nullable: true }) protocolNumber?: number | null;
  @Field(() => Int, { nullable: true }) protocolYear?: number | null;
  @Field(() => ID, { nullable: true }) applicantId?: string | null;
}
