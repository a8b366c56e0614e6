import { ArrayMaxSize, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../../platform/scalars";
import { ProtocolDirection, RelationKind, RetentionClass } from "./register.type";

@InputType()
export class RelationInput {
  @Field(() => ID) earlierId: string;
  @Field(() => RelationKind) kind: keyof typeof RelationKind;
}

@InputType({ description: "A paper of the common protocol: what Law 2690/1999 art. 12 names." })
export class RegisterEntryInput {
  @Field(() => ProtocolDirection) direction: keyof typeof ProtocolDirection;
  @Length(1, 100) @Field(() => String, { description: "What kind of paper: letter, declaration, request." }) characterisation: string;
  @Length(1, 500) @Field(() => String) subject: string;
  @Min(0) @Max(999) @Field(() => Int) attachments: number;
  @Length(1, 200) @Field(() => String) addressee: string;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true }) sender?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true }) senderNumber?: string | null;
  @Field(() => LocalDate, { nullable: true }) senderDate?: string | null;
  @Field(() => RetentionClass, { nullable: true, description: "Left out: as its kind is kept." }) retentionClass?: keyof typeof RetentionClass | null;
  @IsOptional() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Field(() => [RelationInput], { nullable: true }) relations?: RelationInput[] | null;
}
