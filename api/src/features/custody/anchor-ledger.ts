import { join } from "node:path";
import type { DataSource } from "typeorm";
import { inEachMunicipality } from "../../platform/each-municipality";
import type { SigningKey } from "../../platform/signing-key";
import type { TimestampAuthority } from "../../platform/timestamp-authority";
import { inMunicipality } from "../../platform/transaction";
import { CheckpointAnchor } from "./checkpoint.entity";
import { lastWitnessed, openCustodyWitness, witnessCheckpoints } from "./custody-witness";
import { checkpointStatement, findCheckpoints, findCheckpointsAfter, knowsCheckpoint, witnessLine } from "./find-checkpoints";
import { makeCheckpoint } from "./make-checkpoint";

export interface LostCheckpoint {
  readonly municipalityId: string;
  readonly sequence: number;
}

/**
 * At start: opens the ledger's witness and holds the database against it. Answers the municipalities whose database has lost a
 * checkpoint the witness knows: there a backup was restored, and nothing is sealed until two persons acknowledge it.
 */
export async function heedCustodyWitness(dataSource: DataSource, dataDir: string, now: Date): Promise<LostCheckpoint[]> {
  await openCustodyWitness(join(dataDir, "custody-witness"));
  const lost: LostCheckpoint[] = [];
  await inEachMunicipality(dataSource, async (id) => {
    const witnessed = lastWitnessed(id);
    if (witnessed && !(await inMunicipality(dataSource, id, now, (tx) => knowsCheckpoint(tx, witnessed)))) lost.push({ municipalityId: id, sequence: witnessed.sequence });
    return lost.length;
  });
  return lost;
}

/** Covers what each municipality's ledger holds uncovered and tells the witness; answers how many checkpoints that took. Throws where the witness cannot be written. */
export async function anchorLedgers(dataSource: DataSource, key: SigningKey, now: Date): Promise<number> {
  return inEachMunicipality(dataSource, async (id) => {
    let made = 0;
    while (await inMunicipality(dataSource, id, now, (tx) => makeCheckpoint(tx, key))) made += 1;
    await tellWitness(dataSource, id, now);
    return made;
  });
}

/** Writes into the witness what it does not know yet, and keeps that it knows it. */
export async function tellWitness(dataSource: DataSource, municipalityId: string, now: Date): Promise<void> {
  for (;;) {
    const news = await inMunicipality(dataSource, municipalityId, now, (tx) => findCheckpointsAfter(tx, lastWitnessed(municipalityId)?.sequence ?? 0, 500));
    if (news.length === 0) return;
    await witnessCheckpoints(municipalityId, news.map((row) => ({ ...row, line: witnessLine(municipalityId, row) })));
    await inMunicipality(dataSource, municipalityId, now, (tx) =>
      tx.query("INSERT INTO checkpoint_anchor (municipality_id, kind, sequence, at) SELECT $1, 'WITNESS', s, $2 FROM unnest($3::int[]) AS s ON CONFLICT DO NOTHING", [municipalityId, now, news.map((row) => row.sequence)]),
    );
  }
}

/** As `tellWitness`, for a command of the host: the witness's file is opened for it. */
export async function tellWitnessOf(dataSource: DataSource, dataDir: string, municipalityId: string, now: Date): Promise<void> {
  await openCustodyWitness(join(dataDir, "custody-witness"));
  await tellWitness(dataSource, municipalityId, now);
}

/**
 * Has the authority vouch for the last checkpoint of each municipality, where it has not (RFC 3161): it dates all before it too.
 * Answers how many were stamped; throws where the authority fails.
 */
export async function stampCheckpoints(dataSource: DataSource, authority: TimestampAuthority, now: Date): Promise<number> {
  return inEachMunicipality(dataSource, async (id) => {
    const last = await inMunicipality(dataSource, id, now, async (tx) => (await findCheckpoints(tx, { first: 1, after: null })).items[0]);
    if (!last || last.stampedAt !== null) return 0;
    const { token, at, authority: name } = await authority.stamp(Buffer.from(checkpointStatement(id, last)));
    await inMunicipality(dataSource, id, now, (tx) => tx.insert(CheckpointAnchor, { municipalityId: id, kind: "AUTHORITY", sequence: last.sequence, at, authority: name, token }));
    return 1;
  });
}
