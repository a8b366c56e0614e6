import { readCode } from "@epidosi/schema";
import type { Db } from "../../platform/database";
import type { LabelWords } from "../../platform/labels/draw-label";
import { Refused } from "../../platform/refusal";
import { findTagWords } from "../custody";
import { findLabelWords } from "../transfers";

/** What the labels of these codes say, each once, in the order given. Refuses `NOT_FOUND` (about: the code that has no label for this office). */
export async function getWords(db: Db, officeId: string, codes: readonly string[]): Promise<LabelWords[]> {
  const found: LabelWords[] = [];
  for (const given of new Set(codes.map((code) => readCode(code)).map((read, place) => (read.kind === "UNKNOWN" ? (codes[place] ?? "") : read.code)))) {
    const read = readCode(given);
    const words = read.kind === "PACKAGE" ? await findLabelWords(db, officeId, read.code) : read.kind === "ITEM" ? await findTagWords(db, read.code) : undefined;
    if (!words) throw new Refused("NOT_FOUND", { about: given.slice(0, 20) });
    found.push(words);
  }
  return found;
}

export interface LabelEventRow {
  readonly code: string;
  readonly event: "PRINTED" | "SPOILED";
  readonly way: "SHEET" | "SINGLE" | "ZPL" | "PRINTER" | null;
  readonly number: number;
  readonly reason: string | null;
  readonly at: Date;
  readonly staffId: string;
}

const selectEvents = `SELECT code, event, way, number, reason, at, staff_id AS "staffId" FROM print_log WHERE municipality_id = $1`;

/** What happened to the labels of these codes, latest first; of each the latest twenty. */
export async function findEvents(db: Db, codes: readonly string[]): Promise<LabelEventRow[]> {
  return db.query<LabelEventRow>(
    `SELECT * FROM (SELECT l.*, row_number() OVER (PARTITION BY code ORDER BY number DESC) AS place FROM (${selectEvents} AND code = ANY($2)) l) ranked WHERE place <= 20 ORDER BY code, number DESC`,
    [db.municipalityId, codes],
  );
}

export interface JobRow {
  readonly code: string;
  readonly startAt: number | null;
  readonly at: Date;
}

/** The labels that were printed together by this office, in their order. */
export async function findJob(db: Db, officeId: string, jobId: string, way: "SHEET" | "ZPL"): Promise<JobRow[]> {
  return db.query<JobRow>(`SELECT code, start_at AS "startAt", at FROM print_log WHERE municipality_id = $1 AND office_id = $2 AND job_id = $3 AND way = $4 ORDER BY id`, [db.municipalityId, officeId, jobId, way]);
}
