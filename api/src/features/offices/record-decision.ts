import { createHash } from "node:crypto";
import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import { largestFile, plainName, readType } from "../../platform/file-type";
import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import { sqlState, type Tx } from "../../platform/transaction";
import { MayoralDecision, MayoralDecisionFile } from "./decision.entity";
import { getOffice } from "./find-offices";
import { assertDecisionDays, type DecisionDays, readAda } from "./gate.rules";

export interface GivenDecision extends DecisionDays {
  readonly officeId: string;
  readonly number: string;
  readonly ada: string;
}

/** Writes down the mayor's decision to keep a branch (S4). It holds once its file is added. Refuses `NOT_FOUND`, `OFFICE_NEEDS_NO_DECISION`, `ADA_INVALID`, `DATE_IN_FUTURE`, `PERIOD_REVERSED`. */
export async function recordDecision(tx: Tx, actor: Actor, given: GivenDecision): Promise<{ decisionId: string }> {
  const office = await getOffice(tx, given.officeId);

  if (office.kind === "CENTRAL") throw new Refused("OFFICE_NEEDS_NO_DECISION", { about: office.code });
  const ada = readAda(given.ada);
  assertDecisionDays(given, localDay(tx.now));

  const id = newId();
  const { number, decidedOn, validFrom, validTo } = given;
  await tx.insert(MayoralDecision, { municipalityId: tx.municipalityId, id, officeId: office.id, number, decidedOn, ada, validFrom, validTo, recordedAt: tx.now, recordedBy: actor.staffId });
  return { decisionId: id };
}

/** The decision's file; from now on it holds. Refuses `NOT_FOUND`, `DECISION_HAS_FILE`, and what is no scan. */
export async function addDecisionFile(tx: Tx, _actor: Actor, given: { readonly decisionId: string; readonly name: string; readonly content: Buffer }): Promise<{ id: string }> {
  const type = readType(given.content);
  const [known] = await tx.query("SELECT 1 FROM mayoral_decision WHERE municipality_id = $1 AND id = $2 FOR SHARE", [tx.municipalityId, given.decisionId]);

  if (!known) throw new Refused("NOT_FOUND", { about: "decision" });

  const file = { municipalityId: tx.municipalityId, decisionId: given.decisionId, name: plainName(given.name, type), sha256: createHash("sha256").update(given.content).digest("hex"), content: given.content, addedAt: tx.now };
  await tx.insert(MayoralDecisionFile, file).catch((problem: unknown) => {
    throw sqlState(problem) === "23505" ? new Refused("DECISION_HAS_FILE") : problem;
  });
  return { id: given.decisionId };
}

/** In bytes. */
export const largestDecision = largestFile;

/** The file of a decision, or null where there is none. */
export async function openDecisionFile(ctx: Context, id: string): Promise<{ name: string; contentType: string; content: Buffer } | null> {
  if (!isId(id)) return null;
  const [file] = await ctx.reader.query<{ name: string; content: Buffer }>("SELECT name, content FROM mayoral_decision_file WHERE municipality_id = $1 AND decision_id = $2", [ctx.reader.municipalityId, id]);
  return file ? { ...file, contentType: readType(file.content) } : null;
}
