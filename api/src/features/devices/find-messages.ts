import type { RefusalCode, Role } from "@epidosi/schema";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { type Page, pageOf } from "../../platform/page";
import type { MessageFlag, Verdict } from "./chain.rules";
import type { DeviceState } from "./device.rules";

/** A kept message, its device as it stands now, and what became of it so far. */
export interface MessageRow {
  readonly id: string;
  readonly hash: string;
  readonly jws: string;
  readonly counter: number;
  readonly packageCode: string;
  readonly heardAt: Date | null;
  readonly signedAt: Date;
  readonly flags: readonly MessageFlag[];
  readonly receivedAt: Date;
  readonly deviceId: string;
  readonly staffId: string;
  readonly officeId: string;
  readonly deviceState: DeviceState;
  readonly deviceCounter: number;
  readonly verdict: Verdict | null;
  readonly verdictFlags: readonly MessageFlag[] | null;
  readonly refusal: RefusalCode | null;
  readonly about: string | null;
  readonly clause: string | null;
  /** Two persons took its word although its device had ended. */
  readonly accepted: boolean;
}

const selectMessage = `SELECT m.id, m.hash, m.jws, m.counter, m.package_code AS "packageCode", m.heard_at AS "heardAt", m.signed_at AS "signedAt", m.flags, m.received_at AS "receivedAt",
    d.id AS "deviceId", d.staff_id AS "staffId", d.office_id AS "officeId", d.state AS "deviceState", d.counter AS "deviceCounter",
    v.verdict, v.flags AS "verdictFlags", v.refusal, v.about, v.clause,
    EXISTS (SELECT 1 FROM device_message_verdict a WHERE a.municipality_id = m.municipality_id AND a.message_id = m.id AND a.accepted_by IS NOT NULL) AS accepted
  FROM device_message m JOIN device d ON d.municipality_id = m.municipality_id AND d.id = m.device_id
  LEFT JOIN LATERAL (SELECT * FROM device_message_verdict w WHERE w.municipality_id = m.municipality_id AND w.message_id = m.id ORDER BY w.sequence DESC LIMIT 1) v ON true
  WHERE m.municipality_id = $1`;

/** All that was said of packages, and the offers the answers name, whatever package those speak of; each with the package it is asked for. */
export async function findMessagesOf(db: Db, packageCodes: readonly string[]): Promise<(MessageRow & { readonly askedFor: string })[]> {
  return db.query<MessageRow & { readonly askedFor: string }>(
    `SELECT asked.code AS "askedFor", said.* FROM (${selectMessage}) said JOIN (
       SELECT a.package_code AS code, a.id FROM device_message a WHERE a.municipality_id = $1 AND a.package_code = ANY($2::text[])
       UNION SELECT c.package_code, o.id FROM device_message c JOIN device_message o ON o.municipality_id = c.municipality_id AND o.hash = c.counterpart WHERE c.municipality_id = $1 AND c.package_code = ANY($2::text[])
     ) asked ON asked.id = said.id`,
    [db.municipalityId, packageCodes],
  );
}

/** One role a signer holds at one office, from a day to a day. */
export interface SignerRole {
  readonly staffId: string;
  readonly officeId: string;
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Every role, past and to come, of who signed: a message counts by the day the server was last heard. */
export async function findRolesOfSigners(db: Db, staffIds: readonly string[]): Promise<SignerRole[]> {
  return db.query<SignerRole>(`SELECT staff_id AS "staffId", office_id AS "officeId", role, valid_from AS "validFrom", valid_to AS "validTo" FROM office_assignment WHERE municipality_id = $1 AND staff_id = ANY($2::uuid[])`, [
    db.municipalityId,
    staffIds,
  ]);
}

export async function findMessagesByHash(db: Db, hashes: readonly string[]): Promise<MessageRow[]> {
  return db.query<MessageRow>(`${selectMessage} AND m.hash = ANY($2::text[])`, [db.municipalityId, hashes]);
}

/** Messages of ended devices that wait for two persons, latest first. */
export async function findQuarantined(db: Db, first: number, after: string | null): Promise<Page<MessageRow>> {
  const rows = await db.query<MessageRow>(
    `${selectMessage} AND v.verdict = 'QUARANTINED' AND m.id IN (SELECT q.message_id FROM device_message_verdict q WHERE q.municipality_id = $1 AND q.verdict = 'QUARANTINED')
     AND ($2::uuid IS NULL OR m.id < $2) ORDER BY m.id DESC LIMIT $3`,
    [db.municipalityId, after && isId(after) ? after : null, first + 1],
  );
  return pageOf(rows, first);
}
