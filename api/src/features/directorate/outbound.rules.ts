import { Refused } from "../../platform/refusal";

export const outboundKinds = ["APPLICATION", "WORK_APPROVAL", "PROOF_OF_SERVICE", "DECLARATION", "SUPPLEMENT", "OTHER"] as const;
export type OutboundKind = (typeof outboundKinds)[number];
export const lineStates = ["OPEN", "ACKNOWLEDGED", "REFUSED", "RESENT"] as const;
export type LineState = (typeof lineStates)[number];

interface Thing {
  readonly tag: string;
  readonly kind: string;
  /** A paper filed here for the Directorate: its own entry. */
  readonly entryId: string | null;
}

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
}

/** A file goes when it is complete; papers that came to it later go while it is at the Directorate, or with it. */
const afterFile: readonly string[] = ["BATCHED", "FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"];

/** What came too late for a case is still the Directorate's, and goes as any other paper: the case does not move by it. */
export const decidedStatuses: readonly string[] = ["GRANTED", "REJECTED", "REVOKED", "SERVED", "CLOSED"];

/**
 * What kind of line a thing makes in an outbound batch (S12a). Refuses `ITEM_NOT_FOR_DIRECTORATE` for what came from there,
 * `FILE_INCOMPLETE`, `APPLICATION_NOT_FORWARDED` for a supplement of a file that has not left.
 */
export function lineKind(item: Thing, application: Case | null): OutboundKind {
  const about = item.tag;
  if (item.kind === "PROOF_OF_SERVICE") return "PROOF_OF_SERVICE";
  if (item.kind === "DECLARATION") return "DECLARATION";
  if (item.kind === "CASE_FILE" && application) {
    if (application.status !== "COMPLETE") throw new Refused("FILE_INCOMPLETE", { about });
    return application.kind === "WORK_APPROVAL" ? "WORK_APPROVAL" : "APPLICATION";
  }
  if (item.kind !== "OTHER" || item.entryId === null) throw new Refused("ITEM_NOT_FOR_DIRECTORATE", { about, clause: "S12" });
  if (application === null || decidedStatuses.includes(application.status)) return "OTHER";
  if (!afterFile.includes(application.status)) throw new Refused("APPLICATION_NOT_FORWARDED", { about });
  return "SUPPLEMENT";
}

/** Whether the line is a case's own file, whose status goes along with it. */
export function isFile(kind: OutboundKind): boolean {
  return kind === "APPLICATION" || kind === "WORK_APPROVAL";
}

interface BatchLine {
  readonly id: string;
  readonly kind: OutboundKind;
  readonly applicationId: string | null;
}

/** The cases that stand in the batch with these lines: the file's, and one that had to bring papers and now has. */
export function casesIn(lines: readonly BatchLine[]): string[] {
  return [...new Set(lines.flatMap(({ kind, applicationId }) => (applicationId !== null && (isFile(kind) || kind === "SUPPLEMENT") ? [applicationId] : [])))];
}

/** Where a case goes whose paper is taken out of a batch or refused: a file is complete again, papers asked for lie here again. */
export function statusBefore(kind: OutboundKind): "COMPLETE" | "SUPPLEMENTED" {
  return kind === "SUPPLEMENT" ? "SUPPLEMENTED" : "COMPLETE";
}

export interface RefusedLine {
  readonly lineId: string;
  readonly reason: string;
}

export interface Verdict<Line> {
  readonly acknowledged: readonly Line[];
  readonly refused: readonly (Line & { readonly reason: string })[];
  /** Neither yet: the batch stays on its way. */
  readonly open: readonly Line[];
}

/**
 * What the Directorate says of the open lines of a batch: those it names, or all, it has; some it refuses and says why. Refuses `NOT_FOUND` (about: line),
 * `LINE_ALREADY_SETTLED`, `REASON_MISSING`, `INVALID_INPUT` for a line that is both.
 */
export function judgeLines<Line extends BatchLine & { readonly state: LineState }>(lines: readonly Line[], named: readonly string[] | null, refusals: readonly RefusedLine[]): Verdict<Line> {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const reasons = new Map(refusals.map(({ lineId, reason }) => [lineId, reason.trim()]));
  for (const id of [...(named ?? []), ...reasons.keys()]) {
    const line = byId.get(id);
    if (!line) throw new Refused("NOT_FOUND", { about: "line" });
    if (line.state !== "OPEN") throw new Refused("LINE_ALREADY_SETTLED", { about: "line" });
  }
  if (reasons.size !== refusals.length || named?.some((id) => reasons.has(id))) throw new Refused("INVALID_INPUT", { about: "refused" });
  if ([...reasons.values()].some((reason) => reason === "")) throw new Refused("REASON_MISSING", { about: "refused" });
  const open = lines.filter(({ state }) => state === "OPEN");
  const acknowledged = open.filter(({ id }) => !reasons.has(id) && (named === null || named.includes(id)));
  const refused = open.flatMap((line) => (reasons.has(line.id) ? [{ ...line, reason: reasons.get(line.id) ?? "" }] : []));
  if (acknowledged.length + refused.length === 0) throw new Refused("NOTHING_TO_ACKNOWLEDGE");
  const settled = new Set([...acknowledged, ...refused].map(({ id }) => id));
  return { acknowledged, refused, open: open.filter(({ id }) => !settled.has(id)) };
}

/** How many lines stand where: what went is acknowledged, refused, sent again or not answered yet, to the piece. */
export function balanceOf(lines: readonly { readonly state: LineState }[]): Readonly<Record<LineState, number>> {
  const count = (state: LineState) => lines.filter((line) => line.state === state).length;
  return { OPEN: count("OPEN"), ACKNOWLEDGED: count("ACKNOWLEDGED"), REFUSED: count("REFUSED"), RESENT: count("RESENT") };
}

export const urgencies = ["LATE", "SOON", "LATER"] as const;
export type Urgency = (typeof urgencies)[number];
/** Working days before the last one at which a file is called urgent. Municipal choice. */
const soon = 3;

/** How pressing a file is, by the working days left to its last one; what no period runs for is not. */
export function urgencyOf(workingDaysLeft: number | null): Urgency {
  if (workingDaysLeft === null) return "LATER";
  return workingDaysLeft < 0 ? "LATE" : workingDaysLeft <= soon ? "SOON" : "LATER";
}
