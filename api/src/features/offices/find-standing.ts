import { BlockList, isIPv6 } from "node:net";
import type { OfficeState } from "@epidosi/schema";
import { localDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadOne } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import { type Closed, type GateFacts, linkLostSince, whyClosed } from "./gate.rules";
import { officeRule } from "./office-rule";

/** What the gate asks of an office `o` on the local day in parameter `$day`; for the query that finds a session, too. */
export const gateColumns = (day: string) => `o.status AS "officeStatus", o.link_networks AS "linkNetworks", o.network_provider AS "networkProvider",
  ${day} > ${officeRule("BRANCHES_NEED_DECISION_AFTER", day)}::date AS "needsDecision",
  EXISTS (SELECT 1 FROM mayoral_decision d JOIN mayoral_decision_file f ON f.municipality_id = d.municipality_id AND f.decision_id = d.id
    WHERE d.municipality_id = o.municipality_id AND d.office_id = o.id AND d.valid_from <= ${day} AND (d.valid_to IS NULL OR d.valid_to >= ${day})
    AND (d.withdrawn_from IS NULL OR d.withdrawn_from > ${day})) AS "decided"`;

export interface GateRow {
  readonly officeKind: "CENTRAL" | "BRANCH";
  readonly officeStatus: string;
  readonly linkNetworks: readonly string[] | null;
  /** Null: none was declared, and the branch does nothing (S5). */
  readonly networkProvider: "SYZEFXIS" | "OTHER" | null;
  /** Null where no rule says so yet. */
  readonly needsDecision: boolean | null;
  readonly decided: boolean;
}

/** Why the office from which this address asks may do nothing now, or null. */
export function closedFor(row: GateRow, address: string): Closed | null {
  const facts: GateFacts = { kind: row.officeKind, status: row.officeStatus, decided: row.decided, linkDeclared: row.networkProvider !== null, overItsLink: cameOver(row.linkNetworks, address) };
  return whyClosed(facts, row.needsDecision === true);
}

/** Whether the address lies in one of the networks; an office that declared none with its provider is heard from anywhere. */
export function cameOver(networks: readonly string[] | null, address: string): boolean {
  if (networks === null || networks.length === 0) return true;
  const list = new BlockList();
  for (const network of networks) {
    const [base = "", bits = ""] = network.split("/");
    list.addSubnet(base, Number(bits), isIPv6(base) ? "ipv6" : "ipv4");
  }
  const plain = address.replace(/^::ffff:/u, "");
  return list.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
}

export interface StandingRow extends GateRow {
  readonly id: string;
  readonly providerName: string | null;
  readonly lastHeardAt: Date | null;
  readonly toleranceMinutes: number;
}

async function findStandings(db: Db, now: Date, ids: readonly string[] | null): Promise<StandingRow[]> {
  return db.query<StandingRow>(
    `SELECT o.id, o.kind AS "officeKind", ${gateColumns("$2::date")}, o.provider_name AS "providerName", l.last_heard_at AS "lastHeardAt",
       ${officeRule("LINK_TOLERANCE_MINUTES", "$2::date")}::int AS "toleranceMinutes"
     FROM office o LEFT JOIN office_link l ON l.municipality_id = o.municipality_id AND l.office_id = o.id
     WHERE o.municipality_id = $1 AND ($3::uuid[] IS NULL OR o.id = ANY($3::uuid[]))`,
    [db.municipalityId, localDay(now), ids],
  );
}

export interface Standing {
  readonly state: OfficeState;
  readonly because: "DECISION" | "LINK" | "UNDECLARED" | null;
  readonly clause: string | null;
  readonly lostSince: Date | null;
  readonly row: StandingRow;
}

