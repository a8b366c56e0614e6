import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreateRegister1766000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "protocol_counter" (
        "municipality_id" character(4) NOT NULL,
        "year" integer NOT NULL,
        "last_number" integer NOT NULL,
        "last_at" timestamptz NOT NULL,
        "epoch" integer NOT NULL DEFAULT 1,
        "reconciling" boolean NOT NULL DEFAULT false,
        CONSTRAINT "protocol_counter_pk" PRIMARY KEY ("municipality_id", "year")
      );
      CREATE TABLE "protocol_entry" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "year" integer NOT NULL,
        "number" integer NOT NULL,
        "received_on" date NOT NULL,
        "registered_at" timestamptz NOT NULL,
        "direction" text NOT NULL,
        "characterisation" text NOT NULL,
        "subject" text NOT NULL,
        "attachments" integer NOT NULL,
        "addressee" text NOT NULL,
        "sender" text,
        "sender_number" text,
        "sender_date" date,
        "office_id" uuid NOT NULL,
        "clerk_id" uuid NOT NULL,
        "command_id" uuid NOT NULL,
        CONSTRAINT "protocol_entry_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "protocol_entry_number" UNIQUE ("municipality_id", "year", "number"),
        CONSTRAINT "protocol_entry_command" UNIQUE ("municipality_id", "command_id"),
        CONSTRAINT "protocol_entry_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "protocol_entry_clerk" FOREIGN KEY ("municipality_id", "clerk_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "protocol_entry_direction" CHECK ("direction" IN ('INCOMING', 'OUTGOING', 'INTERNAL')),
        CONSTRAINT "protocol_entry_positive" CHECK ("number" > 0 AND "attachments" >= 0)
      );
      CREATE TABLE "registration_receipt" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "protocol_entry_id" uuid NOT NULL,
        "code" text NOT NULL,
        "verification_code" text NOT NULL,
        CONSTRAINT "registration_receipt_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "registration_receipt_entry" UNIQUE ("municipality_id", "protocol_entry_id"),
        CONSTRAINT "registration_receipt_code" UNIQUE ("municipality_id", "code"),
        CONSTRAINT "registration_receipt_verification" UNIQUE ("municipality_id", "verification_code"),
        CONSTRAINT "registration_receipt_of_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id")
      );
    `);
    await tenantTable(runner, "protocol_counter");
    await tenantTable(runner, "protocol_entry");
    await tenantTable(runner, "registration_receipt");
    // Numbers come from this function alone: the application may neither write the counter nor insert an entry itself.
    await runner.query(`
      REVOKE INSERT ON "protocol_counter", "protocol_entry", "registration_receipt" FROM epidosi_app;

      CREATE FUNCTION register_entry(entry jsonb, receipt jsonb, command jsonb) RETURNS jsonb
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

      -- The witness knows a number the database does not: a backup was restored. Nothing is issued until that is explained (trust §1).
      CREATE FUNCTION register_heed_witness(witnessed_year integer, witnessed_number integer) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        here char(4) := current_setting('epidosi.municipality', true);
      BEGIN
        INSERT INTO protocol_counter AS c (municipality_id, year, last_number, last_at, reconciling)
        VALUES (here, witnessed_year, 0, now(), true)
        ON CONFLICT (municipality_id, year) DO UPDATE SET reconciling = true WHERE c.last_number < witnessed_number;
        RETURN FOUND;
      END $$;

      REVOKE ALL ON FUNCTION register_entry(jsonb, jsonb, jsonb), register_heed_witness(integer, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION register_entry(jsonb, jsonb, jsonb), register_heed_witness(integer, integer) TO epidosi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION register_heed_witness(integer, integer);
      DROP FUNCTION register_entry(jsonb, jsonb, jsonb);
      DROP TABLE "registration_receipt"; DROP TABLE "protocol_entry"; DROP TABLE "protocol_counter";
    `);
  }
}
