import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import pino from "pino";
import { makeApp } from "../../app";
import { grantOne } from "../../errand.testing";
import { fileOne, somebody } from "../../filing.testing";
import { type Gateway, type MailServer, openGateway, openMailServer, until } from "../../mail.testing";
import { readConfig } from "../../platform/config";
import { type House, openHouse, type Person } from "../../testing";

let mail: MailServer;
let gateway: Gateway;
let house: House;
let clerk: Person;
beforeAll(async () => {
  [mail, gateway] = [await openMailServer(), await openGateway()];
  house = await openHouse({
    SMTP_URL: mail.url, MAIL_FROM: "Δήμος <aliens@malevizi.example.gr>", PUBLIC_URL: "https://epidosi.example.gr",
    SMS_URL: gateway.url, SMS_BODY: '{"to":"{to}","text":"{text}"}', SMS_SUCCESS: '"status":"OK"', SMS_BAD_NUMBER: "BAD_NUMBER", SMS_AUTHORIZATION: "Bearer key",
  });
  house.now = on(1);
  clerk = await house.as("kentriki");
});
afterAll(async () => {
  await house.close();
  await Promise.all([mail.stop(), gateway.stop()]);
});
beforeEach(() => {
  mail.refuses = null;
  mail.refusesSender = null;
  mail.mails.length = 0;
  gateway.got.length = 0;
  gateway.answer = { status: 200, body: '{"status":"OK"}' };
});

const firstDay = new Date().toISOString().slice(0, 10);
/** Ten in the morning, UTC, so many days from the day the test runs. */
const on = (days: number) => new Date(Date.parse(`${firstDay}T10:00:00Z`) + days * 86_400_000);
const dayOn = (days: number) => on(days).toISOString().slice(0, 10);

interface Told {
  readonly reason: string;
  readonly step: number;
  readonly id: string;
  readonly status: string;
  readonly channel: string;
  readonly endReason: string | null;
  readonly attempts: number;
  readonly log: readonly { readonly address: string; readonly problem: string | null }[];
}
const noticesOf = (id: string) => clerk.ask<{ notices: Told[]; nextNotice: object | null }>("query ($id: ID!) { application(id: $id) { nextNotice { reason step on } notices { id reason step status channel endReason attempts log { at language address problem } } } }", { id });
const last = async (id: string) => (await noticesOf(id)).notices[0];
/** What the house does every ten minutes it does at its start too. */
const plan = (at?: Date) => {
  if (at) house.now = at;
  return house.restart();
};
const reach = (applicationId: string, email: string | null, phone: string | null = null, language = "el") => house.sql("UPDATE applicant p SET email = $2, phone = $3, language = $4 FROM application a WHERE a.id = $1 AND p.id = a.applicant_id", [applicationId, email, phone, language]);
const granted = async (email: string | null, phone: string | null = null, language = "el") => {
  const { applicationId } = await grantOne(house, "K0");
  await reach(applicationId, email, phone, language);
  return applicationId;
};
const applicantOf = async (id: string) => (await clerk.ask<{ applicant: { id: string; latinSurname: string } }>("query ($id: ID!) { application(id: $id) { applicant { id latinSurname } } }", { id })).applicant;

