import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import type { DeclarationKind } from "./declaration.rules";

export interface DeclarationRow {
  readonly applicantId: string;
  readonly protocolEntryId: string;
  readonly kind: DeclarationKind;
  readonly changedOn: string;
  readonly details: string | null;
  readonly late: boolean;
  readonly declaredAt: Date;
}

const selectDeclaration = `SELECT applicant_id AS "applicantId", protocol_entry_id AS "protocolEntryId", kind, changed_on AS "changedOn", details, late, declared_at AS "declaredAt" FROM declaration WHERE municipality_id = $1`;

/** What a person has declared, the latest first, at most 100; in one query per request for all of a field. */
export function loadDeclarations(ctx: Context, applicantId: string): Promise<readonly DeclarationRow[]> {
  return loadMany(
    ctx,
    "declarations",
    (ids) => ctx.reader.query<DeclarationRow>(`${selectDeclaration} AND applicant_id = ANY($2::uuid[]) ORDER BY declared_at DESC, protocol_entry_id LIMIT 100`, [ctx.reader.municipalityId, ids]),
    (row) => row.applicantId,
  ).load(applicantId);
}

export async function findDeclaration(db: Db, entryId: string): Promise<DeclarationRow | undefined> {
  return isId(entryId) ? (await db.query<DeclarationRow>(`${selectDeclaration} AND protocol_entry_id = $2`, [db.municipalityId, entryId]))[0] : undefined;
}

export async function getDeclaration(ctx: Context, entryId: string): Promise<DeclarationRow> {
  const row = await findDeclaration(ctx.reader, entryId);
  if (!row) throw new Error("a declaration that was just made is missing");
  return row;
}
