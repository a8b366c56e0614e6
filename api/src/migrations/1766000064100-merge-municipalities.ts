import type { MigrationInterface, QueryRunner } from "typeorm";
import { referenceTable, tenantTable } from "../platform/tenant-table";

const countVoids = (own: string) => `
      CREATE OR REPLACE FUNCTION count_protocol_void() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('protocol_void ' || NEW.municipality_id, 0));
        SELECT coalesce(max(position), 0) + 1 INTO NEW.position FROM protocol_void WHERE municipality_id = NEW.municipality_id ${own};
        RETURN NEW;
      END $$;`;

/** A municipality becomes part of another: numbers bear the register they are of, closed books are kept as files. */
export class MergeMunicipalities1766000064100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "protocol_entry" ADD "origin" text NOT NULL DEFAULT '', DROP CONSTRAINT "protocol_entry_number",
        ADD CONSTRAINT "protocol_entry_number" UNIQUE ("municipality_id", "origin", "year", "number");
      ALTER TABLE "protocol_void" ADD "origin" text NOT NULL DEFAULT '', DROP CONSTRAINT "protocol_void_position",
        ADD CONSTRAINT "protocol_void_position" UNIQUE ("municipality_id", "origin", "position");
      ALTER TABLE "transfer_package" ADD "origin" text NOT NULL DEFAULT '', DROP CONSTRAINT "transfer_package_seal",
        ADD CONSTRAINT "transfer_package_seal" UNIQUE ("municipality_id", "origin", "seal");
      ALTER TABLE "office" ADD "origin" text NOT NULL DEFAULT '', ADD "former_code" text, ADD "former_kind" text;
      ${countVoids("AND origin = ''")}
      CREATE TABLE "absorbed_municipality" (
        "id" character(4) NOT NULL,
        "name" text NOT NULL,
        "into_id" character(4) NOT NULL,
        "merged_on" date NOT NULL,
        "merged_at" timestamptz NOT NULL,
        CONSTRAINT "absorbed_municipality_pk" PRIMARY KEY ("id"),
        CONSTRAINT "absorbed_municipality_another" CHECK ("id" <> "into_id")
      );
      CREATE TABLE "municipality_merger" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "from_code" text NOT NULL,
        "from_name" text NOT NULL,
        "takes_place_on" date NOT NULL,
        "at" timestamptz NOT NULL,
        CONSTRAINT "municipality_merger_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "municipality_merger_from" UNIQUE ("municipality_id", "from_code")
      );
      CREATE TABLE "municipality_merger_total" (
        "municipality_id" character(4) NOT NULL,
        "merger_id" uuid NOT NULL,
        "what" text NOT NULL,
        "from_before" integer NOT NULL,
        "into_before" integer NOT NULL,
        "moved" integer NOT NULL,
        "kept_aside" integer NOT NULL,
        "stayed" integer NOT NULL,
        "into_after" integer NOT NULL,
        CONSTRAINT "municipality_merger_total_pk" PRIMARY KEY ("municipality_id", "merger_id", "what"),
        CONSTRAINT "municipality_merger_total_of" FOREIGN KEY ("municipality_id", "merger_id") REFERENCES "municipality_merger" ("municipality_id", "id"),
        CONSTRAINT "municipality_merger_total_equal" CHECK ("from_before" = "moved" + "kept_aside" + "stayed" AND "into_after" = "into_before" + "moved")
      );
      CREATE TABLE "municipality_merger_row" (
        "municipality_id" character(4) NOT NULL,
        "merger_id" uuid NOT NULL,
        "what" text NOT NULL,
        "position" integer NOT NULL,
        "content" jsonb NOT NULL,
        CONSTRAINT "municipality_merger_row_pk" PRIMARY KEY ("municipality_id", "merger_id", "what", "position"),
        CONSTRAINT "municipality_merger_row_of" FOREIGN KEY ("municipality_id", "merger_id") REFERENCES "municipality_merger" ("municipality_id", "id")
      );
      CREATE TABLE "municipality_merger_book" (
        "municipality_id" character(4) NOT NULL,
        "merger_id" uuid NOT NULL,
        "file" text NOT NULL,
        "position" integer NOT NULL,
        "content" text NOT NULL,
        CONSTRAINT "municipality_merger_book_pk" PRIMARY KEY ("municipality_id", "merger_id", "file", "position"),
        CONSTRAINT "municipality_merger_book_of" FOREIGN KEY ("municipality_id", "merger_id") REFERENCES "municipality_merger" ("municipality_id", "id")
      );
    `);
    await referenceTable(runner, "absorbed_municipality");
    for (const table of ["municipality_merger", "municipality_merger_total", "municipality_merger_row", "municipality_merger_book"]) {
      await tenantTable(runner, table);
      await runner.query(`REVOKE INSERT ON "${table}" FROM epidosi_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "municipality_merger_book"; DROP TABLE "municipality_merger_row"; DROP TABLE "municipality_merger_total"; DROP TABLE "municipality_merger"; DROP TABLE "absorbed_municipality";
      ${countVoids("")}
      ALTER TABLE "office" DROP "former_kind", DROP "former_code", DROP "origin";
      ALTER TABLE "transfer_package" DROP CONSTRAINT "transfer_package_seal", DROP "origin", ADD CONSTRAINT "transfer_package_seal" UNIQUE ("municipality_id", "seal");
      ALTER TABLE "protocol_void" DROP CONSTRAINT "protocol_void_position", DROP "origin", ADD CONSTRAINT "protocol_void_position" UNIQUE ("municipality_id", "position");
      ALTER TABLE "protocol_entry" DROP CONSTRAINT "protocol_entry_number", DROP "origin", ADD CONSTRAINT "protocol_entry_number" UNIQUE ("municipality_id", "year", "number");
    `);
  }
}
