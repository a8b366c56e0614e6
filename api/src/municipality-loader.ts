import type { Role } from "@epidosi/schema";
import type { DataSource } from "typeorm";
import type { KallikratisUnit } from "./features/offices";
import { hashPassword } from "./features/staff";
import { demoStaff, type StaffPlan } from "./demo-municipality";
import { addDays, localDay } from "./platform/clock";
import { newId } from "./platform/ids";
import { inMunicipality, type Tx } from "./platform/transaction";

export interface LoadedAccount {
  readonly username: string;
  readonly role: string;
  readonly office: string;
}

/**
 * Loads a municipality from the census data: its units, a central office at the seat, branches at up to two other units
 * (fewer than before, S11), one predecessor office per abolished municipality, its Directorate, and staff of every role.
 * Done once: a municipality already there is left as it is and its accounts are answered.
 */
export async function loadMunicipality(
  dataSource: DataSource,
  units: readonly KallikratisUnit[],
  staff: readonly StaffPlan[] = demoStaff,
  password: string,
  now: Date,
): Promise<LoadedAccount[]> {
  const seat = units.find((unit) => unit.is_seat) ?? units[0];
  if (!seat) throw new Error("a municipality has at least one unit");
  const code = seat.municipality_code;
  return inMunicipality(dataSource, code, now, async (tx) => {
    const [known] = await tx.query("SELECT 1 FROM municipality WHERE municipality_id = $1", [code]);
    if (!known) await insertMunicipality(tx, units, seat, staff, await hashPassword(password));
    return findAccounts(tx);
  });
}

async function insertMunicipality(tx: Tx, units: readonly KallikratisUnit[], seat: KallikratisUnit, staff: readonly StaffPlan[], passwordHash: string): Promise<void> {
  const code = tx.municipalityId;
  const administration = `ΑΠΟΚΕΝΤΡΩΜΕΝΗ ΔΙΟΙΚΗΣΗ ${seat.decentralised_administration}`;
  await tx.query("INSERT INTO installed_municipality (id, name) VALUES ($1, $2)", [code, `ΔΗΜΟΣ ${seat.municipality}`]);
  await tx.query(
    `INSERT INTO municipality (municipality_id, name, decentralised_administration, delivery_policy, system_installed, directorate_name, directorate_address)
     VALUES ($1, $2, $3, 'BRANCH_DELIVERY', true, $4, $5)`,
    [code, `ΔΗΜΟΣ ${seat.municipality}`, administration, "ΔΙΕΥΘΥΝΣΗ ΑΛΛΟΔΑΠΩΝ ΚΑΙ ΜΕΤΑΝΑΣΤΕΥΣΗΣ", administration],
  );
  for (const unit of units) {
    await tx.query("INSERT INTO municipal_unit (municipality_id, code, name, is_seat) VALUES ($1, $2, $3, $4)", [code, unit.unit_code, unit.municipal_unit, unit === seat]);
    await tx.query("INSERT INTO predecessor_office (municipality_id, id, name, unit_code) VALUES ($1, $2, $3, $4)", [
      code,
      newId(),
      `ΓΡΑΦΕΙΟ ΑΛΛΟΔΑΠΩΝ ΠΡΩΗΝ ΔΗΜΟΥ ${unit.municipal_unit}`,
      unit.unit_code,
    ]);
  }
  const central = await insertOffice(tx, "CENTRAL", "K0", `ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ (${seat.municipal_unit})`, seat);
  const branches: string[] = [];
  for (const [index, unit] of units.filter((unit) => unit !== seat).slice(0, 2).entries())
    branches.push(await insertOffice(tx, "BRANCH", `B${index + 1}`, `ΓΡΑΦΕΙΟ ${unit.municipal_unit}`, unit));
  for (const member of staff) {
    const officeId = member.unit === "SEAT" ? central : branches[member.unit];
    if (officeId) await insertStaff(tx, member, officeId, passwordHash);
  }
  for (const branch of branches) await insertPlan(tx, branch);
}

