import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Config } from "./config";

/** Scripts of our own build only; the hashes of Next's inline scripts come with the build. Wasm is the scanner's reader. */
export function contentSecurityPolicy(config: Config) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'", ...inlineHashes(config)],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      mediaSrc: ["'self'", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      frameSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  };
}

const hashesFile = z.object({ scriptHashes: z.array(z.string().regex(/^sha256-[A-Za-z0-9+/=]+$/u)) });

function inlineHashes(config: Config): string[] {
  const file = config.webDir ? join(config.webDir, "csp.json") : "";
  if (!existsSync(file)) return [];
  return hashesFile.parse(JSON.parse(readFileSync(file, "utf8"))).scriptHashes.map((hash) => `'${hash}'`);
}

/** The PWA's exported files: `/safe` is `safe.html`; the service worker is never cached, hashed files for ever. */
export async function serveWeb(http: FastifyInstance, config: Config): Promise<void> {
  if (!config.webDir) return;
  const root = resolve(config.webDir);
  await http.register(fastifyStatic, {
    root,
    extensions: ["html"],
    cacheControl: false,
    preCompressed: existsSync(join(root, "index.html.br")),
    setHeaders: (reply, path) => {
      reply.header("cache-control", path.includes("/_next/static/") ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  http.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" || request.method === "HEAD" ? pageBeside(root, request.url) : undefined;
    if (page !== undefined) return reply.code(200).type("text/html").sendFile(page);
    if (request.method === "GET" && existsSync(join(root, "404.html"))) return reply.code(404).type("text/html").sendFile("404.html");
    return reply.code(404).send({ errors: [{ message: "There is nothing at this address.", extensions: { code: "NOT_FOUND" } }] });
  });
}

/** The export puts a page's parts into a folder of its name (`courier/` beside `courier.html`), which hides the page. */
function pageBeside(root: string, url: string): string | undefined {
  const path = /^\/([a-z0-9-]+(?:\/[a-z0-9-]+)*)\/?(?:\?|$)/u.exec(url)?.[1];
  return path !== undefined && existsSync(join(root, `${path}.html`)) ? `${path}.html` : undefined;
}
