import { IsOptional, Length, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../../platform/scalars";
import { TravelDocumentKind } from "../applicants";
import { DeclarationKind } from "./declaration.type";

@InputType({ description: "Where the person lives now." })
export class NewResidenceInput {
  @Length(4, 4) @Field(() => ID) municipalityId: string;
  @IsOptional() @Length(6, 6) @Field(() => String, { nullable: true }) unitCode?: string | null;
  @Length(1, 200) @Field(() => String) street: string;
}

@InputType({ description: "The new passport or travel document; the old one stays beside it." })
export class NewPassportInput {
  @Field(() => TravelDocumentKind) kind: keyof typeof TravelDocumentKind;
  @Length(1, 30) @Field(() => String) number: string;
  @Length(1, 3) @Field(() => String) issuingState: string;
  @Field(() => LocalDate, { nullable: true }) expiresOn?: string | null;
}

@InputType({ description: "A declaration of change of details." })
export class DeclareChangeInput {
  @Field(() => ID) applicantId: string;
  @Field(() => DeclarationKind) kind: keyof typeof DeclarationKind;
  @Field(() => LocalDate, { description: "When it changed." }) changedOn: string;
  @IsOptional() @MaxLength(500) @Field(() => String, { nullable: true }) details?: string | null;
  @IsOptional() @ValidateNested() @Field(() => NewResidenceInput, { nullable: true }) residence?: NewResidenceInput | null;
  @IsOptional() @ValidateNested() @Field(() => NewPassportInput, { nullable: true }) passport?: NewPassportInput | null;
  @Min(0) @Max(999) @Field(() => Int) attachments: number;
}
