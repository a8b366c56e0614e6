// Two hundred clerks at eight offices of one municipality, for what is measured and what is broken on purpose: made in the
// database itself, sessions too, because two hundred sign-ins measure the password's hash and nothing else.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { withClient } from "./database-copy.mjs";

/**
 * Adds offices until there are eight, and the clerks with their sessions, spread over them.
 * @param {string} ownerUrl @param {{ clerks?: number, offices?: number }} many
 * @returns {Promise<{ cookie: string, officeId: string }[]>} one per clerk
 */
export function seatClerks(ownerUrl, { clerks = 200, offices = 8 } = {}) {
  return withClient(ownerUrl, async (client) => {
    const { rows: known } = await client.query("SELECT id FROM office WHERE municipality_id = '7105' ORDER BY code");
    const ids = known.map((row) => row.id);
    while (ids.length < offices) {
      const id = randomUUID();
      await client.query(
        "INSERT INTO office (municipality_id, id, code, name, kind, status, unit_code, address, custody_plan_approved_on, network_provider) SELECT '7105', $1, $2, $3, 'BRANCH', 'ACTIVE', unit_code, address, custody_plan_approved_on, network_provider FROM office WHERE municipality_id = '7105' AND kind = 'BRANCH' LIMIT 1",
        [id, `M${ids.length}`, `Γραφείο ${ids.length}`],
      );
      const decision = randomUUID();
      await client.query(
        "INSERT INTO mayoral_decision (municipality_id, id, office_id, number, decided_on, ada, valid_from, recorded_at) SELECT '7105', $1, $2, number, decided_on, ada, valid_from, recorded_at FROM mayoral_decision WHERE municipality_id = '7105' AND withdrawn_from IS NULL LIMIT 1",
        [decision, id],
      );
      await client.query("INSERT INTO mayoral_decision_file (municipality_id, decision_id, name, sha256, content, added_at) SELECT '7105', $1, name, sha256, content, added_at FROM mayoral_decision_file WHERE municipality_id = '7105' LIMIT 1", [decision]);
      ids.push(id);
    }
    const seated = [];
    for (let clerk = 0; clerk < clerks; clerk += 1) {
      const [staffId, token, officeId] = [randomUUID(), randomBytes(32).toString("base64url"), ids[clerk % ids.length]];
      await client.query("INSERT INTO staff_member (municipality_id, id, username, name, capacity, password_hash, active) VALUES ('7105', $1, $2, $2, 'Υπάλληλος', 'none', true)", [staffId, `clerk-${staffId}`]);
      await client.query("INSERT INTO office_assignment (municipality_id, id, staff_id, office_id, role, valid_from) VALUES ('7105', $1, $2, $3, 'COUNTER_CLERK', '2000-01-01')", [randomUUID(), staffId, officeId]);
      await client.query("INSERT INTO session (municipality_id, id, token_hash, staff_id, office_id, created_at, expires_at) VALUES ('7105', $1, $2, $3, $4, now(), now() + interval '8 hours')", [randomUUID(), createHash("sha256").update(token).digest("hex"), staffId, officeId]);
      seated.push({ cookie: `epidosi_session=7105.${token}`, officeId });
    }
    return seated;
  });
}

const fileApplication = "mutation ($c: ID!, $i: FileApplicationInput!) { fileApplication(commandId: $c, input: $i) { __typename ... on Application { id protocolEntry { number year } receipt { code paperUrl } } ... on Refusal { code about } } }";
const documents = ["PASSPORT_COPY", "PHOTOGRAPHS", "FEE", "VISA_COPY", "HEALTH_INSURANCE", "ENROLMENT"].map((requirement) => ({ requirement, state: "PRESENT" }));

/** A new filing for an invented resident, as the body of a request; sent twice it is the same command. */
export function filingBody(deliveryOfficeId, commandId = randomUUID()) {
  const name = randomUUID().replaceAll(/[^a-z]/gu, "").toUpperCase() + randomUUID().replaceAll(/[^a-z]/gu, "").toUpperCase();
  const applicant = { latinSurname: name, latinGivenName: "X", birthYear: 1980, sex: "FEMALE", nationality: "ALB", travelDocumentKind: "PASSPORT", travelDocumentNumber: name.slice(0, 12), residenceMunicipalityId: "7105", residenceStreet: "Οδός 1", language: "sq" };
  return JSON.stringify({ query: fileApplication, variables: { c: commandId, i: { kind: "INITIAL_GRANT", category: "STUDIES", applicant, differentPersonConfirmed: true, documents, vouchers: [{ voucher: name.slice(0, 40), amountCents: 15_000 }], deliveryOfficeId, attachments: 5 } } });
}

const registerEntry = "mutation ($c: ID!, $i: RegisterEntryInput!) { registerEntry(commandId: $c, input: $i) { __typename ... on ProtocolEntry { number year } ... on Refusal { code about } } }";

/** A paper that belongs to no other act, as the body of a request. */
export function entryBody() {
  return JSON.stringify({ query: registerEntry, variables: { c: randomUUID(), i: { direction: "INCOMING", characterisation: "ΑΝΑΦΟΡΑ", subject: "Δήλωση αλλαγής διεύθυνσης", attachments: 1, addressee: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ", sender: "BERISHA DRITA" } } });
}