/** How an office stands now: as it was set, but suspended without a decision, while nobody declared its line or while it is silent; approved until it is first heard. */
export function standingOf(row: StandingRow, now: Date): Standing {
  const set = row.officeStatus as OfficeState;
  const closed = whyClosed({ kind: row.officeKind, status: set, decided: row.decided, linkDeclared: row.networkProvider !== null, overItsLink: true }, row.needsDecision === true);
  if (closed && set !== "APPROVED") return { state: set === "ACTIVE" ? "SUSPENDED" : set, because: set !== "ACTIVE" ? null : closed.code === "OFFICE_LINK_UNDECLARED" ? "UNDECLARED" : "DECISION", clause: closed.clause, lostSince: null, row };
  if (row.officeKind === "CENTRAL" || set !== "ACTIVE") return { state: set, because: null, clause: null, lostSince: row.officeKind === "CENTRAL" ? null : linkLostSince(row.lastHeardAt, now, row.toleranceMinutes), row };
  if (row.lastHeardAt === null) return { state: "APPROVED", because: "LINK", clause: "S7", lostSince: null, row };
  const lostSince = linkLostSince(row.lastHeardAt, now, row.toleranceMinutes);
  return { state: lostSince ? "SUSPENDED" : "ACTIVE", because: lostSince ? "LINK" : null, clause: lostSince ? "S5" : null, lostSince, row };
}

/** A silence this long is no night and no weekend: nobody should be sent to such an office. */
const idleAfter = 72 * 3_600_000;

/** Which of these offices, or of all, serve nobody now: not open, without what the law asks of a branch, or silent for three days (S4, S5). */
export async function findIdleOffices(db: Db, now: Date, ids: readonly string[] | null = null): Promise<ReadonlySet<string>> {
  const standings = (await findStandings(db, now, ids)).map((row) => standingOf(row, now));
  return new Set(standings.filter(({ state, because, lostSince }) => (because === "LINK" && lostSince ? now.getTime() - lostSince.getTime() > idleAfter : state !== "ACTIVE")).map(({ row }) => row.id));
}

/** How an office stands now, inside an act. Refuses `NOT_FOUND`. */
export async function getStanding(db: Db, now: Date, officeId: string): Promise<Standing> {
  const [row] = isId(officeId) ? await findStandings(db, now, [officeId]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "office" });
  return standingOf(row, now);
}

export async function loadStanding(ctx: Context, officeId: string): Promise<Standing> {
  const row = await loadOne(ctx, "office-standings", (ids) => findStandings(ctx.reader, ctx.now, ids), (found) => found.id).load(officeId);
  if (!row) throw new Error("an office without a standing");
  return standingOf(row, ctx.now);
}

export interface DecisionRow {
  readonly id: string;
  readonly officeId: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly ada: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly recordedAt: Date;
  readonly withdrawnFrom: string | null;
  readonly withdrawalNumber: string | null;
  readonly fileName: string | null;
}

const selectDecision = `SELECT d.id, d.office_id AS "officeId", d.number, d.decided_on AS "decidedOn", d.ada, d.valid_from AS "validFrom", d.valid_to AS "validTo", d.recorded_at AS "recordedAt",
  d.withdrawn_from AS "withdrawnFrom", d.withdrawal_number AS "withdrawalNumber", f.name AS "fileName"
  FROM mayoral_decision d LEFT JOIN mayoral_decision_file f ON f.municipality_id = d.municipality_id AND f.decision_id = d.id WHERE d.municipality_id = $1`;

/** An office's decisions, latest first. */
export async function findDecisions(db: Db, officeId: string, first: number, after: string | null): Promise<Page<DecisionRow>> {
  const rows = await db.query<DecisionRow>(`${selectDecision} AND d.office_id = $2 AND ($3::uuid IS NULL OR d.id < $3) ORDER BY d.id DESC LIMIT $4`, [db.municipalityId, officeId, after && isId(after) ? after : null, first + 1]);
  return pageOf(rows, first);
}

/** Refuses `NOT_FOUND`. */
export async function getDecision(db: Db, id: string): Promise<DecisionRow> {
  const [row] = await db.query<DecisionRow>(`${selectDecision} AND d.id = $2`, [db.municipalityId, id]);
  if (!row) throw new Refused("NOT_FOUND", { about: "decision" });
  return row;
}

export interface OutageRow {
  readonly id: string;
  readonly lostAt: Date;
  readonly backAt: Date;
}

/** Silences of an office's line, latest first. */
export async function findOutages(db: Db, officeId: string, first: number, after: string | null): Promise<Page<OutageRow>> {
  const rows = await db.query<OutageRow>(`SELECT id, lost_at AS "lostAt", back_at AS "backAt" FROM office_link_outage WHERE municipality_id = $1 AND office_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`, [
    db.municipalityId,
    officeId,
    after && isId(after) ? after : null,
    first + 1,
  ]);
  return pageOf(rows, first);
}
