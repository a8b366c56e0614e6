import type { Db } from "../../platform/database";

/** A device as an export of evidence names it: its public key, whose it is, and how far its chain is known. No name anybody gave it. */
export interface DeviceLine {
  readonly deviceId: string;
  readonly kid: string;
  readonly x: string;
  readonly y: string;
  readonly staffId: string;
  readonly officeId: string;
  readonly state: string;
  readonly enrolledAt: Date;
  readonly endedAt: Date | null;
  readonly counter: number;
  readonly head: string;
}

export async function findDeviceLines(db: Db): Promise<DeviceLine[]> {
  return db.query<DeviceLine>(
    `SELECT id AS "deviceId", kid, public_x AS x, public_y AS y, staff_id AS "staffId", office_id AS "officeId", state, enrolled_at AS "enrolledAt", ended_at AS "endedAt", counter, head
     FROM device WHERE municipality_id = $1 ORDER BY id LIMIT 100000`,
    [db.municipalityId],
  );
}

export interface MessageLine {
  readonly kid: string;
  readonly counter: number;
  readonly jws: string;
  readonly hash: string;
  readonly receivedAt: Date;
  readonly verdict: string;
  readonly refusal?: string;
}

/** Where the next page of messages begins. */
export interface MessageCursor {
  readonly deviceId: string;
  readonly counter: number;
  readonly id: string;
}

export const firstMessage: MessageCursor = { deviceId: "00000000-0000-0000-0000-000000000000", counter: 0, id: "00000000-0000-0000-0000-000000000000" };

/** Messages device by device in the order in which each counted, to the byte, with what became of them. `since`: each device's from the first one received then or later on. */
export async function findMessageLines(db: Db, since: Date | null, after: MessageCursor, most: number): Promise<{ readonly lines: MessageLine[]; readonly next: MessageCursor | null }> {
  const rows = await db.query<MessageCursor & { line: MessageLine }>(
    `SELECT m.device_id AS "deviceId", m.counter, m.id, jsonb_strip_nulls(jsonb_build_object('kid', d.kid, 'counter', m.counter, 'jws', m.jws, 'hash', m.hash,
       'receivedAt', to_char(m.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'verdict', coalesce(v.verdict, 'WAITING'), 'refusal', v.refusal)) AS line
     FROM device_message m JOIN device d ON d.municipality_id = m.municipality_id AND d.id = m.device_id
     LEFT JOIN LATERAL (SELECT * FROM device_message_verdict w WHERE w.municipality_id = m.municipality_id AND w.message_id = m.id ORDER BY w.verdict = 'APPLIED' DESC, w.sequence DESC LIMIT 1) v ON true
     WHERE m.municipality_id = $1 AND (m.device_id, m.counter, m.id) > ($2, $3, $4)
       AND ($5::timestamptz IS NULL OR m.counter >= (SELECT min(f.counter) FROM device_message f WHERE f.municipality_id = $1 AND f.device_id = m.device_id AND f.received_at >= $5))
     ORDER BY m.device_id, m.counter, m.id LIMIT $6`,
    [db.municipalityId, after.deviceId, after.counter, after.id, since, most],
  );
  return { lines: rows.map((row) => row.line), next: rows.at(-1) ?? null };
}
