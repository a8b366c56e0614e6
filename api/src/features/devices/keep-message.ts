import { longId, type RefusalCode, type SignedMessage } from "@epidosi/schema";
import { audit } from "../../platform/audit";
import { newId } from "../../platform/ids";
import type { RefusalDetail } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { type Chain, clockFlags, judgeLink, type Link } from "./chain.rules";
import type { DeviceState } from "./device.rules";

/** A message whose signature is right, with its hash and the challenge's instant, where the server knows the challenge. */
export interface Genuine {
  readonly message: SignedMessage;
  readonly hash: string;
  readonly heardAt: Date | undefined;
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

interface KeptRow extends Link {
  readonly id: string;
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
 * Keeps a genuine message once, to the byte, and moves its device's chain on. Says why it never moves anything: `DEVICE_FORKED` (the device is frozen,
 * both messages are kept), `MESSAGE_OF_ANOTHER_MUNICIPALITY`, `MESSAGE_OF_ANOTHER_PERSON`, `CHALLENGE_UNKNOWN`.
 */
export async function keepMessage(tx: Tx, device: LockedDevice, genuine: Genuine, broughtBy: string): Promise<Kept> {
  const { payload, jws } = genuine.message;
  const link: Link = { event: longId(payload.ev), counter: payload.n, hash: genuine.hash, previous: payload.ph };
  const around = await findAround(tx, device, link);
  const known = around.find((row) => row.hash === link.hash);
  const beyond = around.filter((row) => row.counter > device.counter).map((row) => row.counter);
  if (known) return { id: known.id, isNew: false, chain: device, beyond, packages: [known.packageCode] };

  const standing = judgeLink(device, around, link);
  const before = around.find((row) => row.hash === link.previous);
  const said = { at: payload.at * 1_000, page: payload.mt };
  const flags = genuine.heardAt ? clockFlags(said, genuine.heardAt.getTime(), tx.now.getTime(), before && { at: before.signedAt.getTime(), page: before.pageMs }) : [];

  const id = newId();
  await tx.query(
    `INSERT INTO device_message (municipality_id, id, device_id, event, counter, hash, previous, act, package_code, counterpart, jws, signed_at, page_ms, heard_at, flags, received_at, brought_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [tx.municipalityId, id, device.id, link.event, link.counter, link.hash, link.previous, payload.a, payload.p, payload.cp ?? null, jws, new Date(said.at), said.page, genuine.heardAt ?? null, flags, tx.now, broughtBy],
  );
  const refusal = refusalOf(tx, device, genuine, standing.kind === "FORK");
  if (standing.kind === "FORK") await freeze(tx, device);
  if (standing.kind !== "NEXT") return { id, isNew: true, refusal, chain: device, beyond: [...beyond, link.counter], packages: [payload.p] };
  const { chain } = standing;
  const { counter, head } = chain;
  await tx.query("UPDATE device SET counter = $3, head = $4 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, device.id, counter, head]);
  const passed = around.filter((row) => row.counter > link.counter && row.counter <= counter).map((row) => row.packageCode);
  return { id, isNew: true, refusal, chain, beyond: beyond.filter((number) => number > counter), packages: [payload.p, ...passed] };
}

/** Neighbours of a link, what was kept after the chain's end, and whatever bears the same event. */
async function findAround(tx: Tx, device: LockedDevice, link: Link): Promise<KeptRow[]> {
  return tx.query<KeptRow>(
    `SELECT id, event, counter, hash, previous, package_code AS "packageCode", signed_at AS "signedAt", page_ms AS "pageMs" FROM device_message
     WHERE municipality_id = $1 AND device_id = $2 AND (counter BETWEEN $3 - 1 AND $3 + 1 OR counter > $4 OR event = $5)`,
    [tx.municipalityId, device.id, link.counter, device.counter, link.event],
  );
}

function refusalOf(tx: Tx, device: LockedDevice, { message, heardAt }: Genuine, forked: boolean): Kept["refusal"] {
  const { payload } = message;
  const refused = (code: RefusalCode) => ({ code, detail: { about: payload.p, clause: "S10" } });
  if (forked) return refused("DEVICE_FORKED");
  if (payload.mu !== tx.municipalityId) return refused("MESSAGE_OF_ANOTHER_MUNICIPALITY");
  if (longId(payload.w) !== device.staffId) return refused("MESSAGE_OF_ANOTHER_PERSON");
  return heardAt === undefined ? refused("CHALLENGE_UNKNOWN") : undefined;
}

/** A key that signed two pasts is in two places, or the phone's memory was set back: nothing of it is believed unseen any more. */
async function freeze(tx: Tx, device: LockedDevice): Promise<void> {
  if (device.state !== "ACTIVE") return;
  await tx.query("UPDATE device SET state = 'FROZEN' WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, device.id]);
  await audit(tx, { event: "DEVICE_FROZEN", staffId: device.staffId, officeId: device.officeId, subjectId: device.id });
}
