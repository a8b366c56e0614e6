import { Field, ObjectType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { CustodyItemType } from "../custody";
import { RecipientCapacity } from "./attempt.type";
import type { IdentityDocumentKind as IdentityKindName } from "./delivery.rules";
import { IdentityDocumentKind } from "./delivery.type";
import type { Capacity as CapacityName } from "./recipient.rules";

@Seen("desk")
@ObjectType("PaperHandover", { description: "A paper that needs no proof of service, in its person's hands." })
export class PaperHandoverType {
  @Field(() => DateTime) at: Date;
  @Field(() => RecipientCapacity) capacity: CapacityName;
  @Field(() => String, { nullable: true, description: "Of who received in the holder's place." }) recipientName: string | null;
  @Field(() => IdentityDocumentKind) identityDocumentKind: IdentityKindName;
  @Field(() => String) identityDocumentNumber: string;
  @Field(() => String, { nullable: true, description: "By what right another received." }) evidence: string | null;
  @Field(() => LocalDate, { nullable: true }) evidenceExpiresOn: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  itemId: string;
  officeId: string;
  officerId: string;
}

export const HandOverPaperResult = resultOf("HandOverPaperResult", () => CustodyItemType);
