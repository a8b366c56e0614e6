import type { MigrationInterface, QueryRunner } from "typeorm";

/** A deadline binds or guides: of the law's own, only the end of a late renewal binds (Law 3386/2005 art. 11(1)); those of offices guide (Law 2690/1999 art. 10(5)). */
export class BindingDeadlines1766000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "legal_rule" ADD "peremptory" boolean;
      ALTER TABLE "own_legal_rule" ADD "peremptory" boolean;
      UPDATE "legal_rule" SET "peremptory" = code = 'LATE_RENEWAL' WHERE code IN ('FORWARD_FILE', 'FORWARD_ELSEWHERE', 'LATE_RENEWAL', 'CHANGE_OF_DETAILS');
      ALTER TABLE "own_legal_rule" NO FORCE ROW LEVEL SECURITY;
      UPDATE "own_legal_rule" SET "peremptory" = code = 'LATE_RENEWAL' WHERE code IN ('FORWARD_FILE', 'FORWARD_ELSEWHERE', 'LATE_RENEWAL', 'CHANGE_OF_DETAILS');
      ALTER TABLE "own_legal_rule" FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "own_legal_rule" DROP "peremptory"; ALTER TABLE "legal_rule" DROP "peremptory";`);
  }
}
