import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Actor } from "../../platform/actor";
import { canonical, type Line } from "../../platform/canonical-json";
import { addDays, localDay } from "../../platform/clock";
import { inEachMunicipality } from "../../platform/each-municipality";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { SigningKey } from "../../platform/signing-key";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { beginning, type Covered, follow, readLines } from "./closing-lines";
import { RegisterClosing } from "./register.entity";

export interface Closed {
  readonly id: string;
  readonly sequence: number;
}

/** More numbers than a day has: a register that was never closed is closed in parts of this size. */
const most = 5_000;

/**
 * Closes the oldest day that is open: its numbers and the voids since, hashed line after line onto the closing before, and
 * signed. A number that came after its day was closed falls into the next closing, so each is covered exactly once. Answers
 * null where nothing is open up to `lastDay`. Two processes that close at once take turns.
 */
export async function closeNext(tx: Tx, key: SigningKey, lastDay: string, closedBy: string | null): Promise<Closed | null> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('register_closing ' || $1, 0))", [tx.municipalityId]);
  const [before] = await tx.query<{ sequence: number; hash: string }>("SELECT sequence, hash FROM register_closing WHERE municipality_id = $1 ORDER BY sequence DESC LIMIT 1", [tx.municipalityId]);
  const open = await findOpen(tx, lastDay);
  if (!open) return null;

  const { day, ...covered } = open;
  const previous = before?.hash ?? beginning;
  const hashes: Buffer[] = [];
  let head: Buffer = Buffer.from(previous, "hex");
  for (const line of await readLines(tx, covered)) hashes.push((head = follow(head, line)));

  const closing = { sequence: (before?.sequence ?? 0) + 1, day, ...covered, lines: hashes.length, head: head.toString("hex"), previous, closedAt: tx.now };
  const signed = canonical(statement(tx.municipalityId, closing, key.published.kid));
  const id = newId();
  await tx.insert(RegisterClosing, {
    municipalityId: tx.municipalityId,
    id,
    ...closing,
    lineHashes: Buffer.concat(hashes),
    hash: createHash("sha256").update(signed).digest("hex"),
    keyId: key.published.kid,
    signature: key.sign(signed),
    closedBy,
  });
  return { id, sequence: closing.sequence };
}

interface Closing extends Covered {
  readonly sequence: number;
  readonly day: string;
  readonly lines: number;
  readonly head: string;
  readonly previous: string;
  readonly closedAt: Date;
}

/** All that is open now, closed by a person before the page is printed. Refuses `NOTHING_TO_CLOSE`. */
export async function closeToday(tx: Tx, actor: Actor, key: SigningKey, today: string): Promise<{ id: string; sequence: number }> {
  let last: Closed | null = null;
  for (let closed = await closeNext(tx, key, today, actor.staffId); closed; closed = await closeNext(tx, key, today, actor.staffId)) last = closed;
  if (!last) throw new Refused("NOTHING_TO_CLOSE");
  return { id: last.id, sequence: last.sequence };
}

/** What is signed of a closing, and what its printed hash is the hash of. */
export function statement(municipality: string, closing: Closing, key: string): Line {
  const { sequence, day, year, firstNumber, lastNumber, firstVoid, lastVoid, lines, head, previous, closedAt } = closing;
  return { type: "closing", municipality, sequence, day, year, firstNumber, lastNumber, firstVoid, lastVoid, lines, head, previous, closedAt: closedAt.toISOString(), key };
}

/** The numbers of the oldest open day, with the voids up to its end; of the last open day, all voids there are. */
async function findOpen(tx: Tx, lastDay: string): Promise<(Covered & { readonly day: string }) | undefined> {
  const [numbers] = await tx.query<{ year: number; first: number; last: number; day: string }>(
    `SELECT c.year, o.first, least(o.first + $3 - 1, coalesce((
         SELECT max(e.number) FROM protocol_entry e WHERE e.municipality_id = $1 AND e.origin = '' AND e.year = c.year AND e.number >= o.first AND e.number <= c.last_number AND e.received_on <= o.day
       ), c.last_number)) AS last, o.day
     FROM protocol_counter c
     CROSS JOIN LATERAL (SELECT coalesce((SELECT max(last_number) FROM register_closing WHERE municipality_id = $1 AND year = c.year), 0) + 1 AS first) AS closed
     CROSS JOIN LATERAL (
       SELECT closed.first, coalesce((
         SELECT e.received_on FROM protocol_entry e WHERE e.municipality_id = $1 AND e.origin = '' AND e.year = c.year AND e.number >= closed.first AND e.number <= c.last_number ORDER BY e.number LIMIT 1
       ), $2::date) AS day
     ) AS o
     WHERE c.municipality_id = $1 AND c.last_number >= o.first AND o.day <= $2
     ORDER BY c.year LIMIT 1`,
    [tx.municipalityId, lastDay, most],
  );
  const [voids] = await tx.query<{ first: number; last: number | null }>(
    `SELECT closed.last + 1 AS first, (
       SELECT max(v.position) FROM protocol_void v WHERE v.municipality_id = $1 AND v.origin = '' AND v.position > closed.last AND v.position <= closed.last + $3
         AND (v.voided_at AT TIME ZONE 'Europe/Athens')::date <= $2
     ) AS last
     FROM (SELECT coalesce(max(last_void), 0) AS last FROM register_closing WHERE municipality_id = $1) AS closed`,
    [tx.municipalityId, numbers?.day ?? lastDay, most],
  );
  const anyVoid = voids?.last != null;
  if (!numbers && !anyVoid) return undefined;
  const day = numbers?.day ?? lastDay;
  return {
    day,
    year: numbers?.year ?? Number(day.slice(0, 4)),
    firstNumber: numbers?.first ?? null,
    lastNumber: numbers?.last ?? null,
    firstVoid: anyVoid ? voids.first : null,
    lastVoid: anyVoid ? voids.last : null,
  };
}

/** What each municipality left open on the days before today, closed by the house; answers how many closings that took. */
export async function closePastDays(dataSource: DataSource, key: SigningKey, now: Date): Promise<number> {
  const yesterday = addDays(localDay(now), -1);
  return inEachMunicipality(dataSource, async (id) => {
    let closings = 0;
    while (await inMunicipality(dataSource, id, now, (tx) => closeNext(tx, key, yesterday, null))) closings += 1;
    return closings;
  });
}
