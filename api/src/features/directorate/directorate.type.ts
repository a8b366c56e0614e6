import { Length, MaxLength, Min } from "class-validator";
import { IsOptional } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { DecisionKind } from "../decisions";

export const OutboundBatchState = { DRAFT: "DRAFT", DISPATCHED: "DISPATCHED", ACKNOWLEDGED: "ACKNOWLEDGED" } as const;
registerEnumType(OutboundBatchState, { name: "OutboundBatchState" });
export const InboundBatchState = { COUNTING: "COUNTING", ACCEPTED: "ACCEPTED" } as const;
registerEnumType(InboundBatchState, { name: "InboundBatchState" });
export const OutboundLineKind = { APPLICATION: "APPLICATION", PROOF_OF_SERVICE: "PROOF_OF_SERVICE" } as const;
registerEnumType(OutboundLineKind, { name: "OutboundLineKind" });

@Seen("central")
@ObjectType("OutboundLine")
export class OutboundLineType {
  @Field(() => ID) id: string;
  @Field(() => OutboundLineKind) kind: keyof typeof OutboundLineKind;
  batchId: string;
  itemId: string;
  applicationId: string;
}

@Seen("central")
@ObjectType("OutboundBatch", { description: "What goes to the Directorate with one covering letter (S12a)." })
export class OutboundBatchType {
  @Field(() => ID) id: string;
  @Field(() => OutboundBatchState) state: keyof typeof OutboundBatchState;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) dispatchedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) acknowledgedAt: Date | null;
  @Field(() => String, { nullable: true }) directorateReference: string | null;
  protocolEntryId: string | null;
}

@Seen("central")
@ObjectType("OutboundBatchPage")
export class OutboundBatchPageType {
  @Field(() => [OutboundBatchType]) items: readonly OutboundBatchType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

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

export const OutboundResult = {
  openOutboundBatch: resultOf("OpenOutboundBatchResult", () => OutboundBatchType),
  addToOutboundBatch: resultOf("AddToOutboundBatchResult", () => OutboundBatchType),
  removeFromOutboundBatch: resultOf("RemoveFromOutboundBatchResult", () => OutboundBatchType),
  dispatchOutboundBatch: resultOf("DispatchOutboundBatchResult", () => OutboundBatchType),
  acknowledgeOutboundBatch: resultOf("AcknowledgeOutboundBatchResult", () => OutboundBatchType),
} as const;

export const InboundResult = {
  openInboundBatch: resultOf("OpenInboundBatchResult", () => InboundBatchType),
  addInboundLine: resultOf("AddInboundLineResult", () => InboundBatchType),
  removeInboundLine: resultOf("RemoveInboundLineResult", () => InboundBatchType),
  acceptInboundBatch: resultOf("AcceptInboundBatchResult", () => InboundBatchType),
} as const;
