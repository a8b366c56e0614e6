import { audit } from "../../platform/audit";
import type { Tx } from "../../platform/transaction";
import { checkSealKey, noteKeyCount, type SealAssertion, type SealKeyProblem } from "../staff";
import { type Counted, isInOrder } from "./confirmation.rules";
import type { Genuine, LockedDevice } from "./keep-message";

/** What came beside a message: the person's key over its hash, or the word of the app that it asked for the PIN. */
export interface GivenConfirmation {
  readonly hash: string;
  readonly passkey?: SealAssertion | null;
}

/** Where a confirmation is judged: whose installation, and who brings it. */
export interface Bringing {
  readonly publicUrl: string;
  readonly broughtBy: string;
}

/**
 * Keeps what a person confirmed of a message that is kept. It moves and stops nothing: whoever brings a message could put rubbish beside it. A key that does not
 * fit is kept as that, once. A courier's key must be one that stays on its device. A PIN counts in the signer's own session alone.
 */
export async function keepConfirmation(tx: Tx, messageId: string, device: LockedDevice, genuine: Genuine, given: GivenConfirmation, { publicUrl, broughtBy }: Bringing): Promise<void> {
  if (!given.passkey) {
    if (broughtBy === device.staffId) await keep(tx, messageId, broughtBy, "PIN", {});
    return;
  }
  const known = await tx.query("SELECT 1 FROM message_confirmation WHERE municipality_id = $1 AND message_id = $2 AND confirmed_by = 'PASSKEY'", [tx.municipalityId, messageId]);
  if (known.length > 0) return;
  const { payload } = genuine.message;
  const checked = await checkSealKey(tx, publicUrl, { staffId: device.staffId, hash: genuine.hash, oneDevice: payload.o === undefined }, given.passkey);
  const problem = "problem" in checked ? checked.problem : isInOrder({ number: payload.n, count: checked.count }, await findCounted(tx, device.id, checked.keyId)) ? undefined : "OUT_OF_ORDER";
  if ("problem" in checked || problem !== undefined) {
    const isNew = await keep(tx, messageId, broughtBy, "WRONG_KEY", { assertion: given.passkey, problem });
    if (isNew) await audit(tx, { event: "SEAL_KEY_WRONG", staffId: device.staffId, officeId: device.officeId, subjectId: messageId });
    return;
  }
  await keep(tx, messageId, broughtBy, "PASSKEY", { passkeyId: checked.keyId, assertion: given.passkey, count: checked.count });
  await noteKeyCount(tx, checked.keyId, checked.count);
}

/** What this key signed on this device, by the numbers of the chain. */
async function findCounted(tx: Tx, deviceId: string, passkeyId: string): Promise<Counted[]> {
  return tx.query<Counted>(
    `SELECT m.counter AS number, c.sign_count AS count FROM message_confirmation c JOIN device_message m ON m.municipality_id = c.municipality_id AND m.id = c.message_id
     WHERE c.municipality_id = $1 AND c.passkey_id = $2 AND m.device_id = $3`,
    [tx.municipalityId, passkeyId, deviceId],
  );
}

interface Kept {
  readonly passkeyId?: string;
  readonly assertion?: SealAssertion;
  readonly count?: number;
  readonly problem?: SealKeyProblem | "OUT_OF_ORDER" | undefined;
}

async function keep(tx: Tx, messageId: string, broughtBy: string, confirmedBy: "PASSKEY" | "PIN" | "WRONG_KEY", { passkeyId, assertion, count, problem }: Kept): Promise<boolean> {
  const { credentialId, clientDataJSON, authenticatorData, signature } = assertion ?? {};
  const kept = await tx.query(
    `INSERT INTO message_confirmation (municipality_id, message_id, confirmed_by, passkey_id, assertion, sign_count, problem, brought_by, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING 1`,
    [tx.municipalityId, messageId, confirmedBy, passkeyId ?? null, assertion ? JSON.stringify({ credentialId, clientDataJSON, authenticatorData, signature }) : null, count ?? null, problem ?? null, broughtBy, tx.now],
  );
  return kept.length === 1;
}
