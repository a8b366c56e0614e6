import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { getNamedType, isUnionType } from "graphql";
import { Client } from "pg";
import pino from "pino";
import { makeApp } from "./app";
import { demoStaff } from "./demo-municipality";
import { kallikratisUnits } from "./features/offices";
import { migrate, ownerDataSource } from "./migrate";
import { makeSchema } from "./schema";
import { loadMunicipality } from "./municipality-loader";
import { readConfig } from "./platform/config";

const password = "test-password-1";
const template = "epidosi_template";

/** An answer of the API as a test reads it. */
export interface Answer {
  readonly data: Readonly<Record<string, never>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** What every act answers: its own type, or a refusal. */
export interface ActAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly about?: string | null;
  readonly clause?: string | null;
}

/** A whole server on a database of its own, with ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ (7105) and ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ (7101) loaded. */
export interface House {
  readonly app: FastifyInstance;
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** What the server logged so far, line by line. */
  readonly logged: readonly string[];
  /** The clock the server goes by; tests may set it. */
  now: Date;
  as(username: string, municipalityId?: string): Promise<Person>;
  anyone(): Person;
  /** SQL as the owner, who here is a superuser: for looking and for damage a test wants. */
  sql<Row>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Stops the server and starts it again on the same database and files. Who was signed in stays so. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** One signed-in person of the staff, or nobody. */
export class Person {
  constructor(
    private readonly app: () => FastifyInstance,
    readonly cookie: string,
  ) {}

  /** Sends an operation; answers data and errors as they came. */
  async send(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const response = await this.app().inject({ method: "POST", url: "/graphql", headers: { cookie: this.cookie }, payload: { query, variables } });
    return response.json<Answer>();
  }

  /** Sends an operation that must succeed and answers its first field. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const answer = await this.send(query, variables);
    if (answer.errors || !answer.data) throw new Error(`${JSON.stringify(answer.errors)} for ${query}`);
    return Object.values(answer.data)[0] as T;
  }

  /** Does an act; `commandId` is made unless given. Answers the union's member, `__typename` included. */
  async act<T>(name: string, args: Readonly<Record<string, unknown>>, fields: string, commandId: string = randomUUID()): Promise<T & ActAnswer> {
    const all: Record<string, unknown> = { commandId, ...args };
    const { args: types, success } = describeAct(name);
    const given = Object.keys(all).filter((key) => types.has(key));
    const head = given.map((key) => `$${key}: ${types.get(key)}`).join(", ");
    const body = given.map((key) => `${key}: $${key}`).join(", ");
    const query = `mutation (${head}) { ${name}(${body}) { __typename ... on ${success} { ${fields} } ... on Refusal { refused: code refusedAbout: about clause } } }`;
    const { refused, refusedAbout, ...result } = await this.ask<Record<string, string>>(query, Object.fromEntries(given.map((key) => [key, all[key]])));
    return (refused ? { ...result, code: refused, about: refusedAbout } : result) as T & ActAnswer;
  }

  get(url: string) {
    return this.app().inject({ method: "GET", url, headers: { cookie: this.cookie } });
  }
}

let schema: ReturnType<typeof makeSchema> | undefined;

function describeAct(name: string) {
  schema ??= makeSchema();
  const field = schema.getMutationType()?.getFields()[name];
  if (!field) throw new Error(`there is no act ${name}`);
  const type = getNamedType(field.type);
  const success = isUnionType(type) ? type.getTypes().find((member) => member.name !== "Refusal")?.name : type.name;
  return { args: new Map(field.args.map((arg) => [arg.name, String(arg.type)])), success };
}

/** Opens a house for one suite. The first one migrates and loads a template; every other copies it in a tenth of a second. */
export async function openHouse(env: Readonly<Record<string, string>> = {}): Promise<House> {
  const adminUrl = process.env["TEST_OWNER_URL"];
  if (!adminUrl) throw new Error("TEST_OWNER_URL is missing: run the tests with npm test or npm test -w api");
  const database = `t_${randomUUID().replaceAll("-", "")}`;
  const appTemplate = await copyTemplate(adminUrl, database);
  const ownerUrl = inDatabase(adminUrl, database);
  const appUrl = inDatabase(appTemplate, database);
  const dataDir = mkdtempSync(join(tmpdir(), "epidosi-data-"));
  const logged: string[] = [];
  let now: Date | undefined;
  const remember = (line: string) => {
    logged.push(line);
    if (line.includes('"msg":"defect"') && process.env["SHOW_DEFECTS"]) process.stderr.write(line);
  };
  const open = () =>
    makeApp({
      config: readConfig({ APP_DATABASE_URL: appUrl, DATA_DIR: dataDir, DATABASE_POOL: "12", ...env }),
      log: pino({ level: "info" }, { write: (line: string) => remember(line) }),
      clock: () => now ?? new Date(),
    });
  let app = await open();
  const owner = new Client({ connectionString: ownerUrl });
  owner.on("error", () => undefined);
  await owner.connect();
  const running = () => app;
  return {
    get app() {
      return app;
    },
    dataDir,
    ownerUrl,
    appUrl,
    logged,
    get now() {
      return now ?? new Date();
    },
    set now(instant: Date) {
      now = instant;
    },
    anyone: () => new Person(running, ""),
    as: (username, municipalityId = "7105") => signedIn(running, username, municipalityId),
    async sql<Row>(text: string, params: readonly unknown[] = []) {
      return (await owner.query(text, [...params])).rows as Row[];
    },
    async restart() {
      await app.close();
      app = await open();
    },
    async close() {
      await app.close();
      await owner.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function signedIn(app: () => FastifyInstance, username: string, municipalityId: string): Promise<Person> {
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code } } }`;
  const response = await app().inject({ method: "POST", url: "/graphql", payload: { query, variables: { input: { municipalityId, username, password } } } });
  const cookie = response.cookies[0];
  if (!cookie) throw new Error(`${username} cannot sign in: ${response.body}`);
  return new Person(app, `${cookie.name}=${cookie.value}`);
}

function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

async function copyTemplate(adminUrl: string, database: string): Promise<string> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query("SELECT pg_advisory_lock(7105)");
    const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${template}`);
    const { appDatabaseUrl } = await migrate({ ownerUrl: inDatabase(adminUrl, template) });
    if (!rowCount) await loadTemplate(inDatabase(adminUrl, template));
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
    return appDatabaseUrl;
  } finally {
    await admin.end();
  }
}

async function loadTemplate(url: string): Promise<void> {
  const dataSource = await ownerDataSource(url).initialize();
  try {
    for (const code of ["7105", "7101"]) {
      const units = kallikratisUnits().filter((unit) => unit.municipality_code === code);
      await loadMunicipality(dataSource, units, demoStaff, password, new Date());
    }
  } finally {
    await dataSource.destroy();
  }
}
