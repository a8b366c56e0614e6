import { Length, MaxLength } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { LocalDate } from "../../platform/scalars";
import { ApplicationKind, RenewalTiming } from "./application.type";
import { ruleCodes, type RuleCode as RuleCodeName } from "./legal-rules.rules";

export const RuleCode = Object.fromEntries(ruleCodes.map((code) => [code, code])) as { readonly [Code in RuleCodeName]: Code };
registerEnumType(RuleCode, { name: "RuleCode" });
export const RuleUnit = { DAYS: "DAYS", MONTHS: "MONTHS", CENTS: "CENTS", COUNT: "COUNT" } as const;
registerEnumType(RuleUnit, { name: "RuleUnit" });

@ObjectType("LegalRule", { description: "A period, fee or fine from a day on, with its source; nothing of it is in code." })
export class LegalRuleType {
  @Field(() => RuleCode) code: RuleCodeName;
  @Field(() => Int, { description: "In `unit`." }) value: number;
  @Field(() => RuleUnit) unit: keyof typeof RuleUnit;
  @Field(() => Boolean, { nullable: true, description: "Of a deadline: what comes after it is lost; false where it only guides; null for what is none." }) peremptory: boolean | null;
  @Field(() => LocalDate) validFrom: string;
  @Field(() => String) source: string;
  setBy: string | null;
}

@ObjectType("CalendarDay", { description: "The municipality's own word on a day." })
export class CalendarDayType {
  @Field(() => LocalDate) day: string;
  @Field(() => Boolean, { description: "Closed though no holiday, or open though one." }) closed: boolean;
  @Field(() => String) name: string;
}

@ObjectType("DeadlineSuspension", { description: "No period runs from one day to the other, by decree." })
export class DeadlineSuspensionType {
  @Field(() => ID) id: string;
  @Field(() => LocalDate) from: string;
  @Field(() => LocalDate) to: string;
  @Field(() => String) source: string;
}

@ObjectType("RenewalWindow", { description: "When a permit may be renewed, and how that stands today." })
export class RenewalWindowType {
  @Field(() => RenewalTiming) timing: keyof typeof RenewalTiming;
  @Field(() => LocalDate) opensOn: string;
  @Field(() => LocalDate, { description: "The last day without a fine." }) until: string;
  @Field(() => LocalDate, { description: "The last day with one." }) lateUntil: string;
  @Field(() => Int, { description: "In euro cents." }) lateFineCents: number;
  @Field(() => Boolean, { description: "What comes after the window is lost." }) peremptory: boolean;
}

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

@InputType()
export class LegalRuleInput {
  @Field(() => RuleCode) code: RuleCodeName;
  @Field(() => Int) value: number;
  @Field(() => Boolean, { nullable: true, description: "Of a deadline alone, and there it is needed." }) peremptory?: boolean | null;
  @Field(() => LocalDate) validFrom: string;
  @MaxLength(300) @Field(() => String) source: string;
}

export const SetLegalRuleResult = resultOf("SetLegalRuleResult", () => RuleSetType);
export const SetRequirementResult = resultOf("SetRequirementResult", () => RuleSetType);
export const SetCalendarDayResult = resultOf("SetCalendarDayResult", () => RuleSetType);
export const SuspendDeadlinesResult = resultOf("SuspendDeadlinesResult", () => RuleSetType);
