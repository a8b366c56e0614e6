import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** An office becomes part of another on a day: who decided it, what moved, and totals before and after (S11). */
export class MergeOffices1766000064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "office" ADD "successor_id" uuid, ADD "succeeded_on" date,
        ADD CONSTRAINT "office_successor" FOREIGN KEY ("municipality_id", "successor_id") REFERENCES "office" ("municipality_id", "id"),
        ADD CONSTRAINT "office_succeeded" CHECK ("successor_id" <> "id" AND ("successor_id" IS NULL) = ("succeeded_on" IS NULL));
      GRANT UPDATE ("status", "successor_id", "succeeded_on") ON "office" TO epidosi_app;
      GRANT UPDATE ("valid_to") ON "office_assignment" TO epidosi_app;
      GRANT UPDATE ("office_id") ON "device" TO epidosi_app;
      GRANT UPDATE ("office_id") ON "safe" TO epidosi_app;
      GRANT UPDATE ("office_id") ON "seal_range" TO epidosi_app;
      GRANT UPDATE ("to_office_id") ON "transfer_package" TO epidosi_app;
      GRANT UPDATE ("office_of_filing_id", "delivery_office_id") ON "application" TO epidosi_app;
      CREATE FUNCTION keep_destination() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM office o WHERE o.municipality_id = OLD.municipality_id AND o.id = CASE WHEN OLD."returning" THEN OLD.from_office_id ELSE OLD.to_office_id END AND o.successor_id = NEW.to_office_id) THEN
            RAISE EXCEPTION 'a package goes to another office only where that took the place of its own' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER "transfer_package_destination" BEFORE UPDATE OF "to_office_id" ON "transfer_package" FOR EACH ROW WHEN (OLD.to_office_id IS DISTINCT FROM NEW.to_office_id) EXECUTE FUNCTION keep_destination();
      CREATE TABLE "merger" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "into_office_id" uuid NOT NULL,
        "takes_place_on" date NOT NULL,
        "decision_number" text NOT NULL,
        "decided_on" date NOT NULL,
        "ordered_at" timestamptz NOT NULL,
        "ordered_by" uuid NOT NULL,
        "second_person_id" uuid NOT NULL,
        "ordered_at_office_id" uuid NOT NULL,
        CONSTRAINT "merger_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "merger_into" FOREIGN KEY ("municipality_id", "into_office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "merger_ordered_at_office" FOREIGN KEY ("municipality_id", "ordered_at_office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "merger_ordered_by" FOREIGN KEY ("municipality_id", "ordered_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "merger_second_person" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "merger_two_persons" CHECK ("ordered_by" <> "second_person_id")
      );
      CREATE TABLE "merger_part" (
        "municipality_id" character(4) NOT NULL,
        "merger_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        CONSTRAINT "merger_part_pk" PRIMARY KEY ("municipality_id", "merger_id", "office_id"),
        CONSTRAINT "merger_part_merger" FOREIGN KEY ("municipality_id", "merger_id") REFERENCES "merger" ("municipality_id", "id"),
        CONSTRAINT "merger_part_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id")
      );
      CREATE INDEX "merger_part_of_office" ON "merger_part" ("municipality_id", "office_id");
      CREATE TABLE "merger_outcome" (
        "municipality_id" character(4) NOT NULL,
        "merger_id" uuid NOT NULL,
        "outcome" text NOT NULL,
        "at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "reason" text,
        CONSTRAINT "merger_outcome_pk" PRIMARY KEY ("municipality_id", "merger_id"),
        CONSTRAINT "merger_outcome_merger" FOREIGN KEY ("municipality_id", "merger_id") REFERENCES "merger" ("municipality_id", "id"),
        CONSTRAINT "merger_outcome_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "merger_outcome_known" CHECK ("outcome" = 'DONE' AND "reason" IS NULL OR "outcome" = 'CANCELLED' AND length("reason") >= 10)
      );
      CREATE TABLE "merger_total" (
        "municipality_id" character(4) NOT NULL,
        "merger_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "what" text NOT NULL,
        "before" integer NOT NULL,
        "after" integer NOT NULL,
        CONSTRAINT "merger_total_pk" PRIMARY KEY ("municipality_id", "merger_id", "office_id", "what"),
        CONSTRAINT "merger_total_of_outcome" FOREIGN KEY ("municipality_id", "merger_id") REFERENCES "merger_outcome" ("municipality_id", "merger_id"),
        CONSTRAINT "merger_total_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id")
      );
    `);
    for (const table of ["merger", "merger_part", "merger_outcome", "merger_total"]) await tenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "merger_total"; DROP TABLE "merger_outcome"; DROP TABLE "merger_part"; DROP TABLE "merger";
      REVOKE UPDATE ("office_of_filing_id", "delivery_office_id") ON "application" FROM epidosi_app;
      DROP TRIGGER "transfer_package_destination" ON "transfer_package"; DROP FUNCTION keep_destination();
      REVOKE UPDATE ("to_office_id") ON "transfer_package" FROM epidosi_app;
      REVOKE UPDATE ("office_id") ON "seal_range" FROM epidosi_app;
      REVOKE UPDATE ("office_id") ON "safe" FROM epidosi_app;
      REVOKE UPDATE ("office_id") ON "device" FROM epidosi_app;
      REVOKE UPDATE ("valid_to") ON "office_assignment" FROM epidosi_app;
      REVOKE UPDATE ("successor_id", "succeeded_on") ON "office" FROM epidosi_app;
      ALTER TABLE "office" DROP CONSTRAINT "office_succeeded", DROP CONSTRAINT "office_successor", DROP "succeeded_on", DROP "successor_id";
    `);
  }
}
