import { Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { actorOf, type Context } from "../../platform/context";
import { Today } from "../offices";
import { countDueToForward } from "./find-due";
import { countUnacknowledged } from "./find-outbound";

@Resolver(() => Today)
export class TodayDirectorateResolver {
  @FieldResolver(() => Int)
  dueToForward(@Ctx() ctx: Context): Promise<number> | number {
    const actor = actorOf(ctx);
    return actor.officeKind === "CENTRAL" ? countDueToForward(ctx.reader, actor.officeId) : 0;
  }

  @FieldResolver(() => Int)
  batchesUnacknowledged(@Ctx() ctx: Context): Promise<number> | number {
    return actorOf(ctx).officeKind === "CENTRAL" ? countUnacknowledged(ctx.reader) : 0;
  }
}
