import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class PaperTemplates1766000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "paper_template" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "source" text,
        "set_by" uuid NOT NULL,
        "set_at" timestamptz NOT NULL,
        CONSTRAINT "paper_template_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "paper_template_set_by" FOREIGN KEY ("municipality_id", "set_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "paper_template_of_name" ON "paper_template" ("municipality_id", "name", "set_at");
    `);
    await tenantTable(runner, "paper_template");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "paper_template"`);
  }
}
