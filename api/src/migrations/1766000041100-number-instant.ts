import type { MigrationInterface, QueryRunner } from "typeorm";

/** A number is of the year of its own instant; an entry says how long its paper is kept. */
export class NumberInstant1766000041100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "protocol_entry" ADD "retention_class" text;

      CREATE OR REPLACE FUNCTION register_entry(entry jsonb, receipt jsonb, command jsonb) RETURNS jsonb
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        here char(4) := current_setting('epidosi.municipality', true);
        moment timestamptz;
        this_year integer;
        counted protocol_counter;
        outcome jsonb;
      BEGIN
        IF here IS NULL OR here = '' THEN RAISE EXCEPTION 'no municipality'; END IF;
        -- One at a time in a municipality, across its years: the year is that of the instant at which the number is given, and not of the
        -- one at which somebody began to wait for it. The server's clock says when it was sent; how long it waited is counted here.
        PERFORM pg_advisory_xact_lock(hashtextextended('protocol_counter ' || here, 0));
        moment := (command->>'at')::timestamptz + (clock_timestamp() - statement_timestamp());
        this_year := extract(year FROM moment AT TIME ZONE 'Europe/Athens');
        INSERT INTO protocol_counter AS c (municipality_id, year, last_number, last_at)
        VALUES (here, this_year, 1, moment)
        ON CONFLICT (municipality_id, year) DO UPDATE
          SET last_number = c.last_number + 1, last_at = greatest(c.last_at, excluded.last_at) WHERE NOT c.reconciling
        RETURNING * INTO counted;
        -- A number that is on paper already: a backup was restored under a running server (trust §1).
        IF NOT FOUND OR counted.last_number <= coalesce((entry->'onPaper'->>this_year::text)::integer, 0) THEN RAISE EXCEPTION 'the register is reconciling' USING ERRCODE = 'EP001'; END IF;

        INSERT INTO protocol_entry (municipality_id, id, year, number, received_on, registered_at, direction, characterisation, subject,
          attachments, addressee, sender, sender_number, sender_date, retention_class, office_id, clerk_id, command_id)
        VALUES (here, (entry->>'entryId')::uuid, this_year, counted.last_number, (entry->>'receivedOn')::date, counted.last_at,
          entry->>'direction', entry->>'characterisation', entry->>'subject', (entry->>'attachments')::integer, entry->>'addressee',
          entry->>'sender', entry->>'senderNumber', (entry->>'senderDate')::date, entry->>'retentionClass', (entry->>'officeId')::uuid, (command->>'staffId')::uuid,
          (command->>'commandId')::uuid);
        INSERT INTO registration_receipt (municipality_id, id, protocol_entry_id, code, verification_code, status_code)
        VALUES (here, (receipt->>'id')::uuid, (entry->>'entryId')::uuid, receipt->>'code', receipt->>'verificationCode', receipt->>'statusCode');
        outcome := (command->'outcome') || jsonb_build_object('entryId', entry->>'entryId', 'number', counted.last_number, 'year', this_year);
        INSERT INTO command_log (municipality_id, command_id, act, staff_id, input_hash, outcome, at)
        VALUES (here, (command->>'commandId')::uuid, command->>'act', (command->>'staffId')::uuid, command->>'inputHash', outcome, counted.last_at);
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
        INSERT INTO registration_receipt (municipality_id, id, protocol_entry_id, code, verification_code, status_code)
        VALUES (here, (receipt->>'id')::uuid, (entry->>'entryId')::uuid, receipt->>'code', receipt->>'verificationCode', receipt->>'statusCode');
        outcome := (command->'outcome') || jsonb_build_object('entryId', entry->>'entryId', 'number', counted.last_number, 'year', this_year);
        INSERT INTO command_log (municipality_id, command_id, act, staff_id, input_hash, outcome, at)
        VALUES (here, (command->>'commandId')::uuid, command->>'act', (command->>'staffId')::uuid, command->>'inputHash', outcome, (command->>'at')::timestamptz);
        RETURN outcome;
      END $$;
      ALTER TABLE "protocol_entry" DROP "retention_class";
    `);
  }
}
