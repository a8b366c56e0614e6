import { ownerDataSource } from "./migrate";

/** The statements by which a migrated database differs from the entities. Check constraints live in migrations alone. */
export async function findDrift(ownerUrl: string): Promise<string[]> {
  const dataSource = await ownerDataSource(ownerUrl).initialize();
  try {
    const log = await dataSource.driver.createSchemaBuilder().log();
    const checks = await dataSource.query<{ conname: string }[]>("SELECT conname FROM pg_constraint WHERE contype = 'c'");
    return log.upQueries.map((query) => query.query).filter((query) => !checks.some(({ conname }) => query.endsWith(`DROP CONSTRAINT "${conname}"`)));
  } finally {
    await dataSource.destroy();
  }
}
