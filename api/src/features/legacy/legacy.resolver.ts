import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { ApplicantType, loadApplicant } from "../applicants";
import { getMunicipality, type MunicipalityRow, settlePredecessor } from "../offices";
import { confirmSecondPerson, loadStaff, SecondPersonInput, StaffMemberType, type StaffRow } from "../staff";
import { countMatches, findKeptBack, findOpenMatches, findRun, findRuns, type KeptBackRow, type ListedRun, type MatchRow } from "./find-migration-lists";
import { findReasons, findTables, findTotals, type ReasonCount } from "./find-runs";
import { giveVerdicts } from "./give-verdicts";
import type { Grade } from "./grade.rules";
import { legacyPolicy, migrationWitnessRoles } from "./legacy.policy";
import {
  ExcusePredecessorResult, GiveMatchVerdictsResult, gradeEnum, MatchVerdictInput, MendMigrationRowsResult, MendRowsInput, type MigrationCellType, MigrationMatchPageType, MigrationMatchType, MigrationPeopleType, MigrationPreviewType,
  MigrationReasonType, MigrationRowPageType, MigrationRunPageType, MigrationRunType, MigrationTableType, type MigrationUndoneType, SignOffMigrationResult, StartMigrationResult, UndoMigrationResult,
} from "./legacy.type";
import { askToLoad } from "./load-job";
import { mapRun } from "./map-run";
import { mendRows } from "./mend-rows";
import { checkedMapping, previewRun } from "./preview-run";
import { cellsOf, recordCells } from "./record-cells.rules";
import { recordFields } from "./record-fields.rules";
import { signOffRun } from "./sign-off-run";
import { undoRun } from "./undo-run";

@Resolver(() => MigrationRunType)
export class MigrationResolver {
  @Allow(legacyPolicy.migrationRuns)
  @Query(() => MigrationRunPageType, { description: "Migrations of this municipality's predecessors, latest first (S1)." })
  migrationRuns(@Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<ListedRun>> {
    return findRuns(ctx.reader, pageSize(first), after ?? null);
  }

  @Allow(legacyPolicy.migrationRun)
  @Query(() => MigrationRunType, { nullable: true })
  async migrationRun(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<ListedRun | null> {
    return (await findRun(ctx.reader, id)) ?? null;
  }

  @Allow(legacyPolicy.migrationPreview)
  @Query(() => MigrationPreviewType, { description: "A dry run over every row kept: by the mapping given, the run's own, or one proposed." })
  async migrationPreview(@Arg("runId", () => ID) runId: string, @Arg("mapping", () => String, { nullable: true }) mapping: string | null, @Ctx() ctx: Context): Promise<MigrationPreviewType> {
    const { samples, ...preview } = await previewRun(ctx.reader, runId, mapping ?? null);
    return {
      ...preview,
      mapping: JSON.stringify(preview.mapping),
      fields: recordFields,
      samples: samples.map(({ cells, record, ...row }) => ({ ...row, before: cellsOf(cells), after: record ? recordCells(record) : [] })),
    };
  }

  @Allow(legacyPolicy.migrationRows)
  @Query(() => MigrationRowPageType, { description: "Rows kept back for one reason." })
  migrationRows(
    @Arg("runId", () => ID) runId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Omit<KeptBackRow, "cells"> & { readonly cells: readonly MigrationCellType[] }>> {
    return findKeptBack(ctx.reader, runId, reason, pageSize(first), after ?? null).then((page) => ({ ...page, items: page.items.map((row) => ({ ...row, cells: cellsOf(row.cells) })) }));
  }

  @Allow(legacyPolicy.migrationMatches)
  @Query(() => MigrationMatchPageType, { description: "Pairs of one grade nobody has decided." })
  migrationMatches(
    @Arg("runId", () => ID) runId: string,
    @Arg("grade", () => gradeEnum) grade: Grade,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<MatchRow>> {
    return findOpenMatches(ctx.reader, runId, grade, pageSize(first), after ?? null);
  }

  @Allow(legacyPolicy.startMigration)
  @Mutation(() => StartMigrationResult, { description: "Says what the columns mean and loads every row that waits; the house does it in the background." })
  async startMigration(@Arg("commandId", () => ID) commandId: string, @Arg("runId", () => ID) runId: string, @Arg("mapping", () => String, { description: "JSON, version 1." }) mapping: string, @Ctx() ctx: Context): Promise<ListedRun> {
    const checked = checkedMapping(mapping);
    await transact(ctx, { commandId, act: "startMigration", input: { runId, mapping } }, async (tx, actor) => {
      await mapRun(tx, runId, checked);
      await askToLoad(tx, runId, actor.staffId);
      return { runId };
    });
    return this.#run(ctx, runId);
  }

  @Allow(legacyPolicy.mendMigrationRows)
  @Mutation(() => MendMigrationRowsResult, { description: "Mends rows kept back, many at once, and loads just them again." })
  async mendMigrationRows(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => MendRowsInput) input: MendRowsInput, @Ctx() ctx: Context): Promise<ListedRun> {
    const cells = Object.fromEntries(input.cells.map(({ name, value }) => [name, value?.trim() || null]));
    await transact(ctx, { commandId, act: "mendMigrationRows", input }, async (tx, actor) => {
      const done = await mendRows(tx, { ...input, numbers: input.numbers ?? null, cells });
      await askToLoad(tx, input.runId, actor.staffId);
      return done;
    });
    return this.#run(ctx, input.runId);
  }

  @Allow(legacyPolicy.giveMatchVerdicts)
  @Mutation(() => GiveMatchVerdictsResult, { description: "By two: whether people of a run are each the known one beside them." })
  async giveMatchVerdicts(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => MatchVerdictInput) input: MatchVerdictInput, @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput, @Ctx() ctx: Context): Promise<ListedRun> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, migrationWitnessRoles);
    const pairs = input.matchIds?.map((id) => ({ applicantId: id.split("/")[0] ?? "", otherId: id.split("/")[1] ?? "" })) ?? null;
    await transact(ctx, { commandId, act: "giveMatchVerdicts", input: { ...input, secondPersonId } }, (tx, actor) => giveVerdicts(tx, actor, { runId: input.runId, pairs, verdict: input.verdict, secondPersonId }));
    return this.#run(ctx, input.runId);
  }

