import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTimestampAuthority, type TimestampAuthority } from "../../platform/timestamp-authority";
import { entities } from "../../data-source";
import { connectDatabase } from "../../platform/database";
import { type House, openHouse, type Person } from "../../testing";
import { stampClosings } from "./stamp-closings";
import { openTestAuthority, type TestAuthority } from "./timestamp-authority.testing";

let house: House;
let supervisor: Person;
let server: TestAuthority;
let dataSource: Awaited<ReturnType<typeof connectDatabase>>;
let authority: TimestampAuthority;
const folder = mkdtempSync(join(tmpdir(), "epidosi-stamps-"));
const caFile = join(folder, "ca.pem");

beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
  dataSource = await connectDatabase(house.appUrl, 2, entities, () => undefined);
  server = await openTestAuthority(() => house.now);
  writeFileSync(caFile, server.ca);
  authority = openTimestampAuthority({ url: server.url, caFile });
});
afterAll(async () => {
  await server.close();
  await dataSource.destroy();
  await house.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  server.fault = "NONE";
});

async function closeOne(): Promise<{ id: string; sequence: number }> {
  await (await house.as("tylisos")).act("registerEntry", { input: { direction: "INTERNAL", characterisation: "ΣΗΜΕΙΩΜΑ", subject: "x", attachments: 0, addressee: "ΔΗΜΟΣ" } }, "id");
  return supervisor.act("closeRegister", {}, "id sequence");
}
const stamp = () => stampClosings(dataSource, authority, house.now);
const stamped = () => supervisor.ask<{ items: { sequence: number; stampedAt: string | null; authority: string | null }[] }>("{ registerClosings { items { sequence stampedAt authority } } }").then((page) => page.items);

function verify(text: string, ...words: string[]): { readonly code: number; readonly said: string } {
  const file = join(folder, "export.jsonl");
  writeFileSync(file, text);
  try {
    return { code: 0, said: execFileSync(process.execPath, [join(__dirname, "../../../../infra/commands/verify-register.mjs"), file, ...words], { encoding: "utf8" }) };
  } catch (problem) {
    const { status, stdout } = problem as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}

describe("a closing's time-stamp", () => {
  test("is taken once for the last closing, shown, and checked from the export with no network", async () => {
    const { sequence } = await closeOne();
    expect(await stamp()).toBe(1);
    expect(await stamp()).toBe(0);
    const [last] = await stamped();
    expect(last).toMatchObject({ sequence, authority: "Δοκιμαστική αρχή" });
    expect(Math.abs(new Date(last?.stampedAt ?? 0).getTime() - house.now.getTime())).toBeLessThan(2_000);

    const text = (await supervisor.get("/downloads/register.jsonl")).body;
    expect(verify(text)).toMatchObject({ code: 0, said: expect.stringContaining("--timestamp-ca") });
    expect(verify(text, "--timestamp-ca", caFile)).toMatchObject({ code: 0, said: expect.stringContaining(`closing ${sequence} was there at`) });
    const other = await openTestAuthority(() => house.now);
    await other.close();
    writeFileSync(join(folder, "other.pem"), other.ca);
    expect(verify(text, "--timestamp-ca", join(folder, "other.pem"))).toMatchObject({ code: 1, said: expect.stringContaining("does not hold by the certificates given") });
    expect(verify(text.replace(/"timestamp":"([^"]{60})./u, '"timestamp":"$1A'), "--timestamp-ca", caFile).code).toBe(1);
  });

  test("moved to another closing it does not hold", async () => {
    await closeOne();
    await stamp();
    await closeOne();
    await stamp();
    const text = (await supervisor.get("/downloads/register.jsonl")).body;
    const [first, second] = [...text.matchAll(/"timestamp":"([^"]+)"/gu)].map((match) => match[1] ?? "");
    expect(verify(text.replace(second ?? "", first ?? ""), "--timestamp-ca", caFile)).toMatchObject({ code: 1, said: expect.stringContaining("the time-stamp of closing") });
  });

  test.each([
    ["DOWN", "answered 503"],
    ["DECLINES", "declined with status 2"],
    ["WRONG_NONCE", "answers another question"],
    ["OTHER_HASH", /verification/u],
    ["NOISE", /./u],
  ] as const)("from an authority that is %s is not taken, and is asked for again", async (fault, why) => {
    await closeOne();
    server.fault = fault;
    const [problem] = await stamp().then(() => [], (trouble: AggregateError) => trouble.errors as Error[]);
    expect(problem?.message).toMatch(why);
    expect((await stamped())[0]?.stampedAt).toBeNull();
    server.fault = "NONE";
    expect(await stamp()).toBe(1);
  });

  test("from a key that is not for time-stamps is not taken", async () => {
    const other = await openTestAuthority(() => house.now, "1.3.6.1.5.5.7.3.1");
    const file = join(folder, "web.pem");
    writeFileSync(file, other.ca);
    await expect(openTimestampAuthority({ url: other.url, caFile: file }).stamp(Buffer.from("x"))).rejects.toThrow("not for time-stamps");
    await expect(openTimestampAuthority({ url: other.url, caFile }).stamp(Buffer.from("x"))).rejects.toThrow();
    await other.close();
    writeFileSync(file, "no certificate");
    expect(() => openTimestampAuthority({ url: other.url, caFile: file })).toThrow("holds no certificate");
  });

  test("cannot be changed or taken away by the application", async () => {
    const [row] = await house.sql<{ count: number }>("SELECT count(*)::int AS count FROM information_schema.role_table_grants WHERE grantee = 'epidosi_app' AND table_name = 'closing_timestamp' AND privilege_type NOT IN ('SELECT', 'INSERT')");
    expect(row?.count).toBe(0);
  });
});
