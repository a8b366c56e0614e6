import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { createItems, getSafe, type ItemKind, inSafe, type NewItem } from "../custody";
import { InboundBatch, InboundItem } from "./directorate.entity";
import { findInboundLines, type InboundLineRow, lockCounting } from "./find-inbound";
import { assertCounted, balanceOf, differs } from "./inbound.rules";
import { bringsPermit, hasCase, isComplete } from "./line-decision";
import { recordLines } from "./record-lines";

export interface Acceptance {
  readonly batchId: string;
  readonly countedCount: number;
  readonly differenceNote: string | null;
  /** Who counted too; confirmed before. Needed where the bag differs from its list. */
  readonly secondPersonId: string | null;
}

/**
 * The bag is counted and accepted (S9): decisions, permits and certificates are recorded, and each thing found becomes an item in the central safe with a tag; those of
 * nobody known without a case, those of another municipality to return at once. What is on the list and was not found stays open until somebody explains it. Refuses
 * `BATCH_EMPTY`, `LINES_UNDECIDED` (about: how many), `LINE_INCOMPLETE` (about: its position), `DIFFERENCE_UNEXPLAINED`, `SECOND_PERSON_NEEDED`.
 */
export async function acceptInboundBatch(tx: Tx, actor: Actor, input: Acceptance): Promise<{ batchId: string }> {
  const batch = await lockCounting(tx, input.batchId);
  const lines = await findInboundLines(tx, [batch.id]);
  const safe = await getSafe(tx, actor.officeId);
  const found = lines.filter((line) => line.found > 0);

  if (found.length === 0) throw new Refused("BATCH_EMPTY");
  const undecided = found.filter(({ fate }) => fate === null).length;
  if (undecided > 0) throw new Refused("LINES_UNDECIDED", { about: String(undecided) });
  const bare = found.find((line) => line.fate === "MATCHED" && !isComplete(line));
  if (bare) throw new Refused("LINE_INCOMPLETE", { about: String(bare.position) });
  const counts = { listed: batch.listedCount, counted: input.countedCount, matched: balanceOf(lines).found };
  assertCounted(counts, lines, input.differenceNote);
  if (differs(lines, counts) && input.secondPersonId === null) throw new Refused("SECOND_PERSON_NEEDED", { clause: "S9" });

  const { countedCount, differenceNote, secondPersonId } = input;
  await tx.update(InboundBatch, { municipalityId: tx.municipalityId, id: batch.id }, { state: "ACCEPTED", acceptedAt: tx.now, countedCount, differenceNote, secondPersonId });
  await recordLines(tx, actor, found.filter((line) => line.fate === "MATCHED").filter(hasCase));
  const born = found.flatMap((line) => thingsOf(line).map((kind) => ({ line, item: itemOf(line, kind) })));
  const items = await createItems(tx, actor, born.map(({ item }) => ({ ...item, place: inSafe(safe), secondPersonId })));
  await tx.insert(InboundItem, born.map(({ line }, index) => ({ municipalityId: tx.municipalityId, itemId: items[index]?.id ?? "", lineId: line.id, batchId: batch.id })));
  return { batchId: batch.id };
}

/** A grant is two things: the permit and its decision; a replacement is a permit alone. */
function thingsOf(line: InboundLineRow): ItemKind[] {
  if (line.kind === "CERTIFICATE") return ["SUBMISSION_CERTIFICATE"];
  if (line.kind === "OTHER") return ["OTHER"];
  if (line.kind === "REPLACEMENT") return ["PERMIT"];
  return line.permitSerial && bringsPermit(line) ? ["PERMIT", "DECISION"] : ["DECISION"];
}

function itemOf(line: InboundLineRow, kind: ItemKind): Omit<NewItem, "place"> {
  const returns = line.fate === "RETURN";
  return { kind, applicationId: line.fate === "MATCHED" ? line.applicationId : null, state: returns ? "RETURN_DUE" : "IN_SAFE", act: "receiveFromDirectorate", returning: returns ? "WRONG_OFFICE" : null };
}
