import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Offices and the Directorate move and are renamed; what they were called before is kept, for the papers of that time. */
export class ChangeContacts1766000076100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "office" ADD "telephone" text;
      ALTER TABLE "municipality" ADD "directorate_telephone" text;
      GRANT UPDATE ("name", "address", "telephone") ON "office" TO epidosi_app;
      GRANT UPDATE ("directorate_name", "directorate_address", "directorate_telephone") ON "municipality" TO epidosi_app;
      CREATE TABLE "contact_change" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "office_id" uuid,
        "at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "name_before" text NOT NULL,
        "address_before" text NOT NULL,
        "telephone_before" text,
        "reason" text NOT NULL,
        CONSTRAINT "contact_change_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "contact_change_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "contact_change_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "contact_change_of" ON "contact_change" ("municipality_id", "office_id", "at");
    `);
    await tenantTable(runner, "contact_change");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "contact_change";
      REVOKE UPDATE ("directorate_name", "directorate_address", "directorate_telephone") ON "municipality" FROM epidosi_app;
      REVOKE UPDATE ("name", "address", "telephone") ON "office" FROM epidosi_app;
      ALTER TABLE "municipality" DROP "directorate_telephone";
      ALTER TABLE "office" DROP "telephone";
    `);
  }
}
