import { addDays } from "../../platform/clock";
import type { Tx } from "../../platform/transaction";
import type { ApplicationKind } from "./application.rules";
import { findCalendar, findRulesOn, periodOf } from "./find-rules";
import { endOfPeriod } from "./working-days.rules";

/** Counts the deadlines of every file that still waits here anew, by the rules of the day it was filed on. */
export async function moveDeadlines(tx: Tx): Promise<void> {
  const calendar = await findCalendar(tx);
  const filed = await tx.query<{ day: string; kind: ApplicationKind; category: string }>(
    `SELECT DISTINCT (filed_at AT TIME ZONE 'Europe/Athens')::date AS day, kind, category FROM application WHERE municipality_id = $1 AND status IN ('INCOMPLETE', 'COMPLETE')`,
    [tx.municipalityId],
  );
  for (const { day, kind, category } of filed) {
    const rules = await findRulesOn(tx, day, { kind, category });
    const [forwardBy, bringBy] = (["FORWARD_FILE", "BRING_PAPERS"] as const).map((code) => endOfPeriod(day, periodOf(rules, code), calendar));
    await tx.query(
      `UPDATE application SET forward_by = $2, bring_by = $3 WHERE municipality_id = $1 AND status IN ('INCOMPLETE', 'COMPLETE') AND (forward_by, bring_by) <> ($2, $3)
       AND filed_at >= ($4::date)::timestamp AT TIME ZONE 'Europe/Athens' AND filed_at < ($5::date)::timestamp AT TIME ZONE 'Europe/Athens' AND kind = $6 AND category = $7`,
      [tx.municipalityId, forwardBy, bringBy, day, addDays(day, 1), kind, category],
    );
  }
}
