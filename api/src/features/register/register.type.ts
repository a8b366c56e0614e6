import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type RetentionClass as RetentionClassName, retentionClasses } from "./register.rules";

export const ProtocolDirection = { INCOMING: "INCOMING", OUTGOING: "OUTGOING", INTERNAL: "INTERNAL" } as const;
registerEnumType(ProtocolDirection, { name: "ProtocolDirection" });

export const RelationKind = { ANSWERS: "ANSWERS", CORRECTS: "CORRECTS", BELONGS_TO: "BELONGS_TO" } as const;
registerEnumType(RelationKind, { name: "ProtocolRelationKind", description: "What a later entry is to an earlier one." });

export const RetentionClass = Object.fromEntries(retentionClasses.map((name) => [name, name])) as { readonly [Class in RetentionClassName]: Class };
registerEnumType(RetentionClass, { name: "RetentionClass", description: "How long a paper is kept." });

@Seen("desk")
@ObjectType("ProtocolEntry", { description: "One paper of the common protocol (S6; content: Law 2690/1999 art. 12)." })
export class ProtocolEntryType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => Int) year: number;
  @Field(() => LocalDate) receivedOn: string;
  @Field(() => DateTime) registeredAt: Date;
  @Field(() => ProtocolDirection) direction: keyof typeof ProtocolDirection;
  @Field(() => String) characterisation: string;
  @Field(() => String) subject: string;
  @Field(() => Int) attachments: number;
  @Field(() => String) addressee: string;
  @Field(() => String, { nullable: true }) sender: string | null;
  @Field(() => String, { nullable: true }) senderNumber: string | null;
  @Field(() => LocalDate, { nullable: true }) senderDate: string | null;
  @Field(() => RetentionClass, { nullable: true, description: "Null where nobody has said it." }) retentionClass: RetentionClassName | null;
  officeId: string;
  clerkId: string;
  origin: string;
}

@Seen("desk")
@ObjectType("ProtocolVoid", { description: "The number counts for nothing; two persons said why. The entry stays as it was written." })
export class ProtocolVoidType {
  @Field(() => String) reason: string;
  @Field(() => DateTime) voidedAt: Date;
  staffId: string;
  secondPersonId: string;
}

@Seen("desk")
@ObjectType("RegisterYear", { description: "How far the register of a year has counted." })
export class RegisterYearType {
  @Field(() => Int) year: number;
  @Field(() => Int) lastNumber: number;
  @Field(() => Int, { description: "Rises when a restore made the register explain lost numbers." }) epoch: number;
  @Field(() => Boolean, { description: "Numbers that were on paper are missing after a restore: none is given until two persons explain them." }) reconciling: boolean;
  @Field(() => Int, { nullable: true, description: "While reconciling: the first number to explain." }) firstLost: number | null;
  @Field(() => Int, { nullable: true, description: "While reconciling: the last number to explain." }) lastLost: number | null;
}

@Seen("desk")
@ObjectType("ProtocolNumbers", { description: "Every number of a year explained: used, void, and unexplained, which must be none." })
export class ProtocolNumbersType {
  @Field(() => Int) year: number;
  @Field(() => Int) used: number;
  @Field(() => Int) void: number;
  @Field(() => Int) unexplained: number;
  @Field(() => [Int], { description: "The first hundred." }) unexplainedNumbers: readonly number[];
}

@Seen("desk")
@ObjectType("ProtocolRelation")
export class ProtocolRelationType {
  @Field(() => RelationKind) kind: keyof typeof RelationKind;
  @Field(() => Boolean, { description: "The other entry came later and names this one." }) later: boolean;
  otherId: string;
}

export const RegisterEntryResult = resultOf("RegisterEntryResult", () => ProtocolEntryType);
export const VoidEntryResult = resultOf("VoidEntryResult", () => ProtocolEntryType);
export const ReconcileRegisterResult = resultOf("ReconcileRegisterResult", () => RegisterYearType);

@Seen("desk")
@ObjectType("ProtocolEntryPage")
export class ProtocolEntryPageType {
  @Field(() => [ProtocolEntryType]) items: readonly ProtocolEntryType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("desk")
@ObjectType("RegisterClosing", { description: "A day of the register, hashed onto the one before and signed. Its printed hash anchors every line up to it." })
export class RegisterClosingType {
  @Field(() => ID) id: string;
  @Field(() => Int) sequence: number;
  @Field(() => LocalDate) day: string;
  @Field(() => Int) year: number;
  @Field(() => Int, { nullable: true }) firstNumber: number | null;
  @Field(() => Int, { nullable: true }) lastNumber: number | null;
  @Field(() => Int, { description: "Entries and voids together." }) lines: number;
  @Field(() => String, { description: "SHA-256, 64 hexadecimal digits." }) hash: string;
  @Field(() => String, { description: "Thumbprint (RFC 7638) of the key that signed." }) keyId: string;
  @Field(() => DateTime) closedAt: Date;
  @Field(() => DateTime, { nullable: true, description: "The instant that a time-stamp authority vouches for (RFC 3161)." }) stampedAt: Date | null;
  @Field(() => String, { nullable: true, description: "The authority's name." }) authority: string | null;
  closedBy: string | null;
}

@Seen("desk")
@ObjectType("RegisterClosingPage")
export class RegisterClosingPageType {
  @Field(() => [RegisterClosingType]) items: readonly RegisterClosingType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

export const CloseRegisterResult = resultOf("CloseRegisterResult", () => RegisterClosingType);
