import { IsOptional, Length, Max, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ApplicationKind, RenewalTiming } from "./application.type";
import { ruleCodes, type RuleCode as RuleCodeName } from "./legal-rules.rules";

export const RuleCode = Object.fromEntries(ruleCodes.map((code) => [code, code])) as { readonly [Code in RuleCodeName]: Code };
registerEnumType(RuleCode, { name: "RuleCode" });
export const RuleUnit = { DAYS: "DAYS", MONTHS: "MONTHS", YEARS: "YEARS", CENTS: "CENTS", COUNT: "COUNT", HOURS: "HOURS" } as const;
registerEnumType(RuleUnit, { name: "RuleUnit" });
export const RuleScope = { NEVER: "NEVER", KIND: "KIND", CATEGORY: "CATEGORY" } as const;
registerEnumType(RuleScope, { name: "RuleScope", description: "Whether a rule may hold for one kind alone, or for one kind or category." });

@Seen("desk")
@ObjectType("LegalRule", { description: "A period, fee or fine from a day on, with its source; nothing of it is in code." })
export class LegalRuleType {
  @Field(() => RuleCode) code: RuleCodeName;
  @Field(() => Int, { description: "In `unit`." }) value: number;
  @Field(() => RuleUnit) unit: keyof typeof RuleUnit;
  @Field(() => ApplicationKind, { nullable: true, description: "The kind it holds for alone; the narrowest rule that fits holds." }) kind: keyof typeof ApplicationKind | null;
  @Field(() => ID, { nullable: true, description: "The category it holds for alone." }) category: string | null;
  @Field(() => Boolean, { nullable: true, description: "Of a deadline: what comes after it is lost; false where it only guides; null for what is none." }) peremptory: boolean | null;
  @Field(() => LocalDate) validFrom: string;
  @Field(() => String) source: string;
  setBy: string | null;
}

@Seen("desk")
@ObjectType("NationalHoliday", { description: "A day on which public offices of the whole country are closed." })
export class NationalHolidayType {
  @Field(() => ID) code: string;
  @Field(() => String) labelEl: string;
  @Field(() => String) labelEn: string;
  @Field(() => LocalDate, { description: "The next time it falls, today among them." }) next: string;
  @Field(() => Boolean, { description: "It moves with Orthodox Easter." }) movable: boolean;
  @Field(() => String) source: string;
}

@Seen("desk")
@ObjectType("FilingFee", { description: "What an application would owe." })
export class FilingFeeType {
  @Field(() => Int, { description: "Years of permit it is reckoned for." }) permitYears: number;
  @Field(() => Int, { description: "In euro cents; 0 where none is owed." }) cents: number;
  @Field(() => Boolean, { description: "None is owed because of the person's age." }) free: boolean;
}

@Seen("desk")
@ObjectType("CalendarDay", { description: "The municipality's own word on a day." })
export class CalendarDayType {
  @Field(() => LocalDate) day: string;
  @Field(() => Boolean, { description: "Closed though no holiday, or open though one." }) closed: boolean;
  @Field(() => String) name: string;
}

@Seen("desk")
@ObjectType("DeadlineSuspension", { description: "No period runs from one day to the other, by decree." })
export class DeadlineSuspensionType {
  @Field(() => ID) id: string;
  @Field(() => LocalDate) from: string;
  @Field(() => LocalDate) to: string;
  @Field(() => String) source: string;
}

@Seen("desk")
@ObjectType("RenewalWindow", { description: "When a permit may be renewed, and how that stands today." })
export class RenewalWindowType {
  @Field(() => RenewalTiming) timing: keyof typeof RenewalTiming;
  @Field(() => LocalDate) opensOn: string;
  @Field(() => LocalDate, { description: "The last day without a fine." }) until: string;
  @Field(() => LocalDate, { description: "The last day with one." }) lateUntil: string;
  @Field(() => Int, { description: "In euro cents." }) lateFineCents: number;
  @Field(() => Boolean, { description: "What comes after the window is lost." }) peremptory: boolean;
}

@Seen("supervisors")
@ObjectType("RuleSet", { description: "What was set; its id." })
export class RuleSetType {
  @Field(() => ID) id: string;
}

@InputType({ description: "From a day on a paper is asked for, or no longer." })
export class RequirementChangeInput {
  @Field(() => ApplicationKind) kind: keyof typeof ApplicationKind;
  @Length(1, 60) @Field(() => ID) category: string;
  @Length(2, 60) @Field(() => ID, { description: "Latin capitals, digits and underscores." }) code: string;
  @Length(2, 200) @Field(() => String) labelEl: string;
  @Length(2, 200) @Field(() => String) labelEn: string;
  @Field(() => Boolean) asked: boolean;
  @Field(() => LocalDate) validFrom: string;
  @MaxLength(300) @Field(() => String) source: string;
}

@InputType({ description: "Whose fee is asked for, and for what." })
export class FilingFeeInput {
  @Field(() => ApplicationKind) kind: keyof typeof ApplicationKind;
  @Length(1, 60) @Field(() => ID) category: string;
  @Min(1900) @Max(2100) @Field(() => Int) birthYear: number;
  @IsOptional() @Min(1) @Max(12) @Field(() => Int, { nullable: true }) birthMonth?: number | null;
  @IsOptional() @Min(1) @Max(31) @Field(() => Int, { nullable: true }) birthDay?: number | null;
  @IsOptional() @Min(1) @Max(10) @Field(() => Int, { nullable: true, description: "Left out: as the rule says." }) permitYears?: number | null;
}

@InputType()
export class LegalRuleInput {
  @Field(() => RuleCode) code: RuleCodeName;
  @Field(() => Int) value: number;
  @Field(() => RuleUnit, { nullable: true, description: "Left out: the rule's usual one." }) unit?: keyof typeof RuleUnit | null;
  @Field(() => ApplicationKind, { nullable: true, description: "Left out: all kinds." }) kind?: keyof typeof ApplicationKind | null;
  @IsOptional() @Length(1, 60) @Field(() => ID, { nullable: true, description: "Left out: all categories." }) category?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Of a deadline alone, and there it is needed." }) peremptory?: boolean | null;
  @Field(() => LocalDate) validFrom: string;
  @MaxLength(300) @Field(() => String) source: string;
}

export const SetLegalRuleResult = resultOf("SetLegalRuleResult", () => RuleSetType);
export const SetRequirementResult = resultOf("SetRequirementResult", () => RuleSetType);
export const SetCalendarDayResult = resultOf("SetCalendarDayResult", () => RuleSetType);
export const SuspendDeadlinesResult = resultOf("SuspendDeadlinesResult", () => RuleSetType);
