import type { MigrationInterface, QueryRunner } from "typeorm";

/** How long a paper may wait for its person, as a rule; and what is still open is found without what is long over (S13). */
export class WatchOpenThings1766000034100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO "legal_rule" (code, valid_from, value, unit, source) VALUES
        ('UNCOLLECTED_RETURN', '2006-01-01', 60, 'DAYS', 'επιλογή του δήμου: τόσες ημέρες περιμένει ένα έγγραφο τον ενδιαφερόμενο πριν επιστραφεί· υπενθύμιση σε κάθε τέταρτο του διαστήματος');
      CREATE INDEX "custody_item_open" ON "custody_item" ("municipality_id", "since") WHERE state <> ALL (ARRAY['DELIVERED'::text, 'FORWARDED'::text]);
      CREATE INDEX "transfer_package_open" ON "transfer_package" ("municipality_id", "created_at") WHERE state <> ALL (ARRAY['CLOSED'::text, 'CLOSED_WITH_REPORT'::text, 'CANCELLED'::text]);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "transfer_package_open"; DROP INDEX "custody_item_open"; DELETE FROM "legal_rule" WHERE code = 'UNCOLLECTED_RETURN';`);
  }
}
