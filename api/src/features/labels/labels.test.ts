import { createServer, type Server } from "node:net";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne, sealed } from "../../errand.testing";
import { fileOne } from "../../filing.testing";
import { Bitmap } from "../../platform/labels/bitmap";
import { tryPaper } from "../../platform/papers";
import { checksum } from "../../platform/labels/zpl";
import { readPdf } from "../../pdf.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
let printer: Server;
let taken = "";

beforeAll(async () => {
  printer = createServer((line) => line.on("data", (data) => (taken += data.toString("latin1"))));
  await new Promise<void>((ready) => printer.listen(0, "127.0.0.1", () => ready()));
  const address = printer.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  house = await openHouse({ LABEL_PRINTERS: `7105/K0=127.0.0.1:${port}, 7105/B3=127.0.0.1:1` });
  central = await house.as("kentriki");
});
afterAll(async () => {
  await house.close();
  printer.close();
});

interface Job {
  readonly id: string;
  readonly count: number;
  readonly url: string | null;
}
const print = (person: Person, input: object, commandId?: string) => person.act<Job>("printLabels", { input }, "id count url", commandId);
const historyOf = (person: Person, code: string) => person.ask<{ history: object[] }[]>("query ($codes: [String!]!) { labels(codes: $codes) { code what history { event way number reason by { name } } } }", { codes: [code] });

/** What a label printer would put on the paper: the pictures of a ZPL job. */
function pictures(zpl: string): Bitmap[] {
  return [...zpl.matchAll(/\^PW(\d+)\^LL(\d+).*?\^GFA,(\d+),(\d+),(\d+),:Z64:([^:]+):([0-9A-F]{4})\^FS/gu)].map(([, width, height, size, , perRow, packed = "", crc]) => {
    expect(crc).toBe(checksum(packed));
    const bytes = inflateSync(Buffer.from(packed, "base64"));
    expect([bytes.length, Number(perRow)]).toEqual([Number(size), Math.ceil(Number(width) / 8)]);
    return new Bitmap(Number(width), Number(height), bytes);
  });
}

/** The codes a scanner finds on a picture. */
async function scan(picture: Bitmap): Promise<string[]> {
  const { prepareZXingModule, readBarcodes } = await import("zxing-wasm/reader");
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(require.resolve("zxing-wasm/reader/zxing_reader.wasm"))).buffer } });
  const data = new Uint8ClampedArray(picture.width * picture.height * 4).fill(255);
  for (let y = 0; y < picture.height; y += 1) for (let x = 0; x < picture.width; x += 1) if (picture.isDark(x, y)) data.fill(0, (y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3);
  const found = await readBarcodes({ data, width: picture.width, height: picture.height, colorSpace: "srgb" } as never, { formats: ["QRCode", "Code128"], tryHarder: true });
  return found.map((code) => `${code.format} ${code.text}`).sort();
}

async function pdfOf(person: Person, url: string | null): Promise<Buffer> {
  const answer = await person.get(url ?? "");
  expect([url, answer.statusCode, answer.headers["content-type"]]).toEqual([url, 200, "application/pdf"]);
  return answer.rawPayload;
}

async function tagsOf(count: number): Promise<string[]> {
  const tags: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await fileOne(house, "kentriki");
    tags.push((await central.act<{ tag: string }>("tagCaseFile", { applicationId: id }, "tag")).tag);
  }
  return tags;
}

describe("labels for a label printer", () => {
  test("the file is a picture on which a scanner reads both codes of the package", async () => {
    const { code } = await sealed(house);
    const job = await print(central, { codes: [code], way: "ZPL" });
    const file = await central.get(job.url ?? "");
    expect([file.statusCode, file.headers["content-disposition"]]).toEqual([200, 'attachment; filename="labels.zpl"']);
    const [picture] = pictures(file.body);
    expect(picture && [picture.width, picture.height]).toEqual([800, 496]);
    expect(picture && (await scan(picture))).toEqual([`Code128 ${code}`, `QRCode ${code}`]);
    expect((await (await house.as("tylisos")).get(job.url ?? "")).statusCode).toBe(400);
    expect((await house.anyone().get(job.url ?? "")).statusCode).toBe(401);
  });

  test("the office's printer gets the very same, once for one command, and nothing but what is configured is ever asked", async () => {
    const [tag = ""] = await tagsOf(1);
    const commandId = "01976f00-0000-7000-8000-0000000000aa";
    for (const _ of [1, 2]) expect(await print(central, { codes: [tag], way: "PRINTER" }, commandId)).toMatchObject({ count: 1, url: null });
    const found = pictures(taken);
    expect(found).toHaveLength(1);
    expect(found[0] && (await scan(found[0]))).toEqual([`QRCode ${tag}`]);
    expect(await central.ask("{ labelPrinter }")).toBe(true);
    const branch = await house.as("tylisos");
    expect(await branch.ask("{ labelPrinter }")).toBe(false);
    expect(await print(branch, { codes: [tag], way: "PRINTER" })).toMatchObject({ code: "NO_LABEL_PRINTER" });
  });

  test("a printer that does not answer printed nothing, and nothing is counted", async () => {
    const krousonas = await house.as("krousonas");
    const [tag = ""] = await tagsOf(1);
    const code = (await krousonas.ask<{ office: { code: string } }>("{ session { office { code } } }")).office.code;
    expect(code).toBe("B1");
    await house.sql("UPDATE office SET code = 'B3' WHERE municipality_id = '7105' AND code = 'B1'");
    expect(await print(krousonas, { codes: [tag], way: "PRINTER" })).toMatchObject({ code: "PRINTER_UNREACHABLE" });
    await house.sql("UPDATE office SET code = 'B1' WHERE municipality_id = '7105' AND code = 'B3'");
    expect(await historyOf(krousonas, tag)).toMatchObject([{ history: [] }]);
  });
});

