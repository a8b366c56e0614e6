import { Length, MaxLength } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ApplicationType } from "../applications";
import { type LineState as LineStateName, lineStates, type OutboundKind as OutboundKindName, outboundKinds, type Urgency as UrgencyName, urgencies } from "./outbound.rules";

export const OutboundBatchState = { DRAFT: "DRAFT", DISPATCHED: "DISPATCHED", ACKNOWLEDGED: "ACKNOWLEDGED", RESENT: "RESENT" } as const;
registerEnumType(OutboundBatchState, { name: "OutboundBatchState" });
export const OutboundLineKind = Object.fromEntries(outboundKinds.map((kind) => [kind, kind])) as { readonly [K in OutboundKindName]: K };
registerEnumType(OutboundLineKind, { name: "OutboundLineKind", description: "What a paper for the Directorate is (S12a)." });
export const OutboundLineState = Object.fromEntries(lineStates.map((state) => [state, state])) as { readonly [S in LineStateName]: S };
registerEnumType(OutboundLineState, { name: "OutboundLineState" });
export const Urgency = Object.fromEntries(urgencies.map((urgency) => [urgency, urgency])) as { readonly [U in UrgencyName]: U };
registerEnumType(Urgency, { name: "Urgency", description: "How near the last day is on which a file is to be forwarded." });

@Seen("central")
@ObjectType("OutboundLine")
export class OutboundLineType {
  @Field(() => ID) id: string;
  @Field(() => OutboundLineKind) kind: OutboundKindName;
  @Field(() => OutboundLineState) state: LineStateName;
  @Field(() => String, { nullable: true, description: "Why the Directorate did not take it." }) refusalReason: string | null;
  @Field(() => String, { nullable: true, description: "The Directorate's own number of the case." }) directorateReference: string | null;
  @Field(() => DateTime, { nullable: true }) settledAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "A refused paper was here again then; until then it is awaited." }) cameBackAt: Date | null;
  batchId: string;
  itemId: string;
  applicationId: string | null;
}

@Seen("central")
@ObjectType("OutboundLineCount")
export class OutboundLineCountType {
  @Field(() => OutboundLineKind) kind: OutboundKindName;
  @Field(() => OutboundLineState) state: LineStateName;
  @Field(() => Int) count: number;
}

@Seen("central")
@ObjectType("OutboundBatch", { description: "What goes to the Directorate with one covering letter (S12a)." })
export class OutboundBatchType {
  @Field(() => ID) id: string;
  @Field(() => OutboundBatchState) state: keyof typeof OutboundBatchState;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) dispatchedAt: Date | null;
  @Field(() => LocalDate, { nullable: true, description: "The last day on which its acknowledgement is in time." }) acknowledgeBy: string | null;
  @Field(() => DateTime, { nullable: true }) acknowledgedAt: Date | null;
  @Field(() => String, { nullable: true }) directorateReference: string | null;
  protocolEntryId: string | null;
  resends: string | null;
}

@Seen("central")
@ObjectType("OutboundBatchPage")
export class OutboundBatchPageType {
  @Field(() => [OutboundBatchType]) items: readonly OutboundBatchType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("central")
@ObjectType("DueCount", { description: "What is due to go to the Directorate, of one kind." })
export class DueCountType {
  @Field(() => OutboundLineKind) kind: OutboundKindName;
  @Field(() => Int) count: number;
  @Field(() => Int, { description: "Past the last day of its period." }) late: number;
}

@Seen("desk")
@ObjectType("SupplementRequest", { description: "Papers the Directorate asks for of a file it has." })
export class SupplementRequestType {
  @Field(() => String) what: string;
  @Field(() => LocalDate) bringBy: string;
  @Field(() => DateTime) askedAt: Date;
  entryId: string;
  applicationId: string;
}

@Seen("central")
@ObjectType("SupplementRequestPage")
export class SupplementRequestPageType {
  @Field(() => [SupplementRequestType]) items: readonly SupplementRequestType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@InputType()
export class RefusedLineInput {
  @Field(() => ID) lineId: string;
  @MaxLength(500) @Field(() => String) reason: string;
}

@InputType()
export class LineReferenceInput {
  @Field(() => ID) lineId: string;
  @MaxLength(100) @Field(() => String) reference: string;
}

@InputType()
export class SupplementAskedInput {
  @Field(() => ID) applicationId: string;
  @Length(1, 60) @Field(() => String) directorateReference: string;
  @Field(() => LocalDate) directorateDate: string;
  @MaxLength(1_000) @Field(() => String) what: string;
  @Field(() => LocalDate) bringBy: string;
}

export const OutboundResult = {
  openOutboundBatch: resultOf("OpenOutboundBatchResult", () => OutboundBatchType),
  addToOutboundBatch: resultOf("AddToOutboundBatchResult", () => OutboundBatchType),
  fillOutboundBatch: resultOf("FillOutboundBatchResult", () => OutboundBatchType),
  removeFromOutboundBatch: resultOf("RemoveFromOutboundBatchResult", () => OutboundBatchType),
  dispatchOutboundBatch: resultOf("DispatchOutboundBatchResult", () => OutboundBatchType),
  acknowledgeOutboundBatch: resultOf("AcknowledgeOutboundBatchResult", () => OutboundBatchType),
  takeBackRefused: resultOf("TakeBackRefusedResult", () => OutboundBatchType),
  resendOutboundBatch: resultOf("ResendOutboundBatchResult", () => OutboundBatchType),
  requestSupplement: resultOf("RequestSupplementResult", () => ApplicationType),
} as const;
