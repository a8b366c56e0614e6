import { packageStates, type PackageState as PackageStateName, refuseReasons, type RefuseReason as RefuseReasonName } from "@epidosi/schema";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { CustodyEntryType, ItemKindEnum as ItemKind } from "../custody";
import { type LineResult as LineResultName, lineResults } from "./package-plan.rules";
import { type DifferenceKind as DifferenceKindName, differenceKinds } from "./transfer.rules";

export const PackageState = Object.fromEntries(packageStates.map((state) => [state, state])) as { readonly [S in PackageStateName]: S };
registerEnumType(PackageState, { name: "PackageState" });
export const DifferenceKind = Object.fromEntries(differenceKinds.map((kind) => [kind, kind])) as { readonly [K in DifferenceKindName]: K };
registerEnumType(DifferenceKind, { name: "DifferenceKind" });
export const TransferDirection = { TO_BRANCH: "TO_BRANCH", TO_CENTRAL: "TO_CENTRAL" } as const;
registerEnumType(TransferDirection, { name: "TransferDirection" });
export const LineResult = Object.fromEntries(lineResults.map((result) => [result, result])) as { readonly [R in LineResultName]: R };
registerEnumType(LineResult, { name: "LineResult" });
export const RefuseReason = Object.fromEntries(refuseReasons.map((reason) => [reason, reason])) as { readonly [R in RefuseReasonName]: R };
registerEnumType(RefuseReason, { name: "RefuseReason", description: "Why a bag is not taken, or turns back." });
export const PackageBox = { PREPARING: "PREPARING", OUTGOING: "OUTGOING", INCOMING: "INCOMING", DONE: "DONE" } as const;
registerEnumType(PackageBox, { name: "PackageBox", description: "Where a package stands for my office." });

@Seen("desk")
@ObjectType("Difference")
export class DifferenceType {
  @Field(() => DifferenceKind) kind: DifferenceKindName;
  @Field(() => String, { nullable: true }) tag: string | null;
  @Field(() => ItemKind, { nullable: true }) itemKind: keyof typeof ItemKind | null;
  @Field(() => String, { nullable: true }) note: string | null;
}

@Seen("desk")
@ObjectType("DiscrepancyReport", { description: "Record of differences (πρακτικό διαφορών): sender and receiver see the same at once." })
export class DiscrepancyReportType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) at: Date;
  @Field(() => [DifferenceType]) differences: readonly DifferenceType[];
  foundBy: string;
  witnessId: string | null;
}

@Seen("desk")
@ObjectType("HandoverRecord", { description: "From whom to whom, when, with which seal (πρακτικό παράδοσης-παραλαβής)." })
export class HandoverRecordType {
  @Field(() => DateTime) at: Date;
  @Field(() => DateTime, { nullable: true }) deviceTime: Date | null;
  @Field(() => String, { nullable: true }) seal: string | null;
  @Field(() => Boolean) intact: boolean;
  /** Hashes of the giver's and of the receiver's signed word, where there is one. */
  offer: string | null;
  message: string | null;
  giverId: string;
  receiverId: string | null;
  officeId: string;
}

@Seen("desk")
@ObjectType("SealPhoto", { description: "What the seal looked like; the ledger has its hash." })
export class SealPhotoType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) takenAt: Date;
  officeId: string;
  staffId: string;
}

@Seen("desk")
@ObjectType("ManifestLine")
export class ManifestLineType {
  @Field(() => String) tag: string;
  @Field(() => ItemKind) kind: keyof typeof ItemKind;
  @Field(() => Int, { nullable: true }) protocolNumber: number | null;
  @Field(() => Int, { nullable: true }) protocolYear: number | null;
  @Field(() => LineResult, { nullable: true }) result: LineResultName | null;
}

@Seen("desk")
@ObjectType("TransferPackage", { description: "A sealed bag between two offices (S10). The receiver does not see seal and lines before reading and scanning them." })
export class TransferPackageType {
  @Field(() => ID) id: string;
  @Field(() => String) code: string;
  @Field(() => TransferDirection) direction: keyof typeof TransferDirection;
  @Field(() => PackageState) state: PackageStateName;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) sealedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) expectedBy: Date | null;
  @Field(() => Boolean, { description: "Turned back on its way: it goes to the office it came from." }) returning: boolean;
  fromOfficeId: string;
  toOfficeId: string;
  custodianId: string;
  courierId: string | null;
  packedBy: string | null;
  secondPersonId: string | null;
  seal: string | null;
  manifestHash: string | null;
  sealReadAt: Date | null;
  receivedAt: Date | null;
}

