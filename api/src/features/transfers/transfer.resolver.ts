import { readCode } from "@epidosi/schema";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Actor } from "../../platform/actor";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import type { Tx } from "../../platform/transaction";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { arrivePackage } from "./arrive-package";
import { cancelPackage } from "./cancel-package";
import { closePackage } from "./close-package";
import { countPackage } from "./count-package";
import { createPackage } from "./create-package";
import { addToPackage, removeFromPackage } from "./fill-package";
import { findPackageByCode, findPackages, getPackage, type PackageBox as PackageBoxName, type PackageRow } from "./find-packages";
import { openPackage } from "./open-package";
import { receiveContents } from "./receive-contents";
import { sealPackage } from "./seal-package";
import { unpackPackage } from "./unpack-package";
import { secondPersonRoles, transferPolicy } from "./transfer.policy";
import { PackageBox, PackageResult, TransferPackagePageType, TransferPackageType } from "./transfer.type";

@Resolver(() => TransferPackageType)
export class TransferResolver {
  @Allow(transferPolicy.transferPackage)
  @Query(() => TransferPackageType, { nullable: true, description: "A package from or to my office; an auditor sees any." })
  async transferPackage(@Arg("code", () => String) code: string, @Ctx() ctx: Context): Promise<PackageRow | undefined> {
    const read = readCode(code);
    const row = read.kind === "PACKAGE" ? await findPackageByCode(ctx.reader, read.code) : undefined;
    const { officeId, roles } = actorOf(ctx);
    return row && (row.fromOfficeId === officeId || row.toOfficeId === officeId || roles.includes("AUDITOR")) ? row : undefined;
  }

  @Allow(transferPolicy.transferPackages)
  @Query(() => TransferPackagePageType, { description: "Packages of my office." })
  transferPackages(
    @Arg("box", () => PackageBox) box: PackageBoxName,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<PackageRow>> {
    return findPackages(ctx.reader, actorOf(ctx).officeId, box, pageSize(first), after ?? null);
  }

  @Allow(transferPolicy.createPackage)
  @Mutation(() => PackageResult.createPackage)
  createPackage(@Arg("commandId", () => ID) commandId: string, @Arg("toOfficeId", () => ID) toOfficeId: string, @Ctx() ctx: Context): Promise<PackageRow> {
    return act(ctx, commandId, "createPackage", { toOfficeId }, createPackage);
  }

  @Allow(transferPolicy.addToPackage)
  @Mutation(() => PackageResult.addToPackage)
  addToPackage(@Arg("commandId", () => ID) commandId: string, @Arg("code", () => String) code: string, @Arg("tag", () => String) tag: string, @Ctx() ctx: Context): Promise<PackageRow> {
    return act(ctx, commandId, "addToPackage", { code, tag }, addToPackage);
  }

  @Allow(transferPolicy.removeFromPackage)
  @Mutation(() => PackageResult.removeFromPackage)
  removeFromPackage(@Arg("commandId", () => ID) commandId: string, @Arg("code", () => String) code: string, @Arg("tag", () => String) tag: string, @Ctx() ctx: Context): Promise<PackageRow> {
    return act(ctx, commandId, "removeFromPackage", { code, tag }, removeFromPackage);
  }

  @Allow(transferPolicy.countPackage)
  @Mutation(() => PackageResult.countPackage, { description: "Two people count: DRAFT > PACKED." })
  async countPackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("count", () => Int) count: number,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, secondPersonRoles);
    return act(ctx, commandId, "countPackage", { code, count, secondPersonId }, countPackage);
  }

  @Allow(transferPolicy.sealPackage)
  @Mutation(() => PackageResult.sealPackage, { description: "The manifest freezes: PACKED > SEALED." })
  sealPackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("seal", () => String) seal: string,
    @Arg("sealAgain", () => String) sealAgain: string,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    return act(ctx, commandId, "sealPackage", { code, seal, sealAgain }, sealPackage);
  }

  @Allow(transferPolicy.unpackPackage)
  @Mutation(() => PackageResult.unpackPackage, { description: "Opened again before it is sealed: PACKED > DRAFT." })
  unpackPackage(@Arg("commandId", () => ID) commandId: string, @Arg("code", () => String) code: string, @Ctx() ctx: Context): Promise<PackageRow> {
    return act(ctx, commandId, "unpackPackage", { code }, unpackPackage);
  }

  @Allow(transferPolicy.cancelPackage)
  @Mutation(() => PackageResult.cancelPackage)
  cancelPackage(@Arg("commandId", () => ID) commandId: string, @Arg("code", () => String) code: string, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<PackageRow> {
    return act(ctx, commandId, "cancelPackage", { code, reason: reason.slice(0, 500) }, cancelPackage);
  }

  @Allow(transferPolicy.arrivePackage)
  @Mutation(() => PackageResult.arrivePackage, { description: "The seal is read before the expected one is seen. A wrong one quarantines." })
  arrivePackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("sealRead", () => String) sealRead: string,
    @Arg("intact", () => Boolean) intact: boolean,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    return act(ctx, commandId, "arrivePackage", { code, sealRead, intact }, arrivePackage);
  }

  @Allow(transferPolicy.openPackage)
  @Mutation(() => PackageResult.openPackage, { description: "Two people: ARRIVED > OPENED." })
  async openPackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, secondPersonRoles);
    return act(ctx, commandId, "openPackage", { code, secondPersonId }, openPackage);
  }

  @Allow(transferPolicy.receiveContents)
  @Mutation(() => PackageResult.receiveContents, { description: "Every scan in its order, repeats included, without having seen the list." })
  receiveContents(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("tags", () => [String]) tags: string[],
    @Arg("damaged", () => [String], { nullable: true, description: "Of the scanned ones: in no state to be handed over." }) damaged: string[] | null,
    @Arg("doubled", () => [String], { nullable: true, description: "Of the scanned ones: two physical things bear this tag." }) doubled: string[] | null,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    return act(ctx, commandId, "receiveContents", { code, tags: tags.slice(0, 500), damaged: damaged?.slice(0, 500) ?? [], doubled: doubled?.slice(0, 500) ?? [] }, receiveContents);
  }

  @Allow(transferPolicy.closePackage)
  @Mutation(() => PackageResult.closePackage, { description: "What was received goes into this office's safe." })
  closePackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("slot", () => String, { nullable: true }) slot: string | null,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    return act(ctx, commandId, "closePackage", { code, slot: slot?.slice(0, 40) ?? null }, closePackage);
  }
}

/** One act on a package, once, and the package as it then stands. */
async function act<Input>(ctx: Context, commandId: string, name: string, input: Input, work: (tx: Tx, actor: Actor, input: Input) => Promise<{ packageId: string }>): Promise<PackageRow> {
  const done = await transact(ctx, { commandId, act: name, input }, (tx, actor) => work(tx, actor, input));
  return getPackage(ctx.reader, done.packageId);
}
