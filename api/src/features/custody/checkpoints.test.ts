import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createHash, randomUUID } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entities } from "../../data-source";
import { grantOne, packAndSeal, secondPerson } from "../../errand.testing";
import { connectDatabase } from "../../platform/database";
import { openSigningKey } from "../../platform/signing-key";
import { openTimestampAuthority } from "../../platform/timestamp-authority";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";
import { openTestAuthority } from "../register/timestamp-authority.testing";
import { anchorLedgers, heedCustodyWitness, stampCheckpoints } from "./anchor-ledger";
import { emptyTree, grow, rootOf } from "./merkle";

interface Checkpoint extends ActAnswer {
  readonly sequence: number;
  readonly epoch: number;
  readonly size: number;
  readonly root: string;
  readonly hash: string;
  readonly witnessedAt: string | null;
}
interface State {
  readonly anchoredAt: string | null;
  readonly uncoveredSince: string | null;
  readonly trouble: string | null;
}

let house: House;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  await sit("2030-03-02T08:00:00Z");
});
afterAll(() => house.close());

async function sit(time: string) {
  house.now = new Date(time);
  supervisor = await house.as("epoptis");
}

const fields = "sequence epoch size root hash witnessedAt stampedAt authority";
const anchor = (commandId: string = randomUUID()) => supervisor.act<Checkpoint>("anchorLedger", {}, fields, commandId);
const state = () => supervisor.ask<State>("{ ledgerState { anchoredAt uncoveredSince trouble } }");
const checkpoints = () => supervisor.ask<{ items: Checkpoint[] }>(`{ custodyAnchors { items { ${fields} } } }`).then((page) => page.items);
const witness = () => readFileSync(join(house.dataDir, "custody-witness"), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
const entries = () => house.sql<{ hash: string }>("SELECT e.hash FROM custody_event e JOIN ledger_leaf l ON l.municipality_id = e.municipality_id AND l.event_id = e.id ORDER BY l.position");

describe("a checkpoint", () => {
  test("covers every entry once, in order, under the root of RFC 6962, and the witness has it", async () => {
    await grantOne(house);
    const commandId = randomUUID();
    const first = await anchor(commandId);
    const [count] = await house.sql<{ count: number }>("SELECT count(*)::int AS count FROM custody_event");
    expect(first).toMatchObject({ sequence: 1, epoch: 1, size: count?.count, witnessedAt: house.now.toISOString() });
    expect(await anchor(commandId)).toEqual(first);
    expect(await anchor()).toMatchObject({ code: "NOTHING_TO_ANCHOR" });
    await grantOne(house);
    const second = await anchor();
    const all = (await entries()).map(({ hash }) => Buffer.from(hash, "hex"));
    expect(second.root).toBe(rootOf(grow(emptyTree, all)).toString("hex"));
    expect(second.size).toBe(all.length);
    const lines = witness();
    expect(lines.map((line) => [line["sequence"], line["previous"]])).toEqual([[1, "0".repeat(64)], [2, first.hash]]);
    const { hash, signature: _, ...said } = lines[1] ?? {};
    expect(createHash("sha256").update(JSON.stringify(Object.fromEntries(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))))).digest("hex")).toBe(hash);
    expect(said).toMatchObject({ municipality: "7105", year: 2030, registerEpoch: 1, timeline: 1 });
    expect(said["lastNumber"]).toBeGreaterThan(0);
  });

  test("made by two at once is made once", async () => {
    await grantOne(house);
    const answers = await Promise.all([anchor(), anchor(), anchor()]);
    expect(answers.filter((answer) => answer.code === "NOTHING_TO_ANCHOR")).toHaveLength(2);
    expect((await house.sql("SELECT 1 FROM ledger_leaf")).length).toBe((await entries()).length);
  });

  test("takes in an entry whose act began earlier and ended later", async () => {
    const [last] = await house.sql<{ id: string }>("SELECT event_id AS id FROM ledger_leaf ORDER BY event_id DESC LIMIT 1");
    const earlier = `${(Number.parseInt((last?.id ?? "").slice(0, 8), 16) - 5).toString(16).padStart(8, "0")}${(last?.id ?? "").slice(8)}`;
    await house.sql("INSERT INTO custody_event SELECT municipality_id, $2, subject_kind, subject_id, 900, act, at, staff_id, second_staff_id, office_id, command_id, body, previous_hash, hash FROM custody_event WHERE id = $1", [last?.id, earlier]);
    const { size } = await anchor();
    expect(await house.sql("SELECT position FROM ledger_leaf WHERE event_id = $1", [earlier])).toEqual([{ position: size }]);
  });

  test("is the supervisor's to make and the auditor's to see, and nobody's to change", async () => {
    expect(await (await house.as("elegktis")).act("anchorLedger", {}, "sequence")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await (await house.as("elegktis")).ask("{ custodyAnchors(first: 1) { items { sequence } nextCursor } }")).toEqual({ items: [{ sequence: 4 }], nextCursor: "4" });
    expect((await (await house.as("tylisos")).send("{ ledgerState { trouble } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect(await (await house.as("epoptis", "7101")).ask("{ custodyAnchors { items { sequence } } }")).toEqual({ items: [] });
    const rights = await house.sql<{ privilege: string }>("SELECT DISTINCT privilege_type AS privilege FROM information_schema.role_table_grants WHERE grantee = 'epidosi_app' AND table_name IN ('ledger_leaf', 'custody_checkpoint', 'checkpoint_anchor', 'ledger_restoration') ORDER BY 1");
    expect(rights).toEqual([{ privilege: "INSERT" }, { privilege: "SELECT" }]);
  });

  test("is made by the house at start, and time-stamped where an authority is configured", async () => {
    await grantOne(house);
    await house.restart();
    await house.restart();
    expect((await checkpoints())[0]).toMatchObject({ sequence: 5 });
    const server = await openTestAuthority(() => house.now);
    const caFile = join(house.dataDir, "ca.pem");
    writeFileSync(caFile, server.ca);
    const dataSource = await connectDatabase(house.appUrl, 2, entities, () => undefined);
    const authority = openTimestampAuthority({ url: server.url, caFile });
    expect([await stampCheckpoints(dataSource, authority, house.now), await stampCheckpoints(dataSource, authority, house.now)]).toEqual([1, 0]);
    expect((await checkpoints())[0]).toMatchObject({ sequence: 5, authority: "Δοκιμαστική αρχή" });
    await dataSource.destroy();
    await server.close();
  });
});

describe("a ledger nobody vouches for", () => {
  test("is in trouble after four hours, and again well when it is anchored", async () => {
    await sit("2030-03-02T10:00:00Z");
    expect(await state()).toMatchObject({ uncoveredSince: null, trouble: null });
    const { permitTag } = await grantOne(house);
    await sit("2030-03-02T13:59:00Z");
    expect(await state()).toMatchObject({ uncoveredSince: "2030-03-02T10:00:00.000Z", trouble: null });
    await sit("2030-03-02T14:01:00Z");
    expect(await state()).toMatchObject({ trouble: "LATE" });
    await expect(packAndSeal(house, "B2", [permitTag])).rejects.toThrow("ANCHOR_STALE");
    await anchor();
    expect(await state()).toMatchObject({ anchoredAt: "2030-03-02T14:01:00.000Z", trouble: null });
    await packAndSeal(house, "B2", [(await grantOne(house)).permitTag]);
  });

  test("is told a witness whose file is lost once more, from the first checkpoint on", async () => {
    await anchor();
    const before = witness();
    rmSync(join(house.dataDir, "custody-witness"));
    await house.restart();
    await house.restart();
    expect(witness()).toEqual(before);
  });

  test("whose checkpoint was lost by a restore seals nothing until two persons say so, and goes on in a new epoch", async () => {
    // What the house covers by itself at its start is covered before the last is looked for.
    await anchor();
    const [last] = await checkpoints();
    await house.sql("DELETE FROM checkpoint_anchor WHERE sequence = $1", [last?.sequence]);
    await house.sql("DELETE FROM ledger_leaf WHERE position > (SELECT size FROM custody_checkpoint WHERE sequence = $1 - 1)", [last?.sequence]);
    await house.sql("DELETE FROM custody_checkpoint WHERE sequence = $1", [last?.sequence]);
    await house.restart();
    expect(house.logged.some((line) => line.includes("witness knows a checkpoint") && line.includes(`"sequence":${last?.sequence}`))).toBe(true);
    expect(await state()).toMatchObject({ trouble: "RESTORED" });
    await expect(packAndSeal(house, "B2", [(await grantOne(house)).permitTag])).rejects.toThrow("LEDGER_RESTORED");
    expect(await anchor()).toMatchObject({ code: "LEDGER_RESTORED", clause: "S10" });
    const acknowledge = (reason: string) => supervisor.act<State>("acknowledgeRestore", { reason, secondPerson: { ...secondPerson, username: "kentriki" } }, "trouble");
    expect(await acknowledge("γιατί")).toMatchObject({ code: "REASON_MISSING" });
    expect(await acknowledge("Επαναφορά αντιγράφου μετά από βλάβη δίσκου")).toMatchObject({ __typename: "LedgerState", trouble: null });
    expect(await acknowledge("Επαναφορά αντιγράφου μετά από βλάβη δίσκου")).toMatchObject({ code: "LEDGER_NOT_RESTORED" });
    expect(await anchor()).toMatchObject({ sequence: (last?.sequence ?? 0) + 1, epoch: 2 });
    expect(witness().at(-1)).toMatchObject({ previous: last?.hash, epoch: 2 });
  });

  test("makes the house's work fail and be told, not the checkpoint be forgotten", async () => {
    await grantOne(house);
    const dataSource = await connectDatabase(house.appUrl, 2, entities, () => undefined);
    const key = openSigningKey(house.dataDir);
    await expect(heedCustodyWitness(dataSource, "/proc", house.now)).rejects.toThrow();
    await expect(anchorLedgers(dataSource, key, house.now)).rejects.toThrow();
    expect((await checkpoints())[0]).toMatchObject({ witnessedAt: null });
    expect((await state()).uncoveredSince).not.toBeNull();
    await heedCustodyWitness(dataSource, house.dataDir, house.now);
    await anchorLedgers(dataSource, key, house.now);
    expect((await checkpoints())[0]?.witnessedAt).not.toBeNull();
    await dataSource.destroy();
  });
});
