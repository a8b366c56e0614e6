// The scripts that a page loads, brotli-compressed; those marked `nomodule` are of browsers long gone.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

export const courierPages = ["courier", "courier/scan", "courier/outbox", "courier/device", "courier/offer", "courier/take"];
const out = fileURLToPath(new URL("../out", import.meta.url));

/** @param {string} page @returns {{ bytes: number, files: number }} */
export function payloadOf(page) {
  const html = readFileSync(join(out, `${page}.html`), "utf8");
  const scripts = new Set([...html.matchAll(/<script([^>]*)>/gu)].filter(([, attributes]) => !/nomodule/iu.test(attributes)).flatMap(([, attributes]) => /src="([^"?]+)/u.exec(attributes)?.[1] ?? []));
  const bytes = [...scripts].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(out, file))).length, 0);
  return { bytes, files: scripts.size };
}
