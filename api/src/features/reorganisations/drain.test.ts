import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Phone } from "../../device.testing";
import { atBranch, onTheWay, secondPerson } from "../../errand.testing";
import { fileOne, filing, officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
let k0: string;
let b2: string;
beforeAll(async () => {
  house = await openHouse();
  house.now = new Date("2027-02-01T08:00:00Z");
  supervisor = await house.as("epoptis");
  [k0, b2] = [await officeId(supervisor, "K0"), await officeId(supervisor, "B2")];
  await (await house.as("tylisos")).ask("{ offices { id } }");
});
afterAll(() => house.close());

const reason = "Η ενότητα εξυπηρετείται από το κεντρικό γραφείο.";
const remaining = async (of: string) => {
  const found = await supervisor.ask<{ counts: { what: string; count: number }[]; things: object[]; workGoesTo: object | null }>("query ($o: ID!) { officeRemains(officeId: $o) { counts { what count blocks } things { kind count } workGoesTo { code } closingSince } }", { o: of });
  return { ...found, of: (what: string) => found.counts.find((row) => row.what === what)?.count };
};
const close = (of: string, staffGoToOfficeId: string | null = null) => supervisor.act("closeOffice", { officeId: of, staffGoToOfficeId }, "status");
const start = (of: string, over: Readonly<Record<string, unknown>> = {}) => supervisor.act("startClosing", { input: { officeId: of, toOfficeId: k0, reason, ...over } }, "status canFile canDeliver");
async function must(person: Person, act: string, args: Record<string, unknown>): Promise<void> {
  const answer = await person.act(act, args, "__typename");
  if (answer.__typename === "Refusal") throw new Error(`${act} was refused: ${answer.code} ${answer.about}`);
}

describe("a branch with twelve papers closes", () => {
  let tags: string[];
  let called: string | undefined;
  beforeAll(async () => {
    const bag = await onTheWay(house, 6);
    tags = bag.tags;
    const clerk = await house.as("tylisos");
    await must(clerk, "arrivePackage", { code: bag.code, sealRead: bag.seal, intact: true });
    await must(clerk, "openPackage", { code: bag.code, secondPerson: atBranch });
    await must(clerk, "receiveContents", { code: bag.code, tags });
    await fileOne(house, "tylisos");
    await must(clerk, "closePackage", { code: bag.code });
    await Phone.enrol(house, "tylisos");
    await must(clerk, "receiveSeals", { firstSeal: "880001", lastSeal: "880010" });
    called = bag.granted[0]?.applicationId;
    await must(clerk, "inviteToCollect", { applicationId: called, channel: "PHONE", appointmentAt: "2027-02-03T08:00:00Z" });
  });

  test("is not begun against the law", async () => {
    expect(await start(k0)).toMatchObject({ code: "DRAIN_INTO_ITSELF" });
    expect(await start(k0, { toOfficeId: b2 })).toMatchObject({ code: "OFFICE_IS_CENTRAL", clause: "S6" });
    expect(await start(b2, { toOfficeId: b2 })).toMatchObject({ code: "DRAIN_INTO_ITSELF" });
    expect(await start(b2, { toOfficeId: await officeId(supervisor, "B1") })).toMatchObject({ code: "OFFICE_NOT_ACTIVE", about: "B1" });
    expect(await start(b2, { reason: "έτσι" })).toMatchObject({ code: "REASON_MISSING" });
    expect(await close(b2)).toMatchObject({ code: "OFFICE_STANDS_OTHERWISE", about: "ACTIVE" });
    expect(await (await house.as("kentriki")).act("startClosing", { input: { officeId: b2, toOfficeId: k0, reason } }, "id")).toMatchObject({ code: "NOT_ALLOWED" });
    expect((await (await house.as("tylisos")).send("query ($o: ID!) { officeRemains(officeId: $o) { closingSince } }", { o: b2 })).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("gives its open work away at once, and takes and delivers nothing more", async () => {
    const before = await remaining(b2);
    expect([before.of("OPEN_APPLICATIONS"), before.of("TO_DELIVER"), before.of("DELIVERIES_PLANNED"), before.of("DEVICES")]).toEqual([1, 7, 1, 1]);
    expect(before).toMatchObject({ things: [{ kind: "DECISION", count: 6 }, { kind: "PERMIT", count: 6 }], workGoesTo: null });
    expect(await start(b2)).toMatchObject({ status: "CLOSING", canFile: false, canDeliver: false });
    const left = await remaining(b2);
    expect([left.of("OPEN_APPLICATIONS"), left.of("TO_DELIVER"), left.of("DELIVERIES_PLANNED"), left.of("ITEMS"), left.of("STAFF")]).toEqual([0, 0, 0, 12, 2]);
    expect(await house.sql("SELECT state, office_id AS office FROM delivery WHERE application_id = $1", [called])).toEqual([{ state: "INVITED", office: k0 }]);
    expect(left.workGoesTo).toEqual({ code: "K0" });
    expect(await start(b2)).toMatchObject({ code: "OFFICE_STANDS_OTHERWISE", about: "CLOSING" });
    const clerk = await house.as("tylisos");
    expect(await clerk.act("fileApplication", { input: await filing(clerk, "K0") }, "id")).toMatchObject({ code: "OFFICE_CANNOT_FILE" });
    const central = await house.as("kentriki");
    expect(await central.act("fileApplication", { input: await filing(central, "B2") }, "id")).toMatchObject({ code: "OFFICE_NOT_FOR_DELIVERY" });
    expect(await central.act("createPackage", { toOfficeId: b2 }, "code")).toMatchObject({ code: "OFFICE_NOT_FOR_DELIVERY" });
  });

  test("does not close with anything left, and says what", async () => expect(await close(b2)).toMatchObject({ code: "OFFICE_NOT_EMPTY", about: "ITEMS: 12", clause: "S10" }));

  test("brings its papers out also when its decision has ended, and does nothing else", async () => {
    const [decision] = (await supervisor.ask<{ items: { id: string }[] }>("query ($o: ID!) { mayoralDecisions(officeId: $o) { items { id } } }", { o: b2 })).items;
    await must(supervisor, "withdrawMayoralDecision", { decisionId: decision?.id, from: "2027-02-01", number: "1/2027" });
    const clerk = await house.as("tylisos");
    expect(await clerk.act("registerEntry", { input: { direction: "INCOMING", characterisation: "", subject: "", attachments: 0, addressee: "" } }, "number")).toMatchObject({ code: "OFFICE_WITHOUT_DECISION", clause: "S4" });
    const bag = await clerk.act<{ code: string }>("createPackage", { toOfficeId: k0 }, "code");
    for (const tag of tags) await must(clerk, "addToPackage", { code: bag.code, tag });
    await must(clerk, "countPackage", { code: bag.code, count: 12, secondPerson: atBranch });
    await must(clerk, "sealPackage", { code: bag.code, seal: "880001", sealAgain: "880001" });
    expect((await remaining(b2)).of("PACKAGES_HERE")).toBe(1);
    await must(await house.as("dianomeas"), "acceptPackage", { code: bag.code, sealRead: "880001" });
    expect(await close(b2)).toMatchObject({ code: "OFFICE_NOT_EMPTY", about: "PACKAGES_GONE: 1" });
    const central = await house.as("kentriki");
    await must(central, "arrivePackage", { code: bag.code, sealRead: "880001", intact: true });
    await must(central, "openPackage", { code: bag.code, secondPerson });
    await must(central, "receiveContents", { code: bag.code, tags });
    await must(central, "closePackage", { code: bag.code });
  });

  test("then closes: its people and devices end, every act is refused, and nothing is stranded", async () => {
    const clerk = await house.as("tylisos");
    // What reached the office between its order to close and its end: a filing that was under way, and a call.
    const { id: late } = await fileOne(house, "kentriki", {}, "K0");
    await house.sql("UPDATE application SET office_of_filing_id = $2, delivery_office_id = $2 WHERE id = $1", [late, b2]);
    await house.sql("UPDATE delivery SET office_id = $2 WHERE application_id = $1", [called, b2]);
    const stands = async () => {
      const [row] = await house.sql(
        `SELECT (SELECT count(*)::int FROM custody_item WHERE office_id = $1 AND state NOT IN ('DELIVERED', 'FORWARDED')) AS things,
           (SELECT count(*)::int FROM application WHERE office_of_filing_id = $1 AND status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')) AS filed,
           (SELECT count(*)::int FROM application WHERE delivery_office_id = $1 AND status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')) AS "toDeliver",
           (SELECT count(*)::int FROM delivery WHERE office_id = $1 AND state IN ('SCHEDULED', 'INVITED', 'ATTEMPTED')) AS called,
           (SELECT count(*)::int FROM device WHERE office_id = $1 AND state IN ('ACTIVE', 'FROZEN')) AS devices,
           (SELECT count(*)::int FROM seal_range WHERE office_id = $1) AS seals,
           (SELECT count(*)::int FROM office_assignment WHERE office_id = $1 AND (valid_to IS NULL OR valid_to > '2027-02-01')) AS staff`,
        [b2],
      );
      return row;
    };
    expect(await stands()).toMatchObject({ things: 0, filed: 1, toDeliver: 1, called: 1, devices: 1, seals: 1 });
    expect(await close(b2)).toMatchObject({ status: "CLOSED" });
    expect(await close(b2)).toMatchObject({ code: "OFFICE_STANDS_OTHERWISE", about: "CLOSED" });
    expect((await clerk.send("{ today { office { code } } }")).errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    await expect(house.as("tylisos")).rejects.toThrow("cannot sign in");
    expect(await stands()).toEqual({ things: 0, filed: 0, toDeliver: 0, called: 0, devices: 0, seals: 0, staff: 0 });
    expect(await house.sql("SELECT office_of_filing_id AS filed, delivery_office_id AS delivery FROM application WHERE id = $1", [late])).toEqual([{ filed: k0, delivery: k0 }]);
    expect(await house.sql("SELECT office_id AS office FROM seal_range WHERE municipality_id = '7105'")).toEqual([{ office: k0 }]);
    expect(await house.sql("SELECT state, end_reason AS reason FROM device WHERE name = 'Κινητό tylisos'")).toEqual([{ state: "REVOKED", reason: "LEFT" }]);
    const history = await supervisor.ask<{ items: object[] }>("query ($o: ID!) { officeHistory(officeId: $o, first: 3) { items { act from to note by { name } } } }", { o: b2 });
    expect(history.items.slice(0, 2)).toEqual([
      { act: "closeOffice", from: "CLOSING", to: "CLOSED", note: reason, by: { name: "Αργυρώ Δασκαλάκη" } },
      { act: "startClosing", from: "ACTIVE", to: "CLOSING", note: reason, by: { name: "Αργυρώ Δασκαλάκη" } },
    ]);
  });

  test("its papers are delivered at the centre", async () => {
    const [application] = await house.sql<{ id: string }>("SELECT a.id FROM application a JOIN custody_item i ON i.municipality_id = a.municipality_id AND i.application_id = a.id WHERE i.tag = $1", [tags[0]]);
    expect(await (await house.as("kentriki")).act("startDelivery", { applicationId: application?.id }, "state")).toMatchObject({ state: "AT_COUNTER" });
  });
});

test("a proposal nobody wants any more is closed at once, and people of an office go on where they are sent", async () => {
  const proposal = await supervisor.act<{ id: string }>("proposeOffice", { input: { name: "ΓΡΑΦΕΙΟ", address: "Οδός 1", unitCode: "710502", place: null, predecessorOfficeId: null } }, "id");
  expect(await close(proposal.id)).toMatchObject({ status: "CLOSED" });
  const b1 = await officeId(supervisor, "B1");
  await (await house.as("krousonas")).ask("{ offices { id } }");
  expect(await start(b1)).toMatchObject({ status: "CLOSING" });
  expect(await close(b1, b1)).toMatchObject({ code: "OFFICE_NOT_ACTIVE" });
  const clerk = await house.as("krousonas");
  expect(await close(b1, k0)).toMatchObject({ status: "CLOSED" });
  expect(await clerk.ask("{ session { office { code } } }")).toEqual({ office: { code: "K0" } });
});
