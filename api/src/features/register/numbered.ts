import { newId } from "../../platform/ids";
import { newCode, newVerificationCode } from "../../platform/random-codes";
import { Refused } from "../../platform/refusal";
import { Last, type Outcome, sqlState } from "../../platform/transaction";
import { heed } from "./heed-witness";
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
  readonly officeId: string;
}

export type Numbered<O extends Outcome> = O & { readonly entryId: string; readonly number: number; readonly year: number };

/**
 * Ends an act with the next number of the common protocol (S6). One SQL function takes the number, writes entry, receipt
 * and command log as the last statement before COMMIT, so that no number is lost and none is given twice (trust §1);
 * after COMMIT the witness hears it. Refuses `REGISTER_RECONCILING` after a restore, also one under a running server, until
 * the lost numbers are explained. The witness hears the number before it is told (`witnessOutcome`).
 */
export function numbered<O extends Outcome>(entry: NewEntry, outcome: O): Last<Numbered<O>> {
  return new Last(async (tx, command) => {
    const receipt = { id: newId(), code: newCode("RECEIPT"), verificationCode: newVerificationCode(tx.municipalityId), statusCode: newVerificationCode(tx.municipalityId) };
    const year = Number(entry.receivedOn.slice(0, 4));
    const onPaper = { municipalityId: tx.municipalityId, year, number: witnessed(tx.municipalityId, year) };
    const given = [{ ...entry, onPaper: onPaper.number }, receipt, { ...command, at: tx.now, outcome }].map((part) => JSON.stringify(part));
    const done = await tx.commitWith<{ outcome: Numbered<O> }>("SELECT register_entry(?, ?, ?) AS outcome", given).catch((problem: unknown) => {
      if (sqlState(problem) !== "EP001") throw problem;
      tx.afterRollback(async () => void (await heed(tx.connection, onPaper, tx.now)));
      throw new Refused("REGISTER_RECONCILING", { clause: "Law 2690/1999 art. 12" });
    });
    if (!done) throw new Error("the register gave no number");
    return done.outcome;
  });
}
