import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { findDrift } from "./check-drift";
import { makeSchema } from "./schema";
import { type House, openHouse } from "./testing";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => house.close());

describe("rules of the house", () => {
  test("every query and mutation has a role and office rule", () => {
    const schema = makeSchema();
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));
    expect(fields.length).toBeGreaterThan(10);
    expect(fields.filter((field) => field.extensions["rule"] === undefined).map((field) => field.name)).toEqual([]);
  });

  test("every act but those of the session takes a command id and may answer a refusal", () => {
    // Signed messages are each an event of their own, and each is answered for itself.
    const acts = Object.values(makeSchema().getMutationType()?.getFields() ?? {}).filter((act) => !["signIn", "signInWithPasskey", "signOut", "chooseOffice", "bringMessages"].includes(act.name));
    for (const act of acts) {
      expect([act.name, act.args.some((arg) => arg.name === "commandId")]).toEqual([act.name, true]);
      expect(String(act.type)).toMatch(/Result!$/u);
    }
  });

  test("every table with a municipality has row-level security, forced, and a policy", async () => {
    const tables = await house.sql<{ table: string; safe: boolean }>(`
      SELECT c.relname AS table, c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) AS safe
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id' AND NOT a.attisdropped
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !table.safe)).toEqual([]);
  });

  test("the municipality comes first in every primary key and unique constraint of a tenant's table", async () => {
    const late = await house.sql(`
      SELECT i.indexrelid::regclass::text AS index FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_attribute m ON m.attrelid = c.oid AND m.attname = 'municipality_id'
      WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace AND i.indkey[0] <> m.attnum`);
    expect(late).toEqual([]);
  });

  test("no join waits for a key made by coalesce: behind a policy no index answers it", () => {
    const sources = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !/\.test\.ts$|migrations/u.test(file));
    const joins = sources.flatMap((file) => [...readFileSync(join(__dirname, file), "utf8").matchAll(/\bJOIN\s[^`]*?\bON\b[^`]*?(?=\bJOIN\b|\bWHERE\b|\bGROUP\b|\bORDER\b|`)/gu)].map(([text]) => ({ file, text })));
    expect(joins.length).toBeGreaterThan(100);
    expect(joins.filter(({ text }) => /=\s*coalesce\(|coalesce\([^()]*\)\s*=/iu.test(text))).toEqual([]);
  });

  test("the application's role owns nothing and cannot get around row-level security", async () => {
    expect(await house.sql("SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = 'epidosi_app'")).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
    expect(await house.sql("SELECT relname FROM pg_class WHERE relowner = 'epidosi_app'::regrole")).toEqual([]);
  });

  test("entities and migrations say the same", async () => {
    expect(await findDrift(house.ownerUrl)).toEqual([]);
  });
});

describe("trouble at the door", () => {
  const post = (payload: string | object, headers: Record<string, string> = {}) => house.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", ...headers }, payload });

  test("2 MB of JSON is too large, and the sentence says how much may be sent", async () => {
    const response = await post({ query: "{ session { expiresAt } }", variables: { padding: "x".repeat(2_000_000) } });
    expect(response.statusCode).toBe(413);
    expect(response.json<{ errors: { message: string }[] }>().errors[0]?.message).toBe("The request is too large: at most 1 MB. Send it in parts.");
  });

  test("a query forty levels deep is refused before it runs, and the sentence says how deep it may be", async () => {
    const deep = (levels: number) => `{ application(id: "01976f00-0000-7000-8000-000000000000") { ${"items { application { ".repeat(levels / 2)} id ${"} } ".repeat(levels / 2)} } }`;
    const clerk = await house.as("tylisos");
    const refused = await clerk.send(deep(40));
    expect(refused.data ?? null).toBeNull();
    expect(refused.errors?.map((error) => error.message)).toEqual(["The query is too deep: at most 12 levels. Ask in several queries."]);
    expect((await clerk.send(deep(4))).errors).toBeUndefined();
  });

  test.each([["not json", "{"], ["no query", "{}"], ["an unknown field", JSON.stringify({ query: "{ secrets }" })], ["a wrong variable", JSON.stringify({ query: "query ($a: Int!) { applications(first: $a) { nextCursor } }", variables: { a: "Παπαδόπουλος" } })]])(
    "%s is an error that repeats nothing personal",
    async (_what, payload) => {
      const response = await post(payload, { cookie: (await house.as("tylisos")).cookie });
      expect(response.statusCode).toBeLessThan(500);
      expect(response.body).toContain("errors");
      expect(response.body).not.toContain("Παπαδόπουλος");
    },
  );

  test("an unknown address, a file name with dots and a paper that is none are not found", async () => {
    const clerk = await house.as("tylisos");
    const noPaper = { errors: [{ message: "There is no such paper. Open it from the page of its record.", extensions: { code: "NOT_FOUND" } }] };
    const none = "01976f00-0000-7000-8000-000000000000";
    for (const file of ["..%2f..%2fetc%2fpasswd.pdf", "..%5c..%5cconfig.pdf", "%2e%2e%2fconfig.pdf", `..%2f${none}.pdf`, `${none}.pdf%00`, "nothing.pdf", `${none}.pdf`]) {
      const answer = await clerk.get(`/papers/registration-receipt/${file}`);
      expect([file, answer.statusCode, answer.json()]).toEqual([file, 404, noPaper]);
    }
    expect((await clerk.get(`/papers/nope/${none}.pdf`)).json()).toEqual(noPaper);
    for (const url of ["/papers/../config.pdf", "/nothing"]) expect((await clerk.get(url)).statusCode).toBe(404);
    const stranger = await house.anyone().get(`/papers/registration-receipt/${none}.pdf`);
    expect([stranger.statusCode, stranger.json<{ errors: { message: string }[] }>().errors[0]?.message]).toEqual([401, "Sign in first, then open the paper again."]);
  });

  test("alive, ready and measured", async () => {
    expect((await house.app.inject("/healthz")).json()).toEqual({ alive: true });
    expect((await house.app.inject("/readyz")).json()).toEqual({ ready: true });
    expect((await house.app.inject("/metrics")).body).toContain("epidosi_http_request_seconds");
  });

  test("when the database restarts, the answer says so and the next one works", async () => {
    const clerk = await house.as("tylisos");
    await house.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'epidosi_app' AND datname = current_database()");
    const answers = await Promise.all(Array.from({ length: 6 }, () => clerk.send("{ offices { code } }")));
    for (const answer of answers) if (answer.errors) expect(answer.errors[0]?.extensions["code"]).toBe("UNAVAILABLE");
    expect(await clerk.ask<unknown[]>("{ offices { code } }")).toHaveLength(3);
  });
});