describe("papers that lie ready", () => {
  test("are told by mail once, in the person's language, with a code and nothing of the person", async () => {
    const id = await granted("drita@example.al", "6971234567", "ar");
    await plan();
    await until(() => mail.mails.length === 1);
    await plan();
    const [got] = mail.mails;
    const { latinSurname } = await applicantOf(id);
    expect(got).toMatchObject({ recipients: ["drita@example.al"], from: { address: "aliens@malevizi.example.gr" }, subject: expect.stringContaining("أوراقكم جاهزة") });
    expect(got?.html).toContain('<body dir="rtl"');
    expect(got?.html).toMatch(/https:\/\/epidosi\.example\.gr\/status\?c=7105-[0-9A-Z]{26}/u);
    for (const word of [latinSurname, "ALB", "RENEWAL", "GRANT", "3391"]) expect(`${got?.html}${got?.text}${got?.subject}`).not.toContain(word);
    const header = (key: string) => got?.headers.find((one) => one.key === key)?.value;
    expect(header("list-unsubscribe")).toMatch(/^<https:\/\/epidosi\.example\.gr\/stop-notices\?t=7105-[0-9A-Z]{26}>$/u);
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    await until(async () => (await last(id))?.status === "SENT");
    expect(await noticesOf(id)).toMatchObject({ notices: [{ reason: "READY", channel: "EMAIL", attempts: 1, log: [{ language: "ar", address: "d…a@example.al", problem: null }] }], nextNotice: { reason: "REMINDER", step: 1, on: dayOn(16) } });
    expect(mail.mails).toHaveLength(1);
    expect(house.logged.join("\n")).not.toContain("drita@");
  });

  test("are reminded of on their days, the latest alone where days were missed, and not once they are collected", async () => {
    const id = await granted("late@example.gr");
    await plan();
    await until(async () => (await last(id))?.status === "SENT");
    await plan(on(33));
    clerk = await house.as("kentriki");
    await until(async () => (await last(id))?.status === "SENT" && (await last(id))?.step === 2);
    expect((await noticesOf(id)).notices.map(({ reason, step }) => [reason, step])).toEqual([["REMINDER", 2], ["READY", 0]]);
    expect(mail.mails.find(({ recipients }) => recipients.includes("late@example.gr") )).toBeDefined();
    await clerk.act("startDelivery", { applicationId: id }, "id");
    await plan(on(50));
    clerk = await house.as("kentriki");
    expect((await noticesOf(id)).notices).toHaveLength(2);
    expect((await noticesOf(id)).nextNotice).toBeNull();
  });
});

describe("a mail server", () => {
  test("that is down loses nothing: it is tried again, said at the case, and goes out once", async () => {
    const id = await granted("patient@example.gr");
    await mail.stop();
    await plan();
    await until(async () => (await last(id))?.attempts === 1 && (await last(id))?.log.length === 1);
    expect(await last(id)).toMatchObject({ status: "QUEUED", log: [{ problem: "NO_CONNECTION" }] });
    expect(await clerk.ask("{ noticeState { email sms queued retried failed } }")).toMatchObject({ email: true, sms: true, retried: 1 });
    await mail.start();
    house.now = new Date(house.now.getTime() + 26 * 3_600_000);
    await plan();
    clerk = await house.as("kentriki");
    await until(async () => (await last(id))?.status === "SENT");
    expect(mail.mails.filter(({ recipients }) => recipients[0] === "patient@example.gr")).toHaveLength(1);
    expect(await last(id)).toMatchObject({ attempts: 2, log: [{ problem: null }, { problem: "NO_CONNECTION" }] });
  });

  test("that knows no such person ends it, a clerk sees why, and it is tried again with the address mended", async () => {
    const id = await granted("nobody@example.gr");
    mail.refuses = 550;
    await plan();
    await until(async () => (await last(id))?.status === "ENDED");
    expect(await last(id)).toMatchObject({ endReason: "BAD_ADDRESS", log: [{ problem: "BAD_ADDRESS" }] });
    mail.refuses = null;
    await reach(id, "somebody@example.gr");
    const notice = await last(id);
    expect(await clerk.act("retryNotice", { noticeId: notice?.id }, "status")).toMatchObject({ status: "QUEUED" });
    await until(async () => (await last(id))?.status === "SENT");
    expect(mail.mails.map(({ recipients }) => recipients[0])).toContain("somebody@example.gr");
    expect(await clerk.act("retryNotice", { noticeId: notice?.id }, "status")).toMatchObject({ code: "NOTICE_ALREADY_SENT" });
  });

  test("that refuses this house as a sender says nothing of the address: it is tried again", async () => {
    const id = await granted("wronged@example.gr");
    mail.refusesSender = 553;
    await plan();
    await until(async () => (await last(id))?.log.length === 1);
    expect(await last(id)).toMatchObject({ status: "QUEUED", log: [{ problem: "REFUSED" }] });
    mail.refusesSender = null;
    await plan(new Date(house.now.getTime() + 3_600_000));
    clerk = await house.as("kentriki");
    await until(async () => (await last(id))?.status === "SENT");
  });

  test("that knows no such person gives way to the person's telephone, at once and for the next notice without asking", async () => {
    const id = await granted("gone@example.gr", "6971112266");
    mail.refuses = 550;
    await plan();
    await until(async () => (await last(id))?.status === "SENT");
    expect(await last(id)).toMatchObject({ channel: "SMS", log: [{ address: "+30…2266", problem: null }, { problem: "BAD_ADDRESS" }] });
    expect(gateway.got).toHaveLength(1);
    const day = house.now;
    mail.refuses = null;
    await plan(new Date(day.getTime() + 20 * 86_400_000));
    clerk = await house.as("kentriki");
    await until(async () => (await noticesOf(id)).notices.length === 2 && (await last(id))?.status === "SENT");
    expect(await last(id)).toMatchObject({ reason: "REMINDER", channel: "SMS", log: [{ address: "+30…2266", problem: null }] });
    expect(mail.mails.filter(({ recipients }) => recipients.includes("gone@example.gr"))).toEqual([]);
    await plan(day);
    clerk = await house.as("kentriki");
  });

  test("that is busy is asked again", async () => {
    const id = await granted("busy@example.gr");
    mail.refuses = 451;
    await plan();
    await until(async () => (await last(id))?.log.length === 1);
    expect(await last(id)).toMatchObject({ status: "QUEUED", log: [{ problem: "REFUSED_FOR_NOW" }] });
  });
});

