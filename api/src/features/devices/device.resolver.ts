import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { makeChallenge } from "./challenge";
import { DeviceKeyInput } from "./device.input";
import { devicePolicy } from "./device.policy";
import type { EndReason } from "./device.rules";
import { DeviceDirectoryType, DeviceEndReason, DeviceHolderType, DevicePageType, DeviceType, EnrolDeviceResult, type EnrolmentCodeType, MakeEnrolmentCodeResult, RevokeDeviceResult } from "./device.type";
import { assertEnrolled, enrolDevice } from "./enrol-device";
import { enrolmentCode } from "./enrolment-code";
import { type DeviceRow, findDevices, findDirectory, findHolders, findMyDevice, getDevice, type HolderRow } from "./find-devices";
import { findExpiry, makeEnrolmentCode } from "./make-enrolment-code";
import { revokeDevice } from "./revoke-device";

@Resolver(() => DeviceType)
export class DeviceResolver {
  @Allow(devicePolicy.devices)
  @Query(() => DevicePageType, { description: "Devices of the municipality, latest first." })
  devices(
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("staffId", () => ID, { nullable: true }) staffId: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<DeviceRow>> {
    return findDevices(ctx.reader, staffId ?? null, pageSize(first), after ?? null);
  }

  @Allow(devicePolicy.deviceHolders)
  @Query(() => [DeviceHolderType], { description: "Whom a code may be made for." })
  deviceHolders(@Ctx() ctx: Context): Promise<HolderRow[]> {
    return findHolders(ctx.reader, localDay(ctx.now));
  }

  @Allow(devicePolicy.myDevice)
  @Query(() => DeviceType, { nullable: true, description: "My device of this key; null where it is none of mine." })
  myDevice(@Arg("kid", () => String) kid: string, @Ctx() ctx: Context): Promise<DeviceRow | undefined> {
    return findMyDevice(ctx.reader, actorOf(ctx).staffId, kid);
  }

  @Allow(devicePolicy.deviceDirectory)
  @Query(() => DeviceDirectoryType)
  async deviceDirectory(@Ctx() ctx: Context): Promise<DeviceDirectoryType> {
    const keys = await findDirectory(ctx.reader, localDay(ctx.now));
    return { challenge: makeChallenge(ctx.signingKey, ctx.reader.municipalityId, ctx.now), at: ctx.now, keys };
  }

  @Allow(devicePolicy.makeEnrolmentCode)
  @Mutation(() => MakeEnrolmentCodeResult, { description: "A one-time code for that person, 15 minutes." })
  async makeEnrolmentCode(@Arg("commandId", () => ID) commandId: string, @Arg("staffId", () => ID) staffId: string, @Ctx() ctx: Context): Promise<EnrolmentCodeType> {
    const { enrolmentId } = await transact(ctx, { commandId, act: "makeEnrolmentCode", input: { staffId } }, (tx, actor) => makeEnrolmentCode(tx, actor, ctx.signingKey, { staffId }));
    return { code: enrolmentCode(ctx.signingKey, enrolmentId), expiresAt: await findExpiry(ctx.reader, enrolmentId) };
  }

  @Allow(devicePolicy.enrolDevice)
  @Mutation(() => EnrolDeviceResult, { description: "This browser's key becomes mine. Wrong codes are counted." })
  async enrolDevice(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("name", () => String) name: string,
    @Arg("key", () => DeviceKeyInput) key: DeviceKeyInput,
    @Ctx() ctx: Context,
  ): Promise<DeviceRow> {
    const input = { code, name, key: { x: key.x, y: key.y } };
    const done = await transact(ctx, { commandId, act: "enrolDevice", input }, (tx, actor) => enrolDevice(tx, actor, input));
    return getDevice(ctx.reader, assertEnrolled(done));
  }

  @Allow(devicePolicy.revokeDevice)
  @Mutation(() => RevokeDeviceResult, { description: "It signs no more. LOST and STOLEN end that person's sessions too." })
  async revokeDevice(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("deviceId", () => ID) deviceId: string,
    @Arg("reason", () => DeviceEndReason) reason: EndReason,
    @Arg("note", () => String, { nullable: true }) note: string | null,
    @Ctx() ctx: Context,
  ): Promise<DeviceRow> {
    const input = { deviceId, reason, note: note ?? null };
    const done = await transact(ctx, { commandId, act: "revokeDevice", input }, (tx, actor) => revokeDevice(tx, actor, input));
    return getDevice(ctx.reader, done.deviceId);
  }

  @FieldResolver(() => StaffMemberType)
  staff(@Root() device: DeviceType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, device.staffId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() device: DeviceType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, device.officeId);
  }
}

@Resolver(() => DeviceHolderType)
export class DeviceHolderResolver {
  @FieldResolver(() => StaffMemberType)
  staff(@Root() holder: DeviceHolderType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, holder.staffId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() holder: DeviceHolderType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, holder.officeId);
  }
}
