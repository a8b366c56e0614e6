import { IsOptional, Length, Matches, MaxLength } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { DirectorateType, OfficeType } from "./office.type";

@InputType()
export class ContactInput {
  @Length(3, 120) @Field(() => String) name: string;
  @Length(3, 200) @Field(() => String) address: string;
  @IsOptional() @Matches(/^$|^[+0-9][0-9 ()./-]{4,39}$/u) @Field(() => String, { nullable: true }) telephone?: string | null;
  @MaxLength(500) @Field(() => String, { description: "The decision or letter that says so." }) reason: string;
}

@InputType()
export class OfficeContactInput extends ContactInput {
  @Field(() => ID) officeId: string;
}

@Seen("indoors")
@ObjectType("ContactChange", { description: "What an office or the Directorate was called before a change; papers of that time go on saying it." })
export class ContactChangeType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) at: Date;
  @Field(() => String) nameBefore: string;
  @Field(() => String) addressBefore: string;
  @Field(() => String, { nullable: true }) telephoneBefore: string | null;
  @Field(() => String) reason: string;
  staffId: string;
}

@Seen("indoors")
@ObjectType("ContactChangePage")
export class ContactChangePageType {
  @Field(() => [ContactChangeType]) items: readonly ContactChangeType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

export const ChangeOfficeContactResult = resultOf("ChangeOfficeContactResult", () => OfficeType);
export const ChangeDirectorateContactResult = resultOf("ChangeDirectorateContactResult", () => DirectorateType);
