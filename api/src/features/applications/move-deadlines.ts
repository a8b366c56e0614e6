import { addDays } from "../../platform/clock";
import type { Tx } from "../../platform/transaction";
import { findCalendar, findRulesOn, periodOf } from "./find-rules";
import { endOfPeriod } from "./working-days.rules";

/** Counts the deadline of every file that still waits here anew, by the rule of the day it was filed on. */
export async function moveDeadlines(tx: Tx): Promise<void> {
  const calendar = await findCalendar(tx);
  const days = await tx.query<{ day: string }>(`SELECT DISTINCT (filed_at AT TIME ZONE 'Europe/Athens')::date AS day FROM application WHERE municipality_id = $1 AND status IN ('INCOMPLETE', 'COMPLETE')`, [tx.municipalityId]);
  for (const { day } of days) {
    const end = endOfPeriod(day, periodOf(await findRulesOn(tx, day), "FORWARD_FILE"), calendar);
    await tx.query(
      `UPDATE application SET forward_by = $2 WHERE municipality_id = $1 AND status IN ('INCOMPLETE', 'COMPLETE') AND forward_by <> $2
       AND filed_at >= ($3::date)::timestamp AT TIME ZONE 'Europe/Athens' AND filed_at < ($4::date)::timestamp AT TIME ZONE 'Europe/Athens'`,
      [tx.municipalityId, end, day, addDays(day, 1)],
    );
  }
}
