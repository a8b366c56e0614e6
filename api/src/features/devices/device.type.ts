import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type DeviceState as StateName, deviceStates, type EndReason as ReasonName, endReasons } from "./device.rules";

export const DeviceState = Object.fromEntries(deviceStates.map((state) => [state, state])) as { readonly [S in StateName]: S };
registerEnumType(DeviceState, { name: "DeviceState", description: "FROZEN: it signed two messages of one counter. REVOKED, LOST: it ended." });
export const DeviceEndReason = Object.fromEntries(endReasons.map((reason) => [reason, reason])) as { readonly [R in ReasonName]: R };
registerEnumType(DeviceEndReason, { name: "DeviceEndReason", description: "LOST and STOLEN: whoever has the phone may be somebody else." });

@Seen("carriers")
@ObjectType("Device", { description: "A person's phone or computer that signs hand-overs (trust: scan key)." })
export class DeviceType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: "Thumbprint of its key (RFC 7638)." }) kid: string;
  @Field(() => String) name: string;
  @Field(() => DeviceState) state: StateName;
  @Field(() => DateTime) enrolledAt: Date;
  @Field(() => DateTime, { nullable: true }) endedAt: Date | null;
  @Field(() => DeviceEndReason, { nullable: true }) endReason: ReasonName | null;
  @Field(() => Int, { description: "How many of its messages are known without a gap." }) counter: number;
  @Field(() => String, { description: "SHA-256 of the last of them." }) head: string;
  staffId: string;
  officeId: string;
}

@Seen("overseers")
@ObjectType("DevicePage")
export class DevicePageType {
  @Field(() => [DeviceType]) items: readonly DeviceType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("supervisors")
@ObjectType("DeviceHolder", { description: "Who may have a device today: couriers and those who keep papers." })
export class DeviceHolderType {
  @Field(() => Int, { description: "Devices in use." }) active: number;
  staffId: string;
  officeId: string;
}

@Seen("carriers")
@ObjectType("DirectoryKey", { description: "An active device: ids and keys, no names." })
export class DirectoryKeyType {
  @Field(() => String) kid: string;
  @Field(() => String) x: string;
  @Field(() => String) y: string;
  @Field(() => ID) staffId: string;
  @Field(() => String) officeCode: string;
}

@Seen("carriers")
@ObjectType("DeviceDirectory", { description: "What a phone needs to check offers with no network." })
export class DeviceDirectoryType {
  @Field(() => String, { description: "Repeated in every message signed until the next one is heard." }) challenge: string;
  @Field(() => DateTime) at: Date;
  @Field(() => [DirectoryKeyType]) keys: readonly DirectoryKeyType[];
}

@Seen("supervisors")
@ObjectType("EnrolmentCode", { description: "Shown once, for one person and one device." })
export class EnrolmentCodeType {
  @Field(() => String) code: string;
  @Field(() => DateTime) expiresAt: Date;
}

export const EnrolDeviceResult = resultOf("EnrolDeviceResult", () => DeviceType);
export const RevokeDeviceResult = resultOf("RevokeDeviceResult", () => DeviceType);
export const MakeEnrolmentCodeResult = resultOf("MakeEnrolmentCodeResult", () => EnrolmentCodeType);
