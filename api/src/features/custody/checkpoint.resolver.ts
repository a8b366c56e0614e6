import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { registerWitnessRoles } from "../register";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { acknowledgeRestore } from "./acknowledge-restore";
import { tellWitness } from "./anchor-ledger";
import { anchorNow } from "./anchor-now";
import { type Anchoring, findAnchoring } from "./assert-anchored";
import { AcknowledgeRestoreResult, AnchorLedgerResult, CustodyCheckpointPageType, CustodyCheckpointType, LedgerGrowthType, LedgerStateType } from "./checkpoint.type";
import { custodyPolicy } from "./custody.policy";
import { findLedgerGrowth } from "./inclusion";
import { type CheckpointRow, findCheckpoints } from "./find-checkpoints";

@Resolver(() => CustodyCheckpointType)
export class CheckpointResolver {
  @Allow(custodyPolicy.custodyAnchors)
  @Query(() => CustodyCheckpointPageType, { description: "The ledger's signed checkpoints, latest first, and who outside the database has each." })
  custodyAnchors(@Arg("first", () => Int, { defaultValue: 30 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<CheckpointRow>> {
    return findCheckpoints(ctx.reader, { first: pageSize(first), after: after ?? null });
  }

  @Allow(custodyPolicy.ledgerState)
  @Query(() => LedgerStateType)
  ledgerState(@Ctx() ctx: Context): Promise<Anchoring> {
    return findAnchoring(ctx.reader, ctx.now);
  }

  @Allow(custodyPolicy.ledgerGrowth)
  @Query(() => LedgerGrowthType, { nullable: true, description: "The last checkpoint, and what leads to it from one that was seen before; null before the first." })
  ledgerGrowth(@Arg("size", () => Int) size: number, @Arg("root", () => String) root: string, @Ctx() ctx: Context): Promise<LedgerGrowthType | null> {
    return findLedgerGrowth(ctx.reader, size, root);
  }

  @Allow(custodyPolicy.anchorLedger)
  @Mutation(() => AnchorLedgerResult, { description: "Covers what the ledger holds now, without waiting for the next ten minutes." })
  async anchorLedger(@Arg("commandId", () => ID) commandId: string, @Ctx() ctx: Context): Promise<CheckpointRow> {
    const done = await transact(ctx, { commandId, act: "anchorLedger", input: {} }, (tx) => anchorNow(tx, ctx.signingKey));
    await tellWitness(ctx.dataSource, actorOf(ctx).municipalityId, ctx.now);
    const [row] = (await findCheckpoints(ctx.reader, { first: 1, after: String(done.sequence + 1) })).items;
    if (!row) throw new Error("a checkpoint is missing");
    return row;
  }

  @Allow(custodyPolicy.acknowledgeRestore)
  @Mutation(() => AcknowledgeRestoreResult, { description: "Two persons say that an older backup was restored; the ledger goes on in a new epoch." })
  async acknowledgeRestore(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<Anchoring> {
    const input = { reason: reason.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, registerWitnessRoles) };
    await transact(ctx, { commandId, act: "acknowledgeRestore", input }, (tx, actor) => acknowledgeRestore(tx, actor, input));
    return findAnchoring(ctx.reader, ctx.now);
  }
}
