import type { MigrationInterface, QueryRunner } from "typeorm";

/** Papers that have moved to another office are told again: where they lie is part of what a notice is of. */
export class TellWhere1766000078300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rewrite(runner, "n.subject || ' ' || a.delivery_office_id");
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, "split_part(n.subject, ' ', 1)");
  }
}

async function rewrite(runner: QueryRunner, subject: string): Promise<void> {
  await runner.query(`
    ALTER TABLE notice NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE application NO FORCE ROW LEVEL SECURITY;
    UPDATE notice n SET subject = ${subject} FROM application a WHERE a.municipality_id = n.municipality_id AND a.id = n.application_id AND n.reason IN ('READY', 'REMINDER');
    ALTER TABLE application FORCE ROW LEVEL SECURITY;
    ALTER TABLE notice FORCE ROW LEVEL SECURITY`);
}
