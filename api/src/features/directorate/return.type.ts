import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type ReturnReason, ReturnReasonEnum } from "../custody";

export const ReturnBatchState = { DRAFT: "DRAFT", DISPATCHED: "DISPATCHED", ACKNOWLEDGED: "ACKNOWLEDGED" } as const;
registerEnumType(ReturnBatchState, { name: "ReturnBatchState" });

@Seen("central")
@ObjectType("ReturnLine")
export class ReturnLineType {
  @Field(() => Int) position: number;
  @Field(() => ReturnReasonEnum) reason: ReturnReason;
  @Field(() => String, { nullable: true, description: "What was said of it when it was set aside." }) note: string | null;
  itemId: string;
  batchId: string;
  applicationId: string | null;
}

@Seen("central")
@ObjectType("ReturnBatch", { description: "What goes back to the Directorate with one letter (S12d)." })
export class ReturnBatchType {
  @Field(() => ID) id: string;
  @Field(() => ReturnBatchState) state: keyof typeof ReturnBatchState;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) dispatchedAt: Date | null;
  @Field(() => LocalDate, { nullable: true, description: "The last day on which its acknowledgement is in time." }) acknowledgeBy: string | null;
  @Field(() => DateTime, { nullable: true }) acknowledgedAt: Date | null;
  @Field(() => String, { nullable: true }) directorateReference: string | null;
  protocolEntryId: string | null;
}

@Seen("central")
@ObjectType("ReturnBatchPage")
export class ReturnBatchPageType {
  @Field(() => [ReturnBatchType]) items: readonly ReturnBatchType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

export const ReturnResult = {
  openReturnBatch: resultOf("OpenReturnBatchResult", () => ReturnBatchType),
  fillReturnBatch: resultOf("FillReturnBatchResult", () => ReturnBatchType),
  removeFromReturnBatch: resultOf("RemoveFromReturnBatchResult", () => ReturnBatchType),
  dispatchReturnBatch: resultOf("DispatchReturnBatchResult", () => ReturnBatchType),
  acknowledgeReturnBatch: resultOf("AcknowledgeReturnBatchResult", () => ReturnBatchType),
} as const;
