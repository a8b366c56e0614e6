import type { Role as RoleName } from "@epidosi/schema";
import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { assignStaff, endAssignments, findStaffOf, type StaffOfOffice } from "./assign-staff";
import { loadStaff, type StaffRow } from "./find-staff";
import { staffPolicy } from "./staff.policy";
import { AssignStaffResult, EndAssignmentsResult, Role, StaffOfOfficeType } from "./staff.type";

@Resolver()
export class AssignmentResolver {
  @Allow(staffPolicy.staffOf)
  @Query(() => [StaffOfOfficeType], { description: "Who works at an office today; without one: everybody." })
  staffOf(@Arg("officeId", () => ID, { nullable: true }) officeId: string | null, @Ctx() ctx: Context): Promise<StaffOfOffice[]> {
    return findStaffOf(ctx.reader, officeId ?? null, localDay(ctx.now));
  }

  @Allow(staffPolicy.assignStaff)
  @Mutation(() => AssignStaffResult, { description: "From today on a person works at an office too." })
  async assignStaff(@Arg("commandId", () => ID) commandId: string, @Arg("staffId", () => ID) staffId: string, @Arg("officeId", () => ID) officeId: string, @Arg("roles", () => [Role]) roles: RoleName[], @Ctx() ctx: Context): Promise<StaffRow> {
    const input = { staffId, officeId, roles };
    const done = await transact(ctx, { commandId, act: "assignStaff", input }, (tx, actor) => assignStaff(tx, actor, input));
    return loadStaff(ctx, done.staffId);
  }

  @Allow(staffPolicy.endAssignments)
  @Mutation(() => EndAssignmentsResult, { description: "From now on a person works at an office no more." })
  async endAssignments(@Arg("commandId", () => ID) commandId: string, @Arg("staffId", () => ID) staffId: string, @Arg("officeId", () => ID) officeId: string, @Ctx() ctx: Context): Promise<StaffRow> {
    const input = { staffId, officeId };
    const done = await transact(ctx, { commandId, act: "endAssignments", input }, (tx, actor) => endAssignments(tx, actor, input));
    return loadStaff(ctx, done.staffId);
  }
}
