import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findMessagesByHash, type MessageRow, recordVerdicts } from "../devices";
import { assertReason } from "../register";
import { lockPackage } from "./find-packages";
import { settlePackage } from "./settle-package";

interface Accepting {
  readonly hash: string;
  readonly reason: string;
  readonly secondPersonId: string;
}

/**
 * Two persons take the word of a device that had ended, with a reason: from now on it counts as any other (trust §2). Neither may be who signed it.
 * Refuses `NOT_FOUND`, `MESSAGE_NOT_QUARANTINED`, `REASON_MISSING`, `NOT_ALLOWED`, `SECOND_PERSON_NOT_ALLOWED`, and whatever the word itself is refused for.
 */
export async function acceptQuarantined(tx: Tx, actor: Actor, input: Accepting): Promise<{ hash: string }> {
  const { packageCode } = await getMessage(tx, input.hash);
  await lockPackage(tx, packageCode);
  const message = await getMessage(tx, input.hash);

  if (message.verdict !== "QUARANTINED") throw new Refused("MESSAGE_NOT_QUARANTINED", { about: packageCode });
  assertReason(input.reason);
  if (message.staffId === actor.staffId) throw new Refused("NOT_ALLOWED");
  if (message.staffId === input.secondPersonId) throw new Refused("SECOND_PERSON_NOT_ALLOWED");

  await recordVerdicts(tx, [{ messageId: message.id, verdict: "WAITING", flags: ["ACCEPTED_BY_TWO"] }], { acceptedBy: actor.staffId, secondPersonId: input.secondPersonId, reason: input.reason });
  await settlePackage(tx, packageCode);
  const settled = await getMessage(tx, input.hash);
  if (settled.refusal !== null) throw new Refused(settled.refusal, { about: packageCode, clause: "S10" });

  await audit(tx, { event: "MESSAGE_ACCEPTED", staffId: actor.staffId, officeId: actor.officeId, subjectId: message.id });
  return { hash: input.hash };
}

/** Refuses `NOT_FOUND`. */
export async function getMessage(db: Pick<Tx, "query" | "municipalityId">, hash: string): Promise<MessageRow> {
  const [message] = await findMessagesByHash(db, [hash]);
  if (!message) throw new Refused("NOT_FOUND", { about: "message" });
  return message;
}
