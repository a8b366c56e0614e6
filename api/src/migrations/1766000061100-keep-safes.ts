import type { MigrationInterface, QueryRunner } from "typeorm";

/** Safes come, are named, and go when nothing lies in them; one that went stays for what once lay in it. */
export class KeepSafes1766000061100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "safe" ADD "retired_at" timestamptz;
      GRANT UPDATE ("name", "retired_at") ON "safe" TO epidosi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "safe" DROP "retired_at"; REVOKE UPDATE ("name") ON "safe" FROM epidosi_app`);
  }
}
