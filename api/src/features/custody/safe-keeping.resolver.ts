import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import { custodyPolicy } from "./custody.policy";
import { NameSafeResult, RetireSafeResult } from "./custody.type";
import { loadSafe, type SafeRow } from "./find-items";
import { nameSafe, retireSafe } from "./keep-safes";

@Resolver()
export class SafeKeepingResolver {
  @Allow(custodyPolicy.nameSafe)
  @Mutation(() => NameSafeResult)
  async nameSafe(@Arg("commandId", () => ID) commandId: string, @Arg("safeId", () => ID) safeId: string, @Arg("name", () => String) name: string, @Ctx() ctx: Context): Promise<SafeRow | null> {
    const input = { safeId: known(safeId), name };
    return loadSafe(ctx, (await transact(ctx, { commandId, act: "nameSafe", input }, (tx, actor) => nameSafe(tx, actor, input))).safeId);
  }

  @Allow(custodyPolicy.retireSafe)
  @Mutation(() => RetireSafeResult, { description: "An empty safe is used no more; an office keeps at least one." })
  async retireSafe(@Arg("commandId", () => ID) commandId: string, @Arg("safeId", () => ID) safeId: string, @Ctx() ctx: Context): Promise<SafeRow | null> {
    const input = { safeId: known(safeId) };
    return loadSafe(ctx, (await transact(ctx, { commandId, act: "retireSafe", input }, (tx, actor) => retireSafe(tx, actor, input))).safeId);
  }
}

function known(id: string): string {
  if (!isId(id)) throw new Refused("NOT_FOUND", { about: "safe" });
  return id;
}
