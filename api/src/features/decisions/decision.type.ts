import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ApplicationType } from "../applications";

export const DecisionKind = { GRANT: "GRANT", REJECTION: "REJECTION", REVOCATION: "REVOCATION" } as const;
registerEnumType(DecisionKind, { name: "DecisionKind" });

@Seen("desk")
@ObjectType("Decision")
export class DecisionType {
  @Field(() => ID) id: string;
  @Field(() => DecisionKind) kind: keyof typeof DecisionKind;
  @Field(() => String) number: string;
  @Field(() => LocalDate) decidedOn: string;
}

@Seen("desk")
@ObjectType("ResidencePermit")
export class ResidencePermitType {
  @Field(() => ID) id: string;
  @Field(() => String) serial: string;
  @Field(() => LocalDate) validFrom: string;
  @Field(() => LocalDate) validUntil: string;
}

export const WithdrawApplicationResult = resultOf("WithdrawApplicationResult", () => ApplicationType);
export const VoidApplicationResult = resultOf("VoidApplicationResult", () => ApplicationType);
export const RecordRemediesResult = resultOf("RecordRemediesResult", () => ApplicationType);
