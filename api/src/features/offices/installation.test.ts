import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { filing } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openHouse();
  await house.sql("UPDATE municipality SET system_installed = false WHERE municipality_id = '7105'");
  admin = await house.as("admin");
});
afterAll(() => house.close());

const contact = { about: "INSTALLATION", ticket: "DAEM-1182", contactedOn: "2026-01-10", subject: "Εγκατάσταση στο κεντρικό σημείο", outcome: null as string | null };
const record = (over: Partial<typeof contact> = {}, person = admin) => person.act("recordHelpDeskContact", { input: { ...contact, ...over } }, "ticket outcome by { name }");

test("nothing is taken in before the central office is set up (S2), and then it is", async () => {
  const clerk = await house.as("tylisos");
  const entry = { direction: "INCOMING", characterisation: "έγγραφο", subject: "θέμα", attachments: 0, addressee: "Δήμος", sender: "ΟΑΕΔ" };
  expect(await clerk.act("fileApplication", { input: await filing(clerk) }, "id")).toMatchObject({ code: "SYSTEM_NOT_INSTALLED", clause: "S2" });
  expect(await clerk.act("registerEntry", { input: entry }, "number")).toMatchObject({ code: "SYSTEM_NOT_INSTALLED" });
  expect(await admin.ask("{ installation { installed installedAt missing contacts { ticket } } }")).toEqual({ installed: false, installedAt: null, missing: ["HELP_DESK"], contacts: [] });
  expect(await admin.act("completeInstallation", {}, "installed")).toMatchObject({ code: "INSTALLATION_INCOMPLETE", about: "HELP_DESK", clause: "S2" });

  expect(await record()).toMatchObject({ ticket: "DAEM-1182", outcome: null, by: { name: "Ιωάννα Καλογεράκη" } });
  expect(await admin.act("completeInstallation", {}, "installed")).toMatchObject({ code: "INSTALLATION_INCOMPLETE" });
  await record({ outcome: "Εγκαταστάθηκε και δοκιμάστηκε." });
  expect(await admin.act("completeInstallation", {}, "installed installedAt missing")).toMatchObject({ installed: true, installedAt: expect.any(String), missing: [] });
  expect(await admin.act("completeInstallation", {}, "installed")).toMatchObject({ code: "ALREADY_INSTALLED" });
  expect(await clerk.act("registerEntry", { input: entry }, "number")).toMatchObject({ number: expect.any(Number) });
  expect(await clerk.act("fileApplication", { input: await filing(clerk) }, "id")).toMatchObject({ __typename: "Application" });
});

test("nor without a central office that works", async () => {
  await house.sql("UPDATE office SET status = 'CLOSED' WHERE municipality_id = '7101' AND kind = 'CENTRAL'");
  const clerk = await house.as("tylisos", "7101");
  expect(await clerk.act("registerEntry", { input: { direction: "INCOMING", characterisation: "έγγραφο", subject: "θέμα", attachments: 0, addressee: "Δήμος", sender: "ΟΑΕΔ" } }, "number")).toMatchObject({ code: "SYSTEM_NOT_INSTALLED", clause: "S2" });
});

test.each<[string, Partial<typeof contact>, object]>([
  ["without a ticket", { ticket: " " }, { code: "INVALID_INPUT", about: "ticket" }],
  ["of tomorrow", { contactedOn: "2100-01-01" }, { code: "DATE_IN_FUTURE", about: "contactedOn" }],
])("a contact %s is refused", async (_what, over, refused) => expect(await record(over)).toMatchObject(refused));

test("a counter clerk records none", async () => expect(await record({}, await house.as("tylisos"))).toMatchObject({ code: "NOT_ALLOWED" }));
