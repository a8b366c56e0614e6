import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class AddPasskeys1766000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "passkey" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "staff_id" uuid NOT NULL,
        "credential_id" text NOT NULL,
        "public_key" text NOT NULL,
        "counter" bigint NOT NULL,
        "transports" jsonb NOT NULL,
        "kind" text NOT NULL,
        "backed_up" boolean NOT NULL,
        "name" text NOT NULL,
        "made_at" timestamptz NOT NULL,
        "last_used_at" timestamptz,
        "ended_at" timestamptz,
        "end_reason" text,
        CONSTRAINT "passkey_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "passkey_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "passkey_kind" CHECK ("kind" IN ('ONE_DEVICE', 'SYNCED')),
        CONSTRAINT "passkey_end" CHECK (("ended_at" IS NULL) = ("end_reason" IS NULL) AND "end_reason" IN ('REMOVED', 'COPIED'))
      );
      CREATE UNIQUE INDEX "passkey_credential" ON "passkey" ("municipality_id", "credential_id");
      CREATE INDEX "passkey_of_staff" ON "passkey" ("municipality_id", "staff_id");
      CREATE TABLE "passkey_challenge" (
        "municipality_id" character(4) NOT NULL,
        "challenge" text NOT NULL,
        "used_at" timestamptz NOT NULL,
        CONSTRAINT "passkey_challenge_pk" PRIMARY KEY ("municipality_id", "challenge")
      );
    `);
    await tenantTable(runner, "passkey", { update: ["counter", "backed_up", "last_used_at", "ended_at", "end_reason"] });
    await tenantTable(runner, "passkey_challenge");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "passkey_challenge"; DROP TABLE "passkey";`);
  }
}
