import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne, onTheWay } from "../../errand.testing";
import { fileOne } from "../../filing.testing";
import { readPdf } from "../../pdf.testing";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  [clerk, supervisor] = [await house.as("kentriki"), await house.as("epoptis")];
});
afterAll(async () => house.close());

interface Answer extends ActAnswer {
  readonly id: string;
  readonly kind: string;
  readonly foundAt: string | null;
  readonly nextDueAt: string | null;
  readonly duties: readonly { readonly duty: string; readonly state: string; readonly due: string | null }[];
  readonly acts: readonly { readonly kind: string; readonly paperUrl: string | null; readonly protocolEntry: { readonly number: number } | null; readonly item: { readonly tag: string } | null }[];
}
const fields = "id kind act openedAt nextDueAt foundAt closedAt foundBy { name } office { code } item { tag kind state } duties { duty state due } acts { kind words paperUrl by { name } protocolEntry { number direction addressee } item { tag kind state } }";
const ofItem = async (tag: string): Promise<Answer[]> => {
  const rows = await house.sql<{ id: string }>("SELECT n.id FROM incident n JOIN custody_item i ON i.id = n.item_id WHERE i.tag = $1 ORDER BY n.id", [tag]);
  return Promise.all(rows.map(({ id }) => supervisor.ask<Answer>(`query ($id: ID!) { incident(id: $id) { ${fields} } }`, { id })));
};
const open = (incident: Answer) => incident.duties.flatMap(({ duty, state }) => (state === "OPEN" ? [duty] : []));
const lose = async (report = "reportItemMissing") => {
  const filed = await fileOne(house, "kentriki");
  const { tag } = await clerk.act<{ tag: string }>("tagCaseFile", { applicationId: filed.id }, "tag");
  expect(await clerk.act(report, { tag, note: "Δεν είναι στη θυρίδα" }, "state")).not.toHaveProperty("code");
  const [incident] = await ofItem(tag);
  return { tag, filed, incident: incident as Answer };
};
const does = (act: string, args: object) => supervisor.act<Answer>(act, args as Record<string, unknown>, fields);
const telling = (incidentId: string) => ({ input: { incidentId, way: "PHONE", toldAt: house.now.toISOString() } });
const findings = "Ερευνήθηκαν η θυρίδα, το αρχείο και τα γραφεία· δεν βρέθηκε.";

