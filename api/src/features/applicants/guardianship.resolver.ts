import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { LocalDate } from "../../platform/scalars";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { applicantPolicy } from "./applicant.policy";
import { ApplicantType } from "./applicant.type";
import { endGuardianship } from "./end-guardianship";
import { type ApplicantRow, loadApplicant } from "./find-applicants";
import { type GuardianshipRow, loadGuardianships } from "./find-guardianships";
import { isMinor, ofAgeOn, suffices } from "./guardianship.rules";
import { EndGuardianshipResult, GuardianshipInput, GuardianshipType, RecordGuardianshipResult } from "./guardianship.type";
import { recordGuardianship } from "./keep-guardian";

@Resolver(() => ApplicantType)
export class GuardedResolver {
  @Allow(applicantPolicy.recordGuardianship)
  @Mutation(() => RecordGuardianshipResult)
  async recordGuardianship(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => GuardianshipInput) input: GuardianshipInput, @Ctx() ctx: Context): Promise<ApplicantRow> {
    const done = await transact(ctx, { commandId, act: "recordGuardianship", input }, (tx, actor) => recordGuardianship(tx, actor, input));
    return loadApplicant(ctx, done.applicantId);
  }

  @Allow(applicantPolicy.endGuardianship)
  @Mutation(() => EndGuardianshipResult)
  async endGuardianship(@Arg("commandId", () => ID) commandId: string, @Arg("guardianshipId", () => ID) guardianshipId: string, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<ApplicantRow> {
    const input = { guardianshipId, reason: reason.slice(0, 500) };
    const done = await transact(ctx, { commandId, act: "endGuardianship", input }, (tx, actor) => endGuardianship(tx, actor, input));
    return loadApplicant(ctx, done.applicantId);
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: "Of a minor: when they come of age." })
  minorUntil(@Root() applicant: ApplicantType, @Ctx() ctx: Context): string | null {
    return isMinor(applicant, localDay(ctx.now)) ? ofAgeOn(applicant) : null;
  }

  @FieldResolver(() => [GuardianshipType], { description: "Whoever stood or stands for them as a minor, the latest first." })
  guardianships(@Root() applicant: ApplicantType, @Ctx() ctx: Context): Promise<readonly GuardianshipRow[]> {
    return loadGuardianships(ctx, applicant.id);
  }
}

@Resolver(() => GuardianshipType)
export class GuardianshipResolver {
  @FieldResolver(() => Boolean, { description: "May still act for the minor today." })
  async suffices(@Root() guardianship: GuardianshipType, @Ctx() ctx: Context): Promise<boolean> {
    return suffices(guardianship, await loadApplicant(ctx, guardianship.minorId), localDay(ctx.now));
  }

  @FieldResolver(() => ApplicantType, { nullable: true, description: "Where the adult is a person of the register." })
  guardian(@Root() guardianship: GuardianshipType, @Ctx() ctx: Context): Promise<ApplicantRow> | null {
    return guardianship.guardianId === null ? null : loadApplicant(ctx, guardianship.guardianId);
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() guardianship: GuardianshipType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, guardianship.staffId);
  }
}
