import { readCode } from "@epidosi/schema";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import type { Context } from "../../platform/context";
import { DateTime } from "../../platform/scalars";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { custodyPolicy } from "./custody.policy";
import { SafeType } from "./custody.type";
import { tenureAt } from "./evidence.rules";
import { CustodyEvidenceType, CustodyTenureType, EvidenceEntryType, presentEvidence } from "./evidence.type";
import { loadSafe, type SafeRow } from "./find-items";
import { viewEvidence } from "./view-evidence";

@Resolver(() => CustodyTenureType)
export class CustodyTenureResolver {
  @Allow(custodyPolicy.custodyEvidence)
  @Query(() => CustodyEvidenceType, { nullable: true, description: "Who answered for a thing at every instant, and what proves it." })
  async custodyEvidence(@Arg("tag", () => String) tag: string, @Ctx() ctx: Context): Promise<CustodyEvidenceType | null> {
    const read = readCode(tag);
    const evidence = read.kind === "ITEM" ? await viewEvidence(ctx, { tag: read.code }, "CUSTODY_EVIDENCE_VIEWED") : undefined;
    return evidence ? presentEvidence(evidence) : null;
  }

  @Allow(custodyPolicy.custodianAt)
  @Query(() => CustodyTenureType, { nullable: true, description: "Who answered for a thing at an instant; null before it was there." })
  async custodianAt(@Arg("tag", () => String) tag: string, @Arg("at", () => DateTime) at: Date, @Ctx() ctx: Context): Promise<CustodyTenureType | null> {
    const evidence = await this.custodyEvidence(tag, ctx);
    return (evidence && tenureAt(evidence.tenures, at)) ?? null;
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: "Who answered in person; null where a safe did." })
  person(@Root() tenure: CustodyTenureType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return tenure.custodianId === null ? null : loadStaff(ctx, tenure.custodianId);
  }

  @FieldResolver(() => SafeType, { nullable: true })
  safe(@Root() tenure: CustodyTenureType, @Ctx() ctx: Context): Promise<SafeRow | null> | null {
    return tenure.safeId === null ? null : loadSafe(ctx, tenure.safeId);
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: "Null on the way or gone." })
  office(@Root() tenure: CustodyTenureType, @Ctx() ctx: Context): Promise<OfficeRow> | null {
    return tenure.officeId === null ? null : loadOffice(ctx, tenure.officeId);
  }
}

@Resolver(() => EvidenceEntryType)
export class EvidenceEntryResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() entry: EvidenceEntryType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, entry.staffId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  secondPerson(@Root() entry: EvidenceEntryType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return entry.secondStaffId === null ? null : loadStaff(ctx, entry.secondStaffId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() entry: EvidenceEntryType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, entry.officeId);
  }
}