describe("an incident", () => {
  test("opens from the report, with the law's clocks and who found it", async () => {
    const { incident } = await lose();
    expect(incident).toMatchObject({ kind: "LOST", act: "reportItemMissing", foundBy: { name: "Ελένη Μαρκάκη" }, office: { code: "K0" }, item: { kind: "CASE_FILE", state: "MISSING" } });
    expect(open(incident)).toEqual(["TELL_PERSON", "DETERMINE_LOSS", "REBUILD_FILE", "ASSESS_BREACH"]);
    const hours = (duty: string) => Math.round((Date.parse(incident.duties.find((one) => one.duty === duty)?.due ?? "") - Date.now()) / 3_600_000);
    expect([hours("TELL_PERSON"), hours("ASSESS_BREACH")]).toEqual([24, 72]);
    expect(hours("REBUILD_FILE")).toBeGreaterThanOrEqual(29 * 24);
    expect(incident.nextDueAt).toBe(incident.duties.find(({ duty }) => duty === "TELL_PERSON")?.due);
  });

  test("opens from a lost bag for each thing in it, and each lost thing has one", async () => {
    const { code, tags } = await onTheWay(house);
    expect(await supervisor.act("declareLost", { code, secondPerson: { username: "kentriki", password: "test-password-1" }, note: "Ο διανομέας δεν έφτασε" }, "state")).not.toHaveProperty("code");
    for (const tag of tags) expect((await ofItem(tag)).map(({ kind, act }: Answer & { act?: string }) => [kind, act])).toEqual([["LOST", "declareLost"]]);
    const open = await house.sql<{ count: number }>("SELECT count(*)::int AS count FROM incident WHERE closed_at IS NULL");
    const lost = await house.sql<{ count: number }>("SELECT count(*)::int AS count FROM custody_item WHERE state IN ('MISSING', 'STOLEN', 'DAMAGED')");
    expect(open).toEqual(lost);
  });

  test("gets worse in the same row, stays when it is found, and the same thing lost again after it was closed opens another", async () => {
    const { permitTag: tag } = await grantOne(house, "K0");
    await clerk.act("reportItemMissing", { tag, note: "Λείπει" }, "state");
    await supervisor.act("reportItemStolen", { tag, note: "Βρέθηκε η κλειδαριά παραβιασμένη" }, "state");
    expect(await ofItem(tag)).toMatchObject([{ kind: "STOLEN", acts: [{ kind: "WORSENED" }] }]);
    await clerk.act("findItem", { tag, note: "Ήταν σε άλλο συρτάρι" }, "state");
    const [found] = await ofItem(tag);
    expect(found).toMatchObject({ kind: "STOLEN", foundAt: expect.any(String), closedAt: null });
    expect(open(found as Answer)).toEqual(["TELL_PERSON", "REPORT_TO_POLICE", "ASSESS_BREACH"]);
    for (const duty of ["TELL_PERSON", "REPORT_TO_POLICE", "ASSESS_BREACH"]) await does("excuseDuty", { incidentId: found?.id, duty, reason: "Βρέθηκε αμέσως, κλειστό" });
    expect(await does("closeIncident", { incidentId: found?.id })).toMatchObject({ closedAt: expect.any(String) });
    await clerk.act("putInSafe", { tags: [tag] }, "items { state }");
    await clerk.act("reportItemDamaged", { tag, note: "Βράχηκε" }, "state");
    expect((await ofItem(tag)).map(({ kind }) => kind)).toEqual(["STOLEN", "DAMAGED"]);
  });
});

describe("a spoilt thing", () => {
  test("a dossier spoilt beyond reading is determined and rebuilt within thirty days, and the act says it is spoilt", async () => {
    const { incident } = await lose("reportItemDamaged");
    expect([incident.kind, open(incident)]).toEqual(["DAMAGED", ["TELL_PERSON", "DETERMINE_LOSS", "REBUILD_FILE", "ASSESS_BREACH"]]);
    expect(Date.parse(incident.duties.find(({ duty }) => duty === "REBUILD_FILE")?.due ?? "") - Date.now()).toBeGreaterThan(29 * 86_400_000);
    const determined = (await does("determineLoss", { incidentId: incident.id, findings: "Βράχηκε και δεν διαβάζονται τα δικαιολογητικά." })).acts.at(-1);
    const text = await readPdf((await supervisor.get(determined?.paperUrl ?? "")).rawPayload);
    expect(text).toContain("έχει φθαρεί");
    expect(text).not.toContain("δεν βρίσκεται εκεί");
    expect((await does("rebuildFile", { incidentId: incident.id })).acts.at(-1)).toMatchObject({ kind: "REBUILD_FILE", item: { kind: "CASE_FILE", state: "IN_SAFE" } });
  });

  test("a permit that is spoilt is asked for again at the Directorate, by the central office alone", async () => {
    const { permitTag: tag } = await grantOne(house, "K0");
    await clerk.act("reportItemDamaged", { tag, note: "Σκίστηκε" }, "state");
    const [incident] = await ofItem(tag);
    expect(open(incident as Answer)).toContain("ASK_REPLACEMENT");
    const text = "Η άδεια σκίστηκε κατά την παραλαβή· παρακαλούμε για νέα.";
    expect(await does("askReplacement", { incidentId: incident?.id, text: "νέα" })).toMatchObject({ code: "REASON_MISSING", about: "text" });
    expect((await does("askReplacement", { incidentId: incident?.id, text })).acts.at(-1)).toMatchObject({ kind: "ASK_REPLACEMENT", words: text, protocolEntry: { direction: "OUTGOING", addressee: expect.stringContaining("ΔΙΕΥΘΥΝΣΗ") } });
    expect(await does("askReplacement", { incidentId: incident?.id, text })).toMatchObject({ code: "DUTY_ALREADY_DONE" });
  });
});

