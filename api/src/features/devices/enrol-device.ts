import { thumbprint } from "@epidosi/schema";
import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import { sqlState, type Tx } from "../../platform/transaction";
import { afterFailure, type FailureCount, isLocked, minutesLeft } from "../staff";
import { Device, DeviceEnrolmentFailure } from "./device.entity";
import { assertKey, type DeviceKey } from "./device-key";
import { chainStart } from "./device.rules";
import { hashCode } from "./enrolment-code";

interface Enrolling {
  readonly code: string;
  readonly name: string;
  readonly key: DeviceKey;
}

/** A wrong code is an outcome and no rollback, so that it stays counted: no device, and the minutes where the person is locked now. */
export type Enrolment = Readonly<{ deviceId: string | null; lockedMinutes: number | null }>;

/**
 * The signed-in person's browser becomes a device that signs. The code is one a supervisor made for this person; it is used up. Refuses
 * `DEVICE_KEY_INVALID`, `DEVICE_KNOWN` (this key is enrolled), `INVALID_INPUT` (name). What a wrong code is told as: `assertEnrolled`.
 */
export async function enrolDevice(tx: Tx, actor: Actor, input: Enrolling): Promise<Enrolment> {
  const name = input.name.trim();
  const kid = await thumbprint(input.key);
  const count = await lockFailures(tx, actor.staffId);
  const known = await tx.query("SELECT 1 FROM device WHERE municipality_id = $1 AND kid = $2", [tx.municipalityId, kid]);

  assertKey(input.key);
  if (name === "" || name.length > 60) throw new Refused("INVALID_INPUT", { about: "name" });
  if (known.length > 0) throw new Refused("DEVICE_KNOWN");
  if (count.lockedUntil && isLocked(count, tx.now)) return { deviceId: null, lockedMinutes: minutesLeft(count.lockedUntil, tx.now) };

  const code = await useCode(tx, actor.staffId, input.code);
  if (!code) return countWrong(tx, actor, count);
  const id = newId();
  const { x: publicX, y: publicY } = input.key;
  const device = { municipalityId: tx.municipalityId, id, staffId: actor.staffId, officeId: code.officeId, name, kid, publicX, publicY, state: "ACTIVE", enrolledAt: tx.now, enrolledWith: code.id, counter: 0, head: chainStart } as const;
  await tx.insert(Device, device).catch((problem: unknown) => {
    // The same key was enrolled at this very instant.
    throw sqlState(problem) === "23505" ? new Refused("DEVICE_KNOWN") : problem;
  });
  await setFailures(tx, actor.staffId, { failures: 0, lockedUntil: null });

  await audit(tx, { event: "DEVICE_ENROLLED", staffId: actor.staffId, officeId: actor.officeId, subjectId: id });
  return { deviceId: id, lockedMinutes: null };
}

/** The device's id. Refuses `DEVICE_CODE_WRONG` (also for one that expired, was used, or is another person's), `DEVICE_CODE_LOCKED` (about: minutes). */
export function assertEnrolled({ deviceId, lockedMinutes }: Enrolment): string {
  if (lockedMinutes !== null) throw new Refused("DEVICE_CODE_LOCKED", { about: String(lockedMinutes) });
  if (deviceId === null) throw new Refused("DEVICE_CODE_WRONG");
  return deviceId;
}

async function useCode(tx: Tx, staffId: string, code: string): Promise<{ id: string; officeId: string } | undefined> {
  const [used] = await tx.query<{ id: string; officeId: string }>(
    `UPDATE device_enrolment SET used_at = $4 WHERE municipality_id = $1 AND staff_id = $2 AND code_hash = $3 AND used_at IS NULL AND expires_at > $4
     RETURNING id, office_id AS "officeId"`,
    [tx.municipalityId, staffId, hashCode(code), tx.now],
  );
  return used;
}

async function lockFailures(tx: Tx, staffId: string): Promise<FailureCount> {
  await tx.query("INSERT INTO device_enrolment_failure (municipality_id, staff_id, failures) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING", [tx.municipalityId, staffId]);
  const [count] = await tx.query<FailureCount>(`SELECT failures, locked_until AS "lockedUntil" FROM device_enrolment_failure WHERE municipality_id = $1 AND staff_id = $2 FOR UPDATE`, [tx.municipalityId, staffId]);
  return count ?? { failures: 0, lockedUntil: null };
}

async function countWrong(tx: Tx, actor: Actor, count: FailureCount): Promise<Enrolment> {
  const next = afterFailure(count, tx.now);
  await setFailures(tx, actor.staffId, next);
  await audit(tx, { event: next.lockedUntil ? "DEVICE_CODE_LOCKED" : "DEVICE_CODE_WRONG", staffId: actor.staffId, officeId: actor.officeId });
  return { deviceId: null, lockedMinutes: next.lockedUntil ? minutesLeft(next.lockedUntil, tx.now) : null };
}

async function setFailures(tx: Tx, staffId: string, { failures, lockedUntil }: FailureCount): Promise<void> {
  await tx.update(DeviceEnrolmentFailure, { municipalityId: tx.municipalityId, staffId }, { failures, lockedUntil });
}
