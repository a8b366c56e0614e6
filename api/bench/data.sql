-- 200,000 applications of one municipality, from a seed: applicants, passports, register, receipts, checklist, events, permits, packages.
-- Runs as the owner. :size, :municipality, offices and staff come from the command.
SELECT setseed(0.42);
CREATE TEMP TABLE seed AS
SELECT i,
  ('01900000-' || lpad(to_hex(i / 65536), 4, '0') || '-7' || lpad(to_hex(i % 4096), 3, '0') || '-8' || lpad(to_hex((i / 4096) % 4096), 3, '0') || '-' || lpad(to_hex(i), 12, '0'))::uuid AS application_id,
  gen_random_uuid() AS applicant_id, gen_random_uuid() AS entry_id, gen_random_uuid() AS decision_id, gen_random_uuid() AS item_id, gen_random_uuid() AS package_id,
  upper(translate(substr(md5(i::text), 1, 8), '0123456789', 'GHIJKLMNOP')) AS surname, upper(translate(substr(md5(i::text), 9, 6), '0123456789', 'GHIJKLMNOP')) AS given_name,
  CASE WHEN i % 3 = 0 THEN 'CENTRAL' WHEN i % 3 = 1 THEN 'ONE' ELSE 'TWO' END AS office
FROM generate_series(1, $SIZE) AS i;
ALTER TABLE seed ADD COLUMN office_id uuid;
UPDATE seed SET office_id = CASE office WHEN 'CENTRAL' THEN '$CENTRAL'::uuid WHEN 'ONE' THEN '$ONE'::uuid ELSE '$TWO'::uuid END;
CREATE UNIQUE INDEX ON seed (i);

INSERT INTO applicant (municipality_id, id, latin_surname, latin_given_name, birth_year, sex, nationality, language, residence_municipality_id, residence_street, created_at)
SELECT '$M', applicant_id, surname, given_name, 1950 + i % 55, 'UNSPECIFIED', (ARRAY['ALB','PAK','BGD','GEO','UKR','PHL'])[1 + i % 6], 'en', '$M', 'Οδός ' || i, now() FROM seed;
INSERT INTO applicant_name (municipality_id, word, birth_year, applicant_id) SELECT '$M', surname, 1950 + i % 55, applicant_id FROM seed UNION SELECT '$M', given_name, 1950 + i % 55, applicant_id FROM seed;
INSERT INTO travel_document (municipality_id, id, applicant_id, kind, number, issuing_state) SELECT '$M', gen_random_uuid(), applicant_id, 'PASSPORT', 'B' || lpad(i::text, 8, '0'), 'ALB' FROM seed;
INSERT INTO protocol_entry (municipality_id, id, year, number, received_on, registered_at, direction, characterisation, subject, attachments, addressee, office_id, clerk_id, command_id)
SELECT '$M', entry_id, 2010, i, '2010-06-01', now(), 'INCOMING', 'ΑΙΤΗΣΗ', 'Αίτηση ανανέωσης άδειας διαμονής', 6, 'ΔΙΕΥΘΥΝΣΗ', office_id, '$CLERK', gen_random_uuid() FROM seed;
INSERT INTO protocol_counter (municipality_id, year, last_number, last_at) VALUES ('$M', 2010, $SIZE, now());
INSERT INTO signing_key (kid, x, since) VALUES ('bench', 'bench', now());
INSERT INTO register_closing (municipality_id, sequence, id, day, year, first_number, last_number, lines, line_hashes, head, previous, hash, key_id, signature, closed_at)
VALUES ('$M', 1, gen_random_uuid(), '2010-06-01', 2010, 1, $SIZE, 1, decode(repeat('00', 32), 'hex'), 'bench', 'bench', repeat('0', 64), 'bench', 'bench', now());
INSERT INTO registration_receipt (municipality_id, id, protocol_entry_id, code, verification_code) SELECT '$M', gen_random_uuid(), entry_id, 'R' || lpad(i::text, 11, '0'), '$M-' || lpad(i::text, 26, '0') FROM seed;
INSERT INTO application (municipality_id, id, kind, category, status, complete, applicant_id, office_of_filing_id, delivery_office_id, protocol_entry_id, filed_at, forward_by, bring_by)
SELECT '$M', application_id, 'RENEWAL', 'EMPLOYMENT', CASE WHEN i % 2 = 0 THEN 'GRANTED' ELSE 'COMPLETE' END, true, applicant_id, office_id, office_id, entry_id, now(), '2010-06-16', '2010-06-16' FROM seed;
INSERT INTO supporting_document (municipality_id, application_id, requirement, state) SELECT '$M', application_id, r.code, 'PRESENT' FROM seed CROSS JOIN (VALUES ('PASSPORT_COPY'), ('FEE')) AS r (code);
INSERT INTO application_event (municipality_id, id, application_id, at, status, staff_id, office_id) SELECT '$M', gen_random_uuid(), application_id, now(), 'COMPLETE', '$CLERK', office_id FROM seed;
INSERT INTO decision (municipality_id, id, application_id, kind, number, decided_on, recorded_at) SELECT '$M', decision_id, application_id, 'GRANT', i::text, '2010-08-01', now() FROM seed WHERE i % 2 = 0;
INSERT INTO residence_permit (municipality_id, id, decision_id, application_id, serial, valid_from, valid_until) SELECT '$M', gen_random_uuid(), decision_id, application_id, 'ΑΑ' || i, '2010-08-01', '2012-07-31' FROM seed WHERE i % 2 = 0;
INSERT INTO transfer_package (municipality_id, id, code, from_office_id, to_office_id, direction, state, created_at, custodian_id, seal, manifest_hash, ledger_sequence, ledger_head)
SELECT '$M', package_id, 'PB' || lpad(i::text, 7, '0'), '$CENTRAL', '$ONE', 'TO_BRANCH', 'CLOSED', now(), '$CLERK', 'S' || i, 'x', 1, 'x' FROM seed WHERE i % 20 = 0;
INSERT INTO custody_item (municipality_id, id, tag, kind, state, application_id, office_id, custodian_id, since, ledger_sequence, ledger_head)
SELECT '$M', item_id, 'T' || lpad(i::text, 11, '0'), 'PERMIT', 'AT_COUNTER', application_id, office_id, '$CLERK', now(), 1, 'x' FROM seed WHERE i % 2 = 0;
INSERT INTO package_line (municipality_id, package_id, item_id, added_at) SELECT '$M', p.package_id, s.item_id, now() FROM seed s JOIN seed p ON p.i = ((s.i + 19) / 20) * 20 WHERE s.i % 2 = 0 AND p.i <= $SIZE;
ANALYZE;
