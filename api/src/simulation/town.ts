import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { hash } from "@node-rs/argon2";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { Pool } from "pg";
import pino from "pino";
import { type HouseWork, makeApp } from "../app";
import { demoCode, demoStaff } from "../demo-municipality";
import { kallikratisUnits } from "../features/offices";
import { migrate, ownerDataSource } from "../migrate";
import { loadMunicipality } from "../municipality-loader";
import { localDay } from "../platform/clock";
import { readConfig } from "../platform/config";
import { makeSchema } from "../schema";
import type { Case } from "./case";
import { Clerk } from "./clerk";
import { Dice } from "./dice";
import { inGreek } from "./greek";
import { type Bag, Phone } from "./phone";

/** Who of the demo's staff works where: files, keeps, and confirms as the second of two. */
const crews = { K0: { clerk: "kentriki", second: "thyrida" }, B1: { clerk: "krousonas", second: "krousonas2" }, B2: { clerk: "tylisos", second: "tylisos2" } } as const;
export type OfficeCode = keyof typeof crews;

export interface Alarm {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
}

export interface Person {
  readonly username: string;
  readonly password: string;
}

export interface Founding {
  readonly ownerUrl: string;
  readonly dataDir: string;
  /** A mail server that writes a line for each mail to the file `mailbox`. */
  readonly smtpUrl: string;
  readonly mailbox: string;
  readonly seed: number;
  readonly from: Date;
}

export interface Received {
  readonly to: string;
  /** Of the message: `<notice.municipality.id@host>`. */
  readonly id: string;
  /** The link by which the person stops further ones. */
  readonly stop: string;
}

/** ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ in a year of its own: the house with a clock that is set, its staff, and what the simulation knows of the papers. */
export class Town {
  now: Date;
  readonly dice: Dice;
  readonly offices = new Map<string, string>();
  readonly staffIds = new Map<string, string>();
  readonly phones: Phone[] = [];
  /** Days on which offices are closed. */
  readonly closed = new Set<string>();
  /** Offices that are not closed; one that is suspended or empties itself stands here with its clerks' hands tied. */
  readonly open = new Set<OfficeCode>(["K0", "B1", "B2"]);
  readonly suspended = new Set<string>();
  /** Offices that close: everything in their safes goes up. */
  readonly draining = new Set<string>();
  /** Whether branches deliver, as the policy in force says. */
  branchesDeliver = true;
  readonly cases: Case[] = [];
  readonly byId = new Map<string, Case>();
  /** What was done, by name: the report's first page. */
  readonly tally = new Map<string, number>();
  readonly #clerks = new Map<string, Clerk>();

  private constructor(
    readonly app: FastifyInstance,
    readonly schema: GraphQLSchema,
    readonly owner: Pool,
    readonly work: readonly HouseWork[],
    seed: number,
    private readonly clock: { now: Date },
    readonly password: string,
    readonly mailbox: string,
  ) {
    this.now = clock.now;
    this.dice = new Dice(seed);
  }

  /** On an empty database of its own. */
  static async found({ ownerUrl, dataDir, smtpUrl, mailbox, seed, from }: Founding): Promise<Town> {
    const { appDatabaseUrl } = await migrate({ ownerUrl });
    const password = randomBytes(9).toString("base64url");
    const loading = await ownerDataSource(ownerUrl).initialize();
    await loadMunicipality(loading, kallikratisUnits().filter((unit) => unit.municipality_code === demoCode), demoStaff, password, from);
    await loading.destroy();
    const owner = new Pool({ connectionString: ownerUrl, max: 4 });
    // The second of two is asked for the password at every bag: a year has thousands, and what a password costs is not its subject.
    await owner.query("UPDATE staff_member SET password_hash = $1", [await hash(password, { memoryCost: 1_024, timeCost: 1 })]);
    const clock = { now: from };
    const work: HouseWork[] = [];
    const app = await makeApp({ config: readConfig({ APP_DATABASE_URL: appDatabaseUrl, DATA_DIR: dataDir, LOG_LEVEL: "silent", SMTP_URL: smtpUrl, MAIL_FROM: "Δήμος Μαλεβιζίου <allodapoi@malevizi.example.gr>" }), log: pino({ level: "silent" }), clock: () => clock.now, work });
    const town = new Town(app, makeSchema(), owner, work, seed, clock, password, mailbox);
    await town.#settleIn();
    return town;
  }

