import { ArrayMaxSize, IsOptional, MaxLength } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { MunicipalityType } from "../offices";
import type { Grade as GradeName } from "./grade.rules";
import { type RunState, runStates } from "./legacy.entity";

const stateEnum = Object.fromEntries(runStates.map((state) => [state, state]));
registerEnumType(stateEnum, { name: "MigrationState" });
export const gradeEnum = { SURE: "SURE", ASK: "ASK" } as const satisfies { readonly [G in GradeName]: G };
registerEnumType(gradeEnum, { name: "MatchGrade", description: "How sure it is that two records are one person: proposed in bulk, or shown side by side." });
export const verdictEnum = { SAME: "SAME", DIFFERENT: "DIFFERENT" } as const;
registerEnumType(verdictEnum, { name: "MatchVerdict" });

@Seen("central")
@ObjectType("MigrationCell", { description: "A column or field and what stands in it." })
export class MigrationCellType {
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) value: string | null;
}

@Seen("central")
@ObjectType("MigrationTable", { description: "Control totals of one table: rows = loaded + merged + quarantined + pending." })
export class MigrationTableType {
  @Field(() => String) name: string;
  @Field(() => [String]) columns: readonly string[];
  @Field(() => Int) rowsIn: number;
  @Field(() => Int) loaded: number;
  @Field(() => Int) merged: number;
  @Field(() => Int) quarantined: number;
  @Field(() => Int) pending: number;
}

@Seen("central")
@ObjectType("MigrationReason", { description: "Why rows are kept back, and how many." })
export class MigrationReasonType {
  @Field(() => String) reason: string;
  @Field(() => String, { nullable: true, description: "The field it is about." }) about: string | null;
  @Field(() => Int) count: number;
}

@Seen("central")
@ObjectType("MigrationRun", { description: "The migration of one extract of one abolished municipality (μετάπτωση, S1)." })
export class MigrationRunType {
  @Field(() => ID) id: string;
  @Field(() => String) source: string;
  @Field(() => String, { description: "SHA-256 of the extract." }) sourceHash: string;
  @Field(() => String) format: string;
  @Field(() => String, { nullable: true }) encoding: string | null;
  @Field(() => stateEnum) state: RunState;
  @Field(() => DateTime) startedAt: Date;
  @Field(() => DateTime, { nullable: true }) signedAt: Date | null;
  @Field(() => ID) predecessorId: string;
  @Field(() => String) predecessor: string;
  startedBy: string;
  signedBy: string | null;
  signedSecondId: string | null;
}

@Seen("central")
@ObjectType("MigrationRunPage")
export class MigrationRunPageType {
  @Field(() => [MigrationRunType]) items: readonly MigrationRunType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("central")
@ObjectType("MigrationPeople", { description: "People of a run, and pairs that may be one person." })
export class MigrationPeopleType {
  @Field(() => Int, { description: "Came in as records of their own." }) people: number;
  @Field(() => Int, { description: "Sure pairs nobody decided yet." }) sure: number;
  @Field(() => Int, { description: "Pairs to be asked about." }) ask: number;
  @Field(() => Int, { description: "Said to be one." }) joined: number;
}

@Seen("central")
@ObjectType("MigrationPreviewTable")
export class MigrationPreviewTableType {
  @Field(() => String) name: string;
  @Field(() => [String]) columns: readonly string[];
  @Field(() => Int) rowsIn: number;
  @Field(() => Int) readable: number;
}

@Seen("central")
@ObjectType("MigrationPreviewRow", { description: "A row before and after." })
export class MigrationPreviewRowType {
  @Field(() => String) table: string;
  @Field(() => Int) number: number;
  @Field(() => [MigrationCellType]) before: readonly MigrationCellType[];
  @Field(() => [MigrationCellType]) after: readonly MigrationCellType[];
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => String, { nullable: true }) about: string | null;
}

