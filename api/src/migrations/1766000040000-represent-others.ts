import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

const folded = (column: string) => `translate(upper(regexp_replace(${column}, '[^[:alnum:]]', '', 'g')), 'ABEZHIKMNOPTYX', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ')`;

/**
 * A voucher is one whatever script it is written in, and free again when its application is voided. Who acts for another says how far the right
 * reaches; who did so before this may file and bring what lacks, as they could.
 */
export class RepresentOthers1766000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "fee_payment" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "application" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "fee_payment" ADD "protocol_entry_id" uuid, ADD "use" integer NOT NULL DEFAULT 1;
      UPDATE fee_payment p SET protocol_entry_id = a.protocol_entry_id FROM application a WHERE a.municipality_id = p.municipality_id AND a.id = p.application_id;
      ALTER TABLE "fee_payment" ALTER "use" DROP DEFAULT;
      ALTER TABLE "fee_payment" DROP CONSTRAINT "fee_payment_pk";
      -- Two that were taken for different ones, by their script alone: the later keeps its use beside the first.
      WITH counted AS (
        SELECT municipality_id, voucher, ${folded("voucher")} AS key, row_number() OVER (PARTITION BY municipality_id, ${folded("voucher")} ORDER BY used_at, voucher) AS use FROM fee_payment
      )
      UPDATE fee_payment p SET voucher = c.key, use = c.use FROM counted c WHERE p.municipality_id = c.municipality_id AND p.voucher = c.voucher;
      -- What the rows just written owe their constraints is looked at now: a table with checks outstanding cannot be altered.
      SET CONSTRAINTS ALL IMMEDIATE;
      ALTER TABLE "fee_payment" ALTER "protocol_entry_id" SET NOT NULL, ADD CONSTRAINT "fee_payment_pk" PRIMARY KEY ("municipality_id", "voucher", "use"),
        ADD CONSTRAINT "fee_payment_protocol_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED;
      ALTER TABLE "fee_payment" FORCE ROW LEVEL SECURITY;

      CREATE TABLE "fee_release" (
        "municipality_id" character(4) NOT NULL,
        "voucher" text NOT NULL,
        "use" integer NOT NULL,
        "staff_id" uuid NOT NULL,
        "released_at" timestamptz NOT NULL,
        CONSTRAINT "fee_release_pk" PRIMARY KEY ("municipality_id", "voucher", "use"),
        CONSTRAINT "fee_release_payment" FOREIGN KEY ("municipality_id", "voucher", "use") REFERENCES "fee_payment" ("municipality_id", "voucher", "use"),
        CONSTRAINT "fee_release_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id")
      );

      ALTER TABLE "representative" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "representative" ADD "protocol_entry_id" uuid, ADD "identity_key" text, ADD "scope" text;
      UPDATE "representative" r SET protocol_entry_id = a.protocol_entry_id, identity_key = ${folded("r.identity_number")}, scope = 'FILE_AND_SUPPLEMENT'
      FROM application a WHERE a.municipality_id = r.municipality_id AND a.id = r.application_id;
      SET CONSTRAINTS ALL IMMEDIATE;
      ALTER TABLE "application" FORCE ROW LEVEL SECURITY;
      DROP INDEX "representative_by_identity";
      ALTER TABLE "representative" DROP CONSTRAINT "representative_pk",
        ALTER "protocol_entry_id" SET NOT NULL, ALTER "identity_key" SET NOT NULL, ALTER "scope" SET NOT NULL,
        ADD CONSTRAINT "representative_pk" PRIMARY KEY ("municipality_id", "protocol_entry_id"),
        ADD CONSTRAINT "representative_protocol_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        ADD CONSTRAINT "representative_scope" CHECK ("scope" IN ('FILE', 'FILE_AND_SUPPLEMENT', 'COLLECT', 'ALL'));
      CREATE INDEX "representative_by_identity" ON "representative" ("municipality_id", "identity_key", "filed_at");
      CREATE INDEX "representative_of_application" ON "representative" ("municipality_id", "application_id");
      ALTER TABLE "representative" FORCE ROW LEVEL SECURITY;

      ALTER TABLE "legal_rule" DROP CONSTRAINT "legal_rule_unit", ADD CONSTRAINT "legal_rule_unit" CHECK ("unit" IN ('DAYS', 'MONTHS', 'CENTS', 'COUNT'));
      INSERT INTO "legal_rule" (code, valid_from, value, unit, source) VALUES
        ('FILINGS_FOR_OTHERS', '2006-01-01', 5, 'COUNT', 'επιλογή του δήμου: από τόσες καταθέσεις του ίδιου προσώπου για άλλους σε επτά ημέρες το βλέπει ο προϊστάμενος');
    `);
    await tenantTable(runner, "fee_release");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM "legal_rule" WHERE code = 'FILINGS_FOR_OTHERS';
      ALTER TABLE "legal_rule" DROP CONSTRAINT "legal_rule_unit", ADD CONSTRAINT "legal_rule_unit" CHECK ("unit" IN ('DAYS', 'MONTHS', 'CENTS'));
      ALTER TABLE "representative" NO FORCE ROW LEVEL SECURITY;
      DELETE FROM "representative" r WHERE NOT EXISTS (SELECT 1 FROM application a WHERE a.municipality_id = r.municipality_id AND a.protocol_entry_id = r.protocol_entry_id);
      DROP INDEX "representative_by_identity";
      DROP INDEX "representative_of_application";
      ALTER TABLE "representative" DROP CONSTRAINT "representative_pk", DROP "protocol_entry_id", DROP "identity_key", DROP "scope",
        ADD CONSTRAINT "representative_pk" PRIMARY KEY ("municipality_id", "application_id");
      CREATE INDEX "representative_by_identity" ON "representative" ("municipality_id", "identity_number", "filed_at");
      ALTER TABLE "representative" FORCE ROW LEVEL SECURITY;
      DROP TABLE "fee_release";
      ALTER TABLE "fee_payment" NO FORCE ROW LEVEL SECURITY;
      DELETE FROM "fee_payment" p WHERE p.use < (SELECT max(l.use) FROM fee_payment l WHERE l.municipality_id = p.municipality_id AND l.voucher = p.voucher);
      ALTER TABLE "fee_payment" DROP CONSTRAINT "fee_payment_pk", DROP "use", DROP "protocol_entry_id", ADD CONSTRAINT "fee_payment_pk" PRIMARY KEY ("municipality_id", "voucher");
      ALTER TABLE "fee_payment" FORCE ROW LEVEL SECURITY;
    `);
  }
}
