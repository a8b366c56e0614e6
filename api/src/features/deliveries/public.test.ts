import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createPublicKey, verify } from "node:crypto";
import { grantOne } from "../../errand.testing";
import { fileOne } from "../../filing.testing";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";
import { openSigningKey } from "../../platform/signing-key";
import type { Context } from "../../platform/context";
import { paperLink, paperStatement } from "../../platform/paper-link";

let house: House;
let clerk: Person;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  [clerk, supervisor] = [await house.as("kentriki"), await house.as("epoptis")];
});
afterAll(() => house.close());

interface Certificate extends ActAnswer {
  readonly id: string;
  readonly serial: string;
  readonly status: string;
  readonly validUntil: string;
  readonly verificationCode: string;
  readonly paperUrl: string;
}
const fields = "id serial status validUntil verificationCode paperUrl endReason";
const issue = (applicationId: string) => clerk.act<Certificate>("issueSubmissionCertificate", { applicationId }, fields);
const end = (person: Person, act: "replace" | "void", certificateId: string, reason = "Δήλωση απώλειας 23.11.2026") => person.act<Certificate>(`${act}SubmissionCertificate`, { certificateId, reason }, fields);
const check = (code: string) => house.anyone().ask<{ status: string } | null>("query ($code: String!) { verifyPaper(code: $code) { kind status issuedOn municipality } }", { code });
const progress = (code: string) => house.anyone().ask<object | null>("query ($code: String!) { caseProgress(code: $code) { step language municipality office address bringBy } }", { code });

/** The limit counts across a whole minute; each test begins its own. */
const forget = () => house.sql("DELETE FROM rate_limit");

describe("a certificate that was lost or wrong", () => {
  test("is replaced by another serial to the same last day, once, and the public page says so", async () => {
    const filed = await fileOne(house, "kentriki");
    const lost = await issue(filed.id);
    const fresh = await end(clerk, "replace", lost.id);
    expect(fresh).toMatchObject({ status: "ACTIVE", validUntil: lost.validUntil, endReason: null });
    expect(fresh.serial).toBe(lost.serial.replace(/1$/u, "2"));
    expect(fresh.verificationCode).not.toBe(lost.verificationCode);
    expect(await end(clerk, "replace", lost.id)).toMatchObject({ code: "CERTIFICATE_NOT_ACTIVE" });
    expect([(await check(lost.verificationCode))?.status, (await check(fresh.verificationCode))?.status]).toEqual(["REPLACED", "ACTIVE"]);
    const { certificates } = await clerk.ask<{ certificates: object[] }>("query ($id: ID!) { application(id: $id) { certificates { status endReason } } }", { id: filed.id });
    expect(certificates).toEqual([{ status: "REPLACED", endReason: "Δήλωση απώλειας 23.11.2026" }, { status: "ACTIVE", endReason: null }]);
  });

  test("two who replace at once make one", async () => {
    const { id } = await issue((await fileOne(house, "kentriki")).id);
    const answers = await Promise.all([end(clerk, "replace", id), end(supervisor, "replace", id)]);
    expect(answers.map((answer) => answer.code ?? answer.status).sort()).toEqual(["ACTIVE", "CERTIFICATE_NOT_ACTIVE"]);
  });

  test("is voided by a supervisor with a reason, and another can be issued", async () => {
    const filed = await fileOne(house, "kentriki");
    const wrong = await issue(filed.id);
    expect(await end(clerk, "void", wrong.id)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await end(supervisor, "void", wrong.id, "λάθος")).toMatchObject({ code: "REASON_MISSING" });
    expect(await end(supervisor, "void", wrong.id)).toMatchObject({ status: "VOIDED" });
    expect(await issue(filed.id)).toMatchObject({ status: "ACTIVE" });
    expect(await end(await house.as("epoptis", "7101"), "void", wrong.id)).toMatchObject({ code: "NOT_FOUND" });
  });

  test("each printing is kept with who did it", async () => {
    const { id, paperUrl } = await issue((await fileOne(house, "kentriki")).id);
    await clerk.get(paperUrl);
    await clerk.get(paperUrl);
    const trail = await house.sql("SELECT staff_id FROM audit_entry WHERE event = 'CERTIFICATE_PRINTED' AND subject_id = $1", [id]);
    expect(trail).toHaveLength(2);
  });
});

