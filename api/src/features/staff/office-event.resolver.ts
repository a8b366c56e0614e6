import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/context";
import { BranchReasonType, ContactChangeType, HelpDeskContactType, OfficeEventType } from "../offices";
import { loadStaff, type StaffRow } from "./find-staff";
import { StaffMemberType } from "./staff.type";

@Resolver(() => OfficeEventType)
export class OfficeEventResolver {
  @FieldResolver(() => StaffMemberType, { nullable: true, description: "None: loaded with the municipality, or nobody's act." })
  by(@Root() event: OfficeEventType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return event.staffId === null ? null : loadStaff(ctx, event.staffId);
  }
}

@Resolver(() => ContactChangeType)
export class ContactChangeResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() change: ContactChangeType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, change.staffId);
  }
}

@Resolver(() => BranchReasonType)
export class BranchReasonResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() reason: BranchReasonType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, reason.staffId);
  }
}

@Resolver(() => HelpDeskContactType)
export class HelpDeskContactResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() contact: HelpDeskContactType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, contact.recordedBy);
  }
}
