import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { thumbprint } from "@epidosi/schema";
import { newKey } from "../../device.testing";
import { type House, openHouse, type Person } from "../../testing";
import { challengeTime } from "./challenge";
import { openSigningKey } from "../../platform/signing-key";

let house: House;
let supervisor: Person;
let courier: Person;
beforeAll(async () => {
  house = await openHouse();
  [supervisor, courier] = await Promise.all([house.as("epoptis"), house.as("dianomeas")]);
});
afterAll(async () => house.close());

const fields = "id kid name state counter head enrolledAt endedAt staff { name } office { code }";
interface Told {
  readonly id: string;
  readonly kid: string;
}
async function staffId(username: string, municipalityId = "7105"): Promise<string> {
  const [row] = await house.sql<{ id: string }>("SELECT id FROM staff_member WHERE username = $1 AND municipality_id = $2", [username, municipalityId]);
  return row?.id ?? "";
}
async function codeFor(username: string): Promise<string> {
  return (await supervisor.act<{ code: string }>("makeEnrolmentCode", { staffId: await staffId(username) }, "code expiresAt")).code;
}
async function enrol(person: Person, username: string, name = "Κινητό"): Promise<Told> {
  return person.act<Told>("enrolDevice", { code: await codeFor(username), name, key: await newKey() }, fields);
}
const audited = async (event: string) => (await house.sql<{ count: number }>("SELECT count(*)::int AS count FROM audit_entry WHERE event = $1", [event]))[0]?.count ?? 0;

