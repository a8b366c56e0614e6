import { MaxLength } from "class-validator";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from "type-graphql";
import { createHash } from "node:crypto";
import { Allow } from "../../platform/allow";
import type { Context } from "../../platform/context";
import { resultOf } from "../../platform/refusal.type";
import { LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import type { Encoding } from "../../platform/sources/greek-text.rules";
import { DecisionKind } from "../decisions";
import { directoratePolicy } from "./directorate.policy";
import type { InboundRow } from "./find-inbound";
import { inboundAct } from "./inbound-act";
import type { InboundKind } from "./line-kinds.rules";
import { type InboundBatchType, InboundLineKind, InboundResult } from "./inbound.type";
import { type ListColumn as ColumnName, listColumns } from "./list-columns.rules";
import { type ListProblem as ProblemName, listProblems, type Said } from "./list-lines.rules";
import { loadInboundList } from "./load-inbound-list";
import { type ListReview, reviewInboundList } from "./review-inbound-list";

const named = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
const ListColumn = named(listColumns);
registerEnumType(ListColumn, { name: "ListColumn", description: "What a column of the Directorate's list holds." });
const ListProblem = named(listProblems);
registerEnumType(ListProblem, { name: "ListProblem", description: "Why a row of a list cannot be loaded as it stands." });
const encodingsByName = { UTF_8: "utf-8", UTF_16: "utf-16le", CP737: "cp737", WINDOWS_1253: "windows-1253", ISO_8859_7: "iso-8859-7" } as const satisfies Record<string, Encoding>;
type EncodingName = keyof typeof encodingsByName;
const ListEncoding = named(Object.keys(encodingsByName) as EncodingName[]);
registerEnumType(ListEncoding, { name: "ListEncoding" });

@InputType()
class ListFileInput {
  @MaxLength(200) @Field(() => String) name: string;
  @MaxLength(900_000) @Field(() => String, { description: "The file, base64; CSV or XLSX, at most 600 KB." }) content: string;
  @Field(() => ListEncoding, { nullable: true, description: "Where the guess was wrong." }) encoding?: EncodingName | null;
  @Field(() => [ListColumn], { nullable: true, description: "What each column holds; else as the headings suggest." }) columns?: ColumnName[] | null;
  @Field(() => Int, { nullable: true, description: "The number of the row with the headings; 0 for none." }) headingRow?: number | null;
}

@Seen("central")
@ObjectType("ListRowReview")
class ListRowReviewType {
  @Field(() => Int, { description: "As the file counts it." }) row: number;
  @Field(() => [String], { description: "As the file has it." }) cells: readonly string[];
  @Field(() => InboundLineKind, { nullable: true, description: "Where the list says it row by row." }) paper?: InboundKind | null;
  @Field(() => Int, { nullable: true }) number: number | null;
  @Field(() => Int, { nullable: true }) year: number | null;
  @Field(() => String, { nullable: true }) reference: string | null;
  @Field(() => String, { nullable: true }) passport: string | null;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => DecisionKind, { nullable: true }) decisionKind: Said["decisionKind"];
  @Field(() => String, { nullable: true }) decisionNumber: string | null;
  @Field(() => LocalDate, { nullable: true }) decidedOn: string | null;
  @Field(() => String, { nullable: true }) serial: string | null;
  @Field(() => LocalDate, { nullable: true }) validFrom: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntil: string | null;
  @Field(() => [ListProblem]) problems: readonly ProblemName[];
}

@Seen("central")
@ObjectType("ListReview", { description: "A list as it would be loaded; nothing is kept until a person says so." })
class ListReviewType {
  @Field(() => ListEncoding, { nullable: true, description: "Null for a workbook." }) encoding: EncodingName | null;
  @Field(() => String, { nullable: true }) delimiter: string | null;
  @Field(() => Int) headingRow: number;
  @Field(() => [String]) heading: readonly string[];
  @Field(() => [ListColumn]) columns: readonly ColumnName[];
  @Field(() => [ListRowReviewType]) rows: readonly ListRowReviewType[];
}

const InboundListReviewResult = resultOf("InboundListReviewResult", () => ListReviewType);

@Resolver()
export class ListReviewResolver {
  @Allow(directoratePolicy.loadInboundList)
  @Query(() => InboundListReviewResult, { description: "Reads a list and says what is wrong with it, row by row. Changes nothing." })
  async inboundListReview(@Arg("file", () => ListFileInput) file: ListFileInput): Promise<ListReviewType> {
    return present(await review(file));
  }

  @Allow(directoratePolicy.loadInboundList)
  @Mutation(() => InboundResult.loadInboundList, { description: "The reviewed list becomes the lines of the batch." })
  async loadInboundList(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("batchId", () => ID) batchId: string,
    @Arg("file", () => ListFileInput) file: ListFileInput,
    @Arg("kind", () => InboundLineKind, { defaultValue: "DECISION" }) kind: InboundKind,
    @Arg("leaveOut", () => [Int], { defaultValue: [], description: "Rows a person leaves out." }) leaveOut: number[],
    @Ctx() ctx: Context,
  ): Promise<InboundBatchType> {
    const reviewed = await review(file);
    const input = { batchId, name: file.name, kind, leaveOut, columns: reviewed.columns, headingRow: reviewed.headingRow, content: createHash("sha256").update(file.content).digest("hex") };
    const done: InboundRow = await inboundAct(ctx, commandId, "loadInboundList", input, (tx, actor) => loadInboundList(tx, actor, { batchId, name: file.name, kind, leaveOut, review: reviewed }));
    return done as unknown as InboundBatchType;
  }
}

function review(file: ListFileInput): Promise<ListReview> {
  return reviewInboundList({ name: file.name, content: file.content, encoding: file.encoding ? encodingsByName[file.encoding] : null, columns: file.columns ?? null, headingRow: file.headingRow ?? null });
}

function present({ sheet, headingRow, heading, columns, lines }: ListReview): ListReviewType {
  const [encoding] = (Object.keys(encodingsByName) as EncodingName[]).filter((name) => encodingsByName[name] === sheet.encoding);
  return { encoding: encoding ?? null, delimiter: sheet.delimiter, headingRow, heading, columns, rows: lines.map(({ row, said, problems }) => ({ row: row.number, cells: row.cells, ...said, problems })) };
}
