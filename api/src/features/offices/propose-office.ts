import { randomInt } from "node:crypto";
import { codeAlphabet } from "@epidosi/schema";
import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { OfficeEvent } from "./event.entity";
import { Office } from "./office.entity";

export interface ProposedOffice {
  readonly name: string;
  readonly address: string;
  readonly unitCode: string;
  /** In degrees; null: where its unit lies. */
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
  /** The earlier office that it goes on with. */
  readonly predecessorOfficeId: string | null;
}

/** A branch somebody wants to keep or open. It does nothing before it is approved and open (S4, S7). Its code is made here and says nothing. Refuses `NOT_FOUND` (about: unitCode, predecessorOfficeId), `PREDECESSOR_KEPT_ALREADY`. */
export async function proposeOffice(tx: Tx, actor: Actor, given: ProposedOffice): Promise<{ officeId: string }> {
  const { municipalityId } = tx;
  await tx.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`offices.${municipalityId}`]);
  const [unit] = await tx.query("SELECT 1 FROM municipal_unit WHERE municipality_id = $1 AND code = $2", [municipalityId, given.unitCode]);
  const codes = (await tx.query<{ code: string }>("SELECT code FROM office WHERE municipality_id = $1", [municipalityId])).map((row) => row.code);

  if (!unit) throw new Refused("NOT_FOUND", { about: "unitCode" });
  if (given.predecessorOfficeId !== null) await assertFree(tx, given.predecessorOfficeId);

  const id = newId();
  const { latitude = null, longitude = null } = given.place ?? {};
  const { name, address, unitCode, predecessorOfficeId } = given;
  await tx.insert(Office, { municipalityId, id, code: freshCode(codes), name, kind: "BRANCH", status: "PROPOSED", unitCode, address, predecessorOfficeId, latitude, longitude });
  await tx.insert(OfficeEvent, { municipalityId, id: newId(), officeId: id, at: tx.now, act: "proposeOffice", fromStatus: null, toStatus: "PROPOSED", staffId: actor.staffId });
  return { officeId: id };
}

async function assertFree(tx: Tx, predecessorId: string): Promise<void> {
  const [row] = await tx.query<{ kept: boolean }>(
    "SELECT EXISTS (SELECT 1 FROM office o WHERE o.municipality_id = p.municipality_id AND o.predecessor_office_id = p.id AND o.status <> 'CLOSED') AS kept FROM predecessor_office p WHERE p.municipality_id = $1 AND p.id = $2",
    [tx.municipalityId, predecessorId],
  );
  if (!row) throw new Refused("NOT_FOUND", { about: "predecessorOfficeId" });
  if (row.kept) throw new Refused("PREDECESSOR_KEPT_ALREADY");
}

/** Three characters that no other office of the municipality has; labels carry nothing else of an office. */
function freshCode(taken: readonly string[]): string {
  for (;;) {
    const code = Array.from({ length: 3 }, () => codeAlphabet.charAt(randomInt(codeAlphabet.length))).join("");
    if (!taken.includes(code)) return code;
  }
}