describe("a receipt whose number two persons voided", () => {
  test("is void on the public page, of a letter and of an application", async () => {
    await forget();
    const letter = await clerk.act<{ id: string; receipt: { verificationCode: string } }>("registerEntry", { input: { direction: "INCOMING", characterisation: "ΕΠΙΣΤΟΛΗ", subject: "Θέμα", attachments: 0, addressee: "Δήμος", sender: "Κάποιος" } }, "id receipt { verificationCode }");
    expect(await check(letter.receipt.verificationCode)).toMatchObject({ kind: "REGISTRATION_RECEIPT", status: "VALID" });
    const byTwo = { reason: "Πρωτοκολλήθηκε δύο φορές", secondPerson: { username: "kentriki", password: "test-password-1" } };
    expect(await supervisor.act("voidEntry", { entryId: letter.id, ...byTwo }, "id")).toMatchObject({ __typename: "ProtocolEntry" });
    expect(await check(letter.receipt.verificationCode)).toMatchObject({ kind: "REGISTRATION_RECEIPT", status: "VOIDED" });
    const filed = await fileOne(house, "kentriki");
    const { receipt } = await clerk.ask<{ receipt: { verificationCode: string } }>("query ($id: ID!) { application(id: $id) { receipt { verificationCode } } }", { id: filed.id });
    expect(await supervisor.act("voidApplication", { applicationId: filed.id, ...byTwo }, "id")).toMatchObject({ __typename: "Application" });
    expect(await check(receipt.verificationCode)).toMatchObject({ status: "VOIDED" });
  });
});

describe("a paper's QR", () => {
  test("is signed: with the published key and what the paper says it verifies, with anything else it does not", async () => {
    const { keys } = (await house.app.inject("/.well-known/jwks.json")).json<{ keys: [{ x: string; kty: string; crv: string }] }>();
    const key = createPublicKey({ key: keys[0], format: "jwk" });
    const signingKey = openSigningKey(house.dataDir);
    const ctx = { config: { publicUrl: "https://epidosi.example.gr" }, signingKey } as unknown as Context;
    const facts = { kind: "SUBMISSION_CERTIFICATE", number: "2026/4217-1", issuedOn: "2026-11-23", validUntil: "2027-11-23", verificationCode: "7105-ABCDEFGHJKMNPQRSTVWXYZ0123" } as const;
    const link = new URL(paperLink(ctx, facts));
    expect(link.origin + link.pathname + link.search).toBe("https://epidosi.example.gr/verify?c=7105-ABCDEFGHJKMNPQRSTVWXYZ0123");
    const signature = Buffer.from(new URLSearchParams(link.hash.slice(1)).get("s") ?? "", "base64url");
    expect(verify(null, Buffer.from(paperStatement(facts)), key, signature)).toBe(true);
    expect(verify(null, Buffer.from(paperStatement({ ...facts, number: "2026/4218-1" })), key, signature)).toBe(false);
    const holder = { documentNumber: "BK0934417", birth: "1984-03-14" };
    const named = new URLSearchParams(new URL(paperLink(ctx, { ...facts, holder })).hash.slice(1));
    const ofHolder = Buffer.from(named.get("s") ?? "", "base64url");
    expect(verify(null, Buffer.from(paperStatement({ ...facts, holder })), key, ofHolder)).toBe(true);
    for (const other of [facts, { ...facts, holder: { ...holder, documentNumber: "BK0934418" } }, { ...facts, holder: { ...holder, birth: "1984-03-15" } }]) expect(verify(null, Buffer.from(paperStatement(other)), key, ofHolder)).toBe(false);
    expect(named.toString()).not.toMatch(/0934417|1984/u);
    expect(signingKey.published.kid).toBe((keys[0] as { kid?: string }).kid);
  });
});

