import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class KeepGuardians1766000040400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "guardianship" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "minor_id" uuid NOT NULL,
        "guardian_id" uuid,
        "kind" text NOT NULL,
        "name" text NOT NULL,
        "identity_number" text NOT NULL,
        "evidence" text NOT NULL,
        "until_day" date,
        "staff_id" uuid NOT NULL,
        "recorded_at" timestamptz NOT NULL,
        "ended_at" timestamptz,
        "ended_by" uuid,
        "end_reason" text,
        CONSTRAINT "guardianship_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "guardianship_minor" FOREIGN KEY ("municipality_id", "minor_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "guardianship_guardian" FOREIGN KEY ("municipality_id", "guardian_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "guardianship_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "guardianship_ended_by" FOREIGN KEY ("municipality_id", "ended_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "guardianship_kind" CHECK ("kind" IN ('ASCENDANT', 'GUARDIAN')),
        CONSTRAINT "guardianship_other" CHECK ("guardian_id" <> "minor_id"),
        CONSTRAINT "guardianship_end" CHECK (("ended_at" IS NULL) = ("ended_by" IS NULL) AND ("ended_at" IS NULL) = ("end_reason" IS NULL))
      );
      CREATE INDEX "guardianship_of" ON "guardianship" ("municipality_id", "minor_id", "id");
    `);
    await tenantTable(runner, "guardianship", { update: ["ended_at", "ended_by", "end_reason"] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "guardianship"`);
  }
}
