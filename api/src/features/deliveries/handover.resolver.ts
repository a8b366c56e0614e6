import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { CustodyItemType, type ItemRow, loadItem } from "../custody";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { deliveryPolicy } from "./delivery.policy";
import { RecipientInput } from "./delivery.type";
import { type HandoverRow, loadHandover } from "./find-handovers";
import { handOverPaper } from "./hand-over-paper";
import { HandOverPaperResult, PaperHandoverType } from "./handover.type";
import { handsOver } from "./paper-handover.rules";

@Resolver(() => CustodyItemType)
export class ItemHandoverResolver {
  @Allow(deliveryPolicy.handOverPaper)
  @Mutation(() => HandOverPaperResult, { description: "A paper of the Directorate other than permit and decision goes to its person; no proof of service is made." })
  async handOverPaper(@Arg("commandId", () => ID) commandId: string, @Arg("tag", () => String) tag: string, @Arg("recipient", () => RecipientInput) recipient: RecipientInput, @Ctx() ctx: Context): Promise<ItemRow | null> {
    const input = { tag: tag.slice(0, 100), ...recipient };
    const done = await transact(ctx, { commandId, act: "handOverPaper", input }, (tx, actor) => handOverPaper(tx, actor, input));
    return loadItem(ctx, done.itemId);
  }

  @FieldResolver(() => Boolean, { description: "I may hand it over to its person now, without a proof of service; my role may still forbid it." })
  mayHandOver(@Root() item: CustodyItemType, @Ctx() ctx: Context): boolean {
    return handsOver(item as ItemRow, actorOf(ctx));
  }

  @FieldResolver(() => PaperHandoverType, { nullable: true })
  handover(@Root() item: CustodyItemType, @Ctx() ctx: Context): Promise<HandoverRow | null> | null {
    return item.state === "DELIVERED" ? loadHandover(ctx, item.id) : null;
  }
}

@Resolver(() => PaperHandoverType)
export class PaperHandoverResolver {
  @FieldResolver(() => OfficeType)
  office(@Root() handover: PaperHandoverType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, handover.officeId);
  }

  @FieldResolver(() => StaffMemberType, { description: "Who handed it over." })
  officer(@Root() handover: PaperHandoverType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, handover.officerId);
  }
}