describe("an SMS gateway", () => {
  test("gets number and words of who has no mail, escaped, with its key", async () => {
    const id = await granted(null, "697 123 4567", "sq");
    await plan();
    await until(async () => (await last(id))?.status === "SENT");
    const { to, text } = JSON.parse(gateway.got.at(-1)?.body ?? "{}") as { to: string; text: string };
    expect([to, gateway.got.at(-1)?.authorization]).toEqual(["+306971234567", "Bearer key"]);
    expect(text).toMatch(/dokumentet tuaja janë gati.*status\?c=7105-/u);
    expect(await last(id)).toMatchObject({ channel: "SMS", log: [{ address: "+30…4567" }] });
  });

  test("that answers 200 with an error has taken nothing", async () => {
    const id = await granted(null, "6971112233");
    gateway.answer = { status: 200, body: '{"status":"ERROR","reason":"credit"}' };
    await plan();
    await until(async () => (await last(id))?.log.length === 1);
    expect(await last(id)).toMatchObject({ status: "QUEUED", log: [{ problem: "BAD_ANSWER" }] });
  });

  test.each([["knows the number for bad", "6971112244"], ["is never asked for a number that takes none", "2810409000"]])("%s: ended", async (what, phone) => {
    const id = await granted(null, phone);
    gateway.answer = { status: 200, body: '{"status":"ERROR","reason":"BAD_NUMBER"}' };
    await plan();
    await until(async () => (await last(id))?.status === "ENDED");
    expect(await last(id)).toMatchObject({ endReason: "BAD_ADDRESS" });
    expect(gateway.got.length > 0).toBe(what.startsWith("knows"));
  });

  test("rests at night", async () => {
    const id = await granted(null, "6971112255");
    const day = house.now;
    await plan(new Date(day.getTime() + 14 * 3_600_000));
    clerk = await house.as("kentriki");
    expect((await noticesOf(id)).notices).toEqual([]);
    house.now = day;
  });
});

