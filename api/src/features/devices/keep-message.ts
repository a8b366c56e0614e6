import { longId, type RefusalCode, type SignedMessage } from "@epidosi/schema";
import { audit } from "../../platform/audit";
import { newId } from "../../platform/ids";
import type { RefusalDetail } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { type Chain, clockFlags, judgeLink, type Link, type MessageFlag } from "./chain.rules";
import type { DeviceState } from "./device.rules";

/** A message whose signature is right, with its hash and the challenge's instant, where the server knows the challenge. */
export interface Genuine {
  readonly message: SignedMessage;
  readonly hash: string;
  readonly heardAt: Date | undefined;
  /** It was signed in this municipality, or in one that became part of it since. */
  readonly ours: boolean;
}

/** A locked device and how far its chain is known. */
export interface LockedDevice {
  readonly id: string;
  readonly staffId: string;
  readonly officeId: string;
  readonly kid: string;
  readonly state: DeviceState;
  readonly counter: number;
  readonly head: string;
}

/** What was kept: whether it is new, the device's chain, the numbers kept after its end, and the packages that can be judged now. */
export interface Kept {
  readonly id: string;
  readonly isNew: boolean;
  readonly chain: Chain;
  readonly beyond: readonly number[];
  readonly refusal?: { readonly code: RefusalCode; readonly detail: RefusalDetail };
  readonly packages: readonly string[];
}

/** A genuine message, its locked device and who brought it. */
export interface Incoming {
  readonly device: LockedDevice;
  readonly genuine: Genuine;
  readonly broughtBy: string;
}

interface KeptRow extends Link {
  readonly id: string;
  readonly deviceId: string;
  readonly packageCode: string;
  readonly signedAt: Date;
  readonly pageMs: number;
}

/** Locks the devices that signed, in one order for everybody. */
export async function lockDevices(tx: Tx, kids: readonly string[]): Promise<ReadonlyMap<string, LockedDevice>> {
  const rows = await tx.query<LockedDevice>(`SELECT id, staff_id AS "staffId", office_id AS "officeId", kid, state, counter, head FROM device WHERE municipality_id = $1 AND kid = ANY($2::text[]) ORDER BY kid FOR UPDATE`, [
    tx.municipalityId,
    kids,
  ]);
  return new Map(rows.map((row) => [row.kid, row]));
}

/**
 * Keeps genuine messages once, to the byte, and moves their devices' chains on; of a device only one at a time. Says why one never moves anything:
 * `DEVICE_FORKED` (the device is frozen, both messages are kept), `MESSAGE_OF_ANOTHER_MUNICIPALITY`, `MESSAGE_OF_ANOTHER_PERSON`, `CHALLENGE_UNKNOWN`.
 */
export async function keepMessages(tx: Tx, all: readonly Incoming[]): Promise<Kept[]> {
  const around = await findAround(tx, all);
  const judged = all.map((one) => judgeIncoming(tx, one, around.filter((row) => row.deviceId === one.device.id)));
  const fresh = judged.flatMap(({ message }) => message ?? []);
  await Promise.all([insertMessages(tx, fresh), moveChains(tx, judged.flatMap(({ moved }) => moved ?? []))]);
  for (const [at, one] of all.entries()) if (judged[at]?.forked) await freeze(tx, one.device);
  return judged.map(({ kept }) => kept);
}

interface Judged {
  readonly kept: Kept;
  readonly message?: NewMessage;
  readonly moved?: Chain & { readonly deviceId: string };
  readonly forked?: boolean;
}

function judgeIncoming(tx: Tx, incoming: Incoming, around: readonly KeptRow[]): Judged {
  const { device, genuine } = incoming;
  const { payload } = genuine.message;
  const link = linkOf(genuine);
  const known = around.find((row) => row.hash === link.hash);
  const beyond = around.filter((row) => row.counter > device.counter).map((row) => row.counter);
  if (known) return { kept: { id: known.id, isNew: false, chain: device, beyond, packages: [known.packageCode] } };

  const standing = judgeLink(device, around, link);
  const before = around.find((row) => row.hash === link.previous);
  const said = { at: payload.at * 1_000, page: payload.mt };
  const flags = genuine.heardAt ? clockFlags(said, genuine.heardAt.getTime(), tx.now.getTime(), before && { at: before.signedAt.getTime(), page: before.pageMs }) : [];
  const message = { ...incoming, ...link, id: newId(), flags };

  const forked = standing.kind === "FORK";
  const kept = { id: message.id, isNew: true, refusal: refusalOf(device, genuine, forked) };
  if (standing.kind !== "NEXT") return { message, forked, kept: { ...kept, chain: device, beyond: [...beyond, link.counter], packages: [payload.p] } };
  const { chain } = standing;
  const passed = around.filter((row) => row.counter > link.counter && row.counter <= chain.counter).map((row) => row.packageCode);
  return { message, moved: { ...chain, deviceId: device.id }, kept: { ...kept, chain, beyond: beyond.filter((number) => number > chain.counter), packages: [payload.p, ...passed] } };
}

