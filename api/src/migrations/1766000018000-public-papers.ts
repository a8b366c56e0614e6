import type { MigrationInterface, QueryRunner } from "typeorm";

export class PublicPapers1766000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A receipt printed before has none: its holder asks at the counter.
      ALTER TABLE "registration_receipt" ADD "status_code" text, ADD CONSTRAINT "registration_receipt_status" UNIQUE ("municipality_id", "status_code");

      -- How often one address asked what needs no login (rate-limiter-flexible).
      CREATE TABLE "rate_limit" (
        "key" text NOT NULL,
        "points" integer NOT NULL DEFAULT 0,
        "expire" bigint,
        CONSTRAINT "rate_limit_pk" PRIMARY KEY ("key")
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limit" TO epidosi_app;

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
        INSERT INTO registration_receipt (municipality_id, id, protocol_entry_id, code, verification_code, status_code)
        VALUES (here, (receipt->>'id')::uuid, (entry->>'entryId')::uuid, receipt->>'code', receipt->>'verificationCode', receipt->>'statusCode');
        outcome := (command->'outcome') || jsonb_build_object('entryId', entry->>'entryId', 'number', counted.last_number, 'year', this_year);
        INSERT INTO command_log (municipality_id, command_id, act, staff_id, input_hash, outcome, at)
        VALUES (here, (command->>'commandId')::uuid, command->>'act', (command->>'staffId')::uuid, command->>'inputHash', outcome, (command->>'at')::timestamptz);
        RETURN outcome;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
      DROP TABLE "rate_limit"; ALTER TABLE "registration_receipt" DROP "status_code";
    `);
  }
}
