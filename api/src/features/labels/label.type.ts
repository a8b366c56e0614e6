import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type LabelKind as Kind, labelsAtOnce, type LabelWay as Way } from "./label.rules";

export const LabelKind = { PACKAGE_LABEL: "PACKAGE_LABEL", ITEM_TAG: "ITEM_TAG" } as const satisfies Record<Kind, Kind>;
registerEnumType(LabelKind, { name: "LabelKind" });
export const LabelWay = { SHEET: "SHEET", ZPL: "ZPL", PRINTER: "PRINTER" } as const satisfies Record<Way, Way>;
registerEnumType(LabelWay, { name: "LabelWay", description: "An A4 sheet of labels as PDF; a file for a label printer; the office's own label printer." });
const PrintedWay = { ...LabelWay, SINGLE: "SINGLE" } as const;
registerEnumType(PrintedWay, { name: "PrintedWay", description: "As LabelWay, or SINGLE: one label as PDF." });
const LabelEvent = { PRINTED: "PRINTED", SPOILED: "SPOILED" } as const;
registerEnumType(LabelEvent, { name: "LabelEvent" });

@InputType()
export class PrintLabelsInput {
  @ArrayMinSize(1) @ArrayMaxSize(labelsAtOnce) @MaxLength(40, { each: true }) @Field(() => [String]) codes: string[];
  @Field(() => LabelWay) way: Way;
  @IsOptional() @Min(1) @Max(24) @Field(() => Int, { nullable: true, description: "The first free place of a sheet that was begun, from 1, row by row; the first where it is left out." }) startAt?: number | null;
  @IsOptional() @MaxLength(500) @Field(() => String, { nullable: true, description: "Why, where one of them was printed before." }) reason?: string | null;
}

@Seen("desk")
@ObjectType("LabelRecord", { description: "A label that was printed, or that is worth nothing." })
export class LabelRecordType {
  @Field(() => LabelEvent) event: keyof typeof LabelEvent;
  @Field(() => PrintedWay, { nullable: true }) way: keyof typeof PrintedWay | null;
  @Field(() => Int) number: number;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => DateTime) at: Date;
  staffId: string;
}

@Seen("desk")
@ObjectType("Label", { description: "A code's label, and how often it was printed." })
export class LabelType {
  @Field(() => String) code: string;
  @Field(() => LabelKind) what: Kind;
  @Field(() => [LabelRecordType], { description: "Latest first, at most twenty." }) history: readonly LabelRecordType[];
}

@Seen("keepers")
@ObjectType("LabelJob", { description: "Labels printed together." })
export class LabelJobType {
  @Field(() => ID) id: string;
  @Field(() => Int) count: number;
  @Field(() => String, { nullable: true, description: "Where the sheet or the file is; null where the printer has it." }) url: string | null;
}

@Seen("keepers")
@ObjectType()
export class LabelSpoiled {
  @Field(() => String) code: string;
}

export const PrintLabelsResult = resultOf("PrintLabelsResult", () => LabelJobType);
export const SpoilLabelResult = resultOf("SpoilLabelResult", () => LabelSpoiled);
