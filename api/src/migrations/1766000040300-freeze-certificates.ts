import type { MigrationInterface, QueryRunner } from "typeorm";

/** A certificate says of its holder what was so when it was issued, however often it is printed. */
export class FreezeCertificates1766000040300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "submission_certificate" ADD "holder_rows" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "submission_certificate" DROP "holder_rows"`);
  }
}
