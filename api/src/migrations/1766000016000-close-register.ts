import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CloseRegister1766000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "signing_key" (
        "kid" text NOT NULL,
        "x" text NOT NULL,
        "since" timestamptz NOT NULL,
        CONSTRAINT "signing_key_pk" PRIMARY KEY ("kid")
      );
      GRANT SELECT, INSERT ON "signing_key" TO epidosi_app;

      CREATE TABLE "register_closing" (
        "municipality_id" character(4) NOT NULL,
        "sequence" integer NOT NULL,
        "id" uuid NOT NULL,
        "day" date NOT NULL,
        "year" integer NOT NULL,
        "first_number" integer,
        "last_number" integer,
        "first_void" integer,
        "last_void" integer,
        "lines" integer NOT NULL,
        "line_hashes" bytea NOT NULL,
        "head" text NOT NULL,
        "previous" text NOT NULL,
        "hash" text NOT NULL,
        "key_id" text NOT NULL,
        "signature" text NOT NULL,
        "closed_at" timestamptz NOT NULL,
        "closed_by" uuid,
        CONSTRAINT "register_closing_pk" PRIMARY KEY ("municipality_id", "sequence"),
        CONSTRAINT "register_closing_id" UNIQUE ("municipality_id", "id"),
        CONSTRAINT "register_closing_key" FOREIGN KEY ("key_id") REFERENCES "signing_key" ("kid"),
        CONSTRAINT "register_closing_by" FOREIGN KEY ("municipality_id", "closed_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "register_closing_lines" CHECK ("lines" > 0 AND length("line_hashes") = 32 * "lines"),
        CONSTRAINT "register_closing_numbers" CHECK (("first_number" IS NULL) = ("last_number" IS NULL) AND "first_number" <= "last_number"),
        CONSTRAINT "register_closing_voids" CHECK (("first_void" IS NULL) = ("last_void" IS NULL) AND "first_void" <= "last_void")
      );
      CREATE INDEX "register_closing_of_year" ON "register_closing" ("municipality_id", "year", "last_number");

      -- Voids are counted in the order in which they happened, so that a closing can say which ones it covers and one taken away shows.
      ALTER TABLE "protocol_void" ADD "position" integer;
      WITH counted AS (
        SELECT municipality_id, entry_id, row_number() OVER (PARTITION BY municipality_id ORDER BY voided_at, entry_id) AS position FROM protocol_void
      )
      UPDATE protocol_void v SET position = c.position FROM counted c WHERE v.municipality_id = c.municipality_id AND v.entry_id = c.entry_id;
      ALTER TABLE "protocol_void" ALTER "position" SET NOT NULL,
        ADD CONSTRAINT "protocol_void_position" UNIQUE ("municipality_id", "position");
      CREATE FUNCTION count_protocol_void() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('protocol_void ' || NEW.municipality_id, 0));
        SELECT coalesce(max(position), 0) + 1 INTO NEW.position FROM protocol_void WHERE municipality_id = NEW.municipality_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER "protocol_void_counted" BEFORE INSERT ON "protocol_void" FOR EACH ROW EXECUTE FUNCTION count_protocol_void();
    `);
    await tenantTable(runner, "register_closing");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER "protocol_void_counted" ON "protocol_void"; DROP FUNCTION count_protocol_void();
      ALTER TABLE "protocol_void" DROP "position";
      DROP TABLE "register_closing"; DROP TABLE "signing_key";
    `);
  }
}
