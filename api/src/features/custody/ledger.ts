import { createHash } from "node:crypto";
import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";

/** One thing whose chain grows: an item or a package, locked by the act. */
export interface Subject {
  readonly id: string;
  readonly ledgerSequence: number;
  readonly ledgerHead: string;
}

/** In whose name an entry stands, and at which office it happened: the signed-in person, or who signed a message. */
export type Entrant = Pick<Actor, "staffId" | "officeId">;

/** The signed message of a device that brought an act (trust §2). */
export interface DeviceProof {
  readonly id: string;
  readonly counter: number;
  readonly time: Date;
  /** The message as it was signed, a compact JWS. */
  readonly signature: string;
}

/** What the phone that brought an act says of it: evidence beside the server's own instant. */
export interface Brought {
  /** The clock of a phone that signed nothing. */
  readonly deviceTime?: Date | null | undefined;
  readonly device?: DeviceProof | null | undefined;
  /** The message's own event, where several are brought in one call. */
  readonly commandId?: string | undefined;
  /** What is to be noticed of the message: a gap before it, a moved clock, that it came late. */
  readonly flags?: readonly string[] | undefined;
}

export interface Recorded extends Brought {
  readonly act: string;
  readonly secondPersonId?: string | null | undefined;
  /** What happened, small and without personal data: states, place, seal, note. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Before the first entry of a chain. */
export const chainStart = "0".repeat(64);

export function hashEntry(previousHash: string, body: string): string {
  return createHash("sha256").update(previousHash).update("\n").update(body).digest("hex");
}

/** One entry to be: whose, of which thing, and what is recorded. */
export interface NewEntry {
  readonly actor: Entrant;
  readonly subject: Subject;
  readonly recorded: Recorded;
}

/**
 * Appends one entry to each subject's chain and answers the new heads, in the order of the entries; of one subject only one. The text that
 * is hashed is the text that is stored. The subjects' rows must be locked.
 */
export async function appendLedger(tx: Tx, kind: "ITEM" | "PACKAGE", entries: readonly NewEntry[]): Promise<{ sequence: number; head: string }[]> {
  const rows = entries.map(({ actor, subject, recorded }) => {
    const sequence = subject.ledgerSequence + 1;
    const body = JSON.stringify({
      version: 1,
      kind,
      subject: subject.id,
      sequence,
      act: recorded.act,
      at: tx.now.toISOString(),
      staff: actor.staffId,
      second: recorded.secondPersonId ?? null,
      office: actor.officeId,
      command: recorded.commandId ?? tx.command.commandId,
      deviceTime: timeOf(recorded)?.toISOString() ?? null,
      ...proofOf(recorded),
      ...recorded.facts,
    });
    return { id: newId(), actor, subjectId: subject.id, sequence, recorded, body, previous: subject.ledgerHead, hash: hashEntry(subject.ledgerHead, body) };
  });
  await tx.query(
    `INSERT INTO custody_event (municipality_id, id, subject_kind, subject_id, sequence, act, at, staff_id, second_staff_id, office_id, command_id, body, previous_hash, hash, device_time, device_id, device_counter, signature)
     SELECT $1, e.id, $2, e.subject_id, e.sequence, e.act, $3, e.staff_id, e.second_staff_id, e.office_id, e.command_id, e.body, e.previous_hash, e.hash, e.device_time, e.device_id, e.device_counter, e.signature
     FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::int[], $10::text[], $11::uuid[], $12::text[], $13::text[], $14::text[], $15::timestamptz[], $16::uuid[], $17::int[], $18::text[])
       AS e (staff_id, office_id, command_id, id, subject_id, sequence, act, second_staff_id, body, previous_hash, hash, device_time, device_id, device_counter, signature)`,
    [
      tx.municipalityId,
      kind,
      tx.now,
      rows.map((row) => row.actor.staffId),
      rows.map((row) => row.actor.officeId),
      rows.map((row) => row.recorded.commandId ?? tx.command.commandId),
      rows.map((row) => row.id),
      rows.map((row) => row.subjectId),
      rows.map((row) => row.sequence),
      rows.map((row) => row.recorded.act),
      rows.map((row) => row.recorded.secondPersonId ?? null),
      rows.map((row) => row.body),
      rows.map((row) => row.previous),
      rows.map((row) => row.hash),
      rows.map((row) => timeOf(row.recorded)),
      rows.map((row) => row.recorded.device?.id ?? null),
      rows.map((row) => row.recorded.device?.counter ?? null),
      rows.map((row) => row.recorded.device?.signature ?? null),
    ],
  );
  return rows.map((row) => ({ sequence: row.sequence, head: row.hash }));
}

function timeOf({ device, deviceTime }: Recorded): Date | null {
  return device?.time ?? deviceTime ?? null;
}

/** Binds the signed message to the entry: the JWS lies beside the body, its hash inside. */
function proofOf({ device, flags = [] }: Recorded) {
  return device ? { device: device.id, deviceCounter: device.counter, message: createHash("sha256").update(device.signature).digest("hex"), flags } : {};
}
