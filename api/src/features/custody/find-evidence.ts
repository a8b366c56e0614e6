import { itemStates } from "@epidosi/schema";
import { z } from "zod";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { hashFromHex } from "../devices";
import type { AnswerEntry } from "./evidence.rules";
import { chainStart, hashEntry } from "./ledger";

/** An entry of the ledger with all that was kept of it. */
export interface LedgerRow {
  readonly id: string;
  readonly subjectKind: "ITEM" | "PACKAGE";
  readonly subjectId: string;
  readonly sequence: number;
  readonly act: string;
  readonly at: Date;
  readonly staffId: string;
  readonly secondStaffId: string | null;
  readonly officeId: string;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly deviceId: string | null;
  readonly deviceKid: string | null;
  readonly deviceCounter: number | null;
  readonly deviceTime: Date | null;
  readonly signature: string | null;
}

const selectLedger = `
  SELECT e.id, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.sequence, e.act, e.at, e.staff_id AS "staffId", e.second_staff_id AS "secondStaffId",
         e.office_id AS "officeId", e.body, e.previous_hash AS "previousHash", e.hash, e.device_id AS "deviceId", d.kid AS "deviceKid", e.device_counter AS "deviceCounter",
         e.device_time AS "deviceTime", e.signature
  FROM custody_event e LEFT JOIN device d ON d.municipality_id = $1 AND d.id = e.device_id WHERE e.municipality_id = $1`;

/** The chain of an item and those of every package it ever was in: the item's first, each in its order. */
export async function findChains(db: Db, itemId: string): Promise<LedgerRow[]> {
  const own = await db.query<LedgerRow>(`${selectLedger} AND e.subject_id = $2 ORDER BY e.sequence`, [db.municipalityId, itemId]);
  const bags = [...new Set(own.flatMap((row) => readFacts(row)?.packageId ?? []))].filter(isId);
  const bagged = bags.length === 0 ? [] : await db.query<LedgerRow>(`${selectLedger} AND e.subject_id = ANY($2::uuid[]) ORDER BY e.subject_id, e.sequence`, [db.municipalityId, bags]);
  return [...own, ...bagged];
}

const facts = z.object({
  to: z.string(),
  code: z.string().nullish(),
  seal: z.string().nullish(),
  intact: z.boolean().nullish(),
  note: z.string().nullish(),
  officeId: z.string().nullish(),
  safeId: z.string().nullish(),
  slot: z.string().nullish(),
  custodianId: z.string().nullish(),
  custodian: z.string().nullish(),
  packageId: z.string().nullish(),
  message: z.string().nullish(),
  offer: z.string().nullish(),
});
type EntryFacts = z.infer<typeof facts>;

/** What an entry's text says; null where the text was damaged, which `findBreak` tells. */
export function readFacts(row: Pick<LedgerRow, "body">): EntryFacts | null {
  try {
    return facts.parse(JSON.parse(row.body));
  } catch {
    return null;
  }
}

/** Hashes of the signed words behind an entry: of who took, and of who offered. */
export function wordsBehind(row: Pick<LedgerRow, "body">): { readonly message: string | null; readonly offer: string | null } {
  const said = readFacts(row);
  return { message: said?.message ? hashFromHex(said.message) : null, offer: said?.offer ?? null };
}

/** Entries as the rules of evidence see them, without those whose text says nothing any more. */
export function answersOf(rows: readonly LedgerRow[]): AnswerEntry[] {
  return rows.flatMap((row) => {
    const said = readFacts(row);
    return said && (row.subjectKind === "PACKAGE" || itemStates.some((state) => state === said.to)) ? [answerOf(row, said)] : [];
  });
}

function answerOf(row: LedgerRow, { to, officeId, safeId, custodianId, custodian, packageId }: EntryFacts): AnswerEntry {
  return {
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    sequence: row.sequence,
    at: row.at,
    atOfficeId: row.officeId,
    to,
    officeId: officeId ?? null,
    safeId: safeId ?? null,
    custodianId: custodianId ?? custodian ?? null,
    packageId: packageId ?? null,
  };
}

const said = z.object({ subject: z.string(), sequence: z.number(), act: z.string(), at: z.string(), staff: z.string(), second: z.string().nullable(), office: z.string() });

/**
 * The first entry that does not follow from the one before it, was rewritten, or says another thing in its columns than in the
 * text that was hashed; undefined where the chains hold to `head`, the item's own last hash.
 */
export function findBreak(rows: readonly LedgerRow[], itemId: string, head: string): LedgerRow | undefined {
  let before: LedgerRow | undefined;
  for (const row of rows) {
    const follows = before?.subjectId === row.subjectId ? before : undefined;
    if (row.sequence !== (follows?.sequence ?? 0) + 1 || row.previousHash !== (follows?.hash ?? chainStart) || row.hash !== hashEntry(row.previousHash, row.body) || !saysTheSame(row)) return row;
    before = row;
  }
  const last = rows.findLast((row) => row.subjectId === itemId);
  return last?.hash === head ? undefined : last;
}

function saysTheSame(row: LedgerRow): boolean {
  const body = said.parse(JSON.parse(row.body));
  return body.subject === row.subjectId && body.sequence === row.sequence && body.act === row.act && body.at === row.at.toISOString() && body.staff === row.staffId && body.second === row.secondStaffId && body.office === row.officeId;
}
