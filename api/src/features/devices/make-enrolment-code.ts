import { localDay } from "../../platform/clock";
import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { SigningKey } from "../../platform/signing-key";
import type { Tx } from "../../platform/transaction";
import { DeviceEnrolment } from "./device.entity";
import { codeMinutes } from "./device.rules";
import { enrolmentCode, hashCode } from "./enrolment-code";
import { findOfficeOf } from "./find-devices";

/**
 * A code with which one person enrols one device, within 15 minutes; only its hash is kept. Refuses `DEVICE_NOT_FOR_ROLE` for whoever
 * neither carries nor keeps papers today.
 */
export async function makeEnrolmentCode(tx: Tx, actor: Actor, key: SigningKey, input: { readonly staffId: string }): Promise<{ enrolmentId: string }> {
  const officeId = await findOfficeOf(tx, input.staffId, actor.officeId, localDay(tx.now));

  if (officeId === undefined) throw new Refused("DEVICE_NOT_FOR_ROLE");

  const id = newId();
  const expiresAt = new Date(tx.now.getTime() + codeMinutes * 60_000);
  await tx.insert(DeviceEnrolment, { municipalityId: tx.municipalityId, id, codeHash: hashCode(enrolmentCode(key, id)), staffId: input.staffId, officeId, madeBy: actor.staffId, madeAt: tx.now, expiresAt });

  await audit(tx, { event: "DEVICE_CODE_MADE", staffId: actor.staffId, officeId: actor.officeId, subjectId: input.staffId });
  return { enrolmentId: id };
}

/** When a code that was made ends. */
export async function findExpiry(tx: Pick<Tx, "query" | "municipalityId">, enrolmentId: string): Promise<Date> {
  const [row] = await tx.query<{ expiresAt: Date }>(`SELECT expires_at AS "expiresAt" FROM device_enrolment WHERE municipality_id = $1 AND id = $2`, [tx.municipalityId, enrolmentId]);
  if (!row) throw new Error("a code that was made is missing");
  return row.expiresAt;
}
