import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fileOne } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";
import { plainName, readType } from "../../platform/file-type";

let house: House;
let clerk: Person;
let applicationId: string;
beforeAll(async () => {
  house = await openHouse();
  clerk = await house.as("tylisos");
  applicationId = (await fileOne(house)).id;
});
afterAll(() => house.close());

const pdf = (text = "") => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);
const jpeg = (size = 100) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(size), Buffer.from([0xff, 0xd9])]);
interface Given {
  readonly of?: string;
  readonly name?: string;
  readonly about?: string;
  readonly commandId?: string;
  readonly headers?: Record<string, string>;
}
async function put(content: Buffer, { of = applicationId, name = "σάρωση.pdf", about = "", commandId = randomUUID(), headers = {} }: Given = {}, by = clerk) {
  const answer = await house.app.inject({ method: "PUT", url: `/files/attachments/${of}?${new URLSearchParams({ commandId, name, about })}`, headers: { cookie: by.cookie, "content-type": "application/octet-stream", ...headers }, payload: content });
  return { status: answer.statusCode, ...(answer.json() as { id?: string; refusal?: { code: string; about: string | null } }) };
}
const get = (id: string, cookie: string) => house.app.inject({ method: "GET", url: `/files/attachments/${id}`, headers: { cookie } });
const listed = () => clerk.ask<{ attachments: { id: string; name: string; requirement: string | null; size: number }[] }>("query ($id: ID!) { application(id: $id) { attachments { id name requirement size url by { name } } } }", { id: applicationId });

describe("a scan of a paper", () => {
  test("is kept with the case, listed, handed out to be saved, and who opened it is kept", async () => {
    const content = pdf("μία σελίδα");
    const { id = "" } = await put(content, { about: "FEE" });
    expect((await listed()).attachments).toContainEqual({ id, name: "σάρωση.pdf", requirement: "FEE", size: content.length, url: `/files/attachments/${id}`, by: { name: "Μαρία Παππά" } });
    const answer = await get(id, clerk.cookie);
    expect(answer.rawPayload).toEqual(content);
    expect(answer.headers).toMatchObject({ "content-type": "application/pdf", "content-security-policy": "sandbox; default-src 'none'", "x-content-type-options": "nosniff", "content-disposition": expect.stringMatching(/^attachment;/u) });
    expect(await house.sql("SELECT 1 FROM audit_entry WHERE event = 'ATTACHMENT_OPENED' AND subject_id = $1", [id])).toHaveLength(1);
  });

  test("the same command twice is one file; the same command with other bytes is refused", async () => {
    const commandId = randomUUID();
    const once = await put(jpeg(), { commandId, name: "a.jpg" });
    expect(await put(jpeg(), { commandId, name: "a.jpg" })).toEqual(once);
    expect(await put(jpeg(200), { commandId, name: "a.jpg" })).toMatchObject({ status: 409, refusal: { code: "COMMAND_REUSED" } });
  });

  test("put in by mistake it is voided with a reason and not handed out any more", async () => {
    const { id = "" } = await put(pdf("άλλου προσώπου"));
    const voiding = (reason: string) => clerk.act("voidAttachment", { attachmentId: id, reason }, "id");
    expect(await voiding("λάθος")).toMatchObject({ code: "REASON_MISSING" });
    expect(await voiding("έγγραφο άλλου προσώπου")).toMatchObject({ id: applicationId });
    expect((await get(id, clerk.cookie)).statusCode).toBe(404);
    expect((await listed()).attachments.map((one) => one.id)).not.toContain(id);
    expect(await voiding("έγγραφο άλλου προσώπου")).toMatchObject({ code: "NOT_FOUND" });
  });

  test.each([
    ["a spreadsheet", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(100)]), {}, 409, "ATTACHMENT_WRONG_TYPE"],
    ["a spreadsheet under a right name", Buffer.from("<html><script>alert(1)</script>"), { name: "διαβατήριο.pdf" }, 409, "ATTACHMENT_WRONG_TYPE"],
    ["a PDF that was cut off", Buffer.from("%PDF-1.7 half"), {}, 409, "ATTACHMENT_WRONG_TYPE"],
    ["a photo that was cut off", jpeg().subarray(0, 60), { name: "IMG_1.jpg" }, 409, "ATTACHMENT_WRONG_TYPE"],
    ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), { name: "a.png" }, 409, "ATTACHMENT_WRONG_TYPE"],
    ["nothing", Buffer.alloc(0), {}, 409, "ATTACHMENT_EMPTY"],
    ["a photo of 30 MB", jpeg(30 * 1024 * 1024), { name: "IMG_1.jpg" }, 413, "ATTACHMENT_TOO_LARGE"],
    ["a paper nobody asked for", pdf(), { about: "NOPE" }, 409, "UNKNOWN_REQUIREMENT"],
    ["a case that is none", pdf(), { of: "no-id" }, 409, "NOT_FOUND"],
    ["no command", pdf(), { commandId: "" }, 409, "INVALID_INPUT"],
  ] as const)("%s is refused", async (_what, content, given, status, code) => {
    const before = await listed();
    expect(await put(content, given)).toMatchObject({ status, refusal: { code } });
    expect(await listed()).toEqual(before);
  });

  test("nobody, a courier, another municipality and another site get nothing", async () => {
    const { id = "" } = await put(pdf("κρυφό"));
    expect((await put(pdf(), {}, house.anyone())).status).toBe(401);
    expect((await get(id, "")).statusCode).toBe(401);
    expect(await put(pdf(), {}, await house.as("dianomeas"))).toMatchObject({ refusal: { code: "NOT_ALLOWED" } });
    expect((await get(id, (await house.as("kentriki", "7101")).cookie)).statusCode).toBe(404);
    expect((await put(pdf(), { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  });

  test("a case holds a hundred", async () => {
    const full = (await fileOne(house)).id;
    await house.sql("INSERT INTO attachment SELECT municipality_id, gen_random_uuid(), $1, NULL, 'x.pdf', 'application/pdf', 1, 'x', added_by, added_at FROM attachment, generate_series(1, 100) LIMIT 100", [full]);
    expect(await put(pdf(), { of: full })).toMatchObject({ refusal: { code: "TOO_MANY_ATTACHMENTS" } });
  });
});

test("a name keeps no path, nothing invisible, and ends as what it is", () => {
  expect(plainName("C:\\Users\\x\\Διαβατήριο.PDF", "application/pdf")).toBe("Διαβατήριο.pdf");
  expect(plainName("../../etc/passwd", "application/pdf")).toBe("passwd.pdf");
  expect(plainName("exe\u202efdp.exe", "image/jpeg")).toBe("exefdp.jpg");
  expect(plainName("", "image/png")).toBe("scan.png");
  expect(plainName("α".repeat(500), "image/png")).toHaveLength(124);
});

test("a picture is whole to its end mark, and padding after it counts for nothing", () => {
  const png = Buffer.from("89504e470d0a1a0a0000000049454e44ae426082", "hex");
  expect(readType(jpeg())).toBe("image/jpeg");
  expect(readType(Buffer.concat([jpeg(), Buffer.from("\0\0\r\n ")]))).toBe("image/jpeg");
  expect(readType(png)).toBe("image/png");
  for (const cut of [jpeg().subarray(0, -1), jpeg().subarray(0, 50), png.subarray(0, -1), png.subarray(0, 8)]) expect(() => readType(cut)).toThrow("ATTACHMENT_WRONG_TYPE");
});