async function insertOffice(tx: Tx, kind: "CENTRAL" | "BRANCH", code: string, name: string, unit: KallikratisUnit): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO office (municipality_id, id, code, name, kind, status, unit_code, address, custody_plan_approved_on, network_provider)
     VALUES ($1, $2, $3, $4, $5, 'ACTIVE', $6, $7, $8, $9)`,
    [tx.municipalityId, id, code, name, kind, unit.unit_code, `Δ.Ε. ${unit.municipal_unit}`, kind === "BRANCH" ? localDay(tx.now) : null, kind === "BRANCH" ? "SYZEFXIS" : null],
  );
  await tx.query("INSERT INTO office_event (municipality_id, id, office_id, at, act, to_status) VALUES ($1, $2, $3, $4, 'loadOffice', 'ACTIVE')", [tx.municipalityId, newId(), id, tx.now]);
  if (kind === "BRANCH") await insertDecision(tx, id, code);
  await tx.query("INSERT INTO safe (municipality_id, id, office_id, name) VALUES ($1, $2, $3, $4)", [tx.municipalityId, newId(), id, `ΘΥΡΙΔΑ ${code}`]);
  return id;
}

/** An invented plan of custody, so that the branch may deliver (S10): its custodians have the keys. */
async function insertPlan(tx: Tx, officeId: string): Promise<void> {
  const id = newId();
  const today = localDay(tx.now);
  await tx.query(
    `INSERT INTO custody_plan (municipality_id, id, office_id, safe_id, dual_control, maximum_items, maximum_days, decision_number, approved_on, review_by, recorded_at)
     SELECT $1, $2, $3, s.id, true, 1000, 90, 'ΥΠΟΔΕΙΓΜΑ', $4, $5, $6 FROM safe s WHERE s.municipality_id = $1 AND s.office_id = $3 LIMIT 1`,
    [tx.municipalityId, id, officeId, today, addDays(today, 365), tx.now],
  );
  await tx.query("INSERT INTO custody_plan_holder (municipality_id, plan_id, staff_id) SELECT DISTINCT $1::bpchar, $2::uuid, staff_id FROM office_assignment WHERE municipality_id = $1 AND office_id = $3 AND role = 'CUSTODIAN'", [tx.municipalityId, id, officeId]);
  await tx.query("UPDATE office SET custody_plan_review_by = $3, custody_plan_items = 1000, custody_plan_days = 90 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, officeId, addDays(today, 365)]);
}

/** An invented decision of the mayor, so that the branch may work (S4). */
async function insertDecision(tx: Tx, officeId: string, code: string): Promise<void> {
  const id = newId();
  await tx.query(
    "INSERT INTO mayoral_decision (municipality_id, id, office_id, number, decided_on, ada, valid_from, recorded_at) VALUES ($1, $2, $3, $4, '2011-02-21', $5, '2011-02-28', $6)",
    [tx.municipalityId, id, officeId, `ΥΠΟΔΕΙΓΜΑ ${code}`, "4Α9ΛΚ-1", tx.now],
  );
  const content = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  await tx.query("INSERT INTO mayoral_decision_file (municipality_id, decision_id, name, sha256, content, added_at) VALUES ($1, $2, 'apofasi.pdf', encode(sha256($3), 'hex'), $3, $4)", [tx.municipalityId, id, content, tx.now]);
}

async function insertStaff(tx: Tx, plan: StaffPlan, officeId: string, passwordHash: string): Promise<void> {
  const id = newId();
  await tx.query("INSERT INTO staff_member (municipality_id, id, username, name, capacity, password_hash, active) VALUES ($1, $2, $3, $4, $5, $6, true)", [
    tx.municipalityId,
    id,
    plan.username,
    plan.name,
    plan.capacity,
    passwordHash,
  ]);
  for (const role of plan.roles)
    await tx.query("INSERT INTO office_assignment (municipality_id, id, staff_id, office_id, role, valid_from) VALUES ($1, $2, $3, $4, $5, $6)", [
      tx.municipalityId,
      newId(),
      id,
      officeId,
      role,
      localDay(tx.now),
    ]);
}

async function findAccounts(tx: Tx): Promise<LoadedAccount[]> {
  const rows = await tx.query<{ username: string; roles: Role[]; office: string }>(
    `SELECT m.username, array_agg(a.role ORDER BY a.role) AS roles, o.name AS office
     FROM staff_member m
     JOIN office_assignment a ON a.municipality_id = m.municipality_id AND a.staff_id = m.id
     JOIN office o ON o.municipality_id = a.municipality_id AND o.id = a.office_id
     WHERE m.municipality_id = $1 GROUP BY m.username, o.name, o.kind ORDER BY o.kind DESC, o.name, m.username`,
    [tx.municipalityId],
  );
  return rows.map(({ username, roles, office }) => ({ username, role: roles.join("+"), office }));
}
