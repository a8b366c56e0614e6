import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { getMunicipality } from "../offices";
import { InboundLine } from "./directorate.entity";
import { matchLines } from "./find-candidates";
import { fateOf } from "./inbound.rules";
import type { InboundKind } from "./line-kinds.rules";
import type { Said } from "./list-lines.rules";
import { decides } from "./line-decision";
import type { Match } from "./matching.rules";

export interface LineToKeep {
  readonly kind: InboundKind;
  readonly said: Said;
  readonly listed: boolean;
  readonly found: number;
  /** The case whose number a person typed: no doubt is left. */
  readonly applicationId?: string | null;
}

/** Lines with what each says and which application it is matched to, in the order given, after those there are. Answers their ids. */
export async function keepInboundLines(tx: Tx, batchId: string, after: number, lines: readonly LineToKeep[]): Promise<string[]> {
  const municipality = await getMunicipality(tx);
  const matches = await matchLines(tx, lines.map(({ kind, said }) => ({ ...said, kind })));
  const rows = lines.map(({ kind, said, listed, found, applicationId }, index) => {
    const guessed = matches[index] ?? { grade: "NONE", candidates: [] };
    const match: Match = applicationId ? { grade: "CERTAIN", candidates: [{ applicationId, reasons: ["NUMBER"] }] } : guessed;
    const judged = fateOf(match, said, municipality.name);
    return {
      municipalityId: tx.municipalityId,
      id: newId(),
      batchId,
      position: after + index + 1,
      kind,
      listed,
      found,
      grade: judged.grade,
      matches: judged.candidates,
      fate: judged.fate,
      applicationId: judged.applicationId,
      decisionKind: said.decisionKind ?? ((kind === "DECISION" || kind === "NEW_DECISION") && said.serial ? ("GRANT" as const) : null),
      decisionNumber: said.decisionNumber,
      decidedOn: said.decidedOn,
      permitSerial: said.serial,
      validFrom: said.validFrom,
      validUntil: said.validUntil,
      saidNumber: said.number,
      saidYear: said.year,
      saidReference: said.reference,
      saidPassport: said.passport,
      saidName: said.name,
      saidMunicipality: said.municipality,
    };
  });
  // Two lines of one case cannot both say how it stands: a person says which.
  const taken = new Set((await tx.query<{ id: string }>("SELECT application_id AS id FROM inbound_line WHERE municipality_id = $1 AND batch_id = $2 AND kind <> ALL (ARRAY['CERTIFICATE', 'OTHER']) AND fate = 'MATCHED'", [tx.municipalityId, batchId])).map((row) => row.id));
  const once = rows.map((row) => {
    if (!decides(row) || row.applicationId === null) return row;
    if (taken.has(row.applicationId)) return { ...row, fate: null, applicationId: null, grade: "AMBIGUOUS" as const };
    taken.add(row.applicationId);
    return row;
  });
  await tx.insert(InboundLine, once);
  return once.map(({ id }) => id);
}
