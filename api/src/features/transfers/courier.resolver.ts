import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { actorOf, type Context, transact } from "../../platform/context";
import { DateTime } from "../../platform/scalars";
import type { RefuseReason as RefuseReasonName } from "@epidosi/schema";
import { findOffices } from "../offices";
import { acceptPackage } from "./accept-package";
import { findCourierPackages, getPackage, type PackageRow } from "./find-packages";
import { handOverPackage } from "./hand-over-package";
import { isCarried } from "./carrying.rules";
import { destinationOf } from "./package-plan.rules";
import { refusePackage } from "./refuse-package";
import { relayPackage } from "./relay-package";
import { transferPolicy } from "./transfer.policy";
import type { CourierPackageType, PackageStandingType } from "./transfer.type";
import { CourierDayType, PackageResult, RefuseReason } from "./transfer.type";
import { turnBackPackage } from "./turn-back-package";

@Resolver()
export class CourierResolver {
  @Allow(transferPolicy.courierDay)
  @Query(() => CourierDayType, { description: "Η μέρα μου: bags that wait, bags carried, bags brought today." })
  async courierDay(@Ctx() ctx: Context): Promise<CourierDayType> {
    const day = localDay(ctx.now);
    return { day, packages: await present(ctx, await findCourierPackages(ctx.reader, actorOf(ctx).staffId, day)) };
  }

  @Allow(transferPolicy.acceptPackage)
  @Mutation(() => PackageResult.acceptPackage, { description: "The courier read the seal and answers for the bag: SEALED > IN_TRANSIT." })
  async acceptPackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("sealRead", () => String) sealRead: string,
    @Arg("deviceTime", () => DateTime, { nullable: true }) deviceTime: Date | null,
    @Ctx() ctx: Context,
  ): Promise<CourierPackageType> {
    const input = { code, sealRead, deviceTime: deviceTime ?? null };
    const done = await transact(ctx, { commandId, act: "acceptPackage", input }, (tx, actor) => acceptPackage(tx, actor, input));
    return presentOne(ctx, done.packageId);
  }

  @Allow(transferPolicy.handOverPackage)
  @Mutation(() => PackageResult.handOverPackage, { description: "The courier's side of the hand-over; the receiver's reading of the seal moves custody." })
  async handOverPackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("deviceTime", () => DateTime, { nullable: true }) deviceTime: Date | null,
    @Ctx() ctx: Context,
  ): Promise<CourierPackageType> {
    const input = { code, deviceTime: deviceTime ?? null };
    const done = await transact(ctx, { commandId, act: "handOverPackage", input }, (tx, actor) => handOverPackage(tx, actor, input));
    return presentOne(ctx, done.packageId);
  }

  @Allow(transferPolicy.relayPackage)
  @Mutation(() => PackageResult.relayPackage, { description: "From courier to courier on the way: who reads the seal answers for the bag." })
  async relayPackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("sealRead", () => String) sealRead: string,
    @Arg("deviceTime", () => DateTime, { nullable: true }) deviceTime: Date | null,
    @Ctx() ctx: Context,
  ): Promise<CourierPackageType> {
    const input = { code, sealRead, deviceTime: deviceTime ?? null };
    const done = await transact(ctx, { commandId, act: "relayPackage", input }, (tx, actor) => relayPackage(tx, actor, input));
    return presentOne(ctx, done.packageId);
  }

  @Allow(transferPolicy.turnBackPackage)
  @Mutation(() => PackageResult.turnBackPackage, { description: "The courier carries it back to where it came from: > RETURNING." })
  async turnBackPackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("reason", () => RefuseReason) reason: RefuseReasonName,
    @Arg("note", () => String, { nullable: true }) note: string | null,
    @Arg("deviceTime", () => DateTime, { nullable: true }) deviceTime: Date | null,
    @Ctx() ctx: Context,
  ): Promise<CourierPackageType> {
    const input = { code, reason, note: note?.slice(0, 500) ?? null, deviceTime: deviceTime ?? null };
    const done = await transact(ctx, { commandId, act: "turnBackPackage", input }, (tx, actor) => turnBackPackage(tx, actor, input));
    return presentOne(ctx, done.packageId);
  }

  @Allow(transferPolicy.refusePackage)
  @Mutation(() => PackageResult.refusePackage, { description: "Who was to take the bag does not: it stays with its giver, and the sender sees why." })
  async refusePackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("reason", () => RefuseReason) reason: RefuseReasonName,
    @Arg("sealRead", () => String, { nullable: true }) sealRead: string | null,
    @Arg("note", () => String, { nullable: true }) note: string | null,
    @Arg("deviceTime", () => DateTime, { nullable: true }) deviceTime: Date | null,
    @Ctx() ctx: Context,
  ): Promise<PackageStandingType> {
    const input = { code, reason, sealRead: sealRead ?? null, note: note?.slice(0, 500) ?? null, deviceTime: deviceTime ?? null };
    const done = await transact(ctx, { commandId, act: "refusePackage", input }, (tx, actor) => refusePackage(tx, actor, input));
    return getPackage(ctx.reader, done.packageId);
  }
}

async function presentOne(ctx: Context, packageId: string): Promise<CourierPackageType> {
  const [presented] = await present(ctx, [await getPackage(ctx.reader, packageId)]);
  if (!presented) throw new Error("a package without offices");
  return presented;
}

async function present(ctx: Context, rows: readonly PackageRow[]): Promise<CourierPackageType[]> {
  const offices = new Map((await findOffices(ctx.reader)).map(({ id, code, name, address }) => [id, { code, name, address }]));
  const { staffId } = actorOf(ctx);
  return rows.flatMap((row) => {
    const [from, to] = [offices.get(row.returning ? row.toOfficeId : row.fromOfficeId), offices.get(destinationOf(row))];
    if (!from || !to) return [];
    const { code, state, returning, expectedBy } = row;
    const manifest = row.manifestHash && Buffer.from(row.manifestHash.slice(0, 32), "hex").toString("base64url");
    return { code, from, to, seal: row.seal ?? "", manifest, state, returning, mine: row.custodianId === staffId && isCarried(state), expectedBy };
  });
}
