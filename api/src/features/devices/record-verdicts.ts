import type { RefusalCode } from "@epidosi/schema";
import type { Tx } from "../../platform/transaction";
import type { MessageFlag, Verdict } from "./chain.rules";

export interface NewVerdict {
  readonly messageId: string;
  readonly verdict: Verdict;
  readonly refusal?: { readonly code: RefusalCode; readonly detail: { readonly about?: string | undefined; readonly clause?: string | undefined } } | undefined;
  readonly flags: readonly MessageFlag[];
}

/** Two persons who take the word of a device that had ended, and why. */
export interface Acceptance {
  readonly acceptedBy: string;
  readonly secondPersonId: string;
  readonly reason: string;
}

/** Appends what became of messages; whoever calls holds their package's lock. */
export async function recordVerdicts(tx: Tx, verdicts: readonly NewVerdict[], acceptance?: Acceptance): Promise<void> {
  if (verdicts.length === 0) return;
  await tx.query(
    `INSERT INTO device_message_verdict (municipality_id, message_id, sequence, verdict, refusal, about, clause, flags, at, accepted_by, second_person_id, reason)
     SELECT $1, n.message_id, (SELECT coalesce(max(v.sequence), 0) + 1 FROM device_message_verdict v WHERE v.municipality_id = $1 AND v.message_id = n.message_id),
       n.verdict, n.refusal, n.about, n.clause, string_to_array(n.flags, ' '), $2, $3, $4, $5
     FROM unnest($6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[]) AS n (message_id, verdict, refusal, about, clause, flags)`,
    [
      tx.municipalityId,
      tx.now,
      acceptance?.acceptedBy ?? null,
      acceptance?.secondPersonId ?? null,
      acceptance?.reason ?? null,
      verdicts.map((one) => one.messageId),
      verdicts.map((one) => one.verdict),
      verdicts.map((one) => one.refusal?.code ?? null),
      verdicts.map((one) => one.refusal?.detail.about ?? null),
      verdicts.map((one) => one.refusal?.detail.clause ?? null),
      verdicts.map((one) => one.flags.join(" ")),
    ],
  );
}
