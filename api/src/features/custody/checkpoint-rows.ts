import { localDay, showDay, showTime } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { ClosingRow } from "../register";
import { type CheckpointRow, findCheckpointAt } from "./find-checkpoints";

/** What was signed over all of it, and who outside the database has that. */
export function checkpointRows(checkpoint: CheckpointRow | undefined): ClosingRow[] {
  if (!checkpoint) return [{ label: "Σημείο ελέγχου", value: "κανένα ακόμη" }];
  const known = [
    checkpoint.witnessedAt && `μάρτυρας ${showInstant(checkpoint.witnessedAt)}`,
    checkpoint.stampedAt && `χρονοσφραγίδα ${showInstant(checkpoint.stampedAt)}`,
  ].filter(Boolean);
  return [
    { label: "Σημείο ελέγχου", value: `${checkpoint.sequence}, ${showInstant(checkpoint.at)}, εγγραφές 1 – ${checkpoint.size}${known.length > 0 ? ` · ${known.join(" · ")}` : ""}` },
    { label: "Ρίζα του σημείου ελέγχου", value: grouped(checkpoint.root) },
  ];
}

/** The custody ledger on the page of a closed day: the last checkpoint before it closed, alike on every print. */
export async function custodyOnClosing(ctx: Context, closedAt: Date): Promise<ClosingRow[]> {
  const checkpoint = await findCheckpointAt(ctx.reader, closedAt);
  if (!checkpoint) return [];
  return [
    { label: "Βιβλίο φύλαξης", value: `σημείο ελέγχου ${checkpoint.sequence}, ${showInstant(checkpoint.at)}, εγγραφές 1 – ${checkpoint.size}` },
    { label: "Ρίζα του βιβλίου φύλαξης", value: grouped(checkpoint.root) },
  ];
}

/** To the second: two acts may fall into one minute. */
export function showInstant(at: Date): string {
  return `${showDay(localDay(at))} ${showTime(at)}:${at.toISOString().slice(17, 19)}`;
}

/** In groups of four, as people read and compare it. */
export function grouped(hash: string): string {
  return hash.replaceAll(/.{4}(?=.)/gu, "$& ");
}
