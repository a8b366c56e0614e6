import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadOne } from "../../platform/loader";
import { type Confirmation, strongest } from "./confirmation.rules";

interface ConfirmedRow {
  readonly hash: string;
  readonly come: readonly string[];
}

/** By what the person behind each message confirmed it; a message of nobody's hash is `NONE`. Hashes as messages name one another. */
export async function findConfirmations(db: Db, hashes: readonly string[]): Promise<ReadonlyMap<string, Confirmation>> {
  const rows = hashes.length === 0 ? [] : await findCome(db, hashes);
  const found = new Map(rows.map(({ hash, come }) => [hash, strongest(come)]));
  return new Map(hashes.map((hash) => [hash, found.get(hash) ?? "NONE"]));
}

export async function loadConfirmation(ctx: Context, hash: string): Promise<Confirmation> {
  const row = await loadOne(ctx, "message-confirmations", (hashes) => findCome(ctx.reader, hashes), (one: ConfirmedRow) => one.hash).load(hash);
  return row ? strongest(row.come) : "NONE";
}

async function findCome(db: Db, hashes: readonly string[]): Promise<ConfirmedRow[]> {
  return db.query<ConfirmedRow>(
    `SELECT m.hash, array_agg(c.confirmed_by) AS come FROM device_message m JOIN message_confirmation c ON c.municipality_id = m.municipality_id AND c.message_id = m.id
     WHERE m.municipality_id = $1 AND m.hash = ANY($2::text[]) GROUP BY m.hash`,
    [db.municipalityId, hashes],
  );
}

/** A confirmation as evidence is exported: the assertion itself where a key fits, so that anybody checks it; else what came. */
export interface ConfirmationLine {
  readonly message: string;
  readonly by: Confirmation;
  readonly assertion?: { readonly credentialId: string; readonly clientDataJSON: string; readonly authenticatorData: string; readonly signature: string };
}

export async function findConfirmationLines(db: Db, hashes: readonly string[]): Promise<ConfirmationLine[]> {
  if (hashes.length === 0) return [];
  const rows = await db.query<{ line: ConfirmationLine }>(
    `SELECT DISTINCT ON (m.hash) jsonb_strip_nulls(jsonb_build_object('message', m.hash, 'by', c.confirmed_by, 'assertion', CASE c.confirmed_by WHEN 'PASSKEY' THEN c.assertion END)) AS line
     FROM device_message m JOIN message_confirmation c ON c.municipality_id = m.municipality_id AND c.message_id = m.id
     WHERE m.municipality_id = $1 AND m.hash = ANY($2::text[]) ORDER BY m.hash, array_position(ARRAY['PASSKEY', 'WRONG_KEY', 'PIN'], c.confirmed_by)`,
    [db.municipalityId, hashes],
  );
  return rows.map((row) => row.line);
}

/** The ledger's texts name a message in hex, messages one another in base64url. */
export function hashFromHex(hex: string): string {
  return Buffer.from(hex, "hex").toString("base64url");
}
