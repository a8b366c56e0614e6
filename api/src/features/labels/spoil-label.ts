import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { logLabel } from "../../platform/print-log";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getWords } from "./find-labels";

const reasonLength = 10;

/** A printed label that is worth nothing: torn, smudged, stuck where it should not. The next print of it needs no other reason. Refuses `NOT_FOUND`, `REASON_MISSING`. */
export async function spoilLabel(tx: Tx, actor: Actor, input: { readonly code: string; readonly reason: string }): Promise<{ readonly code: string }> {
  const [words] = await getWords(tx, actor.officeId, [input.code]);

  if (!words) throw new Refused("NOT_FOUND", { about: "code" });
  if (input.reason.trim().length < reasonLength) throw new Refused("REASON_MISSING", { about: "reason" });

  await logLabel(tx, actor, { jobId: newId(), code: words.code, event: "SPOILED", way: null, reason: input.reason.trim() });
  return { code: words.code };
}
