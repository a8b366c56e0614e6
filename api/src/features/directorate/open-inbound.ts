import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { getMunicipality } from "../offices";
import { numbered, type Numbered } from "../register";
import { InboundBatch } from "./directorate.entity";

export interface NewInbound {
  readonly directorateReference: string;
  readonly directorateDate: string;
  /** As the Directorate's list says. */
  readonly listedCount: number;
}

/** A bag from the Directorate is registered before anything in it is counted (S9). Refuses `DATE_IN_FUTURE`, `INVALID_INPUT` (about what is wrong). */
export async function openInboundBatch(tx: Tx, actor: Actor, input: NewInbound): Promise<Last<Numbered<{ batchId: string }>>> {
  const municipality = await getMunicipality(tx);

  if (input.directorateDate > localDay(tx.now)) throw new Refused("DATE_IN_FUTURE", { about: "directorateDate" });
  if (input.directorateReference.trim() === "") throw new Refused("INVALID_INPUT", { about: "directorateReference" });
  if (input.listedCount < 1 || input.listedCount > 1_000) throw new Refused("INVALID_INPUT", { about: "listedCount" });

  const [id, entryId] = [newId(), newId()];
  await tx.insert(InboundBatch, { municipalityId: tx.municipalityId, id, state: "COUNTING", ...input, protocolEntryId: entryId, openedAt: tx.now, openedBy: actor.staffId });
  return numbered(
    {
      entryId,
      receivedOn: localDay(tx.now),
      direction: "INCOMING",
      characterisation: "ΑΔΕΙΕΣ ΚΑΙ ΑΠΟΦΑΣΕΙΣ",
      subject: "Παραλαβή αδειών διαμονής, αποφάσεων και λοιπών εγγράφων",
      attachments: input.listedCount,
      addressee: municipality.name,
      sender: municipality.directorateName,
      senderNumber: input.directorateReference,
      senderDate: input.directorateDate,
      officeId: actor.officeId,
    },
    { batchId: id },
  );
}
