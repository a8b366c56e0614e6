import { ownerDataSource } from "./migrate";

/** Compares entities with a migrated database; prints the statements that would be missing. */
export async function findDrift(ownerUrl: string): Promise<string[]> {
  const dataSource = await ownerDataSource(ownerUrl).initialize();
  try {
    const log = await dataSource.driver.createSchemaBuilder().log();
    return log.upQueries.map((query) => query.query);
  } finally {
    await dataSource.destroy();
  }
}
