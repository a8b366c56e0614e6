import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fileOne } from "../../filing.testing";
import { readPdf } from "../../pdf.testing";
import { houseTemplate } from "../../platform/papers";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
});
afterAll(() => house.close());

const later = () => {
  house.now = new Date(house.now.getTime() + 60_000);
};
const receipt = houseTemplate("registration-receipt");
const own = (words: string) => receipt.replace('title-block("Βεβαίωση καταχώρισης"', `title-block("${words}"`);
interface Trial {
  readonly svg: string | null;
  readonly pages: number;
  readonly problem: { readonly kind: string; readonly template: string; readonly line: number | null; readonly why: string } | null;
}
const attempt = (name: string, source: string) => supervisor.ask<Trial>("query ($name: TemplateName!, $source: String!) { tryTemplate(name: $name, source: $source) { svg pages problem { kind template line why } } }", { name, source });
const set = (name: string, source: string | null, by = supervisor) => by.act<{ code?: string; about?: string; own?: boolean }>("setPaperTemplate", { name, source }, "own");
async function printed(person: Person, id: string): Promise<string> {
  const { receipt: paper } = await person.ask<{ receipt: { paperUrl: string } }>("query ($id: ID!) { application(id: $id) { receipt { paperUrl } } }", { id });
  return readPdf((await person.get(paper.paperUrl)).rawPayload);
}

