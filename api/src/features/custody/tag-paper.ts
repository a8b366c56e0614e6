import type { Actor } from "../../platform/actor";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { isVoid } from "../register";
import { judgeTagPaper } from "./custody.rules";
import { getSafe } from "./find-items";
import { createItem } from "./move-items";

export interface PaperTagging {
  /** Of the declaration, supplement or other incoming paper. */
  readonly entryId: string;
  readonly safeId: string | null;
  readonly slot: string | null;
}

interface PaperRow {
  readonly officeId: string;
  readonly direction: string;
  readonly ofDeclaration: boolean;
  readonly ofApplication: boolean;
  readonly applicationId: string | null;
}

/**
 * A declaration, a supplement or another paper for the Directorate becomes an item in custody, as a dossier does, so that it goes up in a batch
 * (S12a). Refuses `NOT_FOUND`, `ENTRY_ALREADY_VOID`, `NOT_THIS_OFFICE`, `PAPER_NOT_FOR_DIRECTORATE`, `PAPER_ALREADY_TAGGED`.
 */
export async function tagPaper(tx: Tx, actor: Actor, input: PaperTagging): Promise<{ itemId: string }> {
  const [paper] = isId(input.entryId)
    ? await tx.query<PaperRow>(
        `SELECT e.office_id AS "officeId", e.direction, d.protocol_entry_id IS NOT NULL AS "ofDeclaration", s.application_id AS "applicationId",
           EXISTS (SELECT 1 FROM application a WHERE a.municipality_id = $1 AND a.protocol_entry_id = e.id) AS "ofApplication"
         FROM protocol_entry e LEFT JOIN declaration d ON d.municipality_id = $1 AND d.protocol_entry_id = e.id LEFT JOIN supplement s ON s.municipality_id = $1 AND s.protocol_entry_id = e.id
         WHERE e.municipality_id = $1 AND e.id = $2`,
        [tx.municipalityId, input.entryId],
      )
    : [];
  if (!paper) throw new Refused("NOT_FOUND", { about: "entry" });
  // One tag for one paper also where two tag it at once: nothing else here is locked.
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`paper ${input.entryId}`]);
  const safe = await getSafe(tx, actor.officeId, input.safeId);
  const [tagged] = await tx.query("SELECT 1 FROM custody_item WHERE municipality_id = $1 AND entry_id = $2", [tx.municipalityId, input.entryId]);
  if (await isVoid(tx, input.entryId)) throw new Refused("ENTRY_ALREADY_VOID");

  const made = judgeTagPaper({ ...paper, entryId: input.entryId, tagged: tagged !== undefined }, actor, safe, input.slot);

  const item = await createItem(tx, actor, made);
  return { itemId: item.id };
}
