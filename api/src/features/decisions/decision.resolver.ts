import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/context";
import { ApplicationType } from "../applications";
import { DecisionType, ResidencePermitType } from "./decision.type";
import { type DecisionRow, loadDecision, loadPermit, type PermitRow } from "./find-decisions";

@Resolver(() => ApplicationType)
export class ApplicationDecisionResolver {
  @FieldResolver(() => DecisionType, { nullable: true })
  decision(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<DecisionRow | null> {
    return loadDecision(ctx, application.id);
  }

  @FieldResolver(() => ResidencePermitType, { nullable: true })
  permit(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<PermitRow | null> {
    return loadPermit(ctx, application.id);
  }
}
