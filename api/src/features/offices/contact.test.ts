import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fileOne, officeId } from "../../filing.testing";
import { readPdf } from "../../pdf.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
let clerk: Person;
let branch: string;
beforeAll(async () => {
  house = await openHouse();
  [supervisor, clerk] = [await house.as("epoptis"), await house.as("tylisos")];
  branch = await officeId(supervisor, "B2");
});
afterAll(() => house.close());

const reason = "Απόφαση Δημάρχου 12/2026";
const moved = { name: "ΓΡΑΦΕΙΟ ΑΛΛΟΔΑΠΩΝ ΓΑΖΙΟΥ", address: "Λεωφόρος Νέα 8", telephone: "2810 123456" };
const change = (over: object = {}, person = supervisor) => person.act("changeOfficeContact", { input: { officeId: branch, ...moved, reason, ...over } }, "name address telephone");
const receiptOf = async () => {
  const filed = await fileOne(house);
  const [row] = await house.sql<{ id: string }>("SELECT r.id FROM registration_receipt r JOIN application a ON a.municipality_id = r.municipality_id AND a.protocol_entry_id = r.protocol_entry_id WHERE a.id = $1", [filed.id]);
  return `/papers/registration-receipt/${row?.id}.pdf`;
};

describe("an office that moves and is renamed", () => {
  test("is called so from now on, and what was printed before reprints byte for byte as it was", async () => {
    const earlier = await receiptOf();
    const before = await clerk.get(earlier);
    const old = await supervisor.ask<{ id: string; name: string; address: string }[]>("{ offices { id name address } }");
    const { name, address } = old.find(({ id }) => id === branch) ?? { name: "", address: "" };
    expect(await readPdf(before.rawPayload)).toContain(address);
    house.now = new Date(Date.now() + 60_000);
    [supervisor, clerk] = [await house.as("epoptis"), await house.as("tylisos")];
    expect(await change()).toMatchObject(moved);
    expect((await clerk.get(earlier)).rawPayload.equals(before.rawPayload)).toBe(true);
    house.now = new Date(Date.now() + 120_000);
    const text = await readPdf((await clerk.get(await receiptOf())).rawPayload);
    for (const word of [moved.address, "Τηλ. 2810 123456"]) expect(text).toContain(word);
    expect(text).not.toContain(address);
    expect(await supervisor.ask("query ($o: ID) { contactChanges(officeId: $o) { items { nameBefore addressBefore telephoneBefore reason by { name } } } }", { o: branch })).toEqual({
      items: [{ nameBefore: name, addressBefore: address, telephoneBefore: null, reason, by: { name: "Αργυρώ Δασκαλάκη" } }],
    });
    expect(await house.sql("SELECT event FROM audit_entry WHERE subject_id = $1 AND event = 'OFFICE_CONTACT_CHANGED'", [branch])).toHaveLength(1);
  });

  test("is refused without a change, without a reason, to another office's people, and of another municipality's office", async () => {
    expect(await change()).toMatchObject({ code: "CONTACT_UNCHANGED" });
    expect(await change({ telephone: null, reason: "έτσι" })).toMatchObject({ code: "REASON_MISSING", about: "reason" });
    expect(await change({ telephone: "καλέστε" })).toMatchObject({ code: "INVALID_INPUT" });
    expect(await change({ telephone: null }, clerk)).toMatchObject({ code: expect.stringMatching(/NOT_ALLOWED|CENTRAL_ONLY/u) });
    expect(await change({ telephone: null }, await house.as("epoptis", "7101"))).toMatchObject({ code: "NOT_FOUND", about: "office" });
    await house.sql("UPDATE office SET status = 'CLOSED' WHERE id = $1", [branch]);
    expect(await change({ telephone: null })).toMatchObject({ code: "OFFICE_CLOSED" });
    await house.sql("UPDATE office SET status = 'ACTIVE' WHERE id = $1", [branch]);
  });
});

test("the Directorate's new name stands on what is sent from now on, and the register keeps what it said", async () => {
  const central = await house.as("kentriki");
  const addressee = async () => {
    const filed = await fileOne(house, "kentriki");
    return (await central.ask<{ protocolEntry: { addressee: string } }>("query ($id: ID!) { application(id: $id) { protocolEntry { addressee } } }", { id: filed.id })).protocolEntry.addressee;
  };
  const before = await addressee();
  const input = { name: "ΥΠΗΡΕΣΙΑ ΜΙΑΣ ΣΤΑΣΗΣ", address: "Οδός Νέα 2", telephone: "2810 765432", reason: "Έγγραφο της Διεύθυνσης 5/2026" };
  expect(await clerk.act("changeDirectorateContact", { input }, "name")).toMatchObject({ code: expect.stringMatching(/NOT_ALLOWED|CENTRAL_ONLY/u) });
  expect(await supervisor.act("changeDirectorateContact", { input }, "name address telephone")).toMatchObject({ name: input.name, address: input.address, telephone: input.telephone });
  expect(await addressee()).toBe(input.name);
  expect(await house.sql("SELECT DISTINCT addressee FROM protocol_entry WHERE addressee = $1", [before])).toHaveLength(1);
  expect(await supervisor.ask<{ items: { nameBefore: string }[] }>("{ contactChanges { items { nameBefore reason } } }")).toMatchObject({ items: [{ nameBefore: before, reason: input.reason }] });
  const [office] = await (await house.as("epoptis", "7101")).ask<{ name: string }[]>("{ offices { name } }");
  expect(office?.name).not.toBe(input.name);
});
