import { readFileSync } from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Role, roles } from "@epidosi/schema";
import type { GraphQLField } from "graphql";
import { type Actor, again, contentOf, everybody, fillHouse, secretsOf } from "./authorisation.testing";
import { audienceAt, Known, operationOf, type Way, ways } from "./authorisation-documents.testing";
import { authorisationTable, type Door, doors, type Place, places } from "./authorisation-table";
import { mayEverSee, objectTypes } from "./platform/seen";
import { makeSchema } from "./schema";
import { type Answer, type House, openHouse, type Person } from "./testing";

const schema = makeSchema();
const all = doors(schema);
const table = readTable(readFileSync(join(__dirname, "../../schema/authorisation.md"), "utf8"));
const known = new Known();
let house: House;
let staff: Actor[];
let strangers: Actor[];
let nobody: Person;
beforeAll(async () => {
  house = await openHouse();
  await fillHouse(house);
  [staff, strangers] = [await everybody(house, "7105"), await everybody(house, "7101", ["CENTRAL"])];
  nobody = house.anyone();
  // Lists first; then what their names lead to.
  for (let round = 0; round < 2; round += 1) for (const { person, role, place } of staff) if (place === "CENTRAL" && role !== "AUDITOR") for (const way of waysOf(role)) if (way.kind === "query") known.learn((await ask(person, way)).data);
}, 120_000);
afterAll(() => house.close());

