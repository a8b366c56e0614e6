import type { MigrationInterface, QueryRunner } from "typeorm";

/** A line of a manifest may also come to be damaged, or found again without being received (S10). */
export class LineResults1766000036100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await setResults(runner, ["RECEIVED", "MISSING", "DAMAGED", "FOUND"]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await setResults(runner, ["RECEIVED", "MISSING"]);
  }
}

async function setResults(runner: QueryRunner, results: readonly string[]): Promise<void> {
  const list = results.map((result) => `'${result}'`).join(", ");
  await runner.query(`ALTER TABLE "package_line" DROP CONSTRAINT "package_line_result", ADD CONSTRAINT "package_line_result" CHECK ("result" IN (${list}))`);
}
