import { Length, MaxLength, Min } from "class-validator";
import { IsOptional } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { DecisionKind } from "../decisions";

export const InboundBatchState = { COUNTING: "COUNTING", ACCEPTED: "ACCEPTED" } as const;
registerEnumType(InboundBatchState, { name: "InboundBatchState" });
@Seen("central")
@ObjectType("InboundLine")
export class InboundLineType {
  @Field(() => ID) id: string;
  @Field(() => DecisionKind) decisionKind: keyof typeof DecisionKind;
  @Field(() => String) decisionNumber: string;
  @Field(() => LocalDate) decidedOn: string;
  @Field(() => String, { nullable: true }) permitSerial: string | null;
  @Field(() => LocalDate, { nullable: true }) validFrom: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntil: string | null;
  applicationId: string;
}

@Seen("central")
@ObjectType("InboundBatch", { description: "What came from the Directorate, counted and matched line by line (S9)." })
export class InboundBatchType {
  @Field(() => ID) id: string;
  @Field(() => InboundBatchState) state: keyof typeof InboundBatchState;
  @Field(() => String) directorateReference: string;
  @Field(() => LocalDate) directorateDate: string;
  @Field(() => Int) listedCount: number;
  @Field(() => Int, { nullable: true }) countedCount: number | null;
  @Field(() => DateTime) openedAt: Date;
  @Field(() => DateTime, { nullable: true }) acceptedAt: Date | null;
  @Field(() => String, { nullable: true }) differenceNote: string | null;
  protocolEntryId: string;
}

@Seen("central")
@ObjectType("InboundBatchPage")
export class InboundBatchPageType {
  @Field(() => [InboundBatchType]) items: readonly InboundBatchType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@InputType()
export class InboundLineInput {
  @Min(1) @Field(() => Int) protocolNumber: number;
  @Min(1990) @Field(() => Int) protocolYear: number;
  @Field(() => DecisionKind) decisionKind: keyof typeof DecisionKind;
  @Length(1, 60) @Field(() => String) decisionNumber: string;
  @Field(() => LocalDate) decidedOn: string;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true }) permitSerial?: string | null;
  @Field(() => LocalDate, { nullable: true }) validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntil?: string | null;
}

export const InboundResult = {
  openInboundBatch: resultOf("OpenInboundBatchResult", () => InboundBatchType),
  addInboundLine: resultOf("AddInboundLineResult", () => InboundBatchType),
  removeInboundLine: resultOf("RemoveInboundLineResult", () => InboundBatchType),
  acceptInboundBatch: resultOf("AcceptInboundBatchResult", () => InboundBatchType),
} as const;