describe("labels on a sheet", () => {
  test("tags fill the places from the first free one on, the same bytes twice", async () => {
    const tags = await tagsOf(3);
    const job = await print(central, { codes: tags, way: "SHEET", startAt: 23 });
    const pdf = await pdfOf(central, job.url);
    expect(pdf.equals(await pdfOf(central, job.url))).toBe(true);
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    expect((await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).numPages).toBe(2);
    const words = await readPdf(pdf);
    for (const tag of tags) expect(words.replaceAll("-", "")).toContain(tag);
    expect((await (await house.as("tylisos")).get(job.url ?? "")).statusCode).toBe(404);
  });

  test("a package's says code, offices and seal; packages and things do not share a sheet", async () => {
    const { code, seal } = await sealed(house);
    const { permitTag } = await grantOne(house);
    expect(await print(central, { codes: [code, permitTag], way: "SHEET" })).toMatchObject({ code: "LABELS_OF_TWO_SIZES" });
    const job = await print(central, { codes: [code], way: "SHEET", startAt: 8 });
    expect((await readPdf(await pdfOf(central, job.url))).trim()).toBe(`${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)} K0 → B2 ΣΦΡΑΓΙΔΑ ${seal}`);
  });
});

describe("what the sheet prints", () => {
  test("a scanner reads: both codes of a package, and a thing's", async () => {
    const { svg } = await tryPaper("label-sheet", {});
    const { default: sharp } = await import("sharp");
    const { data, info } = await sharp(Buffer.from(svg), { density: 200 }).flatten({ background: "#fff" }).greyscale().raw().toBuffer({ resolveWithObject: true });
    const sheet = new Bitmap(info.width, info.height);
    for (const [place, grey] of data.entries()) if (grey < 128) sheet.fill(place % info.width, Math.floor(place / info.width), 1, 1);
    expect(await scan(sheet)).toEqual(["Code128 P9KD40XM7", "QRCode P9KD40XM7", "QRCode T9KD40XM79AB"]);
  });
});

describe("what was printed is counted", () => {
  test("the second print of a label asks why, by whatever way; a spoiled one was explained already", async () => {
    const { code } = await sealed(house);
    const { labelUrl } = await central.ask<{ labelUrl: string }>("query ($code: String!) { transferPackage(code: $code) { labelUrl } }", { code });
    await pdfOf(central, labelUrl);
    await pdfOf(central, labelUrl);
    expect(await print(central, { codes: [code], way: "ZPL" })).toMatchObject({ code: "REPRINT_REASON_MISSING", about: code });
    expect(await print(central, { codes: [code], way: "ZPL", reason: "  " })).toMatchObject({ code: "REPRINT_REASON_MISSING" });
    await print(central, { codes: [code], way: "ZPL", reason: "σχίστηκε στο κόλλημα" });
    const refused = await (await house.as("thyrida")).get(labelUrl);
    expect([refused.statusCode, refused.json<{ errors: { extensions: object }[] }>().errors[0]?.extensions]).toEqual([409, { code: "REPRINT_REASON_MISSING" }]);
    const page = await house.app.inject({ method: "GET", url: labelUrl, headers: { cookie: (await house.as("thyrida")).cookie, accept: "text/html,*/*" } });
    expect([page.statusCode, page.headers.location]).toEqual([303, `/labels?code=${code}`]);
    expect(await central.act("spoilLabel", { code, reason: "μουντζουρώθηκε" }, "code")).toMatchObject({ code });
    expect(await print(central, { codes: [code], way: "SHEET" })).toMatchObject({ count: 1 });
    expect(await historyOf(central, code)).toMatchObject([
      { what: "PACKAGE_LABEL", history: [{ number: 4, way: "SHEET", reason: null }, { number: 3, event: "SPOILED", reason: "μουντζουρώθηκε" }, { number: 2, way: "ZPL", reason: "σχίστηκε στο κόλλημα" }, { number: 1, way: "SINGLE" }] },
    ]);
  });

  test("two who print the same label at once: one of them is asked why", async () => {
    const [tag = ""] = await tagsOf(1);
    const both = await Promise.all([print(central, { codes: [tag], way: "ZPL" }), print(await house.as("thyrida"), { codes: [tag], way: "ZPL" })]);
    expect(both.map((answer) => answer.code ?? "printed").sort()).toEqual(["REPRINT_REASON_MISSING", "printed"]);
  });

  test("what has no label for this office is not printed", async () => {
    const { code } = await sealed(house);
    expect(await print(await house.as("tylisos"), { codes: [code], way: "ZPL" })).toMatchObject({ code: "NOT_FOUND", about: code });
    expect(await print(central, { codes: ["P000000000"], way: "ZPL" })).toMatchObject({ code: "NOT_FOUND" });
    expect(await print(await house.as("dianomeas"), { codes: [code], way: "ZPL" })).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await print(await house.as("kentriki", "7101"), { codes: [code], way: "ZPL" })).toMatchObject({ code: "NOT_FOUND" });
  });

  test("the application's role can neither change nor remove an entry", async () => {
    const rights = await house.sql<{ right: string }>("SELECT privilege_type AS right FROM information_schema.role_table_grants WHERE grantee = 'epidosi_app' AND table_name = 'print_log'");
    expect(rights.map(({ right }) => right).sort()).toEqual(["INSERT", "SELECT"]);
  });
});
