import type { MigrationInterface, QueryRunner } from "typeorm";
import { referenceTable } from "../platform/tenant-table";

const classes = "'FIVE_YEARS', 'TEN_YEARS', 'TWENTY_YEARS', 'PERMANENT'";

/** How long a paper is kept: said when it is registered, or by the row of its kind. */
export class KeepClasses1766000041400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "protocol_entry" ADD CONSTRAINT "protocol_entry_retention" CHECK ("retention_class" IN (${classes}));
      CREATE TABLE "retention_default" (
        "characterisation" text NOT NULL,
        "retention_class" text NOT NULL,
        "source" text NOT NULL,
        CONSTRAINT "retention_default_pk" PRIMARY KEY ("characterisation"),
        CONSTRAINT "retention_default_class" CHECK ("retention_class" IN (${classes}))
      );
      INSERT INTO "retention_default" (characterisation, retention_class, source)
      SELECT characterisation, class, 'Π.Δ. 480/1985 (εκκαθάριση αρχείων των δήμων)· ανεπιβεβαίωτο' FROM (VALUES
        ('ΑΙΤΗΣΗ', 'TWENTY_YEARS'), ('ΣΥΜΠΛΗΡΩΜΑΤΙΚΑ ΔΙΚΑΙΟΛΟΓΗΤΙΚΑ', 'TWENTY_YEARS'), ('ΔΗΛΩΣΗ', 'TWENTY_YEARS'), ('ΑΔΕΙΕΣ ΚΑΙ ΑΠΟΦΑΣΕΙΣ', 'TWENTY_YEARS'),
        ('ΔΙΑΒΙΒΑΣΤΙΚΟ', 'TEN_YEARS'), ('ΑΝΑΦΟΡΑ', 'TEN_YEARS'), ('ΕΠΙΣΤΟΛΗ', 'FIVE_YEARS'), ('ΣΗΜΕΙΩΜΑ', 'FIVE_YEARS'), ('ΑΠΩΛΕΙΑ', 'PERMANENT')
      ) AS row (characterisation, class);
      CREATE FUNCTION keep_as_usual() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        SELECT retention_class INTO NEW.retention_class FROM retention_default WHERE characterisation = upper(trim(NEW.characterisation));
        RETURN NEW;
      END $$;
      CREATE TRIGGER "protocol_entry_kept" BEFORE INSERT ON "protocol_entry" FOR EACH ROW WHEN (NEW.retention_class IS NULL) EXECUTE FUNCTION keep_as_usual();
    `);
    await referenceTable(runner, "retention_default");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER "protocol_entry_kept" ON "protocol_entry"; DROP FUNCTION keep_as_usual(); DROP TABLE "retention_default";
      ALTER TABLE "protocol_entry" DROP CONSTRAINT "protocol_entry_retention";
    `);
  }
}
