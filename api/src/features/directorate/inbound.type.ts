import { IsOptional, Length, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { DecisionKind } from "../decisions";
import { differenceKinds, explanationOutcomes, lineFates, type ExplanationOutcome as OutcomeName, type LineFate as FateName } from "./inbound.rules";
import { inboundKinds, type InboundKind as KindName } from "./line-kinds.rules";
import { matchGrades, matchReasons, type LineReason as ReasonName, type MatchGrade as GradeName } from "./matching.rules";

const named = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
export const InboundBatchState = { COUNTING: "COUNTING", ACCEPTED: "ACCEPTED" } as const;
registerEnumType(InboundBatchState, { name: "InboundBatchState" });
export const InboundLineKind = named(inboundKinds);
registerEnumType(InboundLineKind, { name: "InboundLineKind", description: "A first decision with its permit, or a revocation; a new decision after an appeal; a permit in place of another; a certificate of filing; another paper." });
export const LineFate = named(lineFates);
registerEnumType(LineFate, { name: "LineFate", description: "Of a case here, of nobody known here, of another municipality." });
export const LineDifference = named(differenceKinds);
registerEnumType(LineDifference, { name: "LineDifference", description: "On the list and not in the bag, in the bag and not on the list, more than once." });
export const DifferenceOutcome = named(explanationOutcomes);
registerEnumType(DifferenceOutcome, { name: "DifferenceOutcome" });
export const LineReason = named(matchReasons);
registerEnumType(LineReason, { name: "LineReason", description: "Why a line may speak of an application." });
export const MatchGrade = named(matchGrades);
registerEnumType(MatchGrade, { name: "LineGrade", description: "How sure a match is." });

@Seen("central")
@ObjectType("LineMatch")
export class LineMatchType {
  @Field(() => [LineReason]) reasons: readonly ReasonName[];
  applicationId: string;
}

@Seen("central")
@ObjectType("InboundLine", { description: "A line of the Directorate's list, or a thing of the bag." })
export class InboundLineType {
  @Field(() => ID) id: string;
  @Field(() => Int) position: number;
  @Field(() => InboundLineKind) kind: KindName;
  @Field(() => Boolean, { description: "It stands on the Directorate's list." }) listed: boolean;
  @Field(() => Int, { description: "How often its thing lay in the bag." }) found: number;
  @Field(() => LineFate, { nullable: true, description: "Null until it is matched or decided." }) fate: FateName | null;
  @Field(() => MatchGrade) grade: GradeName;
  @Field(() => [LineMatchType], { description: "The applications it may speak of, the likeliest first, with why." }) matches: readonly LineMatchType[];
  @Field(() => DecisionKind, { nullable: true }) decisionKind: keyof typeof DecisionKind | null;
  @Field(() => String, { nullable: true }) decisionNumber: string | null;
  @Field(() => LocalDate, { nullable: true }) decidedOn: string | null;
  @Field(() => String, { nullable: true }) permitSerial: string | null;
  @Field(() => LocalDate, { nullable: true }) validFrom: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntil: string | null;
  @Field(() => Int, { nullable: true, description: "As the line itself says." }) number: number | null;
  @Field(() => Int, { nullable: true }) year: number | null;
  @Field(() => String, { nullable: true }) reference: string | null;
  @Field(() => String, { nullable: true }) passport: string | null;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => String, { nullable: true }) municipality: string | null;
  @Field(() => DateTime, { nullable: true }) adoptedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) explainedAt: Date | null;
  @Field(() => String, { nullable: true }) explanation: string | null;
  @Field(() => DifferenceOutcome, { nullable: true }) outcome: OutcomeName | null;
  batchId: string;
  applicationId: string | null;
}

@Seen("central")
@ObjectType("InboundBatch", { description: "What came from the Directorate, its list against what is in the bag (S9)." })
export class InboundBatchType {
  @Field(() => ID) id: string;
  @Field(() => InboundBatchState) state: keyof typeof InboundBatchState;
  @Field(() => String) directorateReference: string;
  @Field(() => LocalDate) directorateDate: string;
  @Field(() => Int, { description: "As the letter says." }) listedCount: number;
  @Field(() => Int, { nullable: true }) countedCount: number | null;
  @Field(() => DateTime) openedAt: Date;
  @Field(() => DateTime, { nullable: true }) acceptedAt: Date | null;
  @Field(() => String, { nullable: true }) differenceNote: string | null;
  @Field(() => String, { nullable: true, description: "The file its list was loaded from." }) listName: string | null;
  protocolEntryId: string;
  secondPersonId: string | null;
}

@Seen("central")
@ObjectType("InboundBatchPage")
export class InboundBatchPageType {
  @Field(() => [InboundBatchType]) items: readonly InboundBatchType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@InputType()
export class InboundLineInput {
  @Field(() => InboundLineKind, { nullable: true }) kind?: KindName | null;
  @IsOptional() @Min(1) @Field(() => Int, { nullable: true }) protocolNumber?: number | null;
  @IsOptional() @Min(1990) @Field(() => Int, { nullable: true }) protocolYear?: number | null;
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true }) reference?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true }) passport?: string | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true }) name?: string | null;
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true }) municipality?: string | null;
  @Field(() => DecisionKind, { nullable: true }) decisionKind?: keyof typeof DecisionKind | null;
  @IsOptional() @Length(1, 60) @Field(() => String, { nullable: true }) decisionNumber?: string | null;
  @Field(() => LocalDate, { nullable: true }) decidedOn?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true }) permitSerial?: string | null;
  @Field(() => LocalDate, { nullable: true }) validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntil?: string | null;
}

export const InboundResult = {
  openInboundBatch: resultOf("OpenInboundBatchResult", () => InboundBatchType),
  loadInboundList: resultOf("LoadInboundListResult", () => InboundBatchType),
  addInboundLine: resultOf("AddInboundLineResult", () => InboundBatchType),
  removeInboundLine: resultOf("RemoveInboundLineResult", () => InboundBatchType),
  countInbound: resultOf("CountInboundResult", () => InboundBatchType),
  countInboundLine: resultOf("CountInboundLineResult", () => InboundBatchType),
  decideInboundLine: resultOf("DecideInboundLineResult", () => InboundBatchType),
  completeInboundLine: resultOf("CompleteInboundLineResult", () => InboundBatchType),
  acceptInboundBatch: resultOf("AcceptInboundBatchResult", () => InboundBatchType),
  explainInboundDifference: resultOf("ExplainInboundDifferenceResult", () => InboundBatchType),
  undoInboundMatch: resultOf("UndoInboundMatchResult", () => InboundBatchType),
  adoptOrphan: resultOf("AdoptOrphanResult", () => InboundBatchType),
} as const;
