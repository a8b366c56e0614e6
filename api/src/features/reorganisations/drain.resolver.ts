import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { getOffice, loadOffice, type OfficeRow, OfficeType } from "../offices";
import { drainPolicy } from "./drain.policy";
import { remains } from "./drain.rules";
import { CloseOfficeResult, OfficeRemainsType, StartClosingInput, StartClosingResult } from "./drain.type";
import { findDrain, findRemains, findThings } from "./find-remains";
import { closeOffice, startClosing } from "./start-closing";

@Resolver(() => OfficeRemainsType)
export class DrainResolver {
  @Allow(drainPolicy.officeRemains)
  @Query(() => OfficeRemainsType)
  async officeRemains(@Arg("officeId", () => ID) officeId: string, @Ctx() ctx: Context): Promise<OfficeRemainsType> {
    const { id } = await getOffice(ctx.reader, officeId);
    const [counts, things, drain] = [await findRemains(ctx.reader, id, localDay(ctx.now)), await findThings(ctx.reader, id), await findDrain(ctx.reader, id)];
    const workGoesTo = drain && (await loadOffice(ctx, drain.toOfficeId));
    return { officeId: id, counts: counts.map((count) => ({ ...count, blocks: remains[count.what] })), things: things as OfficeRemainsType["things"], workGoesTo, closingSince: drain?.startedAt ?? null };
  }

  @Allow(drainPolicy.startClosing)
  @Mutation(() => StartClosingResult, { description: "A branch empties: no more filings, no more deliveries, its open work goes to another office." })
  async startClosing(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => StartClosingInput) input: StartClosingInput, @Ctx() ctx: Context): Promise<OfficeRow> {
    const done = await transact(ctx, { commandId, act: "startClosing", input }, (tx, actor) => startClosing(tx, actor, input));
    return loadOffice(ctx, done.officeId);
  }

  @Allow(drainPolicy.closeOffice)
  @Mutation(() => CloseOfficeResult, { description: "An empty branch closes." })
  async closeOffice(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("officeId", () => ID) officeId: string,
    @Arg("staffGoToOfficeId", () => ID, { nullable: true, description: "None: their work ends and the office's devices sign no more." }) staffGoToOfficeId: string | null,
    @Ctx() ctx: Context,
  ): Promise<OfficeRow> {
    const input = { officeId, staffGoToOfficeId: staffGoToOfficeId ?? null };
    const done = await transact(ctx, { commandId, act: "closeOffice", input }, (tx, actor) => closeOffice(tx, actor, input));
    return loadOffice(ctx, done.officeId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() found: OfficeRemainsType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, found.officeId);
  }
}