describe("found when the incident was closed", () => {
  test("shows on it, once, and the supervisor hears of it for a week", async () => {
    const { tag, incident } = await lose();
    for (const duty of open(incident)) await does("excuseDuty", { incidentId: incident.id, duty, reason: "Δεν γίνεται στη δοκιμή" });
    expect(await does("closeIncident", { incidentId: incident.id })).toMatchObject({ closedAt: expect.any(String), foundAt: null });
    const told = async () => (await supervisor.ask<{ items: { kind: string; id: string }[] }>("{ alarms(first: 100) { items { kind id } } }")).items.filter(({ kind, id }) => kind === "FOUND_AFTER_CLOSING" && id === incident.id).length;
    expect(await told()).toBe(0);
    house.now = new Date(Date.now() + 60_000);
    [clerk, supervisor] = [await house.as("kentriki"), await house.as("epoptis")];
    expect(await clerk.act("findItem", { tag, note: "Ήταν πίσω από το ντουλάπι" }, "state")).not.toHaveProperty("code");
    const all = await ofItem(tag);
    expect(all).toMatchObject([{ id: incident.id, foundAt: expect.any(String), closedAt: expect.any(String), nextDueAt: null }]);
    expect(all[0]?.acts.at(-1)?.kind).toBe("FOUND");
    expect(await told()).toBe(1);
    const today = house.now;
    house.now = new Date(Date.now() + 8 * 86_400_000);
    supervisor = await house.as("epoptis");
    expect(await told()).toBe(0);
    house.now = today;
    [clerk, supervisor] = [await house.as("kentriki"), await house.as("epoptis")];
  });
});

describe("data that reached somebody else", () => {
  const text = "Οι φωτοτυπίες ενός φακέλου δόθηκαν σε άλλον ενδιαφερόμενο.";
  const say = (over: object = {}) => ({ input: { text, knownAt: house.now.toISOString(), ...over } });

  test("opens an incident of no thing, with the 72 hours from when it was known, and tells the person of the case", async () => {
    const filed = await fileOne(house, "kentriki");
    const { number, year } = filed.protocolEntry;
    expect(await does("openIncident", say({ text: "λάθος" }))).toMatchObject({ code: "REASON_MISSING", about: "text" });
    expect(await does("openIncident", say({ knownAt: new Date(house.now.getTime() + 7_200_000).toISOString() }))).toMatchObject({ code: "INVALID_INPUT", about: "knownAt" });
    expect(await does("openIncident", say({ number: 999_999, year }))).toMatchObject({ code: "NOT_FOUND", about: "number" });
    const knownAt = new Date(house.now.getTime() - 10 * 3_600_000);
    const incident = await does("openIncident", say({ number, year, knownAt: knownAt.toISOString() }));
    expect(incident).toMatchObject({ kind: "DISCLOSED", item: null, office: { code: "K0" }, acts: [{ kind: "OPEN", words: text }] });
    expect(open(incident)).toEqual(["TELL_PERSON", "ASSESS_BREACH"]);
    expect(Date.parse(incident.nextDueAt ?? "") - knownAt.getTime()).toBe(72 * 3_600_000);
    expect(await does("determineLoss", { incidentId: incident.id, findings })).toMatchObject({ code: "DUTY_NOT_OWED" });
    expect(await does("rebuildFile", { incidentId: incident.id })).toMatchObject({ code: "DUTY_NOT_OWED" });
    await does("tellPerson", telling(incident.id));
    expect(open(await does("assessBreach", { input: { incidentId: incident.id, risk: "LIKELY", notify: true, reasons: "Φάνηκαν στοιχεία διαβατηρίου" } }))).toEqual(["NOTIFY_AUTHORITY"]);
    expect((await does("notifyAuthority", { input: { incidentId: incident.id, text: "Αντίγραφα στοιχείων ενός προσώπου δόθηκαν σε άλλον." } })).acts.at(-1)).toMatchObject({ protocolEntry: { direction: "OUTGOING" } });
    expect(await does("closeIncident", { incidentId: incident.id })).toMatchObject({ closedAt: expect.any(String) });
  });

  test("of no case nobody is told, its clock is an alarm, and only a supervisor may say it", async () => {
    expect(await clerk.act("openIncident", say(), "id")).toMatchObject({ code: "NOT_ALLOWED" });
    const incident = await does("openIncident", say({ knownAt: new Date(house.now.getTime() - 60 * 3_600_000).toISOString() }));
    expect(open(incident)).toEqual(["ASSESS_BREACH"]);
    const { items } = await supervisor.ask<{ items: { kind: string; id: string; code: string }[] }>("{ alarms(first: 100) { items { kind id code } } }");
    expect(items).toContainEqual({ kind: "INCIDENT_DUE", id: incident.id, code: "" });
    const list = await supervisor.ask<{ items: { id: string; item: null }[] }>("{ incidents(first: 100) { items { id item { tag } } } }");
    expect(list.items).toContainEqual({ id: incident.id, item: null });
  });
});

