import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findRulesOn } from "../applications";
import { assertHappened } from "./incident.rules";
import { insertIncident, recordAct } from "./record-act";

export interface Disclosure {
  /** What happened: which data, to whom. */
  readonly text: string;
  /** When the municipality knew: from then the 72 hours run (GDPR 33). */
  readonly knownAt: Date;
  /** Number and year of the case whose person it concerns; null where none. */
  readonly number: number | null;
  readonly year: number | null;
}

/** Personal data reached who should not have them, and no thing is gone: papers shown to another person, a letter sent to a wrong address. Refuses `REASON_MISSING`, `INVALID_INPUT`, `NOT_FOUND` (about: number). */
export async function openIncident(tx: Tx, actor: Actor, input: Disclosure): Promise<{ incidentId: string }> {
  const applicationId = await findCase(tx, input);

  if (input.text.trim().length < 20) throw new Refused("REASON_MISSING", { about: "text" });
  assertHappened(input.knownAt, { openedAt: input.knownAt }, tx.now, "knownAt");

  const rules = await findRulesOn(tx, localDay(tx.now));
  const incidentId = newId();
  await insertIncident(tx, {
    id: incidentId,
    itemId: null,
    applicationId,
    itemKind: null,
    ofCase: applicationId !== null,
    kind: "DISCLOSED",
    officeId: actor.officeId,
    act: "openIncident",
    openedAt: input.knownAt,
    openedBy: actor.staffId,
    tellBy: null,
    rebuildBy: null,
    notifyBy: new Date(input.knownAt.getTime() + rules.BREACH_NOTICE.value * 3_600_000),
    foundAt: null,
    closedAt: null,
  });
  await recordAct(tx, actor, incidentId, "OPEN", { text: input.text.trim() });
  return { incidentId };
}

async function findCase(tx: Tx, { number, year }: Disclosure): Promise<string | null> {
  if (number === null && year === null) return null;
  const [row] = await tx.query<{ id: string }>(
    "SELECT a.id FROM application a JOIN protocol_entry p ON p.municipality_id = a.municipality_id AND p.id = a.protocol_entry_id WHERE a.municipality_id = $1 AND p.number = $2 AND p.year = $3 ORDER BY p.registered_at DESC LIMIT 1",
    [tx.municipalityId, number, year],
  );
  if (!row) throw new Refused("NOT_FOUND", { about: "number" });
  return row.id;
}
