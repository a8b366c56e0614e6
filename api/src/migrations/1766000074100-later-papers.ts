import type { MigrationInterface, QueryRunner } from "typeorm";

const statuses = ["FILED", "INCOMPLETE", "COMPLETE", "BATCHED", "FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED", "GRANTED", "REJECTED", "SERVED", "CLOSED", "WITHDRAWN", "VOIDED"];
const over = "state <> ALL (ARRAY['PROVEN'::text, 'SENT_TO_DIRECTORATE'::text, 'ACKNOWLEDGED'::text])";

/** A case that is decided gets another paper: a permit in place of its own, a new decision, a revocation; each is served anew. */
export class LaterPapers1766000074100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, {
      statuses: [...statuses, "REVOKED"],
      decisions: ["GRANT", "REJECTION", "REVOCATION"],
      recalls: ["REVOKED", "ISSUED_IN_ERROR", "SUPERSEDED", "OTHER"],
      kinds: ["DECISION", "NEW_DECISION", "REPLACEMENT", "CERTIFICATE", "OTHER"],
      one: "kind <> ALL (ARRAY['CERTIFICATE'::text, 'OTHER'::text]) AND fate = 'MATCHED'::text",
    });
    await runner.query(`
      ALTER TABLE "delivery" DROP CONSTRAINT "delivery_of_application";
      CREATE INDEX "delivery_of_application" ON "delivery" ("municipality_id", "application_id", "id");
      CREATE UNIQUE INDEX "delivery_one_open" ON "delivery" ("municipality_id", "application_id") WHERE ${over};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "delivery_one_open", "delivery_of_application";
      ALTER TABLE "delivery" ADD CONSTRAINT "delivery_of_application" UNIQUE ("municipality_id", "application_id");
    `);
    await allow(runner, { statuses, decisions: ["GRANT", "REJECTION"], recalls: ["REVOKED", "ISSUED_IN_ERROR", "OTHER"], kinds: ["DECISION", "CERTIFICATE", "OTHER"], one: "kind = 'DECISION' AND fate = 'MATCHED'" });
  }
}

interface Allowed {
  readonly statuses: readonly string[];
  readonly decisions: readonly string[];
  readonly recalls: readonly string[];
  readonly kinds: readonly string[];
  /** Of which lines a batch has one for a case. */
  readonly one: string;
}

async function allow(runner: QueryRunner, { statuses: known, decisions, recalls, kinds, one }: Allowed): Promise<void> {
  const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
  await runner.query(`
    ALTER TABLE "application" DROP CONSTRAINT "application_status", ADD CONSTRAINT "application_status" CHECK ("status" IN (${list(known)}));
    ALTER TABLE "application_event" DROP CONSTRAINT "application_event_status", ADD CONSTRAINT "application_event_status" CHECK ("status" IN (${list(known)}));
    ALTER TABLE "decision" DROP CONSTRAINT "decision_kind", ADD CONSTRAINT "decision_kind" CHECK ("kind" IN (${list(decisions)}));
    ALTER TABLE "custody_item" DROP CONSTRAINT "custody_item_recall",
      ADD CONSTRAINT "custody_item_recall" CHECK (("recalled_at" IS NULL) = ("recall_reason" IS NULL) AND ("recall_reason" IS NULL OR "recall_reason" IN (${list(recalls)})));
    DROP INDEX "inbound_line_one_decision";
    ALTER TABLE "inbound_line" DROP CONSTRAINT "inbound_line_kind", ADD CONSTRAINT "inbound_line_kind" CHECK ("kind" IN (${list(kinds)})),
      DROP CONSTRAINT "inbound_line_decision", ADD CONSTRAINT "inbound_line_decision" CHECK ("decision_kind" IN (${list(decisions)}));
    CREATE UNIQUE INDEX "inbound_line_one_decision" ON "inbound_line" ("municipality_id", "batch_id", "application_id") WHERE ${one};
  `);
}
