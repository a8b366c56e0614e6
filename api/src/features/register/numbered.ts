import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { newCode, newVerificationCode } from "../../platform/random-codes";
import { Refused } from "../../platform/refusal";
import { Last, type Outcome, sqlState } from "../../platform/transaction";
import { heed } from "./heed-witness";
import type { RetentionClass } from "./register.rules";
import { witnessed } from "./witness";

export interface NewEntry {
  /** Made before, so that rows of the same act can refer to the entry (their foreign keys wait for COMMIT). */
  readonly entryId: string;
  readonly receivedOn: string;
  readonly direction: "INCOMING" | "OUTGOING" | "INTERNAL";
  readonly characterisation: string;
  readonly subject: string;
  readonly attachments: number;
  readonly addressee: string;
  readonly sender?: string | null;
  readonly senderNumber?: string | null;
  readonly senderDate?: string | null;
  /** Left out: as its kind is kept. */
  readonly retentionClass?: RetentionClass | null;
  readonly officeId: string;
}

export type Numbered<O extends Outcome> = O & { readonly entryId: string; readonly number: number; readonly year: number };

/**
 * Ends an act with the next number of the common protocol (S6). One SQL function takes the number, writes entry, receipt
 * and command log as the last statement before COMMIT, so that no number is lost and none is given twice (trust §1);
 * after COMMIT the witness hears it, before it is told (`witnessOutcome`). The year is that of the number's own instant, also
 * where the paper came before midnight. Refuses `REGISTER_RECONCILING` after a restore, also one under a running server, until
 * the lost numbers are explained.
 */
export function numbered<O extends Outcome>(entry: NewEntry, outcome: O): Last<Numbered<O>> {
  return new Last(async (tx, command) => {
    const receipt = { id: newId(), code: newCode("RECEIPT"), verificationCode: newVerificationCode(tx.municipalityId), statusCode: newVerificationCode(tx.municipalityId) };
    const at = command.clock();
    const year = Number(localDay(at).slice(0, 4));
    // It may wait over midnight, so what is on paper of the next year goes along.
    const onPaper = [year, year + 1].map((of) => ({ municipalityId: tx.municipalityId, year: of, number: witnessed(tx.municipalityId, of) }));
    const given = [{ ...entry, onPaper: Object.fromEntries(onPaper.map((known) => [known.year, known.number])) }, receipt, { ...command, at, outcome }].map((part) => JSON.stringify(part));
    const done = await tx.commitWith<{ outcome: Numbered<O> }>("SELECT register_entry(?, ?, ?) AS outcome", given).catch((problem: unknown) => {
      if (sqlState(problem) !== "EP001") throw problem;
      for (const known of onPaper) tx.afterRollback(async () => void (await heed(tx.connection, known, tx.now)));
      throw new Refused("REGISTER_RECONCILING", { clause: "Law 2690/1999 art. 12" });
    });
    if (!done) throw new Error("the register gave no number");
    return done.outcome;
  });
}
