import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { applicationPolicy } from "./application.policy";
import { EndRepresentationResult, RepresentativeType } from "./application.type";
import { endRepresentation } from "./end-representation";
import { type ApplicationRow, getApplication } from "./find-applications";
import { loadEndReason, type RepresentativeRow } from "./find-representatives";

@Resolver(() => RepresentativeType)
export class RepresentativeResolver {
  @Allow(applicationPolicy.endRepresentation)
  @Mutation(() => EndRepresentationResult, { description: "A right to act for the person is over before its day, on all their applications." })
  async endRepresentation(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("applicationId", () => ID) applicationId: string,
    @Arg("protocolEntryId", () => ID, { description: "Of the paper this representative brought." }) protocolEntryId: string,
    @Arg("reason", () => String) reason: string,
    @Ctx() ctx: Context,
  ): Promise<ApplicationRow> {
    const input = { applicationId, protocolEntryId, reason: reason.slice(0, 300) };
    const done = await transact(ctx, { commandId, act: "endRepresentation", input }, (tx, actor) => endRepresentation(tx, actor, input));
    return getApplication(ctx.reader, done.applicationId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Why the right was ended before its day; null while it was not." })
  endReason(@Root() representative: RepresentativeRow, @Ctx() ctx: Context): Promise<string | null> {
    return loadEndReason(ctx, representative);
  }
}