describe("an office", () => {
  test("that serves nobody is named to nobody; once it works, and where the papers have moved, the person is told", async () => {
    const { applicationId: id } = await grantOne(house, "K0");
    await reach(id, "moved@example.gr");
    // The papers lie at a branch, whose decision is withdrawn before anybody is told.
    const [branch] = await house.sql<{ id: string; safe: string }>("SELECT o.id, s.id AS safe FROM office o JOIN safe s ON s.office_id = o.id WHERE o.municipality_id = '7105' AND o.code = 'B1'");
    await house.sql("UPDATE application SET delivery_office_id = $2 WHERE id = $1", [id, branch?.id]);
    await house.sql("UPDATE custody_item SET office_id = $2, safe_id = $3 WHERE application_id = $1 AND kind IN ('PERMIT', 'DECISION')", [id, branch?.id, branch?.safe]);
    await (await house.as("krousonas")).ask("{ offices { id } }");
    await house.sql("UPDATE office SET status = 'CLOSING' WHERE id = $1", [branch?.id]);
    await plan();
    clerk = await house.as("kentriki");
    expect((await noticesOf(id)).notices).toEqual([]);
    await house.sql("UPDATE office SET status = 'ACTIVE' WHERE id = $1", [branch?.id]);
    await plan();
    await until(async () => (await last(id))?.status === "SENT");
    const [centre] = await house.sql<{ id: string; safe: string }>("SELECT o.id, s.id AS safe FROM office o JOIN safe s ON s.office_id = o.id WHERE o.municipality_id = '7105' AND o.kind = 'CENTRAL'");
    await house.sql("UPDATE application SET delivery_office_id = $2 WHERE id = $1", [id, centre?.id]);
    await house.sql("UPDATE custody_item SET office_id = $2, safe_id = $3 WHERE application_id = $1 AND kind IN ('PERMIT', 'DECISION')", [id, centre?.id, centre?.safe]);
    await plan();
    await until(async () => (await noticesOf(id)).notices.filter(({ status }) => status === "SENT").length === 2);
    expect((await noticesOf(id)).notices.map(({ reason, step }) => [reason, step])).toEqual([["READY", 0], ["READY", 0]]);
    await plan();
    expect((await noticesOf(id)).notices).toHaveLength(2);
  });
});

describe("who wants none", () => {
  test("told a clerk: what waits is not sent, by that channel", async () => {
    const id = await granted("quiet@example.gr");
    clerk = await house.as("kentriki");
    expect(await clerk.act("chooseNotices", { applicantId: (await applicantOf(id)).id, channel: "EMAIL", wanted: false }, "noticeChoices { channel wanted by { name } }")).toMatchObject({ noticeChoices: [{ channel: "EMAIL", wanted: false, by: { name: "Ελένη Μαρκάκη" } }] });
    await plan();
    expect((await noticesOf(id)).notices).toEqual([]);
    await clerk.act("chooseNotices", { applicantId: (await applicantOf(id)).id, channel: "EMAIL", wanted: true }, "id");
    await plan();
    await until(async () => (await last(id))?.status === "SENT");
  });

  test("uses the link of a notice: asked first, stopped by one request, and only with its code", async () => {
    const id = await granted("stop@example.gr", "6971112266", "uk");
    await plan();
    await until(() => mail.mails.some(({ recipients }) => recipients[0] === "stop@example.gr"));
    const link = new URL((mail.mails.find(({ recipients }) => recipients[0] === "stop@example.gr")?.headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "").slice(1, -1));
    const ask = (method: "GET" | "POST", url: string) => house.app.inject({ method, url, ...(method === "POST" ? { headers: { "content-type": "application/x-www-form-urlencoded" }, payload: "List-Unsubscribe=One-Click" } : {}) });
    const choices = async () => (await clerk.ask<{ applicant: { noticeChoices: object[] } }>("query ($id: ID!) { application(id: $id) { applicant { noticeChoices { channel wanted by { name } } } } }", { id })).applicant.noticeChoices;
    const shown = await ask("GET", link.pathname + link.search);
    expect([shown.statusCode, shown.body.includes("Не надсилайте мені повідомлень"), shown.body.includes("<form")]).toEqual([200, true, true]);
    expect(await choices()).toEqual([]);
    expect((await ask("POST", link.pathname + link.search)).statusCode).toBe(200);
    await ask("POST", link.pathname + link.search);
    expect(await choices()).toEqual([{ channel: "EMAIL", wanted: false, by: null }, { channel: "SMS", wanted: false, by: null }]);
    for (const none of ["/stop-notices", "/stop-notices?t=7105-ABCDEFGHJKMNPRSTVXYZ012345", "/stop-notices?t=%27%3B--", "/stop-notices?t=9999-00000000000000000000000000"]) expect([none, (await ask("POST", none)).statusCode]).toEqual([none, 404]);
    for (let turn = 0; turn < 60; turn += 1) await ask("GET", "/stop-notices?t=x");
    expect((await ask("GET", link.pathname + link.search)).statusCode).toBe(429);
    await house.sql("DELETE FROM rate_limit");
    expect((await house.sql("SELECT 1 FROM notice_choice c JOIN application a ON a.applicant_id = c.applicant_id WHERE a.id = $1", [id]))).toHaveLength(2);
  });
});

