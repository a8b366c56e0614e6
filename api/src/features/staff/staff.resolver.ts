import type { Role as RoleName } from "@epidosi/schema";
import type { GraphQLResolveInfo } from "graphql";
import { DateTime } from "../../platform/scalars";
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow, type Rule, whyNot } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { actorOf, type Context } from "../../platform/context";
import { getMunicipality, loadOffice, type MunicipalityRow, MunicipalityType, type OfficeRow, OfficeType } from "../offices";
import { chooseOffice, signOut } from "./end-session";
import { findAssignments } from "./find-session";
import { findColleagues, loadStaff, type StaffRow } from "./find-staff";
import { signIn } from "./sign-in";
import { SignInInput } from "./staff.input";
import { staffPolicy } from "./staff.policy";
import { ChooseOfficeResult, OfficeAssignmentType, presentSession, Role, SessionType, SignedOut, SignInResult, StaffMemberType } from "./staff.type";

@Resolver(() => SessionType)
export class StaffResolver {
  @Allow(staffPolicy.session)
  @Query(() => SessionType, { nullable: true, description: "Null when nobody is signed in." })
  session(@Ctx() ctx: Context): SessionType | null {
    return ctx.actor && presentSession(actorOf(ctx));
  }

  @Allow(staffPolicy.colleagues)
  @Query(() => [StaffMemberType], { description: "Who works at my office today." })
  colleagues(@Arg("role", () => Role, { nullable: true }) role: RoleName | null, @Ctx() ctx: Context): Promise<StaffRow[]> {
    return findColleagues(ctx.reader, actorOf(ctx).officeId, role ?? null, localDay(ctx.now));
  }

  @Allow(staffPolicy.signIn)
  @Mutation(() => SignInResult)
  async signIn(@Arg("input", () => SignInInput) input: SignInInput, @Ctx() ctx: Context): Promise<SessionType> {
    await signIn(ctx, input);
    return presentSession(actorOf(ctx));
  }

  @Allow(staffPolicy.chooseOffice)
  @Mutation(() => ChooseOfficeResult)
  async chooseOffice(@Arg("officeId", () => ID) officeId: string, @Ctx() ctx: Context): Promise<SessionType> {
    await chooseOffice(ctx, officeId);
    return presentSession(actorOf(ctx));
  }

  @Allow(staffPolicy.signOut)
  @Mutation(() => SignedOut)
  async signOut(@Ctx() ctx: Context): Promise<SignedOut> {
    await signOut(ctx);
    return { ok: true };
  }

  @FieldResolver(() => StaffMemberType)
  staff(@Root() session: SessionType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, session.staffId);
  }

  @FieldResolver(() => MunicipalityType)
  municipality(@Ctx() ctx: Context): Promise<MunicipalityRow> {
    return getMunicipality(ctx.reader);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() session: SessionType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, session.officeId);
  }

  @FieldResolver(() => [OfficeAssignmentType])
  assignments(@Root() session: SessionType, @Ctx() ctx: Context): Promise<OfficeAssignmentType[]> {
    return findAssignments(ctx.reader, session.staffId, localDay(ctx.now));
  }

  @FieldResolver(() => [String], { description: "Names of the queries and mutations this session may call." })
  acts(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): string[] {
    const actor = actorOf(ctx);
    const fields = [info.schema.getQueryType(), info.schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));
    return fields.filter((field) => allowed(field.extensions["rule"] as Rule | undefined)).map((field) => field.name);

    function allowed(rule: Rule | undefined): boolean {
      return rule !== undefined && (rule.roles === "PUBLIC" || whyNot(rule, actor) === undefined);
    }
  }

  @FieldResolver(() => DateTime)
  async expiresAt(@Ctx() ctx: Context): Promise<Date> {
    const actor = actorOf(ctx);
    const [row] = await ctx.reader.query<{ expiresAt: Date }>(`SELECT expires_at AS "expiresAt" FROM session WHERE municipality_id = $1 AND id = $2`, [
      actor.municipalityId,
      actor.sessionId,
    ]);
    return row?.expiresAt ?? ctx.now;
  }
}

@Resolver(() => OfficeAssignmentType)
export class OfficeAssignmentResolver {
  @FieldResolver(() => OfficeType)
  office(@Root() assignment: OfficeAssignmentType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, assignment.officeId);
  }
}