describe("the table of who may do and see what", () => {
  test("is what the code says, and names every operation, paper, file and field", () => {
    expect(authorisationTable(schema)).toBe(readFileSync(join(__dirname, "../../schema/authorisation.md"), "utf8"));
    expect([...table.keys()].toSorted()).toEqual([...all.map((door) => door.name), ...objectTypes(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))].toSorted());
    expect(table.size).toBeGreaterThan(900);
  });

  test.each(places)("holds at each door for each role of the place %s", async (place) => {
    const wrong: string[] = [];
    const one = async (actor: Actor) => {
      for (const door of all) {
        const [told, meant] = [await knock(door, actor.person, actor), expected(door, actor)];
        if (told !== meant) wrong.push(`${door.name} for ${actor.role}: ${told}, not ${meant}`);
      }
    };
    await Promise.all(staff.filter((actor) => actor.place === place).map(one));
    expect(wrong).toEqual([]);
  }, 120_000);

  test("holds at each door without a session", async () => {
    const wrong: string[] = [];
    for (const door of all) {
      const told = await knock(door, nobody);
      if (told !== (table.get(door.name)?.at(-1) === "yes" ? "IN" : "SIGN_IN")) wrong.push(`${door.name}: ${told}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("fields", () => {
  test("are refused to whom they are not for on every way that leads there, before anything is read, and only they", async () => {
    const wrong: string[] = [];
    const everywhere = ways(schema, () => true, () => true);
    expect(everywhere.map((way) => way.to.name).toSorted()).toEqual(objectTypes(schema).map((type) => type.name).toSorted());
    for (const role of roles) {
      const { person } = staff.find((one) => one.role === role && one.place === "CENTRAL") as Actor;
      // From wherever one may start, through what one may not see as well; and from everywhere, for types nothing of one's own leads to.
      for (const way of [...ways(schema, (name) => mayStart(name, role), () => true), ...everywhere]) {
        const hidden = way.asked.filter((coordinate) => !table.get(coordinate)?.[roles.indexOf(role) + 1]?.startsWith("yes"));
        if (hidden.length === 0) continue;
        const answer = await ask(person, way);
        // An act that is refused at its door answers that refusal and nothing else.
        if (way.kind === "mutation" && !mayStart(way.operation.name, role)) {
          const said = answer.data ?? answer.errors?.[0]?.extensions["refusal"];
          const refused = [JSON.stringify({ [way.operation.name]: { __typename: "Refusal", refused: "NOT_ALLOWED" } }), JSON.stringify("NOT_ALLOWED")];
          if (!refused.includes(JSON.stringify(said))) wrong.push(`${role} by ${way.operation.name}: ${JSON.stringify(answer).slice(0, 200)}`);
          continue;
        }
        const told = /^You may not see (.+)\.$/u.exec(answer.errors?.[0]?.message ?? "")?.[1]?.split(", ") ?? [];
        if (told.toSorted().join() !== hidden.toSorted().join()) wrong.push(`${role} to ${way.to.name}: ${told.join()} not ${hidden.join()}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test("are answered on every way to whom they are for", async () => {
    const wrong: string[] = [];
    const answered = new Set<string>();
    const one = async ({ role, place, person }: Actor) => {
      for (const way of waysOf(role)) {
        if (way.kind === "mutation" || (place !== "CENTRAL" && (ruleAt(way)?.office ?? "ANY") === "CENTRAL")) continue;
        const answer = await ask(person, way);
        collect(answer.data, answered);
        const refused = answer.errors?.find((error) => ["FORBIDDEN", "UNAUTHENTICATED", "INTERNAL"].includes(String(error.extensions["code"])));
        if (refused) wrong.push(`${role} at ${place} to ${way.to.name}: ${refused.message}`);
      }
    };
    await Promise.all(staff.map(one));
    expect(wrong).toEqual([]);
    // Of the fields a query leads to, so many were really answered with a value; of the others the world of this test has none.
    const reachable = new Set(roles.flatMap((role) => waysOf(role).filter((way) => way.kind === "query").flatMap((way) => way.asked)));
    if (process.env["SHOW_UNANSWERED"]) process.stderr.write(`${answered.size} of ${reachable.size}: ${[...reachable].filter((coordinate) => !answered.has(coordinate)).join(" ")}\n`);
    expect(answered.size).toBeGreaterThan(450);
  }, 120_000);

  test("of nothing personal lie on any way of a courier, nor does a word of a person stand in any answer", async () => {
    const reached = new Set(waysOf("COURIER").map((way) => way.to.name));
    for (const personal of ["Applicant", "Application", "CustodyItem", "ProtocolEntry", "Representative", "Referral", "TravelDocument", "Residence", "TransferPackage", "ManifestLine", "Delivery"]) expect(reached).not.toContain(personal);
    const { words } = await secretsOf(house, "7105");
    expect(words.length).toBeGreaterThan(12);
    for (const { role, person } of staff)
      if (role === "COURIER" || role === "ADMIN") for (const way of waysOf(role)) if (way.kind === "query") expect([way.to.name, wordsIn(await ask(person, way), words)]).toEqual([way.to.name, []]);
  });
});

describe("another municipality", () => {
  test("is answered nothing of ours, whatever is asked by whomever with our ids", async () => {
    const { ids, words } = await secretsOf(house, "7105");
    expect(ids.size).toBeGreaterThan(100);
    for (const { role, person } of strangers)
      for (const way of waysOf(role)) {
        if (way.kind === "mutation") continue;
        const text = JSON.stringify((await ask(person, way)).data ?? null);
        expect([way.to.name, (text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/gu) ?? []).filter((id) => ids.has(id)), wordsIn(text, words)]).toEqual([way.to.name, [], []]);
      }
  }, 120_000);

  test("opens none of our papers and files, by addresses that open here", async () => {
    const addresses = [...known.addresses].filter((address) => !address.includes("?"));
    expect(addresses.length).toBeGreaterThan(15);
    let opened = 0;
    for (const address of addresses) {
      for (const { role, person } of strangers) expect([address, role, [403, 404].includes((await person.get(address)).statusCode)]).toEqual([address, role, true]);
      expect((await nobody.get(address)).statusCode).toBe(401);
      if ((await (staff.find((one) => one.role === "SUPERVISOR" && one.place === "CENTRAL") as Actor).person.get(address)).statusCode === 200) opened += 1;
    }
    expect(opened).toBeGreaterThan(3);
  });

  test("cannot tell what is ours from what is nobody's", async () => {
    const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => field.args.length > 0);
    for (const { role, person } of strangers)
      for (const field of queries.filter((one) => mayStart(one.name, role) && (one.extensions["rule"] as Door["rule"]).roles !== "PUBLIC")) {
        const [ours, none] = [operationOf("query", field, "", known), operationOf("query", field, "", new Known())];
        if (JSON.stringify(ours.variables) === JSON.stringify(none.variables) || field.name === "identify") continue;
        expect([field.name, await bare(person, ours)]).toEqual([field.name, await bare(person, none)]);
      }
  });
});

test("nothing of ours changes by whoever is refused at the door, or is of another municipality, with our ids in hand", async () => {
  const before = await contentOf(house, "7105");
  const acts = all.filter((door) => door.act && door.rule.roles !== "PUBLIC");
  for (const door of acts) {
    const refused = staff.filter((actor) => expected(door, actor) !== "IN");
    await Promise.all([knock(door, nobody, undefined, known), ...[...strangers, ...refused].map((actor) => knock(door, actor.person, actor, known))]);
  }
  const after = await contentOf(house, "7105");
  expect([...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name)).toEqual([]);
}, 120_000);

test("another office's things are read like one's own: it is one system of record (S6)", async () => {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => field.args.some((arg) => /^(?:id|tag|code)$/u.test(arg.name)) && (field.extensions["rule"] as Door["rule"]).roles !== "PUBLIC");
  for (const field of queries)
    for (const role of roles.filter((one) => mayStart(field.name, one) && (field.extensions["rule"] as Door["rule"]).office === "ANY")) {
      const [here, there] = (["CENTRAL", "BRANCH"] as const).map((place) => staff.find((one) => one.role === role && one.place === place)?.person as Person);
      const asked = operationOf("query", field, "", known);
      const [one, other] = [await bare(here as Person, asked), await bare(there as Person, asked)];
      expect([field.name, role, other]).toEqual([field.name, role, one]);
    }
});

