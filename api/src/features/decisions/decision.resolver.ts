import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type ApplicationRow, ApplicationType, getApplication } from "../applications";
import { registerWitnessRoles } from "../register";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { decisionPolicy } from "./decision.policy";
import { VoidApplicationResult, WithdrawApplicationResult, DecisionType, ResidencePermitType } from "./decision.type";
import { voidApplication, withdrawApplication } from "./end-application";
import { type DecisionRow, loadDecision, loadPermit, type PermitRow } from "./find-decisions";

@Resolver(() => ApplicationType)
export class ApplicationDecisionResolver {
  @Allow(decisionPolicy.withdrawApplication)
  @Mutation(() => WithdrawApplicationResult, { description: "The person takes the application back before it is decided; the statement has a number of its own." })
  async withdrawApplication(@Arg("commandId", () => ID) commandId: string, @Arg("applicationId", () => ID) applicationId: string, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<ApplicationRow> {
    const input = { applicationId, reason: reason.slice(0, 500) };
    const done = await transact(ctx, { commandId, act: "withdrawApplication", input }, (tx, actor) => withdrawApplication(tx, actor, input));
    return getApplication(ctx.reader, done.applicationId);
  }

  @Allow(decisionPolicy.voidApplication)
  @Mutation(() => VoidApplicationResult, { description: "Two persons say that an application was filed in error; its number is kept and void." })
  async voidApplication(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("applicationId", () => ID) applicationId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<ApplicationRow> {
    const input = { applicationId, reason: reason.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, registerWitnessRoles) };
    const done = await transact(ctx, { commandId, act: "voidApplication", input }, (tx, actor) => voidApplication(tx, actor, input));
    return getApplication(ctx.reader, done.applicationId);
  }

  @FieldResolver(() => DecisionType, { nullable: true })
  decision(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<DecisionRow | null> {
    return loadDecision(ctx, application.id);
  }

  @FieldResolver(() => ResidencePermitType, { nullable: true })
  permit(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<PermitRow | null> {
    return loadPermit(ctx, application.id);
  }
}
