import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { atBranch, grantOne, packAndSeal } from "../../errand.testing";
import { type House, openHouse, type Person } from "../../testing";
import { hashEntry } from "./ledger";

let house: House;
let auditor: Person;
let tag: string;
let code: string;
let seal: string;
beforeAll(async () => {
  house = await openHouse();
  auditor = await house.as("elegktis");
  const [courier, clerk] = [await house.as("dianomeas"), await house.as("tylisos")];
  const granted = await grantOne(house);
  tag = granted.permitTag;
  ({ code, seal } = await packAndSeal(house, "B2", [granted.permitTag, granted.decisionTag]));
  const act = async (who: Person, name: string, args: Record<string, unknown>) => expect((await who.act(name, { code, ...args }, "state")).code).toBeUndefined();
  await act(courier, "acceptPackage", { sealRead: seal });
  await act(clerk, "arrivePackage", { sealRead: seal, intact: true });
  await act(clerk, "openPackage", { secondPerson: atBranch });
  await act(clerk, "receiveContents", { tags: [granted.permitTag, granted.decisionTag] });
  await act(clerk, "closePackage", { slot: "3" });
});
afterAll(async () => house.close());

const evidenceOf = (who: Person, of = tag) =>
  who.ask<Evidence | null>(
    `query ($tag: String!) { custodyEvidence(tag: $tag) { item { tag } tenures { from to state packageCode person { name } safe { name } office { code } } entries { act at packageCode seal sealIntact hash signed by { name } secondPerson { name } office { code } } broken { act sequence } paperUrl exportUrl } }`,
    { tag: of },
  );
interface Evidence {
  readonly tenures: readonly { readonly from: string; readonly to: string | null; readonly state: string; readonly packageCode: string | null; readonly person: { readonly name: string } | null; readonly safe: { readonly name: string } | null; readonly office: { readonly code: string } | null }[];
  readonly entries: readonly { readonly act: string; readonly seal: string | null }[];
  readonly broken: { readonly act: string; readonly sequence: number } | null;
  readonly paperUrl: string;
  readonly exportUrl: string;
}
const custodianAt = (at: Date | string) => auditor.ask<{ person: { name: string } | null; safe: { name: string } | null } | null>(`query ($tag: String!, $at: DateTime!) { custodianAt(tag: $tag, at: $at) { person { name } safe { name } office { code } state } }`, { tag, at });

/** What the offline verifier says of a file, with no database and no network. */
function verifyCustody(text: string) {
  const file = join(house.dataDir, "custody-evidence.jsonl");
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "../../../../infra/commands/verify-custody.mjs"), file], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}

