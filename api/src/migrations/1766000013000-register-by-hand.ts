import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class RegisterByHand1766000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "protocol_relation" (
        "municipality_id" character(4) NOT NULL,
        "entry_id" uuid NOT NULL,
        "earlier_id" uuid NOT NULL,
        "kind" text NOT NULL,
        CONSTRAINT "protocol_relation_pk" PRIMARY KEY ("municipality_id", "entry_id", "earlier_id"),
        CONSTRAINT "protocol_relation_entry" FOREIGN KEY ("municipality_id", "entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "protocol_relation_earlier" FOREIGN KEY ("municipality_id", "earlier_id") REFERENCES "protocol_entry" ("municipality_id", "id"),
        CONSTRAINT "protocol_relation_other" CHECK ("entry_id" <> "earlier_id"),
        CONSTRAINT "protocol_relation_kind" CHECK ("kind" IN ('ANSWERS', 'CORRECTS', 'BELONGS_TO'))
      );
      CREATE INDEX "protocol_relation_of_earlier" ON "protocol_relation" ("municipality_id", "earlier_id");
    `);
    await tenantTable(runner, "protocol_relation");
    await runner.query(`GRANT INSERT ON "protocol_void" TO epidosi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE INSERT ON "protocol_void" FROM epidosi_app; DROP TABLE "protocol_relation";`);
  }
}
