// What the courier's phone loads as JavaScript, brotli-compressed: at most 220 kB (legacy polyfills and wasm apart).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const limit = 220 * 1000;
let wrong = false;
for (const page of ["courier", "courier/scan", "courier/outbox"]) {
  const html = readFileSync(join("out", `${page}.html`), "utf8");
  const scripts = new Set([...html.matchAll(/<script([^>]*)>/gu)].filter(([, attributes]) => !/nomodule/iu.test(attributes)).flatMap(([, attributes]) => /src="([^"?]+)/u.exec(attributes)?.[1] ?? []));
  const bytes = [...scripts].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join("out", file))).length, 0);
  process.stdout.write(`/${page}: ${(bytes / 1000).toFixed(1)} kB of ${limit / 1000} kB in ${scripts.size} files\n`);
  if (scripts.size === 0 || bytes > limit) wrong = true;
}
process.exitCode = wrong ? 1 : 0;
