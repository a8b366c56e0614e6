import type { MigrationInterface, QueryRunner } from "typeorm";

/** A line leaves the list of an open package only: what was counted and sealed is kept by the database itself (S10). */
export class LinesOfDrafts1766000036200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY "package_line_of_draft" ON "package_line" AS RESTRICTIVE FOR DELETE USING (EXISTS (
        SELECT 1 FROM "transfer_package" p WHERE p.municipality_id = "package_line".municipality_id AND p.id = "package_line".package_id AND p.state = 'DRAFT'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY "package_line_of_draft" ON "package_line"`);
  }
}
