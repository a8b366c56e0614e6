import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { closeToday } from "./close-register";
import { type ClosingRow, findClosing, findClosings } from "./find-closings";
import { registerPolicy } from "./register.policy";
import { CloseRegisterResult, RegisterClosingPageType, RegisterClosingType } from "./register.type";

@Resolver(() => RegisterClosingType)
export class ClosingResolver {
  @Allow(registerPolicy.registerClosings)
  @Query(() => RegisterClosingPageType, { description: "The register's closed days, latest first." })
  registerClosings(@Arg("first", () => Int, { defaultValue: 30 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<ClosingRow>> {
    return findClosings(ctx.reader, { first: pageSize(first), after: after ?? null });
  }

  @Allow(registerPolicy.closeRegister)
  @Mutation(() => CloseRegisterResult, { description: "Closes the register up to now, so that its page can be printed before the office shuts. What comes later falls into the next closing." })
  async closeRegister(@Arg("commandId", () => ID) commandId: string, @Ctx() ctx: Context): Promise<ClosingRow> {
    const input = {};
    const done = await transact(ctx, { commandId, act: "closeRegister", input }, (tx, actor) => closeToday(tx, actor, ctx.signingKey, localDay(tx.now)));
    const closing = await findClosing(ctx.reader, done.id);
    if (!closing) throw new Error("a closing is missing");
    return closing;
  }

  @FieldResolver(() => String, { description: "The page to print and keep." })
  paperUrl(@Root() closing: RegisterClosingType): string {
    return `/papers/register-closing/${closing.id}.pdf`;
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: "Who closed it by hand; null where the house did at midnight." })
  by(@Root() closing: RegisterClosingType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return closing.closedBy === null ? null : loadStaff(ctx, closing.closedBy);
  }
}
