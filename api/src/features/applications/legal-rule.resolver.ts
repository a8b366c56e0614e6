import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { LocalDate } from "../../platform/scalars";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { applicationPolicy } from "./application.policy";
import type { Fee } from "./fee.rules";
import { findFee } from "./find-fee";
import { type CalendarDayRow, findCalendarDays, findHolidays, findRules, findSuspensions, type HolidayRow, type RuleRow, type SuspensionRow } from "./find-rules";
import { legalRules, type RuleUnit as RuleUnitName, usualUnit } from "./legal-rules.rules";
import { holidayIn } from "./working-days.rules";
import { CalendarDayType, DeadlineSuspensionType, FilingFeeInput, FilingFeeType, LegalRuleInput, LegalRuleType, NationalHolidayType, RenewalWindowType, RequirementChangeInput, RuleScope, type RuleSetType, RuleUnit, SetCalendarDayResult, SetLegalRuleResult, SetRequirementResult, SuspendDeadlinesResult } from "./legal-rule.type";
import { findRenewalWindow, type WindowRow } from "./find-renewal-window";
import { setCalendarDay } from "./set-calendar-day";
import { setLegalRule } from "./set-legal-rule";
import { setRequirement } from "./set-requirement";
import { suspendDeadlines } from "./suspend-deadlines";

@Resolver(() => LegalRuleType)
export class LegalRuleResolver {
  @Allow(applicationPolicy.legalRules)
  @Query(() => [LegalRuleType], { description: "Every setting of every rule, latest first within a rule; at most 500." })
  legalRules(@Ctx() ctx: Context): Promise<RuleRow[]> {
    return findRules(ctx.reader);
  }

  @Allow(applicationPolicy.legalRules)
  @Query(() => [NationalHolidayType], { description: "In the order in which they come next." })
  async nationalHolidays(@Ctx() ctx: Context): Promise<NationalHolidayType[]> {
    const today = localDay(ctx.now);
    const year = Number(today.slice(0, 4));
    const next = (holiday: HolidayRow) => [holidayIn(year, holiday), holidayIn(year + 1, holiday)].find((day) => day >= today) ?? today;
    const rows = (await findHolidays(ctx.reader)).filter(({ validTo }) => validTo === null || validTo >= today);
    return rows.map((row) => ({ ...row, movable: row.easterOffset !== null, next: next(row) })).sort((one, other) => (one.next < other.next ? -1 : 1));
  }

  @Allow(applicationPolicy.filingFee)
  @Query(() => FilingFeeType, { description: "What an application would owe if it were filed today." })
  filingFee(@Arg("input", () => FilingFeeInput) input: FilingFeeInput, @Ctx() ctx: Context): Promise<Fee> {
    return findFee(ctx.reader, { ...input, birthMonth: input.birthMonth ?? null, birthDay: input.birthDay ?? null, permitYears: input.permitYears ?? null }, localDay(ctx.now));
  }

  @Allow(applicationPolicy.legalRules)
  @Query(() => [CalendarDayType], { description: "The municipality's own word on days; at most 1,000." })
  calendarDays(@Ctx() ctx: Context): Promise<CalendarDayRow[]> {
    return findCalendarDays(ctx.reader);
  }

  @Allow(applicationPolicy.legalRules)
  @Query(() => [DeadlineSuspensionType], { description: "Latest first; at most 200." })
  deadlineSuspensions(@Ctx() ctx: Context): Promise<SuspensionRow[]> {
    return findSuspensions(ctx.reader);
  }

  @Allow(applicationPolicy.legalRules)
  @Query(() => RenewalWindowType, { description: "How a renewal of a permit with this last day stands today." })
  renewalWindow(@Arg("expiresOn", () => LocalDate) expiresOn: string, @Arg("category", () => ID, { nullable: true }) category: string | null, @Ctx() ctx: Context): Promise<WindowRow> {
    return findRenewalWindow(ctx.reader, expiresOn, category ?? null, localDay(ctx.now));
  }

  @Allow(applicationPolicy.setRules)
  @Mutation(() => SetLegalRuleResult)
  setLegalRule(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => LegalRuleInput) input: LegalRuleInput, @Ctx() ctx: Context): Promise<RuleSetType> {
    return transact(ctx, { commandId, act: "setLegalRule", input }, (tx, actor) => setLegalRule(tx, actor, { ...input, unit: input.unit ?? usualUnit(input.code), kind: input.kind ?? null, category: input.category ?? null, peremptory: input.peremptory ?? null }));
  }

  @Allow(applicationPolicy.setRules)
  @Mutation(() => SetRequirementResult)
  setRequirement(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => RequirementChangeInput) input: RequirementChangeInput, @Ctx() ctx: Context): Promise<RuleSetType> {
    return transact(ctx, { commandId, act: "setRequirement", input }, (tx, actor) => setRequirement(tx, actor, input));
  }

  @Allow(applicationPolicy.setRules)
  @Mutation(() => SetCalendarDayResult, { description: "Moves the deadlines that end on it." })
  setCalendarDay(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("day", () => LocalDate) day: string,
    @Arg("closed", () => Boolean) closed: boolean,
    @Arg("name", () => String) name: string,
    @Ctx() ctx: Context,
  ): Promise<RuleSetType> {
    const input = { day, closed, name: name.slice(0, 100) };
    return transact(ctx, { commandId, act: "setCalendarDay", input }, (tx, actor) => setCalendarDay(tx, actor, input));
  }

  @Allow(applicationPolicy.setRules)
  @Mutation(() => SuspendDeadlinesResult, { description: "Moves every deadline that is open." })
  suspendDeadlines(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("from", () => LocalDate) from: string,
    @Arg("to", () => LocalDate) to: string,
    @Arg("source", () => String) source: string,
    @Ctx() ctx: Context,
  ): Promise<RuleSetType> {
    const input = { from, to, source: source.slice(0, 300) };
    return transact(ctx, { commandId, act: "suspendDeadlines", input }, (tx, actor) => suspendDeadlines(tx, actor, input));
  }

  @FieldResolver(() => [RuleUnit], { description: "Units it may be set in, the usual one first." })
  units(@Root() { code }: LegalRuleType): RuleUnitName[] {
    return Object.keys(legalRules[code].units) as RuleUnitName[];
  }

  @FieldResolver(() => RuleScope, { description: "What it may be narrowed to." })
  narrowed(@Root() { code }: LegalRuleType): keyof typeof RuleScope {
    return legalRules[code].narrowed;
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: "Who of this municipality set it; null for the law of the installation." })
  by(@Root() rule: LegalRuleType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return rule.setBy === null ? null : loadStaff(ctx, rule.setBy);
  }
}