describe("worked through in the order of the law", () => {
  test("the person is told, the loss determined under a number, the file rebuilt, the breach assessed and told, and it closes", async () => {
    const { tag, filed, incident } = await lose("reportItemStolen");
    const { id } = incident;
    expect(await does("closeIncident", { incidentId: id })).toMatchObject({ code: "INCIDENT_DUTIES_OPEN", about: "TELL_PERSON" });
    expect(await does("rebuildFile", { incidentId: id })).toMatchObject({ code: "LOSS_NOT_DETERMINED" });
    expect(await does("notifyAuthority", { input: { incidentId: id, text: "x".repeat(50) } })).toMatchObject({ code: "DUTY_NOT_OWED" });
    expect(await does("tellPerson", { input: { incidentId: id, way: "PHONE", toldAt: new Date(Date.now() + 7_200_000).toISOString() } })).toMatchObject({ code: "INVALID_INPUT", about: "toldAt" });
    expect(await does("tellPerson", { input: { ...telling(id).input, toldAt: new Date(house.now.getTime() - 30 * 3_600_000).toISOString() } })).toMatchObject({ code: "BEFORE_THE_INCIDENT", about: "toldAt" });
    expect(open(await does("tellPerson", telling(id)))).not.toContain("TELL_PERSON");
    expect(await does("tellPerson", telling(id))).toMatchObject({ code: "DUTY_ALREADY_DONE" });
    expect(await does("determineLoss", { incidentId: id, findings: "λείπει" })).toMatchObject({ code: "REASON_MISSING", about: "findings" });

    const determined = await does("determineLoss", { incidentId: id, findings });
    const determination = determined.acts.at(-1);
    expect(determination).toMatchObject({ kind: "DETERMINE_LOSS", protocolEntry: { direction: "OUTGOING" } });
    const paper = await supervisor.get(determination?.paperUrl ?? "");
    expect(paper.statusCode).toBe(200);
    if (process.env["SHOW_PAPERS"]) writeFileSync(`${process.env["SHOW_PAPERS"]}/loss-determination.pdf`, paper.rawPayload);
    const text = await readPdf(paper.rawPayload);
    for (const word of [String(determination?.protocolEntry?.number), "Ερευνήθηκαν η θυρίδα", "Φάκελος"]) expect(text).toContain(word);

    const rebuilt = (await does("rebuildFile", { incidentId: id, note: "Ζητήθηκαν ξανά φωτογραφίες" })).acts.at(-1);
    expect(rebuilt).toMatchObject({ kind: "REBUILD_FILE", item: { kind: "CASE_FILE", state: "IN_SAFE" } });
    expect(rebuilt?.item?.tag).not.toBe(tag);
    const file = await supervisor.get(rebuilt?.paperUrl ?? "");
    if (process.env["SHOW_PAPERS"]) writeFileSync(`${process.env["SHOW_PAPERS"]}/rebuilt-file.pdf`, file.rawPayload);
    const whole = await readPdf(file.rawPayload);
    const { applicant } = await clerk.ask<{ applicant: { latinSurname: string } }>("query ($id: ID!) { application(id: $id) { applicant { latinSurname } } }", { id: filed.id });
    for (const word of [applicant.latinSurname, `${filed.protocolEntry.number} / ${filed.protocolEntry.year}`, "Ζητήθηκαν ξανά"]) expect(whole).toContain(word);

    expect(await does("assessBreach", { input: { incidentId: id, risk: "HIGH", notify: false, reasons: "Είχε αντίγραφα διαβατηρίου" } })).toMatchObject({ code: "BREACH_MUST_BE_TOLD" });
    expect(open(await does("assessBreach", { input: { incidentId: id, risk: "HIGH", notify: true, reasons: "Είχε αντίγραφα διαβατηρίου" } }))).toEqual(["REPORT_TO_POLICE", "NOTIFY_AUTHORITY"]);
    expect((await does("notifyAuthority", { input: { incidentId: id, text: "Κλάπηκε φάκελος με αντίγραφα διαβατηρίου ενός προσώπου." } })).acts.at(-1)).toMatchObject({ protocolEntry: { direction: "OUTGOING", addressee: expect.stringContaining("Αρχή Προστασίας") } });
    expect(await does("reportToPolice", { input: { incidentId: id, number: "1016/5/12", reportedOn: "2099-01-01", station: "Α.Τ. Μαλεβιζίου" } })).toMatchObject({ code: "INVALID_INPUT", about: "reportedOn" });
    expect(open(await does("reportToPolice", { input: { incidentId: id, number: "1016/5/12", reportedOn: house.now.toISOString().slice(0, 10), station: "Α.Τ. Μαλεβιζίου" } }))).toEqual([]);
    expect(await does("closeIncident", { incidentId: id, note: "Όλα έγιναν" })).toMatchObject({ closedAt: expect.any(String), nextDueAt: null });
    expect(await does("excuseDuty", { incidentId: id, duty: "TELL_PERSON", reason: "Κλειστό το συμβάν πια" })).toMatchObject({ code: "INCIDENT_CLOSED" });
    const list = await supervisor.ask<{ items: { id: string }[] }>("{ incidents(open: false) { items { id } } }");
    expect(list.items.map((row) => row.id)).toContain(id);
  });

  test("after 72 hours the authority is told with what delayed it", async () => {
    const { incident } = await lose();
    await does("assessBreach", { input: { incidentId: incident.id, risk: "LIKELY", notify: true, reasons: "Περιείχε στοιχεία υγείας" } });
    const today = house.now;
    house.now = new Date(Date.now() + 80 * 3_600_000);
    supervisor = await house.as("epoptis");
    const text = "Χάθηκε φάκελος με στοιχεία ενός προσώπου, άγνωστο πού.";
    expect(await does("notifyAuthority", { input: { incidentId: incident.id, text } })).toMatchObject({ code: "DELAY_UNEXPLAINED" });
    expect((await does("notifyAuthority", { input: { incidentId: incident.id, text, delayReason: "Η έρευνα κράτησε τρεις ημέρες" } })).acts.at(-1)).toMatchObject({ kind: "NOTIFY_AUTHORITY" });
    house.now = today;
    [clerk, supervisor] = [await house.as("kentriki"), await house.as("epoptis")];
  });

  test("a person who is told after 24 hours is told with what delayed it, by when they were told and not by when it is written down", async () => {
    const [late, inTime] = [(await lose()).incident, (await lose()).incident];
    const [today, inTimeAt] = [house.now, new Date(house.now.getTime() + 20 * 3_600_000).toISOString()];
    house.now = new Date(today.getTime() + 30 * 3_600_000);
    supervisor = await house.as("epoptis");
    const telling = (incidentId: string, toldAt: string, delayReason?: string) => does("tellPerson", { input: { incidentId, way: "PHONE", toldAt, delayReason } });
    expect(await telling(late.id, house.now.toISOString())).toMatchObject({ code: "DELAY_UNEXPLAINED", about: "delayReason" });
    expect((await telling(late.id, house.now.toISOString(), "Δεν απαντούσε στο τηλέφωνο")).acts.at(-1)).toMatchObject({ kind: "TELL_PERSON" });
    expect((await telling(inTime.id, inTimeAt)).acts.at(-1)).toMatchObject({ kind: "TELL_PERSON" });
    house.now = today;
    [clerk, supervisor] = [await house.as("kentriki"), await house.as("epoptis")];
  });

  test("a clock that has used three quarters of its time is the supervisor's alarm until the duty is done, and so are notices that do not go out", async () => {
    const { incident, tag } = await lose();
    await house.sql(
      `INSERT INTO notice (municipality_id, id, application_id, applicant_id, reason, step, subject, channel, status, token, planned_at, next_attempt_at)
       SELECT municipality_id, gen_random_uuid(), id, applicant_id, 'READY', 0, 'x', 'EMAIL', 'QUEUED', 'x', now(), now() FROM application WHERE municipality_id = '7105' LIMIT 1`,
    );
    const told = async () => (await supervisor.ask<{ items: { kind: string; id: string; code: string }[] }>("{ alarms(first: 100) { items { kind id code } } }")).items;
    const mine = async () => (await told()).filter(({ id }) => id === incident.id);
    expect(await mine()).toEqual([]);
    const today = house.now;
    for (const [hours, due, unsent] of [[17, 0, false], [19, 1, false], [25, 1, true]] as const) {
      house.now = new Date(Date.now() + hours * 3_600_000);
      supervisor = await house.as("epoptis");
      expect([hours, (await mine()).length, (await told()).some(({ kind }) => kind === "NOTICES_UNSENT")]).toEqual([hours, due, unsent]);
    }
    expect(await mine()).toEqual([{ kind: "INCIDENT_DUE", id: incident.id, code: tag }]);
    await does("tellPerson", { input: { ...telling(incident.id).input, delayReason: "Δεν απαντούσε στο τηλέφωνο" } });
    expect(await mine()).toEqual([]);
    house.now = today;
    [clerk, supervisor] = [await house.as("kentriki"), await house.as("epoptis")];
  });

  test("two who close or determine at once do it once", async () => {
    const { incident } = await lose();
    const answers = await Promise.all([1, 2, 3].map(() => does("determineLoss", { incidentId: incident.id, findings })));
    expect(answers.map((answer) => answer.code ?? "done").sort()).toEqual(["DUTY_ALREADY_DONE", "DUTY_ALREADY_DONE", "done"]);
  });
});

