import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { DeliveryAttempt } from "./delivery.entity";
import type { AttemptOutcome } from "./delivery.rules";
import type { DeliveryRow } from "./find-deliveries";
import type { Witness } from "./proof.rules";

type Told = Partial<Pick<DeliveryAttempt, "capacity" | "recipientName" | "identityDocumentKind" | "identityDocumentNumber" | "identityReadBy" | "holderPassportSeen" | "passportException" | "evidence" | "evidenceExpiresOn">>;

export interface Ending extends Told {
  readonly outcome: AttemptOutcome;
  readonly served?: boolean;
  readonly witness?: Witness | null | undefined;
  readonly note?: string | null | undefined;
  /** Where no attempt was under way: who says that nobody came. */
  readonly officerId?: string;
  readonly endedAt?: Date;
}

/** An attempt ends and is kept as it ended. Answers its id. */
export async function keepAttempt(tx: Tx, delivery: DeliveryRow, { outcome, served = false, witness, note, officerId, endedAt, ...told }: Ending): Promise<string> {
  const underWay = delivery.state === "AT_COUNTER";
  const id = delivery.attemptId ?? newId();
  await tx.insert(DeliveryAttempt, {
    municipalityId: tx.municipalityId,
    id,
    deliveryId: delivery.id,
    officeId: delivery.officeId,
    officerId: officerId ?? delivery.officerId ?? "",
    startedAt: underWay ? delivery.startedAt : null,
    endedAt: endedAt ?? tx.now,
    outcome,
    served,
    capacity: null,
    recipientName: null,
    identityDocumentKind: null,
    identityDocumentNumber: null,
    identityReadBy: null,
    holderPassportSeen: null,
    passportException: null,
    evidence: null,
    evidenceExpiresOn: null,
    ...told,
    witnessName: witness?.name.trim() ?? null,
    witnessResidence: witness?.residence.trim() ?? null,
    witnessOccupation: witness?.occupation.trim() ?? null,
    note: note?.trim() || null,
  });
  return id;
}
