import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { getMunicipality, loadOffice, type OfficeRow, OfficeType } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { cancelPolicyChange } from "./cancel-policy-change";
import { drainPolicy } from "./drain.policy";
import { BranchPapersType, CancelPolicyChangeResult, DeliveryPolicyChangeType, DeliveryPolicyInput, DeliveryPolicyStateType, SwitchDeliveryPolicyResult } from "./drain.type";
import { findBranchPapers, findOnTheWay, findPolicyChanges } from "./find-policy";
import { switchDeliveryPolicy } from "./switch-policy";

@Resolver(() => BranchPapersType)
export class DeliveryPolicyResolver {
  @Allow(drainPolicy.deliveryPolicyState)
  @Query(() => DeliveryPolicyStateType, { description: "Where papers are delivered, what is where, and what must move before that changes (S10)." })
  deliveryPolicyState(@Ctx() ctx: Context): Promise<DeliveryPolicyStateType> {
    return stateOf(ctx);
  }

  @Allow(drainPolicy.switchDeliveryPolicy)
  @Mutation(() => SwitchDeliveryPolicyResult)
  async switchDeliveryPolicy(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => DeliveryPolicyInput) input: DeliveryPolicyInput, @Ctx() ctx: Context): Promise<DeliveryPolicyStateType> {
    await transact(ctx, { commandId, act: "switchDeliveryPolicy", input }, (tx, actor) => switchDeliveryPolicy(tx, actor, input));
    return stateOf(ctx);
  }

  @Allow(drainPolicy.cancelPolicyChange)
  @Mutation(() => CancelPolicyChangeResult, { description: "A change that did not take place yet is called off." })
  async cancelPolicyChange(@Arg("commandId", () => ID) commandId: string, @Arg("changeId", () => ID) changeId: string, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<DeliveryPolicyStateType> {
    const input = { changeId, reason: reason.slice(0, 1_000) };
    await transact(ctx, { commandId, act: "cancelPolicyChange", input }, (tx, actor) => cancelPolicyChange(tx, actor, input));
    return stateOf(ctx);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() papers: BranchPapersType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, papers.officeId);
  }
}

@Resolver(() => DeliveryPolicyChangeType)
export class DeliveryPolicyChangeResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() change: DeliveryPolicyChangeType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, change.orderedBy);
  }
}

async function stateOf(ctx: Context): Promise<DeliveryPolicyStateType> {
  const { deliveryPolicy } = await getMunicipality(ctx.reader);
  return { policy: deliveryPolicy, branches: await findBranchPapers(ctx.reader), mustEndFirst: (await findOnTheWay(ctx.reader)).filter(({ count }) => count > 0), changes: await findPolicyChanges(ctx.reader) };
}
