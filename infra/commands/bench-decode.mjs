// The part `decode` of the bench: the reader of the app, with the app's options, on 720p frames of printed labels with one code and with twelve.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root, Trouble } from "./runtime.mjs";

const [width, height] = [1280, 720];
const frames = 60;
const fromWeb = createRequire(join(root, "web/package.json"));
const fromErrands = createRequire(join(root, "e2e/package.json"));
const fromApi = createRequire(join(root, "api/package.json"));

/** Median and 95th percentile of sixty reads in ms, and how many codes of all frames were missed. */
async function decode() {
  const { prepareZXingModule, readBarcodes } = await import(pathToFileURL(fromWeb.resolve("zxing-wasm/reader")).href);
  const { readerOptions } = await import(pathToFileURL(join(root, "web/src/platform/scanner/reader-options.ts")).href);
  const { checkCharacter } = await import(pathToFileURL(join(root, "schema/src/codes.ts")).href);
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(fromWeb.resolve("zxing-wasm/reader/zxing_reader.wasm")).buffer } });
  const codes = Array.from({ length: 12 }, (_, at) => `P9KD40X${"0123456789AB"[at]}`).map((body) => body + checkCharacter(body));
  const one = await measure(codes.slice(0, 1), 1, 1, 420, (frame) => readBarcodes(frame, readerOptions));
  const twelve = await measure(codes, 4, 3, 190, (frame) => readBarcodes(frame, readerOptions));
  return { oneMs: one.median, oneP95Ms: one.p95, twelveMs: twelve.median, twelveP95Ms: twelve.p95, missed: one.missed + twelve.missed, frames: one.frames + twelve.frames };
}

async function measure(codes, columns, rows, size, read) {
  const sharp = fromErrands("sharp");
  const labels = await Promise.all(codes.map((code) => fromApi("bwip-js").toBuffer({ bcid: "qrcode", text: code, scale: 8, padding: 16, backgroundcolor: "FFFFFF" })));
  const times = [];
  let missed = 0;
  for (let frame = 0; frame < frames + 10; frame += 1) {
    const turned = await Promise.all(labels.map((label, at) => sharp(label).resize(size).rotate(8 * Math.sin(frame + at), { background: "#6b6258" }).blur(0.6).png().toBuffer({ resolveWithObject: true })));
    const { data } = await sharp({ create: { width, height, channels: 4, background: "#6b6258" } })
      .composite(turned.map(({ data: input, info }, at) => ({ input, left: Math.round(((at % columns) + 0.5) * (width / columns) - info.width / 2), top: Math.round((Math.floor(at / columns) + 0.5) * (height / rows) - info.height / 2) })))
      .raw().toBuffer({ resolveWithObject: true });
    const picture = { data: new Uint8ClampedArray(data), width, height, colorSpace: "srgb" };
    const start = performance.now();
    const found = new Set((await read(picture)).map(({ text }) => text));
    if (frame >= 10) times.push(performance.now() - start);
    if (frame >= 10) missed += codes.filter((code) => !found.has(code)).length;
  }
  if (missed > frames) throw new Trouble(`the reader missed ${missed} codes in ${frames} frames`);
  times.sort((a, b) => a - b);
  const at = (part) => Math.round((times[Math.floor(times.length * part)] ?? 0) * 100) / 100;
  return { median: at(0.5), p95: at(0.95), missed, frames: times.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${JSON.stringify(await decode())}\n`);
