import type { MigrationInterface, QueryRunner } from "typeorm";

/** A package that turned back on its way goes to the office it came from (S10). */
export class TurnPackagesBack1766000036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "transfer_package" ADD "returning" boolean NOT NULL DEFAULT false;
      GRANT UPDATE ("returning") ON "transfer_package" TO epidosi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "transfer_package" DROP "returning"`);
  }
}
