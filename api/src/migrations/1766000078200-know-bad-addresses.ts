import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whether a person's mail address took nothing before is looked up for each notice. */
export class KnowBadAddresses1766000078200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX notice_attempt_bad ON notice_attempt (municipality_id, applicant_id) WHERE problem = 'BAD_ADDRESS'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX notice_attempt_bad");
  }
}
