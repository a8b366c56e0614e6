import type { Role as RoleName } from "@epidosi/schema";
import { roles } from "@epidosi/schema";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { Actor } from "../../platform/actor";
import { resultOf } from "../../platform/refusal.type";
import { Seen } from "../../platform/seen";

export const Role = Object.fromEntries(roles.map((role) => [role, role])) as { readonly [R in RoleName]: R };
registerEnumType(Role, { name: "Role", description: "What a person does at one office." });

@Seen("staff")
@ObjectType("StaffMember")
export class StaffMemberType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
}

@Seen("staff")
@ObjectType("OfficeAssignment")
export class OfficeAssignmentType {
  officeId: string;
  @Field(() => [Role]) roles: RoleName[];
}

@Seen("indoors")
@ObjectType("StaffOfOffice", { description: "A person and their roles at an office today." })
export class StaffOfOfficeType {
  @Field(() => ID) staffId: string;
  @Field(() => String) name: string;
  @Field(() => [Role]) roles: RoleName[];
}

@Seen("staff")
@ObjectType("Session", { description: "Who is signed in, where, in which roles, and what they may do." })
export class SessionType {
  staffId: string;
  officeId: string;
  @Field(() => [Role]) roles: readonly RoleName[];
}

@Seen("everyone")
@ObjectType()
export class SignedOut {
  @Field(() => Boolean) ok: boolean;
}

export const SignInResult = resultOf("SignInResult", () => SessionType);
export const AssignStaffResult = resultOf("AssignStaffResult", () => StaffMemberType);
export const EndAssignmentsResult = resultOf("EndAssignmentsResult", () => StaffMemberType);
export const ChooseOfficeResult = resultOf("ChooseOfficeResult", () => SessionType);

export function presentSession({ staffId, officeId, roles }: Actor): SessionType {
  return { staffId, officeId, roles };
}
