import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { actorOf, type Context } from "../../platform/context";
import { loadApplication } from "../applications";
import { loadCentralOffice, loadOffice, type OfficeRow, OfficeType } from "../offices";
import { CustodyItemType, ItemActEnum } from "./custody.type";
import type { ItemRow } from "./find-items";
import { actsOn, homeOf, type ItemAct } from "./item-acts.rules";

@Resolver(() => CustodyItemType)
export class ItemFieldsResolver {
  @FieldResolver(() => [ItemActEnum], { description: "What I may do with it now, as far as the thing itself goes; my role may still forbid it." })
  myActs(@Root() item: CustodyItemType, @Ctx() ctx: Context): ItemAct[] {
    return actsOn(item as ItemRow, actorOf(ctx));
  }

  @FieldResolver(() => OfficeType, { description: "Where it belongs: at the office that serves it, or at the central office on its way to the Directorate (S12)." })
  async home(@Root() item: CustodyItemType, @Ctx() ctx: Context): Promise<OfficeRow> {
    const [application, central] = await Promise.all([item.applicationId === null ? null : loadApplication(ctx, item.applicationId), loadCentralOffice(ctx)]);
    return loadOffice(ctx, homeOf(item as ItemRow, application?.deliveryOfficeId ?? null, central.id));
  }
}
