import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { actorOf, type Context, transact } from "../../platform/context";
import { DateTime } from "../../platform/scalars";
import { findOffices } from "../offices";
import { acceptPackage } from "./accept-package";
import { findCourierPackages, getPackage, type PackageRow } from "./find-packages";
import { handOverPackage } from "./hand-over-package";
import { transferPolicy } from "./transfer.policy";
import type { CourierPackageType} from "./transfer.type";
import { CourierDayType, PackageResult } from "./transfer.type";

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
    const [from, to] = [offices.get(row.fromOfficeId), offices.get(row.toOfficeId)];
    if (!from || !to) return [];
    return { code: row.code, from, to, seal: row.seal ?? "", state: row.state, mine: row.custodianId === staffId && row.state === "IN_TRANSIT", expectedBy: row.expectedBy };
  });
}
