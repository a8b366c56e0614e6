import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Batches of every kind of paper: acknowledged and refused line by line, sent again, and what the Directorate asks for in addition (S12a). */
export class BatchesOfAnyKind1766000065100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "outbound_batch" ADD "acknowledge_by" date, ADD "resends" uuid,
        DROP CONSTRAINT "outbound_batch_state", ADD CONSTRAINT "outbound_batch_state" CHECK ("state" IN ('DRAFT', 'DISPATCHED', 'ACKNOWLEDGED', 'RESENT')),
        ADD CONSTRAINT "outbound_batch_resends" FOREIGN KEY ("municipality_id", "resends") REFERENCES "outbound_batch" ("municipality_id", "id");
      ALTER TABLE "outbound_line" DROP CONSTRAINT "outbound_line_item_once", DROP CONSTRAINT "outbound_line_kind", ALTER "application_id" DROP NOT NULL,
        ADD "state" text NOT NULL DEFAULT 'OPEN', ADD "refusal_reason" text, ADD "settled_at" timestamptz, ADD "settled_by" uuid, ADD "came_back_at" timestamptz,
        ADD CONSTRAINT "outbound_line_kind" CHECK ("kind" IN ('APPLICATION', 'WORK_APPROVAL', 'PROOF_OF_SERVICE', 'DECLARATION', 'SUPPLEMENT', 'OTHER')),
        ADD CONSTRAINT "outbound_line_state" CHECK ("state" IN ('OPEN', 'ACKNOWLEDGED', 'REFUSED', 'RESENT')),
        ADD CONSTRAINT "outbound_line_settled" CHECK (("state" = 'OPEN') = ("settled_at" IS NULL) AND ("state" = 'REFUSED') = ("refusal_reason" IS NOT NULL) AND ("came_back_at" IS NULL OR "state" = 'REFUSED')),
        ADD CONSTRAINT "outbound_line_settled_by" FOREIGN KEY ("municipality_id", "settled_by") REFERENCES "staff_member" ("municipality_id", "id");
      ALTER TABLE "outbound_line" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "outbound_batch" NO FORCE ROW LEVEL SECURITY;
      UPDATE "outbound_line" l SET state = 'ACKNOWLEDGED', settled_at = b.acknowledged_at FROM "outbound_batch" b
        WHERE b.municipality_id = l.municipality_id AND b.id = l.batch_id AND b.state = 'ACKNOWLEDGED';
      ALTER TABLE "outbound_line" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "outbound_batch" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "outbound_line" ALTER "state" DROP DEFAULT;
      CREATE UNIQUE INDEX "outbound_line_one_open" ON "outbound_line" ("municipality_id", "item_id") WHERE state = 'OPEN';
      CREATE INDEX "outbound_line_to_come_back" ON "outbound_line" ("municipality_id", "id") WHERE state = 'REFUSED' AND came_back_at IS NULL;
      CREATE INDEX "outbound_batch_open" ON "outbound_batch" ("municipality_id", "acknowledge_by") WHERE state = 'DISPATCHED';
      GRANT UPDATE ("acknowledge_by") ON "outbound_batch" TO epidosi_app;
      GRANT UPDATE ("state", "refusal_reason", "settled_at", "settled_by", "came_back_at") ON "outbound_line" TO epidosi_app;
      CREATE TABLE "supplement_request" (
        "municipality_id" character(4) NOT NULL,
        "protocol_entry_id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "what" text NOT NULL,
        "bring_by" date NOT NULL,
        "asked_at" timestamptz NOT NULL,
        "asked_by" uuid NOT NULL,
        CONSTRAINT "supplement_request_pk" PRIMARY KEY ("municipality_id", "protocol_entry_id"),
        CONSTRAINT "supplement_request_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "supplement_request_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "supplement_request_asked_by" FOREIGN KEY ("municipality_id", "asked_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "supplement_request_of_application" ON "supplement_request" ("municipality_id", "application_id", "protocol_entry_id");
    `);
    await tenantTable(runner, "supplement_request");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "supplement_request"; DROP INDEX "outbound_batch_open"; DROP INDEX "outbound_line_to_come_back"; DROP INDEX "outbound_line_one_open";
      ALTER TABLE "outbound_line" DROP CONSTRAINT "outbound_line_kind", DROP "state", DROP "refusal_reason", DROP "settled_at", DROP "settled_by", DROP "came_back_at",
        ALTER "application_id" SET NOT NULL, ADD CONSTRAINT "outbound_line_kind" CHECK ("kind" IN ('APPLICATION', 'PROOF_OF_SERVICE')),
        ADD CONSTRAINT "outbound_line_item_once" UNIQUE ("municipality_id", "item_id");
      ALTER TABLE "outbound_batch" DROP CONSTRAINT "outbound_batch_state", DROP "acknowledge_by", DROP "resends", ADD CONSTRAINT "outbound_batch_state" CHECK ("state" IN ('DRAFT', 'DISPATCHED', 'ACKNOWLEDGED'));
    `);
  }
}
