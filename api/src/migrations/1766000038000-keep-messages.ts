import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** What devices signed, to the byte, and what became of it: both only ever grow (trust §2). */
export class KeepMessages1766000038000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "device_message" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "device_id" uuid NOT NULL,
        "event" uuid NOT NULL,
        "counter" integer NOT NULL,
        "hash" text NOT NULL,
        "previous" text NOT NULL,
        "act" text NOT NULL,
        "package_code" text NOT NULL,
        "counterpart" text,
        "jws" text NOT NULL,
        "signed_at" timestamptz NOT NULL,
        "page_ms" bigint NOT NULL,
        "heard_at" timestamptz,
        "flags" text[] NOT NULL,
        "received_at" timestamptz NOT NULL,
        "brought_by" uuid NOT NULL,
        CONSTRAINT "device_message_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "device_message_hash" UNIQUE ("municipality_id", "hash"),
        CONSTRAINT "device_message_device" FOREIGN KEY ("municipality_id", "device_id") REFERENCES "device" ("municipality_id", "id"),
        CONSTRAINT "device_message_brought_by" FOREIGN KEY ("municipality_id", "brought_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "device_message_act" CHECK ("act" IN ('TAKE', 'GIVE', 'OFFER', 'ACCEPT', 'REFUSE', 'TURN_BACK'))
      );
      CREATE INDEX "device_message_of_device" ON "device_message" ("municipality_id", "device_id", "counter");
      CREATE INDEX "device_message_of_package" ON "device_message" ("municipality_id", "package_code");
      CREATE INDEX "device_message_event" ON "device_message" ("municipality_id", "event");
      CREATE TABLE "device_message_verdict" (
        "municipality_id" character(4) NOT NULL,
        "message_id" uuid NOT NULL,
        "sequence" integer NOT NULL,
        "verdict" text NOT NULL,
        "refusal" text,
        "about" text,
        "clause" text,
        "flags" text[] NOT NULL,
        "at" timestamptz NOT NULL,
        "accepted_by" uuid,
        "second_person_id" uuid,
        "reason" text,
        CONSTRAINT "device_message_verdict_pk" PRIMARY KEY ("municipality_id", "message_id", "sequence"),
        CONSTRAINT "device_message_verdict_message" FOREIGN KEY ("municipality_id", "message_id") REFERENCES "device_message" ("municipality_id", "id"),
        CONSTRAINT "device_message_verdict_accepted_by" FOREIGN KEY ("municipality_id", "accepted_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "device_message_verdict_second" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "device_message_verdict_known" CHECK ("verdict" IN ('APPLIED', 'KNOWN', 'WAITING', 'QUARANTINED', 'REFUSED')),
        CONSTRAINT "device_message_verdict_refusal" CHECK (("verdict" = 'REFUSED') = ("refusal" IS NOT NULL)),
        CONSTRAINT "device_message_verdict_two" CHECK ("accepted_by" IS NULL AND "second_person_id" IS NULL AND "reason" IS NULL
          OR "accepted_by" IS NOT NULL AND "second_person_id" IS NOT NULL AND "reason" IS NOT NULL AND "accepted_by" <> "second_person_id")
      );
      CREATE UNIQUE INDEX "device_message_one_effect" ON "device_message_verdict" ("municipality_id", "message_id") WHERE verdict = 'APPLIED';
      CREATE INDEX "device_message_verdict_quarantined" ON "device_message_verdict" ("municipality_id", "message_id", "sequence") WHERE verdict = 'QUARANTINED';
    `);
    await tenantTable(runner, "device_message");
    await tenantTable(runner, "device_message_verdict");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "device_message_verdict"; DROP TABLE "device_message"`);
  }
}