  @Allow(legacyPolicy.signOffMigration)
  @Mutation(() => SignOffMigrationResult, { description: "By two: what came of the run is right, and is not undone any more." })
  async signOffMigration(@Arg("commandId", () => ID) commandId: string, @Arg("runId", () => ID) runId: string, @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput, @Ctx() ctx: Context): Promise<ListedRun> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, migrationWitnessRoles);
    await transact(ctx, { commandId, act: "signOffMigration", input: { runId, secondPersonId } }, (tx, actor) => signOffRun(tx, actor, { runId, secondPersonId }));
    return this.#run(ctx, runId);
  }

  @Allow(legacyPolicy.excusePredecessor)
  @Mutation(() => ExcusePredecessorResult, { description: "By two: why an abolished municipality has no database to bring in; branches wait for it no more." })
  async excusePredecessor(@Arg("commandId", () => ID) commandId: string, @Arg("predecessorId", () => ID) predecessorId: string, @Arg("reason", () => String) reason: string, @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput, @Ctx() ctx: Context): Promise<MunicipalityRow> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, migrationWitnessRoles);
    const given = { predecessorId, reason: reason.slice(0, 2_000), secondPersonId };
    await transact(ctx, { commandId, act: "excusePredecessor", input: given }, async (tx, actor) => {
      await settlePredecessor(tx, { ...given, staffId: actor.staffId });
      return { predecessorId };
    });
    return getMunicipality(ctx.reader);
  }

  @Allow(legacyPolicy.undoMigration)
  @Mutation(() => UndoMigrationResult, { description: "By two: takes out exactly what the run brought in, but for people who were used since." })
  async undoMigration(@Arg("commandId", () => ID) commandId: string, @Arg("runId", () => ID) runId: string, @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput, @Ctx() ctx: Context): Promise<MigrationUndoneType> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, migrationWitnessRoles);
    const { kept } = await transact(ctx, { commandId, act: "undoMigration", input: { runId, secondPersonId } }, (tx, actor) => undoRun(tx, actor.staffId, runId));
    return { run: await this.#run(ctx, runId), keptApplicantIds: kept };
  }

  @FieldResolver(() => [MigrationTableType])
  async tables(@Root() run: MigrationRunType, @Ctx() ctx: Context): Promise<MigrationTableType[]> {
    const [totals, tables] = [await findTotals(ctx.reader, run.id), await findTables(ctx.reader, run.id)];
    return totals.map((table) => ({ ...table, columns: tables.find(({ name }) => name === table.name)?.columns ?? [] }));
  }

  @FieldResolver(() => [MigrationReasonType])
  reasons(@Root() run: MigrationRunType, @Ctx() ctx: Context): Promise<ReasonCount[]> {
    return findReasons(ctx.reader, run.id);
  }

  @FieldResolver(() => MigrationPeopleType)
  people(@Root() run: MigrationRunType, @Ctx() ctx: Context): Promise<MigrationPeopleType> {
    return countMatches(ctx.reader, run.id);
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() run: MigrationRunType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, run.startedBy);
  }

  @FieldResolver(() => [StaffMemberType], { description: "Who signed it off: two, or nobody yet." })
  async signers(@Root() run: MigrationRunType, @Ctx() ctx: Context): Promise<StaffRow[]> {
    return run.signedBy && run.signedSecondId ? Promise.all([run.signedBy, run.signedSecondId].map((id) => loadStaff(ctx, id))) : [];
  }

  async #run(ctx: Context, id: string): Promise<ListedRun> {
    const run = await findRun(ctx.reader, id);
    if (!run) throw new Error("a run that was just changed is missing");
    return run;
  }
}

@Resolver(() => MigrationMatchType)
export class MigrationMatchResolver {
  @FieldResolver(() => ApplicantType)
  applicant(@Root() match: MigrationMatchType, @Ctx() ctx: Context): Promise<ApplicantType> {
    return loadApplicant(ctx, match.applicantId) as Promise<ApplicantType>;
  }

  @FieldResolver(() => ApplicantType)
  other(@Root() match: MigrationMatchType, @Ctx() ctx: Context): Promise<ApplicantType> {
    return loadApplicant(ctx, match.otherId) as Promise<ApplicantType>;
  }
}
