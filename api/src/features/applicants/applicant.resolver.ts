import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { confirmSecondPerson, loadStaff, SecondPersonInput, StaffMemberType, type StaffRow } from "../staff";
import { ApplicantInput } from "./applicant.input";
import { applicantPolicy, mergeWitnessRoles } from "./applicant.policy";
import {
  ApplicantChangeType,
  ApplicantMatchType,
  ApplicantMergeType,
  ApplicantType,
  DuplicateVerdictType,
  EarlierDetailType,
  LikelyDoublePageType,
  LikelyDoubleType,
  MergeApplicantsResult,
  ResidenceType,
  TellApartResult,
  type ToldApartType,
  TravelDocumentType,
  UndoMergeResult,
} from "./applicant.type";
import { type ApplicantRow, loadApplicant, loadTravelDocuments, type TravelDocumentRow } from "./find-applicants";
import { type ChangeRow, loadChanges, loadVerdicts, type VerdictRow } from "./find-changes";
import { type DoubleRow, findDoubles } from "./find-doubles";
import { findMerge, loadMerges, type MergeRow } from "./find-merges";
import { mergeApplicants, undoMerge } from "./merge-applicants";
import { type ApplicantMatchRow, findApplicants, findPossibleDuplicates } from "./match-applicants";
import { tellApart } from "./tell-apart";
import { viewApplicant } from "./view-applicant";

