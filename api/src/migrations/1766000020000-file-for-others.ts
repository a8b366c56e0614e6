import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class FileForOthers1766000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "fee_payment" (
        "municipality_id" character(4) NOT NULL,
        "voucher" text NOT NULL,
        "application_id" uuid NOT NULL,
        "amount_cents" integer NOT NULL,
        "used_at" timestamptz NOT NULL,
        CONSTRAINT "fee_payment_pk" PRIMARY KEY ("municipality_id", "voucher"),
        CONSTRAINT "fee_payment_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "fee_payment_amount" CHECK ("amount_cents" > 0)
      );
      CREATE INDEX "fee_payment_of_application" ON "fee_payment" ("municipality_id", "application_id");
      CREATE TABLE "representative" (
        "municipality_id" character(4) NOT NULL,
        "application_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "name" text NOT NULL,
        "identity_number" text NOT NULL,
        "evidence" text NOT NULL,
        "expires_on" date,
        "filed_at" timestamptz NOT NULL,
        CONSTRAINT "representative_pk" PRIMARY KEY ("municipality_id", "application_id"),
        CONSTRAINT "representative_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "representative_kind" CHECK ("kind" IN ('LAWYER', 'SPOUSE', 'ASCENDANT', 'ADULT_DESCENDANT', 'GUARDIAN', 'EMPLOYER', 'AUTHORISED'))
      );
      CREATE INDEX "representative_by_identity" ON "representative" ("municipality_id", "identity_number", "filed_at");
    `);
    await tenantTable(runner, "fee_payment");
    await tenantTable(runner, "representative");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "representative"; DROP TABLE "fee_payment";`);
  }
}
