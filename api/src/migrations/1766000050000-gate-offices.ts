import type { MigrationInterface, QueryRunner } from "typeorm";
import { referenceTable, tenantTable } from "../platform/tenant-table";

/** A branch works only with a mayor's decision and over its link (S4, S5, S7). */
export class GateOffices1766000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "office_rule" (
        "code" text NOT NULL,
        "valid_from" date NOT NULL,
        "value" text NOT NULL,
        "source" text NOT NULL,
        CONSTRAINT "office_rule_pk" PRIMARY KEY ("code", "valid_from")
      );
      INSERT INTO "office_rule" VALUES
        ('BRANCHES_NEED_DECISION_AFTER', '2011-01-01', '2011-02-28', 'Εγκύκλιος 2011 για τη διατήρηση περιφερειακών γραφείων· εγκύκλιος 1/2010 (Δ)'),
        ('LINK_TOLERANCE_MINUTES', '2011-01-01', '15', 'επιλογή του Δήμου');
      CREATE TABLE "mayoral_decision" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "number" text NOT NULL,
        "decided_on" date NOT NULL,
        "ada" text NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "recorded_at" timestamptz NOT NULL,
        "recorded_by" uuid,
        "withdrawn_from" date,
        "withdrawn_by" uuid,
        "withdrawal_number" text,
        CONSTRAINT "mayoral_decision_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "mayoral_decision_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "mayoral_decision_recorded_by" FOREIGN KEY ("municipality_id", "recorded_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "mayoral_decision_withdrawn_by" FOREIGN KEY ("municipality_id", "withdrawn_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "mayoral_decision_period" CHECK ("valid_to" >= "valid_from"),
        CONSTRAINT "mayoral_decision_withdrawn" CHECK (("withdrawn_from" IS NULL) = ("withdrawn_by" IS NULL) AND ("withdrawn_from" IS NULL) = ("withdrawal_number" IS NULL))
      );
      CREATE INDEX "mayoral_decision_of_office" ON "mayoral_decision" ("municipality_id", "office_id", "id");
      CREATE TABLE "mayoral_decision_file" (
        "municipality_id" character(4) NOT NULL,
        "decision_id" uuid NOT NULL,
        "name" text NOT NULL,
        "sha256" text NOT NULL,
        "content" bytea NOT NULL,
        "added_at" timestamptz NOT NULL,
        CONSTRAINT "mayoral_decision_file_pk" PRIMARY KEY ("municipality_id", "decision_id"),
        CONSTRAINT "mayoral_decision_file_decision" FOREIGN KEY ("municipality_id", "decision_id") REFERENCES "mayoral_decision" ("municipality_id", "id")
      );
      CREATE TABLE "office_link" (
        "municipality_id" character(4) NOT NULL,
        "office_id" uuid NOT NULL,
        "last_heard_at" timestamptz NOT NULL,
        CONSTRAINT "office_link_pk" PRIMARY KEY ("municipality_id", "office_id"),
        CONSTRAINT "office_link_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id")
      );
      CREATE TABLE "office_link_outage" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "lost_at" timestamptz NOT NULL,
        "back_at" timestamptz NOT NULL,
        CONSTRAINT "office_link_outage_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "office_link_outage_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id")
      );
      CREATE INDEX "office_link_outage_of_office" ON "office_link_outage" ("municipality_id", "office_id", "id");
      ALTER TABLE "office" ADD "network_provider" text, ADD "provider_name" text, ADD "link_networks" text[],
        ADD CONSTRAINT "office_network_provider" CHECK ("network_provider" IN ('SYZEFXIS', 'OTHER'));
      GRANT UPDATE ("network_provider", "provider_name", "link_networks") ON "office" TO epidosi_app;
    `);
    await referenceTable(runner, "office_rule");
    await tenantTable(runner, "mayoral_decision", { update: ["withdrawn_from", "withdrawn_by", "withdrawal_number"] });
    await tenantTable(runner, "mayoral_decision_file");
    await tenantTable(runner, "office_link", { update: ["last_heard_at"] });
    await tenantTable(runner, "office_link_outage");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "office" DROP CONSTRAINT "office_network_provider", DROP "link_networks", DROP "provider_name", DROP "network_provider";
      DROP TABLE "office_link_outage"; DROP TABLE "office_link"; DROP TABLE "mayoral_decision_file"; DROP TABLE "mayoral_decision"; DROP TABLE "office_rule";
    `);
  }
}