describe("the evidence of one thing (S10)", () => {
  test("names who answered at every instant, without a gap, with the bag's receiver from its arrival", async () => {
    const evidence = await evidenceOf(auditor);
    expect(evidence?.tenures.map(({ state, person, safe, office }) => [state, person?.name ?? safe?.name ?? null, office?.code ?? null])).toEqual([
      ["IN_SAFE", "ΘΥΡΙΔΑ K0", "K0"],
      ["RESERVED", "ΘΥΡΙΔΑ K0", "K0"],
      ["PACKED", "Ελένη Μαρκάκη", "K0"],
      ["IN_TRANSIT", "Κώστας Σταυράκης", null],
      ["IN_TRANSIT", "Μαρία Παππά", "B2"],
      ["ARRIVED", "Μαρία Παππά", "B2"],
      ["IN_SAFE", "ΘΥΡΙΔΑ B2", "B2"],
    ]);
    for (const [index, tenure] of (evidence?.tenures ?? []).slice(1).entries()) expect(tenure.from).toBe(evidence?.tenures[index]?.to);
    expect(evidence?.tenures.at(-1)?.to).toBeNull();
    expect(evidence?.broken).toBeNull();
    expect(evidence?.entries.filter((entry) => entry.seal !== null)).toMatchObject([
      { act: "sealPackage", seal },
      { act: "acceptPackage", seal, by: { name: "Κώστας Σταυράκης" } },
      { act: "arrivePackage", seal, sealIntact: true, office: { code: "B2" } },
    ]);
    expect(evidence?.entries).toContainEqual(expect.objectContaining({ act: "openPackage", packageCode: code, secondPerson: { name: "Γιώργος Λυδάκης" } }));
  });

  test("answers who it was at an instant", async () => {
    const [onTheWay, arrived] = (await evidenceOf(auditor))?.tenures.filter(({ state }) => state === "IN_TRANSIT") ?? [];
    expect(await custodianAt(onTheWay?.from ?? "")).toMatchObject({ person: { name: "Κώστας Σταυράκης" }, office: null, state: "IN_TRANSIT" });
    expect(await custodianAt(new Date(Date.parse(onTheWay?.to ?? "") - 1))).toMatchObject({ person: { name: "Κώστας Σταυράκης" } });
    expect(await custodianAt(arrived?.from ?? "")).toMatchObject({ person: { name: "Μαρία Παππά" }, office: { code: "B2" } });
    expect(await custodianAt(new Date())).toMatchObject({ person: null, safe: { name: "ΘΥΡΙΔΑ B2" } });
    expect(await custodianAt("2011-01-01T00:00:00Z")).toBeNull();
  });

  test("is given to supervisor, auditor and central clerk, and every look is kept", async () => {
    const looks = async () => (await house.sql<{ n: number }>("SELECT count(*)::int AS n FROM audit_entry WHERE event LIKE 'CUSTODY_EVIDENCE_%' AND subject_id = (SELECT id FROM custody_item WHERE tag = $1)", [tag]))[0]?.n ?? 0;
    const before = await looks();
    for (const username of ["epoptis", "kentriki"]) expect(await evidenceOf(await house.as(username))).not.toBeNull();
    expect(await looks()).toBe(before + 2);
    for (const username of ["tylisos", "dianomeas", "thyrida", "admin"]) {
      const answer = await (await house.as(username)).send(`query ($tag: String!) { custodyEvidence(tag: $tag) { paperUrl } }`, { tag });
      expect([username, answer.errors?.[0]?.extensions["code"]]).toEqual([username, "FORBIDDEN"]);
    }
    const other = await (await house.as("elegktis", "7101")).ask(`query ($tag: String!) { custodyEvidence(tag: $tag) { paperUrl } }`, { tag });
    expect(other).toBeNull();
  });

  test("prints as a tagged paper, the same bytes for the same record, and says who printed it", async () => {
    const { paperUrl } = (await evidenceOf(auditor)) ?? { paperUrl: "" };
    const [one, two] = [await auditor.get(paperUrl), await auditor.get(paperUrl)];
    expect([one.statusCode, one.headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(one.rawPayload.equals(two.rawPayload)).toBe(true);
    expect(one.rawPayload.toString("latin1")).toContain("/MarkInfo");
    expect((await (await house.as("tylisos")).get(paperUrl)).statusCode).toBe(403);
    expect(await house.sql("SELECT 1 FROM audit_entry WHERE event = 'CUSTODY_EVIDENCE_PRINTED'")).toHaveLength(2);
  });

  test("leaves as lines that anyone checks with the hashes alone: the item's chain and its package's", async () => {
    const { exportUrl } = (await evidenceOf(auditor)) ?? { exportUrl: "" };
    const file = await auditor.get(exportUrl);
    expect(file.statusCode).toBe(200);
    const [head, ...entries] = file.body.trim().split("\n").map((line) => JSON.parse(line) as Record<string, string>);
    expect(head).toMatchObject({ kind: "export", version: 1, of: "item", tag, municipality: "7105" });
    expect(new Set(entries.map((entry) => entry["subjectKind"]))).toEqual(new Set(["ITEM", "PACKAGE"]));
    for (const entry of entries) expect(entry["hash"]).toBe(hashEntry(entry["previousHash"] ?? "", entry["body"] ?? ""));
    expect(entries.findLast((entry) => entry["subjectId"] === head?.["subject"])?.["hash"]).toBe(head?.["head"]);
    expect(verifyCustody(file.body)).toMatchObject({ status: 0 });
    expect(verifyCustody(file.body.replace('\\"intact\\":true', '\\"intact\\":false'))).toMatchObject({ status: 1 });
    expect((await auditor.get("/downloads/custody-evidence.jsonl?tag=nonsense")).statusCode).toBe(400);
    expect((await (await house.as("tylisos")).get(exportUrl)).statusCode).toBe(403);
  });

  test("shows the first entry that was altered behind the house's back, in a text or in a column", async () => {
    const [entry] = await house.sql<{ id: string; body: string; staff_id: string }>("SELECT e.id, e.body, e.staff_id FROM custody_event e JOIN transfer_package p ON p.id = e.subject_id WHERE p.code = $1 AND e.act = 'arrivePackage'", [code]);
    await house.sql("UPDATE custody_event SET body = replace(body, '\"intact\":true', '\"intact\":false') WHERE id = $1", [entry?.id]);
    expect((await evidenceOf(auditor))?.broken).toMatchObject({ act: "arrivePackage" });
    await house.sql("UPDATE custody_event SET body = 'torn' WHERE id = $1", [entry?.id]);
    expect((await evidenceOf(auditor))?.broken).toMatchObject({ act: "arrivePackage" });
    await house.sql("UPDATE custody_event SET body = $2, staff_id = (SELECT id FROM staff_member WHERE username = 'krousonas' AND municipality_id = '7105') WHERE id = $1", [entry?.id, entry?.body]);
    expect((await evidenceOf(auditor))?.broken).toMatchObject({ act: "arrivePackage" });
    await house.sql("UPDATE custody_event SET staff_id = $2 WHERE id = $1", [entry?.id, entry?.staff_id]);
    const [own] = await house.sql<{ id: string; body: string }>("SELECT e.id, e.body FROM custody_event e JOIN custody_item i ON i.id = e.subject_id WHERE i.tag = $1 AND e.act = 'carry'", [tag]);
    await house.sql("UPDATE custody_event SET body = 'torn' WHERE id = $1", [own?.id]);
    expect((await evidenceOf(auditor))?.broken).toMatchObject({ act: "carry" });
    await house.sql("UPDATE custody_event SET body = $2 WHERE id = $1", [own?.id, own?.body]);
    expect((await evidenceOf(auditor))?.broken).toBeNull();
    await house.sql("DELETE FROM custody_event WHERE sequence = (SELECT max(sequence) FROM custody_event e JOIN custody_item i ON i.id = e.subject_id WHERE i.tag = $1) AND subject_id = (SELECT id FROM custody_item WHERE tag = $1)", [tag]);
    expect((await evidenceOf(auditor))?.broken).not.toBeNull();
  });
});
