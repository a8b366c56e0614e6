import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The planner of PostgreSQL knows how many rows a table has from the last ANALYZE, which comes by itself a minute after the rows. A database that moves in (S1) brings
 * hundreds of thousands in that minute, and every statement would be planned for an empty table. Only the owner of a table may say ANALYZE.
 */
export class KnowSizes1766000070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION know_sizes() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public SET default_statistics_target = 10 AS $sizes$
      BEGIN
        ANALYZE migration_row (municipality_id, run_id, table_name, number, outcome, applicant_id), migration_person, applicant (municipality_id, id, tax_id, social_security_number), applicant_name, name_sound,
          travel_document (municipality_id, applicant_id, number), legacy_number (municipality_id, id);
      END
      $sizes$;
      REVOKE ALL ON FUNCTION know_sizes() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION know_sizes() TO epidosi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP FUNCTION know_sizes()");
  }
}
