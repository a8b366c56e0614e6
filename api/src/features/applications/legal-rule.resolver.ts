import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { LocalDate } from "../../platform/scalars";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { applicationPolicy } from "./application.policy";
import { type CalendarDayRow, findCalendarDays, findRules, findSuspensions, type RuleRow, type SuspensionRow } from "./find-rules";
import { CalendarDayType, DeadlineSuspensionType, LegalRuleInput, LegalRuleType, RenewalWindowType, RequirementChangeInput, type RuleSetType, SetCalendarDayResult, SetLegalRuleResult, SetRequirementResult, SuspendDeadlinesResult } from "./legal-rule.type";
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
  renewalWindow(@Arg("expiresOn", () => LocalDate) expiresOn: string, @Ctx() ctx: Context): Promise<WindowRow> {
    return findRenewalWindow(ctx.reader, expiresOn, localDay(ctx.now));
  }

  @Allow(applicationPolicy.setRules)
  @Mutation(() => SetLegalRuleResult)
  setLegalRule(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => LegalRuleInput) input: LegalRuleInput, @Ctx() ctx: Context): Promise<RuleSetType> {
    return transact(ctx, { commandId, act: "setLegalRule", input }, (tx, actor) => setLegalRule(tx, actor, { ...input, peremptory: input.peremptory ?? null }));
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

  @FieldResolver(() => StaffMemberType, { nullable: true, description: "Who of this municipality set it; null for the law of the installation." })
  by(@Root() rule: LegalRuleType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return rule.setBy === null ? null : loadStaff(ctx, rule.setBy);
  }
}
