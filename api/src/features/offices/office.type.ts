import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";

export const OfficeKind = { CENTRAL: "CENTRAL", BRANCH: "BRANCH" } as const;
registerEnumType(OfficeKind, { name: "OfficeKind" });
export const OfficeStatus = { PROPOSED: "PROPOSED", APPROVED: "APPROVED", ACTIVE: "ACTIVE", SUSPENDED: "SUSPENDED", CLOSING: "CLOSING", CLOSED: "CLOSED" } as const;
registerEnumType(OfficeStatus, { name: "OfficeStatus" });
export const DeliveryPolicy = { CENTRAL_ONLY: "CENTRAL_ONLY", BRANCH_DELIVERY: "BRANCH_DELIVERY" } as const;
registerEnumType(DeliveryPolicy, { name: "DeliveryPolicy" });
export const PredecessorSettled = { SIGNED_OFF: "SIGNED_OFF", EXCUSED: "EXCUSED" } as const;
registerEnumType(PredecessorSettled, { name: "PredecessorSettled", description: "The old database is in and signed, or two persons wrote why there is none (S1)." });

@Seen("staff")
@ObjectType("Office", { description: "An Aliens' Office of the municipality (Γραφείο Αλλοδαπών)." })
export class OfficeType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: "Short opaque code, the only thing labels say of an office." }) code: string;
  @Field(() => String) name: string;
  @Field(() => OfficeKind) kind: keyof typeof OfficeKind;
  @Field(() => OfficeStatus) status: keyof typeof OfficeStatus;
  @Field(() => String) unitCode: string;
  @Field(() => String) address: string;
  @Field(() => String, { nullable: true }) telephone: string | null;
  @Field(() => Boolean) canFile: boolean;
  @Field(() => Boolean, { description: "Central, or a branch with branch delivery and an approved custody plan (S10)." }) canDeliver: boolean;
  successorId: string | null;
  @Field(() => LocalDate, { nullable: true, description: "The day another office took its place." }) succeededOn: string | null;
}

@Seen("staff")
@ObjectType("MunicipalUnit")
export class MunicipalUnitType {
  @Field(() => ID, { description: "ELSTAT code, 6 digits." }) code: string;
  @Field(() => String) name: string;
  @Field(() => Boolean) isSeat: boolean;
}

@Seen("staff")
@ObjectType("PredecessorOffice", { description: "Office of an abolished municipality (S11)." })
export class PredecessorOfficeType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) unitCode: string;
  @Field(() => PredecessorSettled, { nullable: true, description: "What became of its database; null: it is neither in nor excused, and no branch opens (S1)." }) settled: keyof typeof PredecessorSettled | null;
  @Field(() => DateTime, { nullable: true }) settledAt: Date | null;
  @Field(() => String, { nullable: true, description: "Why there was none to bring in." }) excuse: string | null;
}

@Seen("staff")
@ObjectType("Directorate", { description: "The state's Aliens and Migration Directorate: the only outside counterpart (S5)." })
export class DirectorateType {
  @Field(() => String) name: string;
  @Field(() => String) address: string;
  @Field(() => String, { nullable: true }) telephone: string | null;
}

@Seen("staff")
@ObjectType("Municipality")
export class MunicipalityType {
  @Field(() => ID, { description: "ELSTAT code, 4 digits." }) id: string;
  @Field(() => String) name: string;
  @Field(() => String) decentralisedAdministration: string;
  @Field(() => DeliveryPolicy) deliveryPolicy: keyof typeof DeliveryPolicy;
  @Field(() => Boolean) systemInstalled: boolean;
  directorateName: string;
  directorateAddress: string;
  directorateTelephone: string | null;
}

@Seen("staff")
@ObjectType("AbsorbedMunicipality", { description: "A municipality that became part of this one; its numbers are found by its code." })
export class AbsorbedMunicipalityType {
  @Field(() => ID) code: string;
  @Field(() => String) name: string;
  @Field(() => LocalDate) mergedOn: string;
}

@Seen("everyone")
@ObjectType("InstalledMunicipality")
export class InstalledMunicipalityType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
}

@Seen("indoors")
@ObjectType({ description: "What waits at this office today. Every room adds its own counters." })
export class Today {
  officeId: string;
}
