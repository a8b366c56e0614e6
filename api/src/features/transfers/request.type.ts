import { Field, ID, ObjectType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ApplicationType } from "../applications";

@Seen("desk")
@ObjectType("TransferRequest", { description: "An office asked for the papers of an application that lie elsewhere; it stands until they lie there (S10)." })
export class TransferRequestType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) askedAt: Date;
  @Field(() => [String], { description: "Of the papers that lie here; none where this is not asked." }) tags: readonly string[];
  applicationId: string;
  officeId: string;
  askedBy: string;
}

@Seen("desk")
@ObjectType("TransferRequestPage")
export class TransferRequestPageType {
  @Field(() => [TransferRequestType]) items: readonly TransferRequestType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

export const AskTransferResult = resultOf("AskTransferResult", () => ApplicationType);
