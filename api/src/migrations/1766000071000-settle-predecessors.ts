import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Which databases of abolished municipalities are in and signed, or excused with a reason; before that no branch opens (S1, S2). */
export class SettlePredecessors1766000071000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "predecessor_settlement" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "predecessor_id" uuid NOT NULL,
        "how" text NOT NULL,
        "reason" text,
        "at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "second_person_id" uuid NOT NULL,
        CONSTRAINT "predecessor_settlement_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "predecessor_settlement_predecessor" FOREIGN KEY ("municipality_id", "predecessor_id") REFERENCES "predecessor_office" ("municipality_id", "id"),
        CONSTRAINT "predecessor_settlement_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "predecessor_settlement_second" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "predecessor_settlement_two" CHECK ("staff_id" <> "second_person_id"),
        CONSTRAINT "predecessor_settlement_how" CHECK (("how" = 'SIGNED_OFF' AND "reason" IS NULL) OR ("how" = 'EXCUSED' AND "reason" IS NOT NULL))
      );
      CREATE INDEX "predecessor_settlement_of_predecessor" ON "predecessor_settlement" ("municipality_id", "predecessor_id", "id");
    `);
    await tenantTable(runner, "predecessor_settlement");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "predecessor_settlement"');
  }
}
