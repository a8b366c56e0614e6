import { createHmac } from "node:crypto";
import "reflect-metadata";
import { Client } from "pg";
import { DataSource } from "typeorm";
import { entities } from "./data-source";
import { migrations } from "./migrations";

/** Connects as the owner of the tables; used by the migrator, the drift check and the tests, never by the server. */
export function ownerDataSource(url: string, upTo?: string): DataSource {
  return new DataSource({ type: "postgres", url, entities, migrations: upTo ? migrationsUpTo(upTo) : migrations, migrationsTransactionMode: "each", synchronize: false });
}

/** The migrations up to one by its name: what a backup of an older version needs before its rows. */
function migrationsUpTo(name: string): typeof migrations {
  const last = migrations.findIndex((migration) => migration.name === name);
  if (last < 0) throw new Error(`this version of Epidosi does not know the migration ${name}: the backup comes from a newer one, so install that one first`);
  return migrations.slice(0, last + 1);
}

/**
 * Makes the application's role, runs what migrations are missing (all, or those up to one), and answers the URL the application connects with. The
 * role's password is derived from the owner's, so that any process that may migrate knows it and no file holds it.
 */
export async function migrate(ownerUrl: string, upTo?: string): Promise<{ appDatabaseUrl: string; ran: number }> {
  const owner = new URL(ownerUrl);
  const password = createHmac("sha256", decodeURIComponent(owner.password)).update("epidosi application role").digest("base64url");
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('epidosi migrate'))");
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'epidosi_app') THEN
          CREATE ROLE epidosi_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
        END IF;
      END $$;
      ALTER ROLE epidosi_app PASSWORD '${password}';
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO epidosi_app;
    `);
    const dataSource = await ownerDataSource(ownerUrl, upTo).initialize();
    try {
      const ran = await dataSource.runMigrations();
      await dataSource.query("GRANT SELECT ON migrations TO epidosi_app");
      const app = new URL(ownerUrl);
      app.username = "epidosi_app";
      app.password = password;
      return { appDatabaseUrl: app.toString(), ran: ran.length };
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const url = process.env["DATABASE_URL"];
  if (!url) throw new Error("DATABASE_URL is missing: the URL of the role that owns the tables");
  const { appDatabaseUrl, ran } = await migrate(url, process.argv[2] === "--to" ? process.argv[3] : undefined);
  process.stderr.write(ran === 0 ? "Database is up to date.\n" : `${ran} migrations ran.\n`);
  process.stdout.write(`${JSON.stringify({ appDatabaseUrl })}\n`);
}

if (require.main === module)
  main().catch((problem: unknown) => {
    process.stderr.write(`Cannot migrate: ${problem instanceof Error ? problem.message : "unknown problem"}\n`);
    process.exitCode = 1;
  });