/** The ways of a role through what the table lets it ask for. */
function waysOf(role: Role): Way[] {
  return ways(schema, (name) => mayStart(name, role), (type, field) => mayEverSee(audienceAt(schema, `${type.name}.${field.name}`) ?? "staff", [role]));
}

const column = (role: Role) => roles.indexOf(role);
const operationCells = (name: string) => table.get(`query ${name}`) ?? table.get(`mutation ${name}`) ?? [];
const mayStart = (operation: string, role: Role) => operationCells(operation)[column(role)]?.includes("C") === true;
const ruleAt = (way: Way) => way.operation.extensions["rule"] as Door["rule"] | undefined;

/** What the table says happens at a door: in, or the refusal that the place where nobody comes in explains. */
function expected(door: Door, { role, place }: { readonly role: Role; readonly place: Place }): string {
  const cell = table.get(door.name)?.[column(role)] ?? "";
  if (cell.includes(place.charAt(0))) return "IN";
  if (!cell.includes("C")) return "NOT_ALLOWED";
  return cell.includes("B") ? "OFFICE_WITHOUT_DECISION" : "CENTRAL_ONLY";
}

const atTheDoor = ["NOT_ALLOWED", "CENTRAL_ONLY", "OFFICE_WITHOUT_DECISION", "OFFICE_NOT_ON_ITS_LINK", "OFFICE_LINK_UNDECLARED"];

/** What one is told at a door; whatever an act says of what was asked is told inside. A query tells only that one may not. */
async function knock(door: Door, person: Person, actor?: Actor, names?: Known): Promise<string> {
  const [how = "", what = ""] = door.name.split(" ");
  if (how === "query" || how === "mutation") {
    const field = (how === "query" ? schema.getQueryType() : schema.getMutationType())?.getFields()[what] as GraphQLField<unknown, unknown>;
    const who = what === "signOut" && actor ? await again(house, actor) : person;
    const { query, variables } = operationOf(how, field, "", names);
    const { data, errors } = await who.send(query, variables);
    const code = String(errors?.[0]?.extensions["code"]);
    if (code === "UNAUTHENTICATED") return "SIGN_IN";
    if (code === "FORBIDDEN") return actor ? expected(door, actor) === "IN" ? "FORBIDDEN" : expected(door, actor) : "FORBIDDEN";
    const told = (data?.[what] as { refused?: string } | null | undefined)?.refused ?? String(errors?.[0]?.extensions["refusal"]);
    return atTheDoor.includes(told) ? told : "IN";
  }
  const id = names?.find("id", []) ?? randomUUID();
  const url = what.startsWith("/papers") ? `${what}/${id}.pdf` : what.startsWith("/files") ? `${what}/${id}?commandId=${randomUUID()}&name=a.pdf` : what;
  const answer = await house.app.inject({ method: how as "GET" | "PUT", url, headers: { cookie: person.cookie, "content-type": "application/octet-stream" }, ...(how === "PUT" && { payload: Buffer.from("%PDF-1.7\n%%EOF\n") }) });
  if (answer.statusCode === 401) return "SIGN_IN";
  const told = answer.statusCode === 403 ? answer.json<Answer>().errors?.[0]?.extensions["code"] : answer.statusCode === 409 ? (answer.json<{ refusal?: { code: string } }>().refusal?.code ?? "") : "";
  return atTheDoor.includes(String(told)) ? String(told) : "IN";
}

async function ask(person: Person, way: Way): Promise<Answer> {
  const { query, variables } = operationOf(way.kind, way.operation, way.selection, known);
  return person.send(query, variables);
}

/** An answer without the names that were asked with. */
async function bare(person: Person, { query, variables }: { query: string; variables: Readonly<Record<string, unknown>> }): Promise<string> {
  const { data, errors } = await person.send(query, variables);
  return JSON.stringify({ data, errors: errors?.map((error) => error.extensions["code"]) });
}

function wordsIn(answer: unknown, words: readonly string[]): string[] {
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  return words.filter((word) => text.includes(word));
}

function collect(answer: unknown, into: Set<string>): void {
  if (Array.isArray(answer)) for (const one of answer) collect(one, into);
  else if (typeof answer === "object" && answer !== null) {
    const thing = answer as Readonly<Record<string, unknown>>;
    for (const [key, value] of Object.entries(thing)) {
      if (value !== null && key !== "__typename" && typeof thing["__typename"] === "string") into.add(`${thing["__typename"]}.${key}`);
      collect(value, into);
    }
  }
}

/** The rows of the checked-in table: name, then its cells. A field's first cell is its audience. */
function readTable(text: string): Map<string, string[]> {
  const rows = text.split("\n").filter((line) => /^\| (?:query|mutation|GET|PUT|[A-Z]\w+\.)/u.test(line)).map((line) => line.slice(2, -2).split(" | "));
  return new Map(rows.map(([name = "", ...cells]) => [name, cells]));
}