  async #settleIn(): Promise<void> {
    for (const { id, code } of await this.as("kentriki").then((clerk) => clerk.ask<{ id: string; code: string }[]>("{ offices { id code } }"))) this.offices.set(code, id);
    const { rows } = await this.owner.query<{ id: string; username: string }>("SELECT id, username FROM staff_member WHERE municipality_id = $1", [demoCode]);
    for (const { id, username } of rows) this.staffIds.set(username, id);
    const supervisor = await this.as("epoptis");
    for (const username of ["dianomeas", "dianomeas2"]) this.phones.push(await Phone.enrol(await this.as(username), supervisor, this.staffIds.get(username) ?? "", demoCode, () => this.now));
    for (const { next } of await supervisor.ask<{ next: string }[]>("{ nationalHolidays { next } }")) this.closed.add(next);
  }

  today(): string {
    return localDay(this.now);
  }

  /** Sets the clock; it only goes on. */
  set(instant: Date): void {
    if (instant < this.now) return;
    this.now = instant;
    this.clock.now = instant;
  }

  /** What the house does by itself every ten minutes, done now: closings, checkpoints, late bags, mergers, notices; those that can be sent are sent when it returns. */
  async tick(): Promise<void> {
    for (const { what, turn } of this.work) {
      const problem = await turn();
      if (problem !== undefined) throw new Error(`${what}: ${String(problem)}`);
    }
    await this.#queueRests();
  }

  async #queueRests(): Promise<void> {
    const end = Date.now() + 120_000;
    while ((await this.rows("SELECT 1 FROM graphile_worker.jobs WHERE run_at <= now() LIMIT 1")).length > 0) {
      if (Date.now() > end) throw new Error("the queue does not come to rest");
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  /** Every mail that came to anybody so far. */
  received(): Received[] {
    return readFileSync(this.mailbox, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Received);
  }

  /** A person of the staff, with a session for the whole year: the clock runs faster than sessions last. */
  async as(username: string): Promise<Clerk> {
    const known = this.#clerks.get(username);
    if (known) return known;
    const token = randomBytes(32).toString("base64url");
    await this.owner.query(
      `INSERT INTO session (municipality_id, id, token_hash, staff_id, office_id, created_at, expires_at)
       SELECT s.municipality_id, $2, $3, s.id, (SELECT a.office_id FROM office_assignment a WHERE a.municipality_id = s.municipality_id AND a.staff_id = s.id AND a.valid_to IS NULL LIMIT 1), $4, $4::timestamptz + interval '2 years' FROM staff_member s WHERE s.municipality_id = $1 AND s.username = $5`,
      [demoCode, randomUUID(), createHash("sha256").update(token).digest("hex"), this.now, username],
    );
    const clerk = new Clerk(username, `epidosi_session=${demoCode}.${token}`, this.app, this.schema);
    this.#clerks.set(username, clerk);
    return clerk;
  }

  /** Who files, packs and delivers at an office. */
  clerkOf(code: OfficeCode): Promise<Clerk> {
    return this.as(crews[code].clerk);
  }

  secondOf(code: OfficeCode): Person {
    return { username: crews[code].second, password: this.password };
  }

  officeId(code: string): string {
    return this.offices.get(code) ?? "";
  }

  /** Everything that does not stand as it should at an office, as its clerk sees it, worst first. */
  async alarmsOf(code: OfficeCode): Promise<Alarm[]> {
    const clerk = await this.clerkOf(code);
    const alarms: Alarm[] = [];
    for (let after: string | null = null; ; ) {
      const page: { items: Alarm[]; nextCursor: string | null } = await clerk.ask("query ($a: String) { alarms(first: 100, after: $a) { items { id kind code } nextCursor } }", { a: after });
      alarms.push(...page.items);
      after = page.nextCursor;
      if (after === null) return alarms;
    }
  }

  works(code: string): boolean {
    return this.open.has(code as OfficeCode) && !this.suspended.has(code);
  }

  /** Offices where people are received today. */
  working(): OfficeCode[] {
    return [...this.open].filter((code) => this.works(code));
  }

  /** Whether something that chance brings happens now. The first time it surely does, so that a small year knows it too; whoever asks counts it by the same name. */
  happens(what: string, of: number): boolean {
    return this.dice.chance(of) || !this.tally.has(what);
  }

  count(what: string, many = 1): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + many);
  }

  /** What the database does of itself in a week of nights: a year that takes minutes would be planned as if the tables were empty. */
  async knowItsSize(): Promise<void> {
    await this.owner.query("ANALYZE");
  }

  /** What was done how often, by its Greek name. */
  counted(): [string, number][] {
    return [...this.tally].map(([what, many]): [string, number] => [inGreek(what), many]).toSorted(([one], [other]) => one.localeCompare(other, "el"));
  }

  /** Rows as the owner of the tables sees them: for looking only. */
  async rows<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.owner.query(sql, [...params])).rows as Row[];
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.owner.end();
  }
}

export type { Bag };
/** Something the town does on its working days. Each kind of work is a file of its own, done in the order of the list. */
export interface Flow {
  readonly name: string;
  /** Hour and minute of the day. */
  readonly hour: readonly [number, number];
  readonly onDay: (town: Town, day: string) => Promise<void>;
}
