import type { MigrationInterface, QueryRunner } from "typeorm";

export class KnowDatabase1766000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which database this is: another cluster, a promoted standby (timeline) and a restored copy (oid) each answer something else (trust §1).
      CREATE FUNCTION database_identity() RETURNS text
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF pg_is_in_recovery() THEN RAISE EXCEPTION 'a standby gives no numbers' USING ERRCODE = '57P03'; END IF;
        RETURN (SELECT system_identifier FROM pg_control_system()) || ' ' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || ' ' || (SELECT oid FROM pg_database WHERE datname = current_database());
      END $$;
      REVOKE ALL ON FUNCTION database_identity() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION database_identity() TO epidosi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP FUNCTION database_identity()");
  }
}
