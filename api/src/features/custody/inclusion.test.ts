import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne } from "../../errand.testing";
import { readPdf } from "../../pdf.testing";
import { type House, openHouse, type Person } from "../../testing";
import { emptyTree, grow } from "./merkle";

interface Checkpoint {
  readonly sequence: number;
  readonly size: number;
  readonly root: string;
}
interface Growth extends Checkpoint {
  readonly subtrees: readonly string[] | null;
}

let house: House;
let supervisor: Person;
let tag: string;
beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
  for (const _ of [1, 2, 3]) tag = (await grantOne(house)).permitTag;
});
afterAll(() => house.close());

const anchor = () => supervisor.act<Checkpoint>("anchorLedger", {}, "sequence size root");
const evidence = () => supervisor.ask<{ entries: { position: number | null }[]; checkpoint: Checkpoint | null; exportUrl: string; paperUrl: string }>("query ($tag: String!) { custodyEvidence(tag: $tag) { entries { position } checkpoint { sequence size root } exportUrl paperUrl } }", { tag });
const growth = (who: Person, size: number, root: string) => who.ask<Growth>("query ($size: Int!, $root: String!) { ledgerGrowth(size: $size, root: $root) { sequence size root subtrees } }", { size, root });

function verifyCustody(text: string, ...more: string[]) {
  const file = join(house.dataDir, "custody-included.jsonl");
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "../../../../infra/commands/verify-custody.mjs"), file, ...more], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}

describe("the evidence of one thing under a signed checkpoint", () => {
  let file: string;

  test("says of each entry that nothing covers it yet, in the query, on the paper and in the file", async () => {
    const { entries, checkpoint, exportUrl } = await evidence();
    expect([new Set(entries.map(({ position }) => position)), checkpoint]).toEqual([new Set([null]), null]);
    expect(verifyCustody((await supervisor.get(exportUrl)).body).said).toContain("Not covered by a checkpoint yet: entry 1 of item");
  });

  test("carries the path from each entry to the root, which is checked with no database, and against the witness and the printed page", async () => {
    const made = await anchor();
    const { entries, checkpoint, exportUrl, paperUrl } = await evidence();
    expect(checkpoint).toMatchObject({ sequence: made.sequence, size: made.size, root: made.root });
    for (const { position } of entries) expect(position).toBeGreaterThan(0);
    file = (await supervisor.get(exportUrl)).body;
    expect(verifyCustody(file, "--page", made.root, "--witness", join(house.dataDir, "custody-witness"))).toMatchObject({ status: 0, said: expect.stringContaining(`each with its path to the root: ${entries.length}.`) });
    expect((await supervisor.get(paperUrl)).statusCode).toBe(200);
    await grantOne(house);
    const later = await anchor();
    expect((await evidence()).checkpoint).toMatchObject({ sequence: made.sequence });
    const asked = (await supervisor.get(`${exportUrl}&checkpoint=${later.sequence}`)).body;
    expect(verifyCustody(asked, "--page", later.root)).toMatchObject({ status: 0, said: expect.stringContaining(`to the root: ${entries.length}.`) });
    expect((await supervisor.get(`${exportUrl}&checkpoint=x`)).statusCode).toBe(400);
  });

  test.each<[string, (line: Record<string, unknown>) => object, RegExp]>([
    ["a hash of the path", (line) => ({ path: [`${"0".repeat(64)}`, ...(line["path"] as string[]).slice(1)] }), /is not what checkpoint \d+ signed at position/u],
    ["the position", (line) => ({ position: Number(line["position"]) + 1 }), /is not what checkpoint \d+ signed at position/u],
    ["the path left out", () => ({ path: undefined }), /under a checkpoint that is not in the file/u],
    ["a path that is too long", (line) => ({ path: [...(line["path"] as string[]), "0".repeat(64)] }), /is not what checkpoint/u],
  ])("altered in %s is found", (_what, change, expected) => {
    const altered = file.split("\n").filter(Boolean).map((text) => JSON.parse(text) as Record<string, unknown>).map((line) => `${JSON.stringify(line["kind"] === "entry" ? { ...line, ...change(line) } : line)}\n`).join("");
    expect(verifyCustody(altered)).toMatchObject({ status: 1, said: expect.stringMatching(expected) });
  });

  test("under a checkpoint signed by nobody, or by another size, is found", () => {
    expect(verifyCustody(file.replace(/"size":\d+/u, '"size":9999')).said).toMatch(/checkpoint \d+ of .* was altered/u);
  });
});

describe("a device that saw a checkpoint", () => {
  test("is given what leads from it to the last one, and nothing from one that never was", async () => {
    const keeper = await house.as("tylisos");
    const { items } = await supervisor.ask<{ items: Checkpoint[] }>("{ custodyAnchors { items { sequence size root } } }");
    const [last, first] = items;
    if (!last || !first) throw new Error("no checkpoints");
    const told = await growth(keeper, first.size, first.root);
    expect(told).toMatchObject(last);
    const hashes = await house.sql<{ hash: string }>("SELECT e.hash FROM custody_event e JOIN ledger_leaf l ON l.event_id = e.id ORDER BY l.position LIMIT $1", [first.size]);
    const { frontier } = grow(emptyTree, hashes.map(({ hash }) => Buffer.from(hash, "hex")));
    expect(told.subtrees?.slice(0, frontier.length)).toEqual(frontier.map((node) => node.toString("hex")));
    expect((await growth(keeper, last.size, last.root)).subtrees?.length).toBeGreaterThan(0);
    expect((await growth(keeper, first.size, last.root)).subtrees).toBeNull();
    expect((await growth(keeper, 0, "")).subtrees).toBeNull();
    expect((await (await house.as("dianomeas")).send('{ ledgerGrowth(size: 0, root: "") { subtrees } }')).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("finds the last checkpoint on the printed page of the day's closing, the same on every print", async () => {
    house.now = new Date(Date.now() + 60_000);
    const central = await house.as("kentriki");
    const { id } = await central.act<{ id: string }>("closeRegister", {}, "id");
    const [one, two] = [await central.get(`/papers/register-closing/${id}.pdf`), await central.get(`/papers/register-closing/${id}.pdf`)];
    expect([one.statusCode, one.rawPayload.equals(two.rawPayload)]).toEqual([200, true]);
    expect(await readPdf(one.rawPayload)).toContain("σημείο ελέγχου 2,");
    writeFileSync(join(house.dataDir, "closing.pdf"), one.rawPayload);
  });
});
