import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** What the help desk was asked about migration and installation, and when the system counted as installed (S2, S3). */
export class InstallSystem1766000063300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT UPDATE ("system_installed") ON "municipality" TO epidosi_app;
      CREATE TABLE "help_desk_contact" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "about" text NOT NULL,
        "ticket" text NOT NULL,
        "contacted_on" date NOT NULL,
        "subject" text NOT NULL,
        "outcome" text,
        "recorded_at" timestamptz NOT NULL,
        "recorded_by" uuid NOT NULL,
        CONSTRAINT "help_desk_contact_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "help_desk_contact_recorded_by" FOREIGN KEY ("municipality_id", "recorded_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "help_desk_contact_about" CHECK ("about" IN ('MIGRATION', 'INSTALLATION'))
      );
      CREATE TABLE "system_installation" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "contact_id" uuid NOT NULL,
        "staff_id" uuid NOT NULL,
        CONSTRAINT "system_installation_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "system_installation_contact" FOREIGN KEY ("municipality_id", "contact_id") REFERENCES "help_desk_contact" ("municipality_id", "id"),
        CONSTRAINT "system_installation_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id")
      );
    `);
    await tenantTable(runner, "help_desk_contact");
    await tenantTable(runner, "system_installation");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "system_installation"; DROP TABLE "help_desk_contact"; REVOKE UPDATE ("system_installed") ON "municipality" FROM epidosi_app;`);
  }
}