@Seen("central")
@ObjectType("MigrationPreview", { description: "A dry run: what a mapping would make of every row. Nothing is changed." })
export class MigrationPreviewType {
  @Field(() => String, { description: "The mapping as JSON, version 1." }) mapping: string;
  @Field(() => [String], { description: "What a column can mean." }) fields: readonly string[];
  @Field(() => [MigrationPreviewTableType]) tables: readonly MigrationPreviewTableType[];
  @Field(() => [MigrationReasonType]) reasons: readonly MigrationReasonType[];
  @Field(() => [MigrationPreviewRowType]) samples: readonly MigrationPreviewRowType[];
}

@Seen("central")
@ObjectType("MigrationRow", { description: "A row that is kept back, as it stands with what was mended." })
export class MigrationRowType {
  @Field(() => ID) id: string;
  @Field(() => String) table: string;
  @Field(() => Int) number: number;
  @Field(() => [MigrationCellType]) cells: readonly MigrationCellType[];
  @Field(() => String) reason: string;
  @Field(() => String, { nullable: true }) about: string | null;
}

@Seen("central")
@ObjectType("MigrationRowPage")
export class MigrationRowPageType {
  @Field(() => [MigrationRowType]) items: readonly MigrationRowType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("central")
@ObjectType("MigrationMatch", { description: "Somebody of a run, and who it may be." })
export class MigrationMatchType {
  @Field(() => ID) id: string;
  @Field(() => gradeEnum) grade: GradeName;
  @Field(() => [String]) reasons: readonly string[];
  applicantId: string;
  otherId: string;
}

@Seen("central")
@ObjectType("MigrationMatchPage")
export class MigrationMatchPageType {
  @Field(() => [MigrationMatchType]) items: readonly MigrationMatchType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@InputType("MigrationCellInput")
export class MigrationCellInput {
  @Field(() => String) @MaxLength(200) name: string;
  @IsOptional() @MaxLength(2_000) @Field(() => String, { nullable: true }) value?: string | null;
}

@InputType("MendRowsInput")
export class MendRowsInput {
  @Field(() => ID) runId: string;
  @Field(() => String) @MaxLength(200) table: string;
  @Field(() => String, { description: "Rows kept back for this reason." }) @MaxLength(60) reason: string;
  @IsOptional() @ArrayMaxSize(1_000) @Field(() => [Int], { nullable: true, description: "These rows; left out: all of the reason." }) numbers?: number[] | null;
  @ArrayMaxSize(50) @Field(() => [MigrationCellInput], { description: "What these columns say instead." }) cells: MigrationCellInput[];
}

@InputType("MatchVerdictInput")
export class MatchVerdictInput {
  @Field(() => ID) runId: string;
  @IsOptional() @ArrayMaxSize(100) @Field(() => [ID], { nullable: true, description: "These pairs; left out: the open sure ones, five hundred at a time." }) matchIds?: string[] | null;
  @Field(() => verdictEnum) verdict: "SAME" | "DIFFERENT";
}

@Seen("central")
@ObjectType("MigrationUndone", { description: "What an undoing left: people who were used since." })
export class MigrationUndoneType {
  @Field(() => MigrationRunType) run: MigrationRunType;
  @Field(() => [ID]) keptApplicantIds: readonly string[];
}

export const StartMigrationResult = resultOf("StartMigrationResult", () => MigrationRunType);
export const MendMigrationRowsResult = resultOf("MendMigrationRowsResult", () => MigrationRunType);
export const GiveMatchVerdictsResult = resultOf("GiveMatchVerdictsResult", () => MigrationRunType);
export const SignOffMigrationResult = resultOf("SignOffMigrationResult", () => MigrationRunType);
export const ExcusePredecessorResult = resultOf("ExcusePredecessorResult", () => MunicipalityType);
export const UndoMigrationResult = resultOf("UndoMigrationResult", () => MigrationUndoneType);
