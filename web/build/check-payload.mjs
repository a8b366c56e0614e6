// What the courier's phone loads as JavaScript, brotli-compressed: at most 220 kB a page (legacy polyfills and wasm apart).
import { courierPages, payloadOf } from "./payload.mjs";

const limit = 220 * 1000;
let wrong = false;
for (const page of courierPages) {
  const { bytes, files } = payloadOf(page);
  process.stdout.write(`/${page}: ${(bytes / 1000).toFixed(1)} kB of ${limit / 1000} kB in ${files} files\n`);
  if (files === 0 || bytes > limit) wrong = true;
}
process.exitCode = wrong ? 1 : 0;
