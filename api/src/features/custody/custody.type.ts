import { type ItemState as ItemStateName, itemStates } from "@epidosi/schema";
import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type ItemKind as ItemKindName, itemKinds, type RecallReason as RecallReasonName, recallReasons, type ReturnReason as ReturnReasonName, returnReasons } from "./custody.rules";
import { type ItemAct, itemActs } from "./item-acts.rules";

export const ItemKind = Object.fromEntries(itemKinds.map((kind) => [kind, kind])) as { readonly [K in ItemKindName]: K };
registerEnumType(ItemKind, { name: "ItemKind" });
export const ItemState = Object.fromEntries(itemStates.map((state) => [state, state])) as { readonly [S in ItemStateName]: S };
registerEnumType(ItemState, { name: "ItemState", description: "Where a physical thing stands in custody (domain §3)." });
export const RecallReason = Object.fromEntries(recallReasons.map((reason) => [reason, reason])) as { readonly [R in RecallReasonName]: R };
registerEnumType(RecallReason, { name: "RecallReason", description: "Why a paper was called back." });
export const ReturnReason = Object.fromEntries(returnReasons.map((reason) => [reason, reason])) as { readonly [R in ReturnReasonName]: R };
registerEnumType(ReturnReason, { name: "ReturnReason", description: "Why a paper goes back to the Directorate (S12d)." });
export const ItemActEnum = Object.fromEntries(itemActs.map((act) => [act, act])) as { readonly [A in ItemAct]: A };
registerEnumType(ItemActEnum, { name: "ItemAct", description: "Mutations on one thing, by their names." });

@Seen("desk")
@ObjectType("Safe")
export class SafeType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  officeId: string;
}

@Seen("desk")
@ObjectType("CustodyEntry", { description: "One act of the ledger." })
export class CustodyEntryType {
  @Field(() => ID) id: string;
  @Field(() => String) act: string;
  @Field(() => DateTime) at: Date;
  @Field(() => DateTime, { nullable: true, description: "The phone's clock: evidence beside the server's." }) deviceTime: Date | null;
  staffId: string;
  secondStaffId: string | null;
  officeId: string;
  body: string;
}

@Seen("desk")
@ObjectType("CustodyItem", { description: "Anything physical that must not be lost. Exactly one custodian: a safe or a person (S10)." })
export class CustodyItemType {
  @Field(() => ID) id: string;
  @Field(() => String) tag: string;
  @Field(() => ItemKind) kind: ItemKindName;
  @Field(() => ItemState) state: ItemStateName;
  @Field(() => String, { nullable: true }) slot: string | null;
  @Field(() => DateTime) since: Date;
  @Field(() => DateTime, { nullable: true, description: "Called back then: it is neither delivered nor sent to a branch." }) recalledAt: Date | null;
  @Field(() => RecallReason, { nullable: true }) recallReason: RecallReasonName | null;
  @Field(() => ReturnReason, { nullable: true, description: "It is to go back to the Directorate." }) returnReason: ReturnReasonName | null;
  applicationId: string | null;
  entryId: string | null;
  officeId: string | null;
  safeId: string | null;
  custodianId: string | null;
  packageId: string | null;
}

@Seen("desk")
@ObjectType("CustodyItemPage")
export class CustodyItemPageType {
  @Field(() => [CustodyItemType]) items: readonly CustodyItemType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("keepers")
@ObjectType("CustodyItems")
export class CustodyItemsType {
  @Field(() => [CustodyItemType]) items: readonly CustodyItemType[];
}

@InputType()
export class ItemFilter {
  @Field(() => [ItemState], { nullable: true }) states?: ItemStateName[] | null;
  @Field(() => [ItemKind], { nullable: true }) kinds?: ItemKindName[] | null;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
  @Field(() => ID, { nullable: true }) safeId?: string | null;
  @Field(() => ID, { nullable: true }) applicationId?: string | null;
  @Field(() => ID, { nullable: true, description: "Of applications to be delivered at that office." }) deliverableTo?: string | null;
}

export const TagCaseFileResult = resultOf("TagCaseFileResult", () => CustodyItemType);
export const TagPaperResult = resultOf("TagPaperResult", () => CustodyItemType);
export const PutInSafeResult = resultOf("PutInSafeResult", () => CustodyItemsType);
export const TakeFromSafeResult = resultOf("TakeFromSafeResult", () => CustodyItemsType);
export const NameSafeResult = resultOf("NameSafeResult", () => SafeType);
export const RetireSafeResult = resultOf("RetireSafeResult", () => SafeType);
export const RecallItemResult = resultOf("RecallItemResult", () => CustodyItemType);
export const WithdrawRecallResult = resultOf("WithdrawRecallResult", () => CustodyItemType);
export const ReturnItemResult = resultOf("ReturnItemResult", () => CustodyItemsType);
export const KeepItemResult = resultOf("KeepItemResult", () => CustodyItemsType);
export const ReportItemMissingResult = resultOf("ReportItemMissingResult", () => CustodyItemType);
export const ReportItemStolenResult = resultOf("ReportItemStolenResult", () => CustodyItemType);
export const ReportItemDamagedResult = resultOf("ReportItemDamagedResult", () => CustodyItemType);
export const FindItemResult = resultOf("FindItemResult", () => CustodyItemType);
