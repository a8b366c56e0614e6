import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import { sqlState, type Tx } from "../../platform/transaction";
import { getMunicipality } from "../offices";
import { assertReason } from "./register.rules";

interface Reconciling {
  readonly year: number;
  readonly reason: string;
  readonly secondPersonId: string;
}

/**
 * Two persons explain the numbers that were on paper before a restore and that the database no longer knows: each is
 * entered as void, never given again, and the register's epoch rises (trust §1). Refuses `REASON_MISSING`,
 * `REGISTER_NOT_RECONCILING`, `TOO_MANY_NUMBERS_LOST` (over 100,000: a newer backup is needed).
 */
export async function reconcileRegister(tx: Tx, actor: Actor, { year, reason, secondPersonId }: Reconciling): Promise<{ year: number; firstLost: number; lastLost: number }> {
  const municipality = await getMunicipality(tx);

  assertReason(reason);

  const act = {
    id: newId(),
    year,
    reason: reason.trim(),
    at: tx.now,
    today: localDay(tx.now),
    staffId: actor.staffId,
    secondPersonId,
    officeId: actor.officeId,
    characterisation: "ΑΠΩΛΕΙΑ",
    subject: "Αριθμός που είχε τυπωθεί και χάθηκε από τη βάση, γνωστός από τον μάρτυρα",
    addressee: municipality.name,
  };
  const [row] = await tx
    .query<{ done: { year: number; firstLost: number; lastLost: number } }>("SELECT register_reconcile($1) AS done", [JSON.stringify(act)])
    .catch((problem: unknown) => {
      if (sqlState(problem) === "EP002") throw new Refused("REGISTER_NOT_RECONCILING", { about: String(year) });
      if (sqlState(problem) === "EP003") throw new Refused("TOO_MANY_NUMBERS_LOST", { about: String(year) });
      throw problem;
    });
  if (!row) throw new Error("the register did not reconcile");
  return row.done;
}
