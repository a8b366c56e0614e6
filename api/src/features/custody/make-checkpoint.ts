import { createHash } from "node:crypto";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { SigningKey } from "../../platform/signing-key";
import type { Tx } from "../../platform/transaction";
import { findYears } from "../register";
import { CustodyCheckpoint } from "./checkpoint.entity";
import { lastWitnessed } from "./custody-witness";
import { checkpointStatement, knowsCheckpoint } from "./find-checkpoints";
import { findUncovered } from "./find-uncovered";
import { emptyTree, grow, packFrontier, rootOf, unpackFrontier } from "./merkle";
import { chainStart } from "./ledger";

export interface Made {
  readonly id: string;
  readonly sequence: number;
}

/** A ledger that was never covered is covered in parts of this size. */
const most = 5_000;

/**
 * Covers the next ledger entries: gives them positions in the order of their ids and signs the root over all there are, with how
 * the register and the database stand (trust §2). Answers null where nothing is uncovered, and where the witness knows a
 * checkpoint that the database has lost. Two processes that do it at once take turns.
 */
export async function makeCheckpoint(tx: Tx, key: SigningKey, everything = false): Promise<Made | null> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('custody_checkpoint ' || $1, 0))", [tx.municipalityId]);
  const witnessed = lastWitnessed(tx.municipalityId);
  if (witnessed && !(await knowsCheckpoint(tx, witnessed))) return null;
  const entries = await findUncovered(tx, most, everything);
  if (entries.length === 0) return null;

  const before = await findLast(tx);
  const tree = grow(
    before.tree,
    entries.map(({ hash }) => Buffer.from(hash, "hex")),
  );
  const checkpoint = { sequence: before.sequence + 1, epoch: before.epoch, at: tx.now, size: tree.size, root: rootOf(tree).toString("hex"), ...(await standing(tx)), previous: before.hash, keyId: key.published.kid };
  const statement = checkpointStatement(tx.municipalityId, checkpoint);

  const id = newId();
  await tx.query("INSERT INTO ledger_leaf (municipality_id, position, event_id) SELECT $1, $2 + e.place, e.id FROM unnest($3::uuid[]) WITH ORDINALITY AS e (id, place)", [tx.municipalityId, before.tree.size, entries.map((entry) => entry.id)]);
  await tx.insert(CustodyCheckpoint, {
    municipalityId: tx.municipalityId,
    id,
    ...checkpoint,
    frontier: packFrontier(tree),
    hash: createHash("sha256").update(statement).digest("hex"),
    signature: key.sign(statement),
  });
  return { id, sequence: checkpoint.sequence };
}

/** The tree as it was last signed, and the checkpoint the next one follows: after a restore, the last one the witness knew. */
async function findLast(tx: Tx) {
  const [last] = await tx.query<{ sequence: number; epoch: number; size: number; frontier: Buffer; hash: string }>(
    "SELECT sequence, epoch, size, frontier, hash FROM custody_checkpoint WHERE municipality_id = $1 ORDER BY sequence DESC LIMIT 1",
    [tx.municipalityId],
  );
  const [restored] = await tx.query<{ epoch: number; sequence: number; hash: string }>("SELECT epoch, sequence, hash FROM ledger_restoration WHERE municipality_id = $1 ORDER BY epoch DESC LIMIT 1", [tx.municipalityId]);
  const tree = last ? unpackFrontier(last.size, last.frontier) : emptyTree;
  if (restored && restored.sequence > (last?.sequence ?? 0)) return { ...restored, tree };
  return { sequence: last?.sequence ?? 0, epoch: last?.epoch ?? 1, hash: last?.hash ?? chainStart, tree };
}

/** How far this year's register has counted, and which database this is. */
async function standing(tx: Tx) {
  const year = Number(localDay(tx.now).slice(0, 4));
  const register = (await findYears(tx)).find((known) => known.year === year);
  const [database] = await tx.query<{ system: string; timeline: number }>("SELECT s.system_identifier::text AS system, c.timeline_id AS timeline FROM pg_control_system() s, pg_control_checkpoint() c");
  if (!database) throw new Error("the database does not say which it is");
  return { year, registerEpoch: register?.epoch ?? 1, lastNumber: register?.lastNumber ?? 0, ...database };
}
