import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Positions of the custody ledger's entries, signed checkpoints of them, and where each checkpoint is known outside the database (trust §2). */
export class AnchorLedger1766000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "ledger_leaf" (
        "municipality_id" character(4) NOT NULL,
        "position" integer NOT NULL,
        "event_id" uuid NOT NULL,
        CONSTRAINT "ledger_leaf_pk" PRIMARY KEY ("municipality_id", "position"),
        CONSTRAINT "ledger_leaf_event_once" UNIQUE ("municipality_id", "event_id"),
        CONSTRAINT "ledger_leaf_event" FOREIGN KEY ("municipality_id", "event_id") REFERENCES "custody_event" ("municipality_id", "id"),
        CONSTRAINT "ledger_leaf_position" CHECK ("position" > 0)
      );
      CREATE TABLE "custody_checkpoint" (
        "municipality_id" character(4) NOT NULL,
        "sequence" integer NOT NULL,
        "id" uuid NOT NULL,
        "epoch" integer NOT NULL,
        "at" timestamptz NOT NULL,
        "size" integer NOT NULL,
        "root" text NOT NULL,
        "frontier" bytea NOT NULL,
        "year" integer NOT NULL,
        "register_epoch" integer NOT NULL,
        "last_number" integer NOT NULL,
        "system" text NOT NULL,
        "timeline" integer NOT NULL,
        "previous" text NOT NULL,
        "hash" text NOT NULL,
        "key_id" text NOT NULL,
        "signature" text NOT NULL,
        CONSTRAINT "custody_checkpoint_pk" PRIMARY KEY ("municipality_id", "sequence"),
        CONSTRAINT "custody_checkpoint_id" UNIQUE ("municipality_id", "id"),
        CONSTRAINT "custody_checkpoint_key" FOREIGN KEY ("key_id") REFERENCES "signing_key" ("kid"),
        CONSTRAINT "custody_checkpoint_size" CHECK ("size" > 0 AND length("frontier") % 32 = 0)
      );
      CREATE TABLE "checkpoint_anchor" (
        "municipality_id" character(4) NOT NULL,
        "sequence" integer NOT NULL,
        "kind" text NOT NULL,
        "at" timestamptz NOT NULL,
        "authority" text,
        "token" bytea,
        CONSTRAINT "checkpoint_anchor_pk" PRIMARY KEY ("municipality_id", "kind", "sequence"),
        CONSTRAINT "checkpoint_anchor_checkpoint" FOREIGN KEY ("municipality_id", "sequence") REFERENCES "custody_checkpoint" ("municipality_id", "sequence"),
        CONSTRAINT "checkpoint_anchor_kind" CHECK ("kind" IN ('WITNESS', 'AUTHORITY')),
        CONSTRAINT "checkpoint_anchor_token" CHECK (("kind" = 'AUTHORITY') = ("token" IS NOT NULL) AND ("token" IS NULL) = ("authority" IS NULL))
      );
      CREATE TABLE "ledger_restoration" (
        "municipality_id" character(4) NOT NULL,
        "epoch" integer NOT NULL,
        "sequence" integer NOT NULL,
        "hash" text NOT NULL,
        "reason" text NOT NULL,
        "staff_id" uuid NOT NULL,
        "second_person_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        CONSTRAINT "ledger_restoration_pk" PRIMARY KEY ("municipality_id", "epoch"),
        CONSTRAINT "ledger_restoration_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "ledger_restoration_second" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "ledger_restoration_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "ledger_restoration_two_persons" CHECK ("staff_id" <> "second_person_id")
      );
    `);
    for (const table of ["ledger_leaf", "custody_checkpoint", "checkpoint_anchor", "ledger_restoration"]) await tenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "ledger_restoration"; DROP TABLE "checkpoint_anchor"; DROP TABLE "custody_checkpoint"; DROP TABLE "ledger_leaf";`);
  }
}
