import { createHmac } from "node:crypto";
import "reflect-metadata";
import { Client } from "pg";
import { DataSource } from "typeorm";
import { entities } from "./data-source";
import { migrations } from "./migrations";
import { installQueue } from "./platform/queue";

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

export interface Migration {
  /** The URL of the role that owns the tables. */
  readonly ownerUrl: string;
  /** The last migration to run; all where left out. */
  readonly upTo?: string | undefined;
  /** Where an administrator made the application's role (`infra/database/roles.sql`): its URL. Left out, the role is made here. */
  readonly appDatabaseUrl?: string | undefined;
}

/**
 * Runs what migrations are missing and answers the URL the application connects with. Without one of its own, the role is
 * made here and its password derived from the owner's, so that any process that may migrate knows it and no file holds it.
 */
export async function migrate({ ownerUrl, upTo, appDatabaseUrl }: Migration): Promise<{ appDatabaseUrl: string; ran: number }> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('epidosi migrate'))");
    const app = appDatabaseUrl ?? (await makeAppRole(client, ownerUrl));
    await client.query("REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO epidosi_app;");
    const dataSource = await ownerDataSource(ownerUrl, upTo).initialize();
    try {
      const ran = await dataSource.runMigrations();
      await dataSource.query("GRANT SELECT ON migrations TO epidosi_app");
      await installQueue(client, ownerUrl);
      return { appDatabaseUrl: app, ran: ran.length };
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await client.end();
  }
}

async function makeAppRole(client: Client, ownerUrl: string): Promise<string> {
  const app = new URL(ownerUrl);
  const password = createHmac("sha256", decodeURIComponent(app.password)).update("epidosi application role").digest("base64url");
  await client.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'epidosi_app') THEN
        CREATE ROLE epidosi_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      END IF;
    END $$;
    ALTER ROLE epidosi_app PASSWORD '${password}';
  `);
  app.username = "epidosi_app";
  app.password = password;
  return app.toString();
}

async function main(): Promise<void> {
  const url = process.env["DATABASE_URL"];
  if (!url || !URL.canParse(url)) throw new Error(`DATABASE_URL ${url ? "must look like postgresql://user:password@host:port/database" : "is missing: the URL of the role that owns the tables"}`);
  const given = process.env["APP_DATABASE_URL"] || undefined;
  const { appDatabaseUrl, ran } = await migrate({ ownerUrl: url, upTo: process.argv[2] === "--to" ? process.argv[3] : undefined, appDatabaseUrl: given });
  process.stderr.write(ran === 0 ? "Database is up to date.\n" : `${ran} migrations ran.\n`);
  // The URL holds a password: said only to the command that asked for a role to be made, never into an installation's log.
  process.stdout.write(`${JSON.stringify(given ? {} : { appDatabaseUrl })}\n`);
}

if (require.main === module)
  main().catch((problem: unknown) => {
    process.stderr.write(`Cannot migrate: ${problem instanceof Error ? problem.message : "unknown problem"}\n`);
    process.exitCode = 1;
  });
