import type { MigrationInterface, QueryRunner } from "typeorm";

/** Called back, and to return: marks of a thing that hold wherever it lies. */
export class MarkItems1766000037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "custody_item"
        ADD "recalled_at" timestamptz,
        ADD "recall_reason" text,
        ADD "return_reason" text,
        ADD CONSTRAINT "custody_item_recall" CHECK (("recalled_at" IS NULL) = ("recall_reason" IS NULL) AND ("recall_reason" IS NULL OR "recall_reason" IN ('REVOKED', 'ISSUED_IN_ERROR', 'OTHER'))),
        ADD CONSTRAINT "custody_item_return" CHECK ("return_reason" IS NULL OR "return_reason" IN ('UNCOLLECTED', 'RECALLED', 'WRONG_OFFICE', 'OTHER'));
      GRANT UPDATE ("recalled_at", "recall_reason", "return_reason") ON "custody_item" TO epidosi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "custody_item" DROP "recalled_at", DROP "recall_reason", DROP "return_reason"`);
  }
}
