/**
 * One throwaway PostgreSQL for the whole run, and in it a migrated template with two loaded municipalities. TEST_OWNER_URL names
 * another server to test on, as its superuser: any PostgreSQL from 15 on.
 */
module.exports = async () => {
  if (process.env.TEST_OWNER_URL) return;
  const { mkdtempSync, chmodSync, rmSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const { startPostgres } = await import("../../../../infra/commands/postgres.mjs");
  const dataDir = mkdtempSync(join(tmpdir(), "epidosi-test-"));
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir, fast: true });
  process.env.TEST_OWNER_URL = postgres.url;
  globalThis.stopTestPostgres = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
};
