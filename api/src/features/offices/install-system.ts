import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import type { Db } from "../../platform/database";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getMunicipality } from "./find-municipality";
import { HelpDeskContact, SystemInstallation } from "./installation.entity";
import { assertContact, assertMayInstall, type GivenContact, type InstallationFacts } from "./installation.rules";

export interface NewContact extends GivenContact {
  readonly about: "MIGRATION" | "INSTALLATION";
  readonly outcome: string | null;
}

/** Writes down what the help desk was asked and what came of it (S3). Refuses as `assertContact`. */
export async function recordContact(tx: Tx, actor: Actor, given: NewContact): Promise<{ id: string }> {
  assertContact(given, localDay(tx.now));
  const id = newId();
  const outcome = given.outcome?.trim() ?? "";
  await tx.insert(HelpDeskContact, { municipalityId: tx.municipalityId, id, about: given.about, ticket: given.ticket.trim(), contactedOn: given.contactedOn, subject: given.subject.trim(), outcome: outcome === "" ? null : outcome, recordedAt: tx.now, recordedBy: actor.staffId });
  return { id };
}

/** From now on the municipality takes papers in (S2). Refuses `ALREADY_INSTALLED`, `INSTALLATION_INCOMPLETE`. */
export async function completeInstallation(tx: Tx, actor: Actor): Promise<{ installed: boolean }> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`install.${tx.municipalityId}`]);
  const { systemInstalled } = await getMunicipality(tx);
  assertMayInstall(await findInstallationFacts(tx, localDay(tx.now)), systemInstalled);

  const [contact] = await tx.query<{ id: string }>("SELECT id FROM help_desk_contact WHERE municipality_id = $1 AND about = 'INSTALLATION' AND outcome IS NOT NULL ORDER BY id DESC LIMIT 1", [tx.municipalityId]);
  if (!contact) throw new Refused("INSTALLATION_INCOMPLETE", { about: "HELP_DESK", clause: "S2" });
  await tx.insert(SystemInstallation, { municipalityId: tx.municipalityId, id: newId(), at: tx.now, contactId: contact.id, staffId: actor.staffId });
  await tx.query("UPDATE municipality SET system_installed = true WHERE municipality_id = $1", [tx.municipalityId]);
  return { installed: true };
}

/** What of the installation is there today. */
export async function findInstallationFacts(db: Db, day: string): Promise<InstallationFacts> {
  const central = "office o WHERE o.municipality_id = $1 AND o.kind = 'CENTRAL' AND o.status = 'ACTIVE'";
  const works = (roles: string) => `EXISTS (SELECT 1 FROM office_assignment a JOIN office o ON o.municipality_id = a.municipality_id AND o.id = a.office_id AND o.kind = 'CENTRAL' WHERE a.municipality_id = $1 AND a.role IN (${roles}) AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to >= $2))`;
  const [facts] = await db.query<InstallationFacts>(
    `SELECT EXISTS (SELECT 1 FROM ${central}) AS "CENTRAL_OFFICE", EXISTS (SELECT 1 FROM ${central} AND EXISTS (SELECT 1 FROM safe s WHERE s.municipality_id = $1 AND s.office_id = o.id)) AS "SAFE",
       ${works("'CENTRAL_CLERK', 'COUNTER_CLERK'")} AS "CLERK", ${works("'CUSTODIAN'")} AS "CUSTODIAN",
       EXISTS (SELECT 1 FROM help_desk_contact c WHERE c.municipality_id = $1 AND c.about = 'INSTALLATION' AND c.outcome IS NOT NULL) AS "HELP_DESK"`,
    [db.municipalityId, day],
  );
  return facts ?? { CENTRAL_OFFICE: false, SAFE: false, CLERK: false, CUSTODIAN: false, HELP_DESK: false };
}

export interface ContactRow {
  readonly id: string;
  readonly about: "MIGRATION" | "INSTALLATION";
  readonly ticket: string;
  readonly contactedOn: string;
  readonly subject: string;
  readonly outcome: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

const selectContact = `SELECT id, about, ticket, contacted_on AS "contactedOn", subject, outcome, recorded_at AS "recordedAt", recorded_by AS "recordedBy" FROM help_desk_contact WHERE municipality_id = $1`;

/** Contacts with the help desk, latest first; at most 100. */
export function findContacts(db: Db): Promise<ContactRow[]> {
  return db.query<ContactRow>(`${selectContact} ORDER BY id DESC LIMIT 100`, [db.municipalityId]);
}

/** What the help desk was asked about the migration between two instants (S3), in order; at most 100. */
export function findMigrationContacts(db: Db, from: Date, until: Date): Promise<ContactRow[]> {
  return db.query<ContactRow>(`${selectContact} AND about = 'MIGRATION' AND recorded_at BETWEEN $2 AND $3 ORDER BY id LIMIT 100`, [db.municipalityId, from, until]);
}

/** Refuses `NOT_FOUND`. */
export async function getContact(db: Db, id: string): Promise<ContactRow> {
  const [row] = await db.query<ContactRow>(`${selectContact} AND id = $2`, [db.municipalityId, id]);
  if (!row) throw new Refused("NOT_FOUND", { about: "contact" });
  return row;
}

/** When the system was installed here; null: loaded so, or not yet. */
export async function findInstalledAt(db: Db): Promise<Date | null> {
  const [row] = await db.query<{ at: Date }>("SELECT at FROM system_installation WHERE municipality_id = $1 ORDER BY id DESC LIMIT 1", [db.municipalityId]);
  return row?.at ?? null;
}