describe("who may", () => {
  test("a supervisor acts, central clerk and auditor read, a branch clerk and another municipality do not", async () => {
    const { incident } = await lose();
    const [auditor, branch, elsewhere] = [await house.as("elegktis"), await house.as("tylisos"), await house.as("epoptis", "7101")];
    expect(await auditor.ask(`query ($id: ID!) { incident(id: $id) { kind } }`, { id: incident.id })).toEqual({ kind: "LOST" });
    expect((await branch.send("{ incidents { items { id } } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect(await clerk.act("tellPerson", telling(incident.id), "id")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await elsewhere.act("tellPerson", telling(incident.id), "id")).toMatchObject({ code: "NOT_FOUND" });
    expect(await elsewhere.ask(`query ($id: ID!) { incident(id: $id) { kind } }`, { id: incident.id })).toBeNull();
    const page = await supervisor.ask<{ items: { nextDueAt: string }[]; nextCursor: string }>("{ incidents(first: 2) { items { id nextDueAt } nextCursor } }");
    const next = await supervisor.ask<{ items: { nextDueAt: string }[] }>("query ($after: String) { incidents(first: 50, after: $after) { items { id nextDueAt } } }", { after: page.nextCursor });
    const all = [...page.items, ...next.items].map((row) => Date.parse(row.nextDueAt));
    expect(all).toEqual([...all].sort((one, other) => one - other));
  });
});
