import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { getNamedType, type GraphQLField, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType, isUnionType } from "graphql";
import { demoStaff } from "./demo-municipality";
import { grantOne, sealed } from "./errand.testing";
import { fileOne, officeId } from "./filing.testing";
import type { Rule } from "./platform/allow";
import { makeSchema } from "./schema";
import { type House, openHouse, type Person } from "./testing";

/** Runs of each operation; more on demand. */
const runs = Number(process.env["BAD_INPUT_RUNS"] ?? 12);
/** Told by nobody: where it turns up in an answer or a log, what was typed has leaked. */
const secret = "ΠΡΟΣΩΠΙΚΟ-ΜΥΣΤΙΚΟ";

let house: House;
let known: string[];
const people = new Map<string, Person>();
beforeAll(async () => {
  house = await openHouse();
  await fileOne(house);
  await grantOne(house, "K0");
  const { code, granted } = await sealed(house);
  const central = await house.as("kentriki");
  const declared = { toMunicipalityId: "7101", kind: "RENEWAL", sender: "X", attachments: 0 };
  await central.act("referPaper", { input: declared }, "id");
  const batch = await central.act<{ id: string }>("openInboundBatch", { directorateReference: "Φ.9", directorateDate: "2011-05-20", listedCount: 2 }, "id");
  const ids = await house.sql<{ id: string }>("SELECT id::text FROM application UNION SELECT id::text FROM applicant UNION SELECT protocol_entry_id::text FROM application UNION SELECT id::text FROM staff_member LIMIT 60");
  known = [code, granted.permitTag, granted.decisionTag, batch.id, await officeId(central, "B2"), await officeId(central, "K0"), ...ids.map(({ id }) => id)];
});
afterAll(() => house.close());

const schema = makeSchema();
const odd = ["", " ", "0", "-1", "null", "no-id", "Ά", "😀🏳️‍🌈", "a\u0000b", "AB\u202eDC", "\ud800", "=HYPERLINK(\"x\")", "'; DROP TABLE applicant; --", "../../etc/passwd", "<script>alert(1)</script>", "%00", `${secret}${"Χ".repeat(5_000)}`, secret, "A".repeat(200), "1900-01-01", "7105", "0000", "ALB", "GRC", "000000000", "555777003", "30029001234", "2026", "99999999999999999999"];

/** Any value of a type, mostly at a limit of what it may be. */
function valueOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return fc.oneof({ weight: 4, arbitrary: fc.array(fc.memo(() => valueOf(type.ofType as GraphQLInputType))(), { maxLength: 3 }) }, { weight: 1, arbitrary: valueOf(type.ofType as GraphQLInputType).map((one) => Array.from({ length: 200 }, () => one)) });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (isInputObjectType(type)) return fc.record(Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, isNonNullType(field.type) ? valueOf(field.type) : fc.option(valueOf(field.type), { nil: null })])));
  if (!isScalarType(type)) throw new Error(`no value of ${String(type)}`);
  if (type.name === "Int") return fc.constantFrom(-2_147_483_648, -1, 0, 1, 2, 13, 32, 100, 1899, 1900, 1984, 2026, 2101, 9_999, 2_147_483_647);
  if (type.name === "Boolean") return fc.boolean();
  if (type.name === "LocalDate") return fc.constantFrom("0001-01-01", "1900-01-01", "2011-05-20", "2026-02-30", "2026-11-24", "2027-01-31", "9999-12-31", "soon", "");
  if (type.name === "ID") return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 2, arbitrary: fc.constantFrom(...odd) }, { weight: 1, arbitrary: fc.uuid() });
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...odd) }, { weight: 1, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) });
}

async function allowed(rule: Rule): Promise<Person> {
  const member = demoStaff.find(({ roles }) => !Array.isArray(rule.roles) || roles.some((role) => rule.roles.includes(role as never)))?.username ?? "kentriki";
  const person = people.get(member) ?? (await house.as(member));
  people.set(member, person);
  return person;
}

function document(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>): string {
  const head = field.args.length > 0 ? `(${field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(", ")})` : "";
  const body = field.args.length > 0 ? `(${field.args.map((arg) => `${arg.name}: $${arg.name}`).join(", ")})` : "";
  const type = getNamedType(field.type);
  return `${kind} ${head} { ${field.name}${body} ${isUnionType(type) || isObjectType(type) ? "{ __typename }" : ""} }`;
}

const leftAlone = ["signIn", "signOut", "chooseOffice"];
const operations = (["query", "mutation"] as const).flatMap((kind) => {
  const type = kind === "query" ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).filter((field) => field.args.some(({ name }) => name !== "commandId") && !leftAlone.includes(field.name)).map((field) => [kind, field.name, field] as const);
});

test.each(operations)("%s %s answers any input with a result or a clear refusal, and repeats nothing", async (kind, _name, field) => {
  const person = await allowed(field.extensions["rule"] as Rule);
  const sent = document(kind, field);
  const before = house.logged.length;
  const given = fc.record(Object.fromEntries(field.args.map((arg) => [arg.name, isNonNullType(arg.type) ? valueOf(arg.type) : fc.option(valueOf(arg.type), { nil: null })])));
  await fc.assert(
    fc.asyncProperty(given, async (variables) => {
      const answer = await person.send(sent, { ...variables, ...("commandId" in variables && { commandId: randomUUID() }), ...("secondPerson" in variables && { secondPerson: { username: "thyrida", password: "test-password-1" } }) });
      for (const error of answer.errors ?? []) {
        expect(["BAD_USER_INPUT", "REFUSED", "FORBIDDEN", "BAD_REQUEST", "TOO_MANY_REQUESTS"]).toContain(error.extensions["code"]);
        expect(error.message).not.toContain(secret);
      }
      expect(JSON.stringify(answer)).not.toContain("INTERNAL");
    }),
    { numRuns: runs, seed: 20261124 },
  );
  expect(house.logged.slice(before).filter((line) => line.includes(secret) || line.includes('"msg":"defect"'))).toEqual([]);
});