@Resolver(() => ApplicantType)
export class ApplicantResolver {
  @Allow(applicantPolicy.applicant)
  @Query(() => ApplicantType, { nullable: true, description: "One person. Who looked is kept." })
  applicant(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<ApplicantRow | undefined> {
    return viewApplicant(ctx, id);
  }

  @Allow(applicantPolicy.findApplicants)
  @Query(() => [ApplicantMatchType], { description: "By name in Greek or Latin letters, passport number, tax id or social security number." })
  findApplicants(
    @Arg("text", () => String) text: string,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Ctx() ctx: Context,
  ): Promise<ApplicantMatchRow[]> {
    return findApplicants(ctx.reader, text.slice(0, 200), pageSize(first));
  }

  @Allow(applicantPolicy.possibleDuplicates)
  @Query(() => [ApplicantMatchType], { description: "Who the person at the counter may already be, with the reasons." })
  possibleDuplicates(@Arg("input", () => ApplicantInput) input: ApplicantInput, @Ctx() ctx: Context): Promise<ApplicantMatchRow[]> {
    return findPossibleDuplicates(ctx.reader, input);
  }

  @Allow(applicantPolicy.likelyDoubles)
  @Query(() => LikelyDoublePageType, { description: "People who may be in the list twice: after municipalities merged, or by a slip at the counter (S6)." })
  likelyDoubles(@Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<DoubleRow>> {
    return findDoubles(ctx.reader, pageSize(first), after?.slice(0, 200) ?? null);
  }

  @Allow(applicantPolicy.tellApart)
  @Mutation(() => TellApartResult, { description: "Says that each of these is another person: they are not asked about again." })
  tellApart(@Arg("commandId", () => ID) commandId: string, @Arg("applicantIds", () => [ID]) applicantIds: string[], @Ctx() ctx: Context): Promise<ToldApartType> {
    const input = { applicantIds: applicantIds.slice(0, 20) };
    return transact(ctx, { commandId, act: "tellApart", input }, (tx, actor) => tellApart(tx, actor, input.applicantIds));
  }

  @Allow(applicantPolicy.mergeApplicants)
  @Mutation(() => MergeApplicantsResult, { description: "Two persons say that two records are of one; every id and number stays, and it can be undone." })
  async mergeApplicants(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("keptId", () => ID) keptId: string,
    @Arg("mergedId", () => ID) mergedId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<MergeRow> {
    const input = { keptId, mergedId, reason: reason.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, mergeWitnessRoles) };
    return theMerge(ctx, await transact(ctx, { commandId, act: "mergeApplicants", input }, (tx, actor) => mergeApplicants(tx, actor, input)));
  }

  @Allow(applicantPolicy.undoMerge)
  @Mutation(() => UndoMergeResult, { description: "Two persons say that they are two after all." })
  async undoMerge(@Arg("commandId", () => ID) commandId: string, @Arg("mergeId", () => ID) mergeId: string, @Arg("reason", () => String) reason: string, @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput, @Ctx() ctx: Context): Promise<MergeRow> {
    const input = { mergeId, reason: reason.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, mergeWitnessRoles) };
    return theMerge(ctx, await transact(ctx, { commandId, act: "undoMerge", input }, (tx, actor) => undoMerge(tx, actor, input)));
  }

  @FieldResolver(() => ApplicantType, { nullable: true, description: "The record that stands for this one too." })
  mergedInto(@Root() applicant: ApplicantType, @Ctx() ctx: Context): Promise<ApplicantRow> | null {
    return applicant.mergedInto === null ? null : loadApplicant(ctx, applicant.mergedInto);
  }

  @FieldResolver(() => [ApplicantMergeType], { description: "Every merge of this record, undone ones too." })
  merges(@Root() applicant: ApplicantType, @Ctx() ctx: Context): Promise<readonly MergeRow[]> {
    return loadMerges(ctx, applicant.id);
  }

  @FieldResolver(() => [ApplicantChangeType], { description: "Latest first, at most 50." })
  changes(@Root() applicant: ApplicantType, @Ctx() ctx: Context): Promise<readonly ChangeRow[]> {
    return loadChanges(ctx, applicant.id);
  }

  @FieldResolver(() => [DuplicateVerdictType], { description: "Latest first, at most 50." })
  verdicts(@Root() applicant: ApplicantType, @Ctx() ctx: Context): Promise<readonly VerdictRow[]> {
    return loadVerdicts(ctx, applicant.id);
  }

  @FieldResolver(() => [TravelDocumentType])
  travelDocuments(@Root() applicant: ApplicantType, @Ctx() ctx: Context): Promise<readonly TravelDocumentRow[]> {
    return loadTravelDocuments(ctx, applicant.id);
  }

  @FieldResolver(() => ResidenceType)
  residence(@Root() applicant: ApplicantType): ResidenceType {
    return {
      municipalityId: applicant.residenceMunicipalityId,
      unitCode: applicant.residenceUnitCode,
      street: applicant.residenceStreet,
      since: applicant.residenceSince,
    };
  }
}

async function theMerge(ctx: Context, { mergeId }: { readonly mergeId: string }): Promise<MergeRow> {
  const merge = await findMerge(ctx.reader, mergeId);
  if (!merge) throw new Error("a merge that was just made is missing");
  return merge;
}

@Resolver(() => LikelyDoubleType)
export class LikelyDoubleResolver {
  @FieldResolver(() => [ApplicantType], { description: "The oldest record first." })
  people(@Root() double: LikelyDoubleType, @Ctx() ctx: Context): Promise<ApplicantRow[]> {
    return Promise.all(double.applicantIds.map((id) => loadApplicant(ctx, id)));
  }
}

@Resolver(() => ApplicantMergeType)
export class ApplicantMergeResolver {
  @FieldResolver(() => ApplicantType)
  kept(@Root() merge: ApplicantMergeType, @Ctx() ctx: Context): Promise<ApplicantRow> {
    return loadApplicant(ctx, merge.keptId);
  }

  @FieldResolver(() => ApplicantType)
  merged(@Root() merge: ApplicantMergeType, @Ctx() ctx: Context): Promise<ApplicantRow> {
    return loadApplicant(ctx, merge.mergedId);
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() merge: ApplicantMergeType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, merge.staffId);
  }

  @FieldResolver(() => StaffMemberType)
  secondPerson(@Root() merge: ApplicantMergeType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, merge.secondPersonId);
  }
}

@Resolver(() => ApplicantChangeType)
export class ApplicantChangeResolver {
  @FieldResolver(() => [EarlierDetailType])
  before(@Root() change: ApplicantChangeType): EarlierDetailType[] {
    return Object.entries(change.before).map(([field, value]) => ({ field, value: value === null ? null : String(value) }));
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() change: ApplicantChangeType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, change.staffId);
  }
}

@Resolver(() => DuplicateVerdictType)
export class DuplicateVerdictResolver {
  @FieldResolver(() => ApplicantType)
  other(@Root() verdict: DuplicateVerdictType, @Ctx() ctx: Context): Promise<ApplicantRow> {
    return loadApplicant(ctx, verdict.otherId);
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() verdict: DuplicateVerdictType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, verdict.staffId);
  }
}
