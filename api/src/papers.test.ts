import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { sealed } from "./errand.testing";
import { fileOne, somebody } from "./filing.testing";
import { renderPaper } from "./platform/papers";
import { readPdf } from "./pdf.testing";
import { type House, openHouse, type Person } from "./testing";

let house: House;
let clerk: Person;
beforeAll(async () => {
  house = await openHouse();
  clerk = await house.as("kentriki");
});
afterAll(async () => house.close());

async function paper(person: Person, url: string): Promise<Buffer> {
  const response = await person.get(url);
  if (response.statusCode !== 200) throw new Error(`${url}: ${response.statusCode} ${response.body}`);
  expect(response.headers["content-type"]).toBe("application/pdf");
  return response.rawPayload;
}

describe("papers", () => {
  test("the receipt of an incomplete file says what is missing and by when, as tagged PDF/A, the same bytes twice", async () => {
    const filed = await fileOne(house, "kentriki", { applicant: somebody({ latinSurname: "#panic() $x$ *a* ]", latinGivenName: "محمد" }) });
    await clerk.act("recordDocument", { applicationId: filed.id, requirement: "FEE", state: "MISSING" }, "id");
    const { receipt } = await clerk.ask<{ receipt: { paperUrl: string } }>(`query ($id: ID!) { application(id: $id) { receipt { paperUrl code } } }`, { id: filed.id });
    const pdf = await paper(clerk, receipt.paperUrl);
    expect(pdf.equals(await paper(clerk, receipt.paperUrl))).toBe(true);
    const raw = pdf.toString("latin1");
    expect(raw).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</su);
    expect(raw).toContain("/StructTreeRoot");
    const text = await readPdf(pdf);
    expect(text).toContain(`${filed.protocolEntry.number} / ${filed.protocolEntry.year}`);
    expect(text).toContain("#panic() $x$ *a* ]");
    expect(text).toContain("Παράβολο");
    expect(text).toMatch(/ελλιπής/u);
  });

  test("a certificate counts its prints", async () => {
    const filed = await fileOne(house, "kentriki");
    const certificate = await clerk.act<{ paperUrl: string }>("issueSubmissionCertificate", { applicationId: filed.id }, "paperUrl");
    expect(await readPdf(await paper(clerk, certificate.paperUrl))).not.toContain("αντίτυπο");
    expect(await readPdf(await paper(clerk, certificate.paperUrl))).toContain("αντίτυπο 2");
  });

  test("a certificate says of its holder what was so when it was issued; its replacement what is so then", async () => {
    const applicant = somebody({ latinSurname: "KRASNIQI", travelDocumentNumber: "KS111222" });
    const filed = await fileOne(house, "kentriki", { applicant });
    const certificate = await clerk.act<{ id: string; paperUrl: string }>("issueSubmissionCertificate", { applicationId: filed.id }, "id paperUrl");
    const before = await readPdf(await paper(clerk, certificate.paperUrl));
    expect(before).toContain("KS111222");
    const { applicant: person } = await clerk.ask<{ applicant: { id: string } }>("query ($id: ID!) { application(id: $id) { applicant { id } } }", { id: filed.id });
    await clerk.act("declareChange", { input: { applicantId: person.id, kind: "PASSPORT", changedOn: "2026-11-01", attachments: 1, passport: { kind: "PASSPORT", number: "KS999888", issuingState: "ALB" } } }, "kind");
    const again = await readPdf(await paper(clerk, certificate.paperUrl));
    expect(again).toContain("KS111222");
    expect(again).not.toContain("KS999888");
    const replacement = await clerk.act<{ paperUrl: string }>("replaceSubmissionCertificate", { certificateId: certificate.id, reason: "χάθηκε μαζί με την τσάντα" }, "paperUrl");
    expect(await readPdf(await paper(clerk, replacement.paperUrl))).toContain("KS999888");
  });

  test("a label says code, offices and seal, and nothing else", async () => {
    const { code, seal } = await sealed(house);
    const { labelUrl, manifestUrl } = await clerk.ask<{ labelUrl: string; manifestUrl: string }>(`query ($code: String!) { transferPackage(code: $code) { labelUrl manifestUrl } }`, { code });
    const shown = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
    expect((await readPdf(await paper(clerk, labelUrl))).trim()).toBe(`${shown} K0 → B2 ΣΦΡΑΓΙΔΑ ${seal}`);
    expect(await readPdf(await paper(clerk, manifestUrl))).toContain("Άδεια διαμονής");
    const receiver = await house.as("tylisos");
    expect((await receiver.get(manifestUrl)).statusCode).toBe(404);
    expect((await (await house.as("dianomeas")).get(manifestUrl)).statusCode).toBe(403);
    expect((await house.anyone().get(labelUrl)).statusCode).toBe(401);
    expect((await (await house.as("kentriki", "7101")).get(labelUrl)).statusCode).toBe(404);
  });

  test("what a label prints, a scanner reads", async () => {
    const { prepareZXingModule, readBarcodes } = await import("zxing-wasm/reader");
    const wasmBinary = new Uint8Array(readFileSync(require.resolve("zxing-wasm/reader/zxing_reader.wasm"))).buffer;
    prepareZXingModule({ overrides: { wasmBinary } });
    const { default: sharp } = await import("sharp");
    const { toSVG } = await import("bwip-js/node");
    const text = "P9KD40XM7";
    for (const svg of [toSVG({ bcid: "qrcode", text, padding: 4, backgroundcolor: "FFFFFF" }), toSVG({ bcid: "code128", text, height: 14, paddingwidth: 10, backgroundcolor: "FFFFFF" })]) {
      const picture = await sharp(Buffer.from(svg), { density: 200 }).flatten({ background: "#fff" }).png().toBuffer();
      const [found] = await readBarcodes(new Uint8Array(picture), { formats: ["QRCode", "Code128"], tryHarder: true });
      expect(found?.text).toBe(text);
    }
  });

  test("a template that fails says so, and the next paper is well", async () => {
    await expect(renderPaper("package-label", { code: "x", from: "a", to: "b", seal: "1" }, { at: new Date(0) })).rejects.toThrow(/^paper: /u);
    const label = () => renderPaper("item-tag", { code: "T1", kind: "1" }, { at: new Date(0), codes: { qr: { kind: "qr", text: "T1" } } });
    const twenty = await Promise.all(Array.from({ length: 20 }, label));
    expect(new Set(twenty.map((pdf) => pdf.toString("base64"))).size).toBe(1);
  });
});
