import type { MigrationInterface, QueryRunner } from "typeorm";

/** The social security number too says that two persons may be one. */
export class FindBySocialSecurity1766000040100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "applicant_social_security_number" ON "applicant" ("municipality_id", "social_security_number") WHERE "social_security_number" IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "applicant_social_security_number"`);
  }
}
