import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { moveOpenWork } from "../applications";
import { moveDeliveries } from "../deliveries";
import { endDevicesOf, reassignDevices } from "../devices";
import { getOffice, getStanding, lockOffice, moveOffice } from "../offices";
import { endStaffOf, reassignStaff } from "../staff";
import { moveSealBoxes } from "../transfers";
import { OfficeDrain } from "./drain.entity";
import { assertEmpty, assertTakesOver } from "./drain.rules";
import { findDrain, findRemains } from "./find-remains";

export interface GivenDrain {
  readonly officeId: string;
  readonly toOfficeId: string;
  readonly reason: string;
}

/**
 * A branch begins to close: it takes no more filings and delivers no more; its open cases, the wishes to collect there and who was called there go to another office at once, and what
 * lies in its safe is due to go up (domain §3). Refuses `OFFICE_IS_CENTRAL`, `OFFICE_STANDS_OTHERWISE`, `REASON_MISSING` and as `assertTakesOver`.
 */
export async function startClosing(tx: Tx, actor: Actor, given: GivenDrain): Promise<{ officeId: string }> {
  const office = await lockOffice(tx, given.officeId);
  const into = await getOffice(tx, given.toOfficeId);
  const { state } = await getStanding(tx, tx.now, into.id);
  const reason = given.reason.trim();

  assertTakesOver(office.id, { ...into, state });
  if (reason.length < 10) throw new Refused("REASON_MISSING", { about: "reason" });

  await moveOffice(tx, actor, office, "startClosing", { note: reason });
  await tx.insert(OfficeDrain, { municipalityId: tx.municipalityId, officeId: office.id, toOfficeId: into.id, startedAt: tx.now, startedBy: actor.staffId, reason });
  await moveOpenWork(tx, office.id, into.id);
  await moveDeliveries(tx, office.id, into.id);
  return { officeId: office.id };
}

export interface GivenClosing {
  readonly officeId: string;
  /** Where its people work from now on with their devices; null: their work here ends and the devices of this office sign no more. */
  readonly staffGoToOfficeId: string | null;
}

/** An empty branch closes; what was filed here in the last instant goes along. Refuses `OFFICE_NOT_EMPTY` with what is left, `OFFICE_IS_CENTRAL`, `OFFICE_STANDS_OTHERWISE`, `OFFICE_NOT_ACTIVE`. */
export async function closeOffice(tx: Tx, actor: Actor, given: GivenClosing): Promise<{ officeId: string }> {
  const office = await lockOffice(tx, given.officeId);
  const day = localDay(tx.now);
  const drain = await findDrain(tx, office.id);
  const staffTo = given.staffGoToOfficeId === null ? null : await getStanding(tx, tx.now, given.staffGoToOfficeId);

  const { officeId } = await moveOffice(tx, actor, office, "closeOffice", { note: drain?.reason ?? null });
  assertEmpty(await findRemains(tx, office.id, day));
  if (staffTo && (staffTo.state !== "ACTIVE" || staffTo.row.id === office.id)) throw new Refused("OFFICE_NOT_ACTIVE", { about: "staffGoToOfficeId" });

  if (drain) {
    await moveOpenWork(tx, office.id, drain.toOfficeId);
    await moveDeliveries(tx, office.id, drain.toOfficeId);
    await moveSealBoxes(tx, office.id, drain.toOfficeId);
  }
  if (staffTo) {
    await reassignStaff(tx, office.id, staffTo.row.id, day);
    await reassignDevices(tx, office.id, staffTo.row.id);
  } else {
    await endStaffOf(tx, office.id, day);
    await endDevicesOf(tx, actor, office.id);
  }
  return { officeId };
}
