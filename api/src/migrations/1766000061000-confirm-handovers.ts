import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** What a person confirmed of a device's message: with a passkey, a PIN, or with a key that does not fit (trust §2). */
export class ConfirmHandovers1766000061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "message_confirmation" (
        "municipality_id" character(4) NOT NULL,
        "message_id" uuid NOT NULL,
        "confirmed_by" text NOT NULL,
        "passkey_id" uuid,
        "assertion" jsonb,
        "sign_count" bigint,
        "problem" text,
        "brought_by" uuid NOT NULL,
        "received_at" timestamptz NOT NULL,
        CONSTRAINT "message_confirmation_pk" PRIMARY KEY ("municipality_id", "message_id", "confirmed_by"),
        CONSTRAINT "message_confirmation_message" FOREIGN KEY ("municipality_id", "message_id") REFERENCES "device_message" ("municipality_id", "id"),
        CONSTRAINT "message_confirmation_passkey" FOREIGN KEY ("municipality_id", "passkey_id") REFERENCES "passkey" ("municipality_id", "id"),
        CONSTRAINT "message_confirmation_brought_by" FOREIGN KEY ("municipality_id", "brought_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "message_confirmation_known" CHECK ("confirmed_by" IN ('PASSKEY', 'PIN', 'WRONG_KEY')),
        CONSTRAINT "message_confirmation_whole" CHECK (("confirmed_by" = 'PASSKEY') = ("passkey_id" IS NOT NULL AND "sign_count" IS NOT NULL) AND ("confirmed_by" = 'PIN') = ("assertion" IS NULL) AND ("confirmed_by" = 'WRONG_KEY') = ("problem" IS NOT NULL))
      );
      CREATE INDEX "message_confirmation_of_passkey" ON "message_confirmation" ("municipality_id", "passkey_id");
    `);
    await tenantTable(runner, "message_confirmation");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "message_confirmation"`);
  }
}
