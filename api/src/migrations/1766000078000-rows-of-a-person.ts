import type { MigrationInterface, QueryRunner } from "typeorm";

/** What an old database has of a person beyond their cases is found by the person. */
export class RowsOfAPerson1766000078000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX migration_row_of_applicant ON migration_row (municipality_id, applicant_id, run_id, table_name, number) WHERE applicant_id IS NOT NULL");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX migration_row_of_applicant");
  }
}
