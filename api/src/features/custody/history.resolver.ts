import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { z } from "zod";
import type { Context } from "../../platform/context";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { CustodyEntryType, CustodyItemType } from "./custody.type";
import { type HistoryRow, loadHistory } from "./find-history";

const noted = z.object({ note: z.string().nullish(), corrects: z.string().nullish() });

@Resolver(() => CustodyEntryType)
export class CustodyEntryResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() entry: CustodyEntryType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, entry.staffId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  secondPerson(@Root() entry: CustodyEntryType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return entry.secondStaffId === null ? null : loadStaff(ctx, entry.secondStaffId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() entry: CustodyEntryType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, entry.officeId);
  }

  @FieldResolver(() => String, { nullable: true })
  note(@Root() entry: CustodyEntryType): string | null {
    return noted.parse(JSON.parse(entry.body)).note ?? null;
  }

  @FieldResolver(() => ID, { nullable: true, description: "The earlier entry this one says is mistaken." })
  corrects(@Root() entry: CustodyEntryType): string | null {
    return noted.parse(JSON.parse(entry.body)).corrects ?? null;
  }
}

@Resolver(() => CustodyItemType)
export class ItemHistoryResolver {
  @FieldResolver(() => [CustodyEntryType], { description: "Who answered for it, from the first day." })
  history(@Root() item: CustodyItemType, @Ctx() ctx: Context): Promise<readonly HistoryRow[]> {
    return loadHistory(ctx, item.id);
  }
}
