import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Actor } from "../../platform/actor";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { DateTime } from "../../platform/scalars";
import type { Tx } from "../../platform/transaction";
import { type HistoryRow, loadHistory } from "../custody";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { correctEntry } from "./correct-entry";
import { declareLost, declarePackageStolen } from "./declare-lost";
import { declareOverdue } from "./declare-overdue";
import { examineQuarantined } from "./examine-quarantined";
import { findLostPackage } from "./find-lost-package";
import { findPackageByCode, getPackage, type PackageRow, readPackageCode } from "./find-packages";
import { destinationOf } from "./package-plan.rules";
import { secondPersonRoles, transferPolicy } from "./transfer.policy";
import { PackageResult } from "./transfer.type";

/** What became of a bag that did not simply arrive. */
@Resolver()
export class FateResolver {
  @Allow(transferPolicy.declareOverdue)
  @Mutation(() => PackageResult.declareOverdue, { description: "It should have been there: > OVERDUE. The house's clock says so too, two hours later." })
  declareOverdue(@Arg("commandId", () => ID) commandId: string, @Arg("code", () => String) code: string, @Ctx() ctx: Context): Promise<PackageRow> {
    return act(ctx, commandId, "declareOverdue", { code }, declareOverdue);
  }

  @Allow(transferPolicy.declareLost)
  @Mutation(() => PackageResult.declareLost, { description: "By two: > LOST, its things missing. Who carried it goes on answering." })
  async declareLost(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("note", () => String) note: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, secondPersonRoles);
    return act(ctx, commandId, "declareLost", { code, note: note.slice(0, 500), secondPersonId }, declareLost);
  }

  @Allow(transferPolicy.declarePackageStolen)
  @Mutation(() => PackageResult.declarePackageStolen, { description: "By two: > LOST, its things stolen." })
  async declarePackageStolen(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("note", () => String) note: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, secondPersonRoles);
    return act(ctx, commandId, "declarePackageStolen", { code, note: note.slice(0, 500), secondPersonId }, declarePackageStolen);
  }

  @Allow(transferPolicy.findPackage)
  @Mutation(() => PackageResult.findPackage, { description: "I have the lost bag in my hands and answer for it: LOST > OVERDUE." })
  async findPackage(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("note", () => String, { nullable: true }) note: string | null,
    @Arg("deviceTime", () => DateTime, { nullable: true }) deviceTime: Date | null,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    return act(ctx, commandId, "findPackage", { code, note: note?.slice(0, 500) ?? null, deviceTime: deviceTime ?? null }, findLostPackage);
  }

  @Allow(transferPolicy.examineQuarantined)
  @Mutation(() => PackageResult.examineQuarantined, { description: "By two: what lies in a bag with a wrong seal is found or missing, never received." })
  async examineQuarantined(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("code", () => String) code: string,
    @Arg("tags", () => [String]) tags: string[],
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<PackageRow> {
    const row = await findPackageByCode(ctx.reader, readPackageCode(code));
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, secondPersonRoles, row && destinationOf(row));
    return act(ctx, commandId, "examineQuarantined", { code, tags: tags.slice(0, 500), damaged: [], doubled: [], secondPersonId }, examineQuarantined);
  }

  @Allow(transferPolicy.correctEntry)
  @Mutation(() => PackageResult.correctEntry, { description: "Names a mistaken entry of the ledger and says what is wrong; state and place stay." })
  async correctEntry(@Arg("commandId", () => ID) commandId: string, @Arg("entryId", () => ID) entryId: string, @Arg("note", () => String) note: string, @Ctx() ctx: Context): Promise<HistoryRow | undefined> {
    const input = { entryId, note: note.slice(0, 500) };
    const done = await transact(ctx, { commandId, act: "correctEntry", input }, (tx, actor) => correctEntry(tx, actor, input));
    return (await loadHistory(ctx, done.subjectId)).at(-1);
  }
}

async function act<Input>(ctx: Context, commandId: string, name: string, input: Input, work: (tx: Tx, actor: Actor, input: Input) => Promise<{ packageId: string }>): Promise<PackageRow> {
  const done = await transact(ctx, { commandId, act: name, input }, (tx, actor) => work(tx, actor, input));
  return getPackage(ctx.reader, done.packageId);
}