describe("how a case stands, by the code on the receipt", () => {
  const codeOf = async (id: string) => (await clerk.ask<{ receipt: { statusCode: string } }>("query ($id: ID!) { application(id: $id) { receipt { statusCode } } }", { id })).receipt.statusCode;

  test("is told without login, in the person's language, and says nothing personal", async () => {
    await forget();
    const filed = await fileOne(house, "kentriki");
    const code = await codeOf(filed.id);
    expect(await progress(code)).toEqual({ step: "RECEIVED", language: "sq", municipality: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ", office: expect.any(String), address: expect.any(String), bringBy: null });
    expect(await progress(` ${code.toLowerCase()} `)).toMatchObject({ step: "RECEIVED" });
    await clerk.act("recordDocument", { applicationId: filed.id, requirement: "FEE", state: "MISSING" }, "id");
    expect(await progress(code)).toMatchObject({ step: "PAPERS_MISSING", bringBy: expect.stringMatching(/^\d{4}-/u) });
    await house.sql("UPDATE application SET status = 'FORWARDED' WHERE id = $1", [filed.id]);
    const today = new Date().toISOString().slice(0, 10);
    await (await house.as("kentriki")).act("requestSupplement", { input: { applicationId: filed.id, directorateReference: "Φ.1", directorateDate: today, what: "Μισθωτήριο", bringBy: "2099-03-01" } }, "status");
    expect(await progress(code)).toMatchObject({ step: "PAPERS_MISSING", bringBy: "2099-03-01" });
    const granted = await grantOne(house, "K0");
    expect(await progress(await codeOf(granted.applicationId))).toMatchObject({ step: "READY" });
  });

  test("another code, a verification code and a letter's receipt are none", async () => {
    await forget();
    const filed = await fileOne(house, "kentriki");
    const { receipt } = await clerk.ask<{ receipt: { verificationCode: string } }>("query ($id: ID!) { application(id: $id) { receipt { verificationCode } } }", { id: filed.id });
    for (const none of [receipt.verificationCode, "7105-00000000000000000000000000", "", "x".repeat(5_000), "9999-ABCDEFGHJKMNPQRSTVWXYZ0123", "' OR 1=1"]) expect(await progress(none)).toBeNull();
    const entry = await (await house.as("tylisos")).act<{ id: string }>("registerEntry", { input: { direction: "INTERNAL", characterisation: "ΣΗΜΕΙΩΜΑ", subject: "x", attachments: 0, addressee: "x" } }, "id");
    const [row] = await house.sql<{ code: string }>("SELECT status_code AS code FROM registration_receipt WHERE protocol_entry_id = $1", [entry.id]);
    expect(await progress(row?.code ?? "")).toBeNull();
  });

  test("sixty questions a minute from one address, each field of a request counted, on both pages together", async () => {
    await forget();
    const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: caseProgress(code: "7105-0000000000000000000000000${index % 10}") { step }`).join(" ")} }`;
    for (let turn = 0; turn < 4; turn += 1) expect((await house.anyone().send(aliases(14))).errors).toBeUndefined();
    for (let turn = 0; turn < 4; turn += 1) await check("7105-00000000000000000000000000");
    const refused = await house.anyone().send("{ verifyPaper(code: \"7105-00000000000000000000000000\") { kind } }");
    expect(refused.errors?.[0]).toMatchObject({ message: "Too many questions from this address. Ask again in a minute.", extensions: { code: "TOO_MANY_REQUESTS" } });
    expect(await house.sql("SELECT 1 FROM rate_limit WHERE key LIKE '%127.0.0.1%'")).toEqual([]);
    await forget();
    expect(await check("7105-00000000000000000000000000")).toBeNull();
  });
});
