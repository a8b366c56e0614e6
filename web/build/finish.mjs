// After `next build`: the service worker over the exported files, and the hashes of Next's inline scripts for the server's policy.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { injectManifest } from "workbox-build";

const out = "out";
await build({ entryPoints: ["src/platform/pwa/service-worker.ts"], bundle: true, minify: true, format: "iife", target: "es2022", outfile: ".next/service-worker.js", define: { "process.env.NODE_ENV": '"production"' }, legalComments: "none" });
const { count, size, warnings } = await injectManifest({
  swSrc: ".next/service-worker.js",
  swDest: join(out, "sw.js"),
  globDirectory: out,
  globPatterns: ["**/*.{html,js,css,woff2,wasm,webmanifest,png,svg}"],
  globIgnores: ["sw.js", "_next/static/**/_buildManifest.js", "_next/static/**/_ssgManifest.js"],
  dontCacheBustURLsMatching: /\/_next\/static\//u,
  maximumFileSizeToCacheInBytes: 4_000_000,
});
for (const warning of warnings) process.stderr.write(`${warning}\n`);

const hashes = new Set();
for (const file of readdirSync(out, { recursive: true }).filter((name) => name.endsWith(".html")))
  for (const [, attributes, script] of readFileSync(join(out, file), "utf8").matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/gu))
    if (!/\bsrc=/u.test(attributes) && script) hashes.add(`sha256-${createHash("sha256").update(script).digest("base64")}`);
writeFileSync(join(out, "csp.json"), JSON.stringify({ scriptHashes: [...hashes].sort() }));
process.stdout.write(`precached ${count} files, ${Math.round(size / 1024)} kB; ${hashes.size} inline scripts\n`);