describe("enrolling", () => {
  test("a supervisor's code makes this browser's key the person's own, once", async () => {
    const key = await newKey();
    const code = await codeFor("dianomeas");
    expect(code).toMatch(/^[0-9A-PR-VX-Z]{10}$/u);
    const typed = `${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase();
    const command = randomUUID();
    const device = await courier.act<Told>("enrolDevice", { code: typed, name: " Κινητό ", key }, fields, command);
    expect(device).toMatchObject({ kid: await thumbprint(key), name: "Κινητό", state: "ACTIVE", counter: 0, endedAt: null, staff: { name: "Κώστας Σταυράκης" }, office: { code: "K0" } });
    expect(await courier.act<Told>("enrolDevice", { code: typed, name: " Κινητό ", key }, fields, command)).toEqual(device);
    expect(await courier.act("enrolDevice", { code, name: "Άλλο", key: await newKey() }, "id")).toMatchObject({ code: "DEVICE_CODE_WRONG" });
    expect(await courier.act("enrolDevice", { code: await codeFor("dianomeas"), name: "Πάλι", key }, "id")).toMatchObject({ code: "DEVICE_KNOWN" });
    expect(await courier.ask(`query ($kid: String!) { myDevice(kid: $kid) { id } }`, { kid: device.kid })).toEqual({ id: device.id });
    expect(await (await house.as("dianomeas2")).ask(`query ($kid: String!) { myDevice(kid: $kid) { id } }`, { kid: device.kid })).toBeNull();
    expect(await audited("DEVICE_ENROLLED")).toBe(1);
  });

  test("one key is enrolled once, also at one instant", async () => {
    const key = await newKey();
    const codes = [await codeFor("dianomeas"), await codeFor("dianomeas2")];
    const other = await house.as("dianomeas2");
    const answers = await Promise.all([courier.act("enrolDevice", { code: codes[0], name: "α", key }, "id"), other.act("enrolDevice", { code: codes[1], name: "β", key }, "id")]);
    expect(answers.map((answer) => answer.code).sort()).toEqual(["DEVICE_KNOWN", undefined]);
  });

  test("the code lies nowhere, is the same at a replay, ends after a quarter of an hour and is no other person's", async () => {
    const command = randomUUID();
    const args = { staffId: await staffId("dianomeas") };
    const made = await supervisor.act<{ code: string; expiresAt: string }>("makeEnrolmentCode", args, "code expiresAt", command);
    expect(await supervisor.act("makeEnrolmentCode", args, "code expiresAt", command)).toEqual(made);
    const kept = JSON.stringify(await house.sql("SELECT e.*, l.outcome FROM device_enrolment e, command_log l WHERE l.command_id = $1", [command])) + house.logged.join("");
    expect(kept).not.toContain(made.code);
    expect(await (await house.as("dianomeas2")).act("enrolDevice", { code: made.code, name: "x", key: await newKey() }, "id")).toMatchObject({ code: "DEVICE_CODE_WRONG" });
    house.now = new Date(Date.now() + 15 * 60_000 + 1_000);
    expect(await courier.act("enrolDevice", { code: made.code, name: "x", key: await newKey() }, "id")).toMatchObject({ code: "DEVICE_CODE_WRONG" });
    house.now = new Date();
  });

  test("five wrong codes lock the person, for the right one too, and the count stays although the act was refused", async () => {
    const person = await house.as("tylisos2");
    const code = await codeFor("tylisos2");
    const tried = async (given: string) => person.act("enrolDevice", { code: given, name: "x", key: await newKey() }, "id");
    const wrong = await Promise.all(Array.from({ length: 8 }, () => tried("0000000000")));
    expect(wrong.filter((answer) => answer.code === "DEVICE_CODE_WRONG")).toHaveLength(4);
    expect(wrong.filter((answer) => answer.code === "DEVICE_CODE_LOCKED")).toHaveLength(4);
    expect(await tried(code)).toMatchObject({ code: "DEVICE_CODE_LOCKED", about: "15" });
    expect(await audited("DEVICE_CODE_LOCKED")).toBe(1);
    await house.sql("UPDATE device_enrolment_failure SET locked_until = now() - interval '1 second'");
    expect(await tried(code)).toMatchObject({ __typename: "Device" });
  });

  test.each([
    ["a point that is not on the curve", { x: "A".repeat(42) + "E", y: "A".repeat(42) + "I" }],
    ["bytes that are not canonical", { x: "A".repeat(42) + "B", y: "A".repeat(42) + "A" }],
  ])("%s is no key", async (_what, key) => {
    expect(await courier.act("enrolDevice", { code: await codeFor("dianomeas"), name: "x", key }, "id")).toMatchObject({ code: "DEVICE_KEY_INVALID" });
  });

  test("who neither carries nor keeps papers gets no code, nor anybody of another municipality", async () => {
    for (const id of [await staffId("elegktis"), await staffId("dianomeas", "7101"), randomUUID()]) expect(await supervisor.act("makeEnrolmentCode", { staffId: id }, "code")).toMatchObject({ code: "DEVICE_NOT_FOR_ROLE" });
    expect(await courier.act("makeEnrolmentCode", { staffId: await staffId("dianomeas") }, "code")).toMatchObject({ code: "NOT_ALLOWED" });
  });
});

describe("what everybody's phone knows", () => {
  test("the directory holds keys in use and opaque ids of this municipality, and a challenge that only this server makes", async () => {
    const device = await enrol(courier, "dianomeas");
    const directory = await courier.ask<{ challenge: string; at: string; keys: readonly { kid: string; officeCode: string }[] }>("{ deviceDirectory { challenge at keys { kid x y staffId officeCode } } }");
    expect(directory.keys).toContainEqual(expect.objectContaining({ kid: device.kid, officeCode: "K0", staffId: await staffId("dianomeas") }));
    expect(JSON.stringify(directory)).not.toMatch(/\p{Script=Greek}/u);
    const key = openSigningKey(house.dataDir);
    expect(challengeTime(key, "7105", directory.challenge)?.getTime()).toBe(Math.floor(Date.parse(directory.at) / 1_000) * 1_000);
    expect(challengeTime(key, "7101", directory.challenge)).toBeUndefined();
    expect(challengeTime(key, "7105", `B${directory.challenge.slice(1)}`)).toBeUndefined();
    expect(await (await house.as("dianomeas", "7101")).ask("{ deviceDirectory { keys { kid } } }")).toEqual({ keys: [] });
  });
});

describe("ending a device", () => {
  test("a lost phone ends that person's sessions, and the device for good", async () => {
    const person = await house.as("krousonas");
    const device = await enrol(person, "krousonas");
    expect(await supervisor.act("revokeDevice", { deviceId: device.id, reason: "LOST", note: "Στο λεωφορείο" }, "state endReason")).toMatchObject({ state: "LOST", endReason: "LOST" });
    expect((await person.send("{ offices { code } }")).errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    expect(await supervisor.act("revokeDevice", { deviceId: device.id, reason: "OTHER" }, "state")).toMatchObject({ code: "DEVICE_ENDED" });
    const again = await house.as("krousonas");
    expect(await again.ask(`query ($kid: String!) { myDevice(kid: $kid) { state } }`, { kid: device.kid })).toEqual({ state: "LOST" });
    expect(JSON.stringify(await again.ask("{ deviceDirectory { keys { kid } } }"))).not.toContain(device.kid);
    expect(await audited("DEVICE_LOST")).toBe(1);
  });

  test("a replaced one leaves the sessions be", async () => {
    const person = await house.as("krousonas2");
    const device = await enrol(person, "krousonas2");
    expect(await supervisor.act("revokeDevice", { deviceId: device.id, reason: "REPLACED" }, "state")).toMatchObject({ state: "REVOKED" });
    expect(await person.ask("{ session { staff { name } } }")).toMatchObject({ staff: { name: "Μανόλης Σηφάκης" } });
  });

  test("the list is the supervisor's and the auditor's, page by page, and of one municipality", async () => {
    type Page = { items: readonly { id: string }[]; nextCursor: string | null };
    const page = (person: Person, args: string) => person.ask<Page>(`{ devices(${args}) { items { id staff { name } } nextCursor } }`);
    const first = await page(await house.as("elegktis"), "first: 2");
    const second = await page(supervisor, `first: 2, after: "${first.nextCursor}"`);
    expect(first.items.length + second.items.length).toBe(4);
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(4);
    expect((await page(supervisor, `first: 10, staffId: "${await staffId("krousonas2")}"`)).items).toHaveLength(1);
    expect((await page(await house.as("epoptis", "7101"), "first: 10")).items).toEqual([]);
    expect((await courier.send("{ devices { nextCursor } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    const holders = await supervisor.ask<readonly { active: number; staff: { name: string } }[]>("{ deviceHolders { active staff { name } office { code } } }");
    expect(holders.find((holder) => holder.staff.name === "Κώστας Σταυράκης")?.active).toBeGreaterThan(0);
    expect(holders.map((holder) => holder.staff.name)).not.toContain("Στέλιος Ρουσσάκης");
  });
});
