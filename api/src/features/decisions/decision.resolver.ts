import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type ApplicationRow, ApplicationType, getApplication } from "../applications";
import { registerWitnessRoles } from "../register";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { decisionPolicy } from "./decision.policy";
import { RecordRemediesResult, VoidApplicationResult, WithdrawApplicationResult, DecisionType, ResidencePermitType } from "./decision.type";
import { voidApplication, withdrawApplication } from "./end-application";
import { recordRemedies } from "./record-remedies";
import { type DecisionRow, loadDecision, loadPermit, loadRemedies, type PermitRow } from "./find-decisions";

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

  @Allow(decisionPolicy.recordRemedies)
  @Mutation(() => RecordRemediesResult, { description: "Copies once what the decision says of the remedies against it; its proof of service repeats it." })
  async recordRemedies(@Arg("commandId", () => ID) commandId: string, @Arg("applicationId", () => ID) applicationId: string, @Arg("text", () => String) text: string, @Ctx() ctx: Context): Promise<ApplicationRow> {
    const input = { applicationId, text: text.slice(0, 4_000) };
    const done = await transact(ctx, { commandId, act: "recordRemedies", input }, (tx, actor) => recordRemedies(tx, actor, input));
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

@Resolver(() => DecisionType)
export class DecisionResolver {
  @FieldResolver(() => String, { nullable: true, description: "What it says of the remedies against it, if it was copied." })
  remedies(@Root() decision: DecisionType, @Ctx() ctx: Context): Promise<string | null> {
    return loadRemedies(ctx, decision.id);
  }
}
