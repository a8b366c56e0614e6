import { ArrayMaxSize, IsEmail, IsInt, IsOptional, Length, Max, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../../platform/scalars";
import { ClearableDetail, Sex, TravelDocumentKind } from "./applicant.type";

/** A person as the passport and the papers show them. Texts may be in any script. */
@InputType()
export class ApplicantInput {
  @Length(1, 100) @Field(() => String) latinSurname: string;
  @MaxLength(100) @Field(() => String) latinGivenName: string;
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true }) greekSurname?: string | null;
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true }) greekGivenName?: string | null;
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true }) fatherName?: string | null;
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true }) motherName?: string | null;
  @IsInt() @Min(1900) @Max(2100) @Field(() => Int) birthYear: number;
  @IsOptional() @Min(1) @Max(12) @Field(() => Int, { nullable: true }) birthMonth?: number | null;
  @IsOptional() @Min(1) @Max(31) @Field(() => Int, { nullable: true }) birthDay?: number | null;
  @Field(() => Sex) sex: keyof typeof Sex;
  @Length(1, 3) @Field(() => String) nationality: string;
  @IsOptional() @MaxLength(9) @Field(() => String, { nullable: true }) taxId?: string | null;
  @IsOptional() @MaxLength(11) @Field(() => String, { nullable: true }) socialSecurityNumber?: string | null;
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true }) phone?: string | null;
  @IsOptional() @IsEmail() @Field(() => String, { nullable: true }) email?: string | null;
  @Length(2, 3) @Field(() => String) language: string;
  @Field(() => TravelDocumentKind) travelDocumentKind: keyof typeof TravelDocumentKind;
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true }) travelDocumentNumber?: string | null;
  @IsOptional() @Length(1, 3) @Field(() => String, { nullable: true }) travelDocumentState?: string | null;
  @Field(() => LocalDate, { nullable: true }) travelDocumentExpiresOn?: string | null;
  @Length(4, 4) @Field(() => ID) residenceMunicipalityId: string;
  @IsOptional() @Length(6, 6) @Field(() => String, { nullable: true }) residenceUnitCode?: string | null;
  @MaxLength(200) @Field(() => String) residenceStreet: string;
  @Field(() => LocalDate, { nullable: true }) residenceSince?: string | null;
  @IsOptional() @ArrayMaxSize(12) @Field(() => [ClearableDetail], { nullable: true, description: "Of a known person: details that are no longer so. An empty detail that is not named here stays as it is known." }) cleared?: (keyof typeof ClearableDetail)[] | null;
}