describe("other matters", () => {
  test("missing papers with the last day, and not after they came", async () => {
    const filed = await fileOne(house, "kentriki", { applicant: somebody({ email: "papers@example.gr", language: "en" }) });
    await clerk.act("recordDocument", { applicationId: filed.id, requirement: "FEE", state: "MISSING" }, "id");
    const [row] = await house.sql<{ bring_by: string }>("SELECT bring_by::text FROM application WHERE id = $1", [filed.id]);
    await plan();
    expect((await noticesOf(filed.id)).notices).toEqual([]);
    await plan(new Date(`${row?.bring_by}T09:00:00Z`));
    clerk = await house.as("kentriki");
    await until(() => mail.mails.some(({ recipients }) => recipients[0] === "papers@example.gr"));
    expect(mail.mails.find(({ recipients }) => recipients[0] === "papers@example.gr")?.text).toContain(`Bring them by ${row?.bring_by.split("-").reverse().join(".")}`);
  });

  test("papers the Directorate asks for at once, with its last day, and again near it", async () => {
    const filed = await fileOne(house, "kentriki", { applicant: somebody({ email: "asked@example.gr", language: "en" }) });
    await house.sql("UPDATE application SET status = 'FORWARDED' WHERE id = $1", [filed.id]);
    clerk = await house.as("kentriki");
    const day = house.now;
    const bringBy = new Date(day.getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
    await clerk.act("requestSupplement", { input: { applicationId: filed.id, directorateReference: "Φ.90", directorateDate: day.toISOString().slice(0, 10), what: "Μισθωτήριο", bringBy } }, "status");
    const told = () => mail.mails.filter(({ recipients }) => recipients[0] === "asked@example.gr");
    await plan();
    await until(() => told().length === 1);
    expect(told()[0]?.text).toContain(`Bring them by ${bringBy.split("-").reverse().join(".")}`);
    await plan();
    expect((await noticesOf(filed.id)).notices.map(({ step }) => step)).toEqual([0]);
    await plan(new Date(`${bringBy}T09:00:00Z`));
    clerk = await house.as("kentriki");
    await until(() => told().length === 2);
    await clerk.act("fileSupplement", { input: { applicationId: filed.id, papers: [], description: "Μισθωτήριο", attachments: 1 } }, "id");
    await plan();
    expect((await noticesOf(filed.id)).notices.map(({ reason, step }) => [reason, step])).toEqual([["PAPERS_MISSING", 1], ["PAPERS_MISSING", 0]]);
    house.now = day;
    clerk = await house.as("kentriki");
  });

  test("a certificate that expires before the decision", async () => {
    const filed = await fileOne(house, "kentriki", { applicant: somebody({ email: "cert@example.gr" }) });
    await clerk.act("issueSubmissionCertificate", { applicationId: filed.id }, "id");
    await house.sql("UPDATE submission_certificate SET valid_until = $2 WHERE application_id = $1", [filed.id, new Date(house.now.getTime() + 20 * 86_400_000).toISOString().slice(0, 10)]);
    await plan();
    await until(async () => (await last(filed.id))?.status === "SENT");
    expect(await last(filed.id)).toMatchObject({ reason: "CERTIFICATE_EXPIRING" });
  });

  test("what a lost process left is given again", async () => {
    const id = await granted("lost@example.gr");
    await mail.stop();
    await plan();
    await until(async () => (await last(id))?.log.length === 1);
    await house.sql("DELETE FROM graphile_worker._private_jobs");
    await mail.start();
    await plan(new Date(house.now.getTime() + 3_600_000));
    clerk = await house.as("kentriki");
    await until(async () => (await last(id))?.status === "SENT");
  });
});

test("two processes at once send each notice once", async () => {
  const ids = await Promise.all([1, 2, 3].map((number) => granted(`twice${number}@example.gr`)));
  const other = await makeApp({ config: readConfig({ APP_DATABASE_URL: house.appUrl, DATA_DIR: house.dataDir, SMTP_URL: mail.url, MAIL_FROM: "a@example.gr", DATABASE_POOL: "4" }), log: pino({ level: "silent" }), clock: () => house.now });
  await plan();
  await until(async () => (await Promise.all(ids.map(last))).every((notice) => notice?.status === "SENT"));
  await other.close();
  expect(mail.mails.map(({ recipients }) => recipients[0]).filter((to) => to?.startsWith("twice")).sort()).toEqual(["twice1@example.gr", "twice2@example.gr", "twice3@example.gr"]);
});

describe("who may", () => {
  test("the queue is the supervisor's, words the central supervisor's, and another municipality sees nothing", async () => {
    const [supervisor, courier, elsewhere] = [await house.as("epoptis"), await house.as("dianomeas"), await house.as("epoptis", "7101")];
    expect((await supervisor.ask<{ items: object[] }>("{ notices(status: SENT) { items { reason application { id } } } }")).items.length).toBeGreaterThan(0);
    expect((await courier.send("{ notices { items { id } } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect(await elsewhere.ask("{ notices { items { id } } }")).toEqual({ items: [] });
    const [some] = await house.sql<{ id: string }>("SELECT id FROM notice LIMIT 1");
    expect(await elsewhere.act("retryNotice", { noticeId: some?.id }, "id")).toMatchObject({ code: "NOT_FOUND" });
    const text = { subject: "{municipality}", mail: "Ελάτε: {office}\n\n{link}", sms: "Ελάτε: {office} {link}" };
    expect(await clerk.act("setNoticeText", { reason: "READY", language: "el", text }, "own")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await supervisor.act("setNoticeText", { reason: "READY", language: "el", text: { ...text, sms: "{name} {office} {link}" } }, "own")).toMatchObject({ code: "NOTICE_TEXT_BROKEN", about: "sms:1: {name}" });
    expect(await supervisor.act("setNoticeText", { reason: "READY", language: "el", text }, "own by { name }")).toMatchObject({ own: true, by: { name: "Αργυρώ Δασκαλάκη" } });
    const office = (await clerk.ask<{ id: string }[]>("{ offices { id code } }"))[0];
    expect(await supervisor.act("setNoticeHours", { input: { officeId: office?.id, hours: "Δε-Πα 8:30-13:00" } }, "hours office { code }")).toMatchObject({ hours: "Δε-Πα 8:30-13:00" });
    const id = await granted("own@example.gr");
    await plan();
    await until(() => mail.mails.some(({ recipients }) => recipients[0] === "own@example.gr"));
    expect(mail.mails.find(({ recipients }) => recipients[0] === "own@example.gr")?.text).toMatch(/^Ελάτε: .*Δε-Πα 8:30-13:00\n\nhttps/u);
    await until(async () => (await last(id))?.status === "SENT");
  });
});
