import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a year of twenty thousand applications was seen to read whole: the certificates of a case, what was handed over with a delivery, who filed for others this week, the open cases that are to be delivered at an office. */
export class FindByIndex1766000078100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX submission_certificate_of_application ON submission_certificate (municipality_id, application_id);
      CREATE INDEX delivery_item_of_delivery ON delivery_item (municipality_id, delivery_id);
      CREATE INDEX representative_by_day ON representative (municipality_id, filed_at);
      CREATE INDEX application_of_delivery ON application (municipality_id, delivery_office_id) WHERE status <> ALL (ARRAY['CLOSED'::text, 'WITHDRAWN'::text, 'VOIDED'::text])`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX submission_certificate_of_application, delivery_item_of_delivery, representative_by_day, application_of_delivery");
  }
}
