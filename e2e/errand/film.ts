import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser } from "@playwright/test";
import type * as PdfJs from "pdfjs-dist";
import sharp from "sharp";

const require = createRequire(import.meta.url);

/** The first page of a PDF as a PNG, drawn by pdf.js in the browser: no program of the machine is needed. */
export async function drawPdf(browser: Browser, pdf: Buffer, scale = 3): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const folder = require.resolve("pdfjs-dist/package.json").replace(/package\.json$/u, "legacy/build/");
    await page.addScriptTag({ content: readFileSync(`${folder}pdf.mjs`, "utf8"), type: "module" });
    await page.waitForFunction(() => "pdfjsLib" in globalThis);
    const png = await page.evaluate(
      async ([base64, worker, zoom]) => {
        const pdfjsLib: typeof PdfJs = Reflect.get(globalThis, "pdfjsLib");
        pdfjsLib.GlobalWorkerOptions.workerSrc = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
        const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const sheet = await (await pdfjsLib.getDocument({ data }).promise).getPage(1);
        const viewport = sheet.getViewport({ scale: zoom });
        const canvas = Object.assign(document.createElement("canvas"), { width: viewport.width, height: viewport.height });
        await sheet.render({ canvas, viewport }).promise;
        return canvas.toDataURL("image/png").split(",")[1] ?? "";
      },
      [pdf.toString("base64"), readFileSync(`${folder}pdf.worker.mjs`, "utf8"), scale] as const,
    );
    return Buffer.from(png, "base64");
  } finally {
    await page.close();
  }
}

/** A film for Chromium's fake camera: the printed label held before the lens, a little turned and moving. */
export async function filmLabel(label: Buffer, file: string): Promise<void> {
  const frames: Buffer[] = [];
  for (let frame = 0; frame < 30; frame += 1) {
    const turned = await sharp(label).resize({ width: 620 }).rotate(3 * Math.sin(frame / 5), { background: "#6b6258" }).png().toBuffer();
    const { width = 620, height = 400 } = await sharp(turned).metadata();
    frames.push(
      await sharp({ create: { width: 1280, height: 720, channels: 3, background: "#6b6258" } })
        .composite([{ input: turned, left: Math.round((1280 - width) / 2 + 12 * Math.sin(frame / 3)), top: Math.round((720 - height) / 2) }])
        .jpeg({ quality: 85 })
        .toBuffer(),
    );
  }
  await writeFile(file, Buffer.concat(frames));
}

/** A tray of labels under the lens, two by two, all of them in every frame. */
export async function filmTray(labels: readonly Buffer[], file: string): Promise<void> {
  const laid = await Promise.all(labels.map((label) => sharp(label).resize({ width: 580, height: 320, fit: "inside" }).png().toBuffer({ resolveWithObject: true })));
  const frames: Buffer[] = [];
  for (let frame = 0; frame < 20; frame += 1) {
    const sway = Math.round(6 * Math.sin(frame / 3));
    const placed = laid.map(({ data: input, info }, at) => ({
      input, left: Math.round((at % 2) * 640 + (640 - info.width) / 2 + sway), top: Math.round(Math.floor(at / 2) * 360 + (360 - info.height) / 2),
    }));
    frames.push(await sharp({ create: { width: 1280, height: 720, channels: 3, background: "#6b6258" } }).composite(placed).jpeg({ quality: 90 }).toBuffer());
  }
  await writeFile(file, Buffer.concat(frames));
}
