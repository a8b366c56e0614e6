import { Field, ID, ObjectType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ApplicationKind } from "../applications";

@Seen("desk")
@ObjectType("Referral", { description: "A paper of a resident elsewhere: registered here, forwarded there (Law 2690/1999 art. 4)." })
export class ReferralType {
  @Field(() => ID) id: string;
  @Field(() => ApplicationKind) kind: keyof typeof ApplicationKind;
  @Field(() => LocalDate, { description: "Last day to forward it." }) forwardBy: string;
  protocolEntryId: string;
  letterEntryId: string | null;
  toMunicipalityId: string;
}

@Seen("desk")
@ObjectType("ReferralPage")
export class ReferralPageType {
  @Field(() => [ReferralType]) items: readonly ReferralType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("central")
@ObjectType("ReferralLetter", { description: "The letter all papers for one municipality went with." })
export class ReferralLetterType {
  @Field(() => ID) id: string;
  @Field(() => String) paperUrl: string;
}

export const ReferPaperResult = resultOf("ReferPaperResult", () => ReferralType);
export const VoidReferralResult = resultOf("VoidReferralResult", () => ReferralType);
export const ForwardReferralsResult = resultOf("ForwardReferralsResult", () => ReferralLetterType);
