import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

const tables = ["delivery", "delivery_item", "proof_of_service"] as const;
const row = (force: "FORCE" | "NO FORCE") => tables.map((table) => `ALTER TABLE "${table}" ${force} ROW LEVEL SECURITY;`).join("\n");

/**
 * One delivery for an application with every attempt kept (domain §3). Until now each attempt was a delivery of its own: the last that was not given up
 * goes on, the others become its attempts under the id they had.
 */
export class KeepAttempts1766000066000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${row("NO FORCE")}
      CREATE TABLE "delivery_attempt" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "delivery_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "officer_id" uuid NOT NULL,
        "started_at" timestamptz,
        "ended_at" timestamptz NOT NULL,
        "outcome" text NOT NULL,
        "served" boolean NOT NULL,
        "capacity" text,
        "recipient_name" text,
        "identity_document_kind" text,
        "identity_document_number" text,
        "identity_read_by" text,
        "holder_passport_seen" boolean,
        "passport_exception" text,
        "evidence" text,
        "evidence_expires_on" date,
        "witness_name" text,
        "witness_residence" text,
        "witness_occupation" text,
        "note" text,
        CONSTRAINT "delivery_attempt_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "delivery_attempt_delivery" FOREIGN KEY ("municipality_id", "delivery_id") REFERENCES "delivery" ("municipality_id", "id"),
        CONSTRAINT "delivery_attempt_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "delivery_attempt_officer" FOREIGN KEY ("municipality_id", "officer_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "delivery_attempt_outcome" CHECK ("outcome" IN ('DELIVERED', 'NO_SHOW', 'REFUSED', 'WRONG_PERSON', 'PROXY_REJECTED', 'CANNOT_SIGN', 'INTERRUPTED')),
        CONSTRAINT "delivery_attempt_served" CHECK (NOT "served" OR "outcome" IN ('DELIVERED', 'REFUSED', 'CANNOT_SIGN') AND "capacity" IS NOT NULL),
        CONSTRAINT "delivery_attempt_witness" CHECK (("witness_name" IS NULL) = ("witness_residence" IS NULL) AND ("witness_name" IS NULL) = ("witness_occupation" IS NULL)
          AND (NOT "served" OR "outcome" = 'DELIVERED' OR "witness_name" IS NOT NULL))
      );
      CREATE INDEX "delivery_attempt_of_delivery" ON "delivery_attempt" ("municipality_id", "delivery_id", "id");
      CREATE TEMPORARY TABLE "kept_delivery" ON COMMIT DROP AS
        SELECT DISTINCT ON (municipality_id, application_id) municipality_id, application_id, id FROM "delivery" ORDER BY municipality_id, application_id, (state = 'ABANDONED'), id DESC;
      INSERT INTO "delivery_attempt"
        SELECT d.municipality_id, d.id, k.id, d.office_id, d.officer_id, d.started_at, coalesce(d.served_at, d.started_at),
          CASE WHEN d.state <> 'ABANDONED' THEN 'DELIVERED' WHEN d.note = 'the papers were put back into the safe' THEN 'INTERRUPTED' ELSE d.abandon_reason END,
          d.state <> 'ABANDONED', CASE WHEN d.state <> 'ABANDONED' THEN 'SELF' END, NULL,
          d.identity_document_kind, d.identity_document_number, CASE WHEN d.identity_document_number IS NOT NULL THEN 'TYPED' END, d.holder_passport_seen, d.passport_exception, NULL, NULL, NULL, NULL, NULL, d.note
        FROM "delivery" d JOIN "kept_delivery" k ON k.municipality_id = d.municipality_id AND k.application_id = d.application_id WHERE d.state <> 'STARTED';

      ALTER TABLE "delivery_item" ADD "attempt_id" uuid;
      UPDATE "delivery_item" SET attempt_id = delivery_id;
      UPDATE "delivery_item" i SET delivery_id = k.id FROM "delivery" d JOIN "kept_delivery" k ON k.municipality_id = d.municipality_id AND k.application_id = d.application_id
        WHERE d.municipality_id = i.municipality_id AND d.id = i.attempt_id;
      ALTER TABLE "delivery_item" ALTER "attempt_id" SET NOT NULL, DROP CONSTRAINT "delivery_item_pk", ADD CONSTRAINT "delivery_item_pk" PRIMARY KEY ("municipality_id", "attempt_id", "item_id");

      DELETE FROM "delivery" d WHERE NOT EXISTS (SELECT 1 FROM "kept_delivery" k WHERE k.municipality_id = d.municipality_id AND k.id = d.id);
      DROP INDEX "delivery_one_open";
      ALTER TABLE "delivery" DROP CONSTRAINT "delivery_served", DROP CONSTRAINT "delivery_state", DROP CONSTRAINT "delivery_abandon_reason",
        DROP "identity_document_kind", DROP "identity_document_number", DROP "holder_passport_seen", DROP "passport_exception", DROP "abandon_reason", DROP "note",
        ADD "attempt_id" uuid, ADD "scheduled_at" timestamptz, ALTER "officer_id" DROP NOT NULL, ALTER "started_at" DROP NOT NULL;
      UPDATE "delivery" SET scheduled_at = started_at, attempt_id = CASE WHEN state = 'STARTED' THEN id END,
        state = CASE state WHEN 'STARTED' THEN 'AT_COUNTER' WHEN 'DELIVERED' THEN 'PROVEN' WHEN 'ABANDONED' THEN 'ATTEMPTED' ELSE state END;
      SET CONSTRAINTS ALL IMMEDIATE;
      ALTER TABLE "delivery" ALTER "scheduled_at" SET NOT NULL,
        ADD CONSTRAINT "delivery_of_application" UNIQUE ("municipality_id", "application_id"),
        ADD CONSTRAINT "delivery_state" CHECK ("state" IN ('SCHEDULED', 'INVITED', 'AT_COUNTER', 'ATTEMPTED', 'PROVEN', 'SENT_TO_DIRECTORATE', 'ACKNOWLEDGED')),
        ADD CONSTRAINT "delivery_at_counter" CHECK (("state" = 'AT_COUNTER') = ("attempt_id" IS NOT NULL) AND ("attempt_id" IS NULL OR "officer_id" IS NOT NULL AND "started_at" IS NOT NULL)),
        ADD CONSTRAINT "delivery_served" CHECK (("state" IN ('PROVEN', 'SENT_TO_DIRECTORATE', 'ACKNOWLEDGED')) = ("served_at" IS NOT NULL));
      GRANT UPDATE ("office_id", "officer_id", "started_at", "attempt_id") ON "delivery" TO epidosi_app;

      CREATE TABLE "delivery_invitation" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "delivery_id" uuid NOT NULL,
        "channel" text,
        "appointment_at" timestamptz,
        "recorded_at" timestamptz NOT NULL,
        "recorded_by" uuid,
        CONSTRAINT "delivery_invitation_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "delivery_invitation_delivery" FOREIGN KEY ("municipality_id", "delivery_id") REFERENCES "delivery" ("municipality_id", "id"),
        CONSTRAINT "delivery_invitation_by" FOREIGN KEY ("municipality_id", "recorded_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "delivery_invitation_channel" CHECK ("channel" IN ('PHONE', 'LETTER', 'EMAIL', 'SMS', 'IN_PERSON')),
        CONSTRAINT "delivery_invitation_says" CHECK ("channel" IS NOT NULL OR "appointment_at" IS NOT NULL)
      );
      CREATE INDEX "delivery_invitation_of_delivery" ON "delivery_invitation" ("municipality_id", "delivery_id", "id");

      CREATE TABLE "proof_form" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "delivery_id" uuid NOT NULL,
        "attempt_id" uuid NOT NULL,
        "name" text NOT NULL,
        "content_type" text NOT NULL,
        "sha256" text NOT NULL,
        "content" bytea NOT NULL,
        "added_by" uuid NOT NULL,
        "added_at" timestamptz NOT NULL,
        CONSTRAINT "proof_form_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "proof_form_delivery" FOREIGN KEY ("municipality_id", "delivery_id") REFERENCES "delivery" ("municipality_id", "id"),
        CONSTRAINT "proof_form_added_by" FOREIGN KEY ("municipality_id", "added_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "proof_form_of_delivery" ON "proof_form" ("municipality_id", "delivery_id");
      ALTER TABLE "proof_of_service" ALTER "signature_png" DROP NOT NULL, ADD "attempt_id" uuid, ADD "form_id" uuid, ADD "bound_number" text, ADD "words" jsonb,
        ADD CONSTRAINT "proof_of_service_form" FOREIGN KEY ("municipality_id", "form_id") REFERENCES "proof_form" ("municipality_id", "id"),
        ADD CONSTRAINT "proof_of_service_signed" CHECK (("signature_png" IS NULL) <> ("form_id" IS NULL));
      UPDATE "proof_of_service" SET attempt_id = delivery_id;
      ALTER TABLE "proof_of_service" ALTER "attempt_id" SET NOT NULL,
        ADD CONSTRAINT "proof_of_service_attempt" FOREIGN KEY ("municipality_id", "attempt_id") REFERENCES "delivery_attempt" ("municipality_id", "id");
      ALTER TABLE "custody_item" DROP CONSTRAINT "custody_item_return",
        ADD CONSTRAINT "custody_item_return" CHECK ("return_reason" IS NULL OR "return_reason" IN ('UNCOLLECTED', 'RECALLED', 'WRONG_OFFICE', 'DAMAGED', 'REFUSED', 'OTHER'));
      ${row("FORCE")}
    `);
    await tenantTable(runner, "delivery_attempt");
    await tenantTable(runner, "delivery_invitation");
    await tenantTable(runner, "proof_form");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${row("NO FORCE")}
      ALTER TABLE "delivery_attempt" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "custody_item" DROP CONSTRAINT "custody_item_return",
        ADD CONSTRAINT "custody_item_return" CHECK ("return_reason" IS NULL OR "return_reason" IN ('UNCOLLECTED', 'RECALLED', 'WRONG_OFFICE', 'DAMAGED', 'OTHER'));
      ALTER TABLE "proof_of_service" DROP CONSTRAINT "proof_of_service_attempt", DROP CONSTRAINT "proof_of_service_form", DROP CONSTRAINT "proof_of_service_signed", DROP "attempt_id", DROP "form_id", DROP "bound_number", DROP "words", ALTER "signature_png" SET NOT NULL;
      DROP TABLE "proof_form"; DROP TABLE "delivery_invitation";
      ALTER TABLE "delivery" DROP CONSTRAINT "delivery_of_application", DROP CONSTRAINT "delivery_state", DROP CONSTRAINT "delivery_at_counter", DROP CONSTRAINT "delivery_served",
        ADD "identity_document_kind" text, ADD "identity_document_number" text, ADD "holder_passport_seen" boolean, ADD "passport_exception" text, ADD "abandon_reason" text, ADD "note" text;
      DELETE FROM "delivery" WHERE state IN ('SCHEDULED', 'INVITED');
      UPDATE "delivery" d SET identity_document_kind = a.identity_document_kind, identity_document_number = coalesce(a.identity_document_number, ''), holder_passport_seen = a.holder_passport_seen, passport_exception = a.passport_exception
        FROM "delivery_attempt" a WHERE a.municipality_id = d.municipality_id AND a.delivery_id = d.id AND a.served;
      UPDATE "delivery" d SET abandon_reason = 'NO_SHOW', started_at = scheduled_at, officer_id = coalesce(officer_id, (SELECT a.officer_id FROM "delivery_attempt" a WHERE a.municipality_id = d.municipality_id AND a.delivery_id = d.id LIMIT 1)) WHERE state = 'ATTEMPTED';
      UPDATE "delivery" SET state = CASE state WHEN 'AT_COUNTER' THEN 'STARTED' WHEN 'PROVEN' THEN 'DELIVERED' WHEN 'ATTEMPTED' THEN 'ABANDONED' ELSE state END;
      DELETE FROM "delivery_item" WHERE attempt_id <> delivery_id;
      ALTER TABLE "delivery_item" DROP CONSTRAINT "delivery_item_pk", DROP "attempt_id", ADD CONSTRAINT "delivery_item_pk" PRIMARY KEY ("municipality_id", "delivery_id", "item_id");
      DROP TABLE "delivery_attempt";
      ALTER TABLE "delivery" DROP "attempt_id", DROP "scheduled_at", ALTER "officer_id" SET NOT NULL, ALTER "started_at" SET NOT NULL,
        ADD CONSTRAINT "delivery_state" CHECK ("state" IN ('STARTED', 'DELIVERED', 'ABANDONED', 'SENT_TO_DIRECTORATE', 'ACKNOWLEDGED')),
        ADD CONSTRAINT "delivery_abandon_reason" CHECK ("abandon_reason" IN ('NO_SHOW', 'REFUSED', 'WRONG_PERSON', 'CANNOT_SIGN')),
        ADD CONSTRAINT "delivery_served" CHECK ("state" IN ('STARTED', 'ABANDONED') OR "served_at" IS NOT NULL AND "identity_document_number" IS NOT NULL);
      CREATE UNIQUE INDEX "delivery_one_open" ON "delivery" ("municipality_id", "application_id") WHERE "state" <> 'ABANDONED';
      ${row("FORCE")}
    `);
  }
}