@Seen("desk")
@ObjectType("TransferPackagePage")
export class TransferPackagePageType {
  @Field(() => [TransferPackageType]) items: readonly TransferPackageType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("couriers")
@ObjectType("CourierOffice")
export class CourierOfficeType {
  @Field(() => String) code: string;
  @Field(() => String) name: string;
  @Field(() => String) address: string;
}

/** All a courier ever sees of a package: a type of its own, not a filter (domain §5). */
@Seen("couriers")
@ObjectType("CourierPackage", { description: "All a courier ever sees: no name, no nationality, no count." })
export class CourierPackageType {
  @Field(() => String) code: string;
  @Field(() => CourierOfficeType) from: CourierOfficeType;
  @Field(() => CourierOfficeType) to: CourierOfficeType;
  @Field(() => String) seal: string;
  @Field(() => String, { nullable: true, description: "First 16 bytes of the frozen manifest's SHA-256, base64url: what an offer says of the contents." }) manifest: string | null;
  @Field(() => PackageState) state: PackageStateName;
  @Field(() => Boolean, { description: "Turned back: `to` is the office it came from." }) returning: boolean;
  @Field(() => Boolean, { description: "I answer for it now." }) mine: boolean;
  @Field(() => DateTime, { nullable: true }) expectedBy: Date | null;
}

@Seen("carriers")
@ObjectType("PackageStanding", { description: "A bag's code and where it stands, and nothing of its seal: to who did not take it, or found it." })
export class PackageStandingType {
  @Field(() => String) code: string;
  @Field(() => PackageState) state: PackageStateName;
}

@Seen("desk")
@ObjectType("PackageRefusal", { description: "Somebody who was to take the bag did not, and why." })
export class PackageRefusalType {
  @Field(() => DateTime) at: Date;
  @Field(() => RefuseReason) reason: RefuseReasonName;
  @Field(() => String, { nullable: true }) note: string | null;
  staffId: string;
  officeId: string;
}

@Seen("couriers")
@ObjectType("CourierDay")
export class CourierDayType {
  @Field(() => LocalDate) day: string;
  @Field(() => [CourierPackageType]) packages: readonly CourierPackageType[];
}

export const PackageResult = {
  createPackage: resultOf("CreatePackageResult", () => TransferPackageType),
  addToPackage: resultOf("AddToPackageResult", () => TransferPackageType),
  removeFromPackage: resultOf("RemoveFromPackageResult", () => TransferPackageType),
  countPackage: resultOf("CountPackageResult", () => TransferPackageType),
  sealPackage: resultOf("SealPackageResult", () => TransferPackageType),
  cancelPackage: resultOf("CancelPackageResult", () => TransferPackageType),
  arrivePackage: resultOf("ArrivePackageResult", () => TransferPackageType),
  openPackage: resultOf("OpenPackageResult", () => TransferPackageType),
  receiveContents: resultOf("ReceiveContentsResult", () => TransferPackageType),
  closePackage: resultOf("ClosePackageResult", () => TransferPackageType),
  acceptPackage: resultOf("AcceptPackageResult", () => CourierPackageType),
  handOverPackage: resultOf("HandOverPackageResult", () => CourierPackageType),
  relayPackage: resultOf("RelayPackageResult", () => CourierPackageType),
  turnBackPackage: resultOf("TurnBackPackageResult", () => CourierPackageType),
  declareOverdue: resultOf("DeclareOverdueResult", () => TransferPackageType),
  declareLost: resultOf("DeclareLostResult", () => TransferPackageType),
  declarePackageStolen: resultOf("DeclarePackageStolenResult", () => TransferPackageType),
  findPackage: resultOf("FindPackageResult", () => PackageStandingType),
  unpackPackage: resultOf("UnpackPackageResult", () => TransferPackageType),
  examineQuarantined: resultOf("ExamineQuarantinedResult", () => TransferPackageType),
  correctEntry: resultOf("CorrectEntryResult", () => CustodyEntryType),
  refusePackage: resultOf("RefusePackageResult", () => PackageStandingType),
} as const;
