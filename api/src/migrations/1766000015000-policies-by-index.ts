import type { MigrationInterface, QueryRunner } from "typeorm";
import { ownRows } from "../platform/tenant-table";

/** Every table's policy compares its column with a value of the column's own type: asked once of the index, not of every row. */
export class PoliciesByIndex1766000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await alter(runner, ownRows);
  }

  async down(runner: QueryRunner): Promise<void> {
    await alter(runner, "municipality_id = current_setting('epidosi.municipality', true)");
  }
}

async function alter(runner: QueryRunner, rows: string): Promise<void> {
  const policies = (await runner.query("SELECT tablename, policyname FROM pg_policies WHERE schemaname = current_schema() AND policyname = tablename || '_of_municipality'")) as { tablename: string; policyname: string }[];
  for (const { tablename, policyname } of policies) await runner.query(`ALTER POLICY "${policyname}" ON "${tablename}" USING (${rows}) WITH CHECK (${rows})`);
}
