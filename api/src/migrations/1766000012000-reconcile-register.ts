import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class ReconcileRegister1766000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "protocol_counter" ADD "witnessed_number" integer NOT NULL DEFAULT 0;
      CREATE TABLE "register_reconciliation" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "year" integer NOT NULL,
        "epoch" integer NOT NULL,
        "first_lost" integer NOT NULL,
        "last_lost" integer NOT NULL,
        "reason" text NOT NULL,
        "staff_id" uuid NOT NULL,
        "second_person_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        CONSTRAINT "register_reconciliation_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "register_reconciliation_epoch" UNIQUE ("municipality_id", "year", "epoch"),
        CONSTRAINT "register_reconciliation_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "register_reconciliation_second" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "register_reconciliation_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "register_reconciliation_two" CHECK ("staff_id" <> "second_person_id"),
        CONSTRAINT "register_reconciliation_order" CHECK ("first_lost" <= "last_lost")
      );
      CREATE TABLE "protocol_void" (
        "municipality_id" character(4) NOT NULL,
        "entry_id" uuid NOT NULL,
        "reason" text NOT NULL,
        "voided_at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "second_person_id" uuid NOT NULL,
        CONSTRAINT "protocol_void_pk" PRIMARY KEY ("municipality_id", "entry_id"),
        CONSTRAINT "protocol_void_entry" FOREIGN KEY ("municipality_id", "entry_id") REFERENCES "protocol_entry" ("municipality_id", "id"),
        CONSTRAINT "protocol_void_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "protocol_void_second" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "protocol_void_two" CHECK ("staff_id" <> "second_person_id")
      );
    `);
    await tenantTable(runner, "register_reconciliation");
    await tenantTable(runner, "protocol_void");
    await runner.query(`
      REVOKE INSERT ON "register_reconciliation", "protocol_void" FROM epidosi_app;

      CREATE OR REPLACE FUNCTION register_entry(entry jsonb, receipt jsonb, command jsonb) RETURNS jsonb
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        here char(4) := current_setting('epidosi.municipality', true);
        this_year integer := extract(year FROM (entry->>'receivedOn')::date);
        counted protocol_counter;
        outcome jsonb;
      BEGIN
        IF here IS NULL OR here = '' THEN RAISE EXCEPTION 'no municipality'; END IF;
        INSERT INTO protocol_counter AS c (municipality_id, year, last_number, last_at)
        VALUES (here, this_year, 1, (command->>'at')::timestamptz)
        ON CONFLICT (municipality_id, year) DO UPDATE
          SET last_number = c.last_number + 1, last_at = greatest(c.last_at, excluded.last_at) WHERE NOT c.reconciling
        RETURNING * INTO counted;
        -- A number that is on paper already: a backup was restored under a running server (trust §1).
        IF NOT FOUND OR counted.last_number <= coalesce((entry->>'onPaper')::integer, 0) THEN RAISE EXCEPTION 'the register is reconciling' USING ERRCODE = 'EP001'; END IF;

        INSERT INTO protocol_entry (municipality_id, id, year, number, received_on, registered_at, direction, characterisation, subject,
          attachments, addressee, sender, sender_number, sender_date, office_id, clerk_id, command_id)
        VALUES (here, (entry->>'entryId')::uuid, this_year, counted.last_number, (entry->>'receivedOn')::date, counted.last_at,
          entry->>'direction', entry->>'characterisation', entry->>'subject', (entry->>'attachments')::integer, entry->>'addressee',
          entry->>'sender', entry->>'senderNumber', (entry->>'senderDate')::date, (entry->>'officeId')::uuid, (command->>'staffId')::uuid,
          (command->>'commandId')::uuid);
        INSERT INTO registration_receipt (municipality_id, id, protocol_entry_id, code, verification_code)
        VALUES (here, (receipt->>'id')::uuid, (entry->>'entryId')::uuid, receipt->>'code', receipt->>'verificationCode');
        outcome := (command->'outcome') || jsonb_build_object('entryId', entry->>'entryId', 'number', counted.last_number, 'year', this_year);
        INSERT INTO command_log (municipality_id, command_id, act, staff_id, input_hash, outcome, at)
        VALUES (here, (command->>'commandId')::uuid, command->>'act', (command->>'staffId')::uuid, command->>'inputHash', outcome, (command->>'at')::timestamptz);
        RETURN outcome;
      END $$;

      CREATE OR REPLACE FUNCTION register_heed_witness(witnessed_year integer, witnessed_number integer) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        here char(4) := current_setting('epidosi.municipality', true);
      BEGIN
        INSERT INTO protocol_counter AS c (municipality_id, year, last_number, last_at, reconciling, witnessed_number)
        VALUES (here, witnessed_year, 0, now(), true, register_heed_witness.witnessed_number)
        ON CONFLICT (municipality_id, year) DO UPDATE
          SET reconciling = true, witnessed_number = greatest(c.witnessed_number, excluded.witnessed_number)
          WHERE c.last_number < excluded.witnessed_number;
        RETURN FOUND;
      END $$;

      -- Two persons explain the numbers that were printed and then lost with the database: each becomes a void entry (trust §1).
      CREATE FUNCTION register_reconcile(act jsonb) RETURNS jsonb
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        here char(4) := current_setting('epidosi.municipality', true);
        counted protocol_counter;
        moment timestamptz := (act->>'at')::timestamptz;
      BEGIN
        SELECT * INTO counted FROM protocol_counter WHERE municipality_id = here AND year = (act->>'year')::integer FOR UPDATE;
        IF NOT FOUND OR NOT counted.reconciling THEN RAISE EXCEPTION 'the register agrees with its witness' USING ERRCODE = 'EP002'; END IF;
        IF counted.witnessed_number - counted.last_number > 100000 THEN RAISE EXCEPTION 'too many numbers are lost' USING ERRCODE = 'EP003'; END IF;

        WITH lost AS (
          INSERT INTO protocol_entry (municipality_id, id, year, number, received_on, registered_at, direction, characterisation, subject,
            attachments, addressee, office_id, clerk_id, command_id)
          SELECT here, made.id, counted.year, made.number, (act->>'today')::date, moment, 'INTERNAL', act->>'characterisation', act->>'subject',
            0, act->>'addressee', (act->>'officeId')::uuid, (act->>'staffId')::uuid, made.id
          FROM (SELECT gen_random_uuid() AS id, number FROM generate_series(counted.last_number + 1, counted.witnessed_number) AS number) AS made
          RETURNING id
        )
        INSERT INTO protocol_void (municipality_id, entry_id, reason, voided_at, staff_id, second_person_id)
        SELECT here, lost.id, act->>'reason', moment, (act->>'staffId')::uuid, (act->>'secondPersonId')::uuid FROM lost;

        INSERT INTO register_reconciliation (municipality_id, id, year, epoch, first_lost, last_lost, reason, staff_id, second_person_id, office_id, at)
        VALUES (here, (act->>'id')::uuid, counted.year, counted.epoch + 1, counted.last_number + 1, counted.witnessed_number, act->>'reason',
          (act->>'staffId')::uuid, (act->>'secondPersonId')::uuid, (act->>'officeId')::uuid, moment);
        UPDATE protocol_counter SET last_number = witnessed_number, last_at = greatest(last_at, moment), epoch = epoch + 1, reconciling = false
        WHERE municipality_id = here AND year = counted.year;
        RETURN jsonb_build_object('year', counted.year, 'firstLost', counted.last_number + 1, 'lastLost', counted.witnessed_number);
      END $$;

      REVOKE ALL ON FUNCTION register_reconcile(jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION register_reconcile(jsonb) TO epidosi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION register_reconcile(jsonb);
      DROP TABLE "protocol_void"; DROP TABLE "register_reconciliation";
      CREATE OR REPLACE FUNCTION register_heed_witness(witnessed_year integer, witnessed_number integer) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        here char(4) := current_setting('epidosi.municipality', true);
      BEGIN
        INSERT INTO protocol_counter AS c (municipality_id, year, last_number, last_at, reconciling)
        VALUES (here, witnessed_year, 0, now(), true)
        ON CONFLICT (municipality_id, year) DO UPDATE SET reconciling = true WHERE c.last_number < witnessed_number;
        RETURN FOUND;
      END $$;
      CREATE OR REPLACE FUNCTION register_entry(entry jsonb, receipt jsonb, command jsonb) RETURNS jsonb
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        here char(4) := current_setting('epidosi.municipality', true);
        this_year integer := extract(year FROM (entry->>'receivedOn')::date);
        counted protocol_counter;
        outcome jsonb;
      BEGIN
        IF here IS NULL OR here = '' THEN RAISE EXCEPTION 'no municipality'; END IF;
        INSERT INTO protocol_counter AS c (municipality_id, year, last_number, last_at)
        VALUES (here, this_year, 1, (command->>'at')::timestamptz)
        ON CONFLICT (municipality_id, year) DO UPDATE
          SET last_number = c.last_number + 1, last_at = greatest(c.last_at, excluded.last_at) WHERE NOT c.reconciling
        RETURNING * INTO counted;
        IF NOT FOUND THEN RAISE EXCEPTION 'the register is reconciling' USING ERRCODE = 'EP001'; END IF;

        INSERT INTO protocol_entry (municipality_id, id, year, number, received_on, registered_at, direction, characterisation, subject,
          attachments, addressee, sender, sender_number, sender_date, office_id, clerk_id, command_id)
        VALUES (here, (entry->>'entryId')::uuid, this_year, counted.last_number, (entry->>'receivedOn')::date, counted.last_at,
          entry->>'direction', entry->>'characterisation', entry->>'subject', (entry->>'attachments')::integer, entry->>'addressee',
          entry->>'sender', entry->>'senderNumber', (entry->>'senderDate')::date, (entry->>'officeId')::uuid, (command->>'staffId')::uuid,
          (command->>'commandId')::uuid);
        INSERT INTO registration_receipt (municipality_id, id, protocol_entry_id, code, verification_code)
        VALUES (here, (receipt->>'id')::uuid, (entry->>'entryId')::uuid, receipt->>'code', receipt->>'verificationCode');
        outcome := (command->'outcome') || jsonb_build_object('entryId', entry->>'entryId', 'number', counted.last_number, 'year', this_year);
        INSERT INTO command_log (municipality_id, command_id, act, staff_id, input_hash, outcome, at)
        VALUES (here, (command->>'commandId')::uuid, command->>'act', (command->>'staffId')::uuid, command->>'inputHash', outcome, (command->>'at')::timestamptz);
        RETURN outcome;
      END $$;
      ALTER TABLE "protocol_counter" DROP "witnessed_number";
    `);
  }
}
