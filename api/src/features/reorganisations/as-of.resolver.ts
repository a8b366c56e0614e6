import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import type { Context } from "../../platform/context";
import { LocalDate } from "../../platform/scalars";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { endOfReport } from "./as-of.rules";
import { ItemsAsOfType, OfficeAsOfType, ReportAsOfType } from "./as-of.type";
import { findItemsAsOf, findOfficesAsOf } from "./find-as-of";
import { mergerPolicy } from "./merger.policy";

@Resolver(() => OfficeAsOfType)
export class ReportAsOfResolver {
  @Allow(mergerPolicy.reportAsOf)
  @Query(() => ReportAsOfType)
  async reportAsOf(@Arg("asOf", () => LocalDate, { description: "Today, or a day before." }) asOf: string, @Ctx() ctx: Context): Promise<ReportAsOfType> {
    const end = endOfReport(asOf, ctx.now);
    const [offices, items] = await Promise.all([findOfficesAsOf(ctx.reader, end, Number(asOf.slice(0, 4))), findItemsAsOf(ctx.reader, end)]);
    return { asOf, offices, items };
  }

  @FieldResolver(() => OfficeType)
  office(@Root() row: OfficeAsOfType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, row.officeId);
  }
}

@Resolver(() => ItemsAsOfType)
export class ItemsAsOfResolver {
  @FieldResolver(() => OfficeType, { nullable: true, description: "Null: in a bag on its way." })
  office(@Root() row: ItemsAsOfType, @Ctx() ctx: Context): Promise<OfficeRow> | null {
    return row.officeId === null ? null : loadOffice(ctx, row.officeId);
  }
}