function linkOf({ message, hash }: Genuine): Link {
  return { event: longId(message.payload.ev), counter: message.payload.n, hash, previous: message.payload.ph };
}

interface NewMessage extends Incoming, Link {
  readonly id: string;
  readonly flags: readonly MessageFlag[];
}

async function insertMessages(tx: Tx, all: readonly NewMessage[]): Promise<void> {
  if (all.length === 0) return;
  const payloads = all.map(({ genuine }) => genuine.message.payload);
  await tx.query(
    `INSERT INTO device_message (municipality_id, id, device_id, event, counter, hash, previous, act, package_code, counterpart, jws, signed_at, page_ms, heard_at, flags, received_at, brought_by)
     SELECT $1, n.id, n.device_id, n.event, n.counter, n.hash, n.previous, n.act, n.package_code, n.counterpart, n.jws, n.signed_at, n.page_ms, n.heard_at, string_to_array(n.flags, ' '), $2, n.brought_by
     FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::timestamptz[], $14::bigint[], $15::timestamptz[], $16::text[], $17::uuid[])
       AS n (id, device_id, event, counter, hash, previous, act, package_code, counterpart, jws, signed_at, page_ms, heard_at, flags, brought_by)`,
    [
      tx.municipalityId,
      tx.now,
      all.map((one) => one.id),
      all.map((one) => one.device.id),
      all.map((one) => one.event),
      all.map((one) => one.counter),
      all.map((one) => one.hash),
      all.map((one) => one.previous),
      payloads.map((payload) => payload.a),
      payloads.map((payload) => payload.p),
      payloads.map((payload) => payload.cp ?? null),
      all.map((one) => one.genuine.message.jws),
      payloads.map((payload) => new Date(payload.at * 1_000)),
      payloads.map((payload) => payload.mt),
      all.map((one) => one.genuine.heardAt ?? null),
      all.map((one) => one.flags.join(" ")),
      all.map((one) => one.broughtBy),
    ],
  );
}

async function moveChains(tx: Tx, all: readonly (Chain & { readonly deviceId: string })[]): Promise<void> {
  if (all.length === 0) return;
  await tx.query("UPDATE device d SET counter = m.counter, head = m.head FROM unnest($2::uuid[], $3::int[], $4::text[]) AS m (id, counter, head) WHERE d.municipality_id = $1 AND d.id = m.id", [
    tx.municipalityId,
    all.map((one) => one.deviceId),
    all.map((one) => one.counter),
    all.map((one) => one.head),
  ]);
}

/** Neighbours of each link, what was kept after its chain's end, and whatever of its device bears the same event. */
async function findAround(tx: Tx, all: readonly Incoming[]): Promise<KeptRow[]> {
  const columns = `m.id, m.device_id AS "deviceId", m.event, m.counter, m.hash, m.previous, m.package_code AS "packageCode", m.signed_at AS "signedAt", m.page_ms AS "pageMs"`;
  const links = all.map(({ genuine }) => linkOf(genuine));
  return tx.query<KeptRow>(
    `SELECT near.* FROM unnest($2::uuid[], $3::int[], $4::int[], $5::uuid[]) AS w (device_id, counter, known, event) CROSS JOIN LATERAL (
       SELECT ${columns} FROM device_message m WHERE m.municipality_id = $1 AND m.device_id = w.device_id AND m.counter BETWEEN w.counter - 1 AND w.counter + 1
       UNION SELECT ${columns} FROM device_message m WHERE m.municipality_id = $1 AND m.device_id = w.device_id AND m.counter > w.known
       UNION SELECT ${columns} FROM device_message m WHERE m.municipality_id = $1 AND m.event = w.event AND m.device_id = w.device_id
     ) near`,
    [tx.municipalityId, all.map(({ device }) => device.id), links.map((link) => link.counter), all.map(({ device }) => device.counter), links.map((link) => link.event)],
  );
}

function refusalOf(device: LockedDevice, { message, heardAt, ours }: Genuine, forked: boolean): Kept["refusal"] {
  const { payload } = message;
  const refused = (code: RefusalCode) => ({ code, detail: { about: payload.p, clause: "S10" } });
  if (forked) return refused("DEVICE_FORKED");
  if (!ours) return refused("MESSAGE_OF_ANOTHER_MUNICIPALITY");
  if (longId(payload.w) !== device.staffId) return refused("MESSAGE_OF_ANOTHER_PERSON");
  return heardAt === undefined ? refused("CHALLENGE_UNKNOWN") : undefined;
}

/** A key that signed two pasts is in two places, or the phone's memory was set back: nothing of it is believed unseen any more. */
async function freeze(tx: Tx, device: LockedDevice): Promise<void> {
  if (device.state !== "ACTIVE") return;
  await tx.query("UPDATE device SET state = 'FROZEN' WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, device.id]);
  await audit(tx, { event: "DEVICE_FROZEN", staffId: device.staffId, officeId: device.officeId, subjectId: device.id });
}
