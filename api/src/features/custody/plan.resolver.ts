import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { addSafe, approvePlan } from "./approve-plan";
import { custodyPolicy } from "./custody.policy";
import { SafeType } from "./custody.type";
import { findSafes, loadSafe, type SafeRow } from "./find-items";
import { findPlans, getPlan, type PlanRow } from "./find-plans";
import { AddSafeResult, ApproveCustodyPlanResult, CustodyPlanInput, CustodyPlanType } from "./plan.type";

@Resolver(() => CustodyPlanType)
export class PlanResolver {
  @Allow(custodyPolicy.custodyPlans)
  @Query(() => [CustodyPlanType], { description: "An office's plans of custody, latest first; at most 50." })
  custodyPlans(@Arg("officeId", () => ID) officeId: string, @Ctx() ctx: Context): Promise<PlanRow[]> {
    return findPlans(ctx.reader, officeId);
  }

  @Allow(custodyPolicy.safesOf)
  @Query(() => [SafeType], { description: "The safes of an office." })
  safesOf(@Arg("officeId", () => ID) officeId: string, @Ctx() ctx: Context): Promise<SafeRow[]> {
    return findSafes(ctx.reader, officeId);
  }

  @Allow(custodyPolicy.approveCustodyPlan)
  @Mutation(() => ApproveCustodyPlanResult, { description: "It is in force from now; the one before is withdrawn by it." })
  async approveCustodyPlan(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => CustodyPlanInput) input: CustodyPlanInput, @Ctx() ctx: Context): Promise<PlanRow> {
    const done = await transact(ctx, { commandId, act: "approveCustodyPlan", input }, (tx, actor) => approvePlan(tx, actor, input));
    return getPlan(ctx.reader, done.planId);
  }

  @Allow(custodyPolicy.addSafe)
  @Mutation(() => AddSafeResult)
  async addSafe(@Arg("commandId", () => ID) commandId: string, @Arg("officeId", () => ID) officeId: string, @Arg("name", () => String) name: string, @Ctx() ctx: Context): Promise<SafeRow> {
    const input = { officeId, name: name.trim().slice(0, 60) };
    if (input.name === "") throw new Refused("INVALID_INPUT", { about: "name" });
    const done = await transact(ctx, { commandId, act: "addSafe", input }, (tx, actor) => addSafe(tx, actor, input));
    const safe = await loadSafe(ctx, done.safeId);
    if (!safe) throw new Error("a safe that was just added is missing");
    return safe;
  }

  @FieldResolver(() => SafeType)
  async safe(@Root() plan: CustodyPlanType, @Ctx() ctx: Context): Promise<SafeRow> {
    const safe = await loadSafe(ctx, plan.safeId);
    if (!safe) throw new Error("a plan without its safe");
    return safe;
  }

  @FieldResolver(() => [StaffMemberType])
  keyHolders(@Root() plan: CustodyPlanType, @Ctx() ctx: Context): Promise<StaffRow[]> {
    return Promise.all(plan.keyHolderIds.map((id) => loadStaff(ctx, id)));
  }
}