describe("a paper's template", () => {
  test("every template of the house is there, with its text and what it is given", async () => {
    const all = await supervisor.ask<{ name: string; own: boolean; source: string; sample: string | null }[]>("{ paperTemplates { name own setAt by { name } source sample } }");
    expect(all).toHaveLength(19);
    expect(all.every((one) => !one.own && one.source.includes("#"))).toBe(true);
    expect(JSON.parse(all.find((one) => one.name === "MANIFEST")?.sample ?? "")).toHaveProperty("lines");
    for (const { name, source } of all) expect(await attempt(name, source)).toMatchObject({ problem: null, svg: expect.stringContaining("<svg") });
  });

  test("changed by the supervisor, new papers look like it and old ones as they did; and back again", async () => {
    const clerk = await house.as("tylisos");
    const before = await fileOne(house);
    later();
    expect(await set("REGISTRATION_RECEIPT", own("Απόδειξη του δήμου μας"))).toMatchObject({ own: true });
    later();
    const after = await fileOne(house);
    expect(await printed(clerk, after.id)).toContain("Απόδειξη του δήμου μας");
    expect(await printed(clerk, before.id)).not.toContain("Απόδειξη του δήμου μας");
    later();
    expect(await set("REGISTRATION_RECEIPT", null)).toMatchObject({ own: false });
    later();
    expect(await printed(clerk, (await fileOne(house)).id)).not.toContain("Απόδειξη του δήμου μας");
    expect(await printed(clerk, after.id)).toContain("Απόδειξη του δήμου μας");
    const { versions } = await supervisor.ask<{ versions: { source: string | null; by: { name: string } }[] }>("{ paperTemplate(name: REGISTRATION_RECEIPT) { versions { id setAt source by { name } } } }");
    expect(versions.map((version) => version.source === null)).toEqual([true, false]);
    const other = await (await house.as("epoptis", "7101")).ask<{ own: boolean }[]>("{ paperTemplates { own } }");
    expect(other.some((one) => one.own)).toBe(false);
  });

  test.each([
    ["a bracket that is never closed", `${receipt}\n#let x = (`, { kind: "BROKEN", template: "REGISTRATION_RECEIPT", line: receipt.split("\n").length + 1, why: "unclosed delimiter" }],
    ["a name nobody gave", `#nobody\n${receipt}`, { kind: "BROKEN", line: 1, why: "unknown variable: nobody" }],
    ["a field the paper is not given", `${receipt}\n#data.passport`, { kind: "BROKEN", why: 'dictionary does not contain key "passport"' }],
    ["a file of the machine", '#read("/etc/passwd")', { kind: "BROKEN", line: 1 }],
    ["a file above the folder", '#read("../../../../../etc/passwd")', { kind: "BROKEN", line: 1 }],
    ["a package of the network", '#import ("@pre" + "view/cetz:0.2.2")', { kind: "BROKEN", line: 1 }],
    ["no end of calls", "#let f(x) = f(x + 1)\n#f(1)", { kind: "BROKEN", line: 1 }],
    ["no end of time", `${receipt}\n#for i in range(100000000) { let j = i }`, { kind: "BROKEN", line: null, why: "not ready after 8 s" }],
    ["no end of pages", `${receipt}\n#for i in range(40) [#pagebreak() a]`, { kind: "TOO_LONG", why: "41 > 20" }],
    ["no end of text", `${receipt}\n${"// ".repeat(40_000)}`, { kind: "TOO_LONG" }],
    ["a picture without words", receipt.replace(', alt: "Γραμμωτός κωδικός της βεβαίωσης"', ""), { kind: "BROKEN", line: null, why: "PDF/A-2a error: missing alt text" }],
    ["no number", receipt.replace(", data.number)", ', "")'), { kind: "LACKS", why: "number" }],
    ["no word of what is missing", receipt.replace("#list(..data.missing.map(it => text(it)))", ""), { kind: "LACKS", why: "missing" }],
    ["no word of how the file stands", receipt.replace('data.fileState == "INCOMPLETE"', "data.missing.len() > 0").replace('data.fileState == "COMPLETE"', "true"), { kind: "LACKS", why: "fileState" }],
    ["no code to check it by", receipt.replace(/verify-block\[.*\],/u, "[],"), { kind: "LACKS", why: "verify" }],
    ["nothing", "", { kind: "LACKS", why: "head" }],
  ])("with %s is refused with its line, and nothing changes", async (_what, source, problem) => {
    expect((await attempt("REGISTRATION_RECEIPT", source)).problem).toMatchObject(problem);
    expect(await set("REGISTRATION_RECEIPT", source)).toMatchObject({ code: `TEMPLATE_${problem.kind}`, about: expect.stringMatching(/^registration-receipt(:\d+)?: \S/u) });
  });

  test("a frame that breaks one of the papers is refused with the line of the frame", async () => {
    expect((await attempt("HOUSE", houseTemplate("house").replace("#let facts(rows)", "#let fact(rows)"))).problem).toMatchObject({ kind: "BROKEN", template: "REGISTRATION_RECEIPT", why: "unknown variable: facts" });
    const broken = houseTemplate("house").replace("strong(data.head.municipality)", "strong(data.head.town)");
    expect((await attempt("HOUSE", broken)).problem).toMatchObject({ kind: "BROKEN", template: "HOUSE", line: broken.split("\n").findIndex((line) => line.includes("data.head.town")) + 1 });
  });

  test("that fails on a real paper keeps it from nobody: the house's own is printed", async () => {
    const clerk = await house.as("tylisos");
    expect(await set("REGISTRATION_RECEIPT", `${own("Μόνο για ελλιπείς")}\n#data.missing.first()`)).toMatchObject({ own: true });
    later();
    const whole = await printed(clerk, (await fileOne(house)).id);
    expect(whole).toContain("Βεβαίωση καταχώρισης");
    expect(whole).not.toContain("Μόνο για ελλιπείς");
    later();
    await set("REGISTRATION_RECEIPT", null);
  });

  test("made before the receipt said how a file stands says nothing false: the house's own is printed", async () => {
    const clerk = await house.as("tylisos");
    await set("REGISTRATION_RECEIPT", own("Παλαιό υπόδειγμα"));
    await house.sql("UPDATE paper_template SET source = replace(replace(source, 'data.fileState == \"INCOMPLETE\"', 'data.missing.len() > 0'), 'data.fileState == \"COMPLETE\"', 'true') WHERE source LIKE '%Παλαιό υπόδειγμα%'");
    later();
    const filed = await fileOne(house);
    await clerk.act("withdrawApplication", { applicationId: filed.id, reason: "επιστρέφει στην πατρίδα του" }, "id");
    const text = await printed(clerk, filed.id);
    expect(text).not.toContain("Παλαιό υπόδειγμα");
    expect(text).not.toContain("πλήρης");
    later();
    await set("REGISTRATION_RECEIPT", null);
  });

  test("is changed by no one else", async () => {
    expect(await set("MANIFEST", houseTemplate("manifest"), await house.as("kentriki"))).toMatchObject({ code: "NOT_ALLOWED" });
    await expect((await house.as("dianomeas")).ask("{ paperTemplates { name } }")).rejects.toThrow(/FORBIDDEN/u);
  });
});
