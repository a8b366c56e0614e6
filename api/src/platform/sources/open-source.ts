import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Encoding } from "./greek-text.rules";
import { readAccess } from "./read-access";
import { readCsv } from "./read-csv";
import { readDbf } from "./read-dbf";
import { readPostgresql } from "./read-postgresql";
import { readXlsx } from "./read-xlsx";
import { type Source, UnreadableSource } from "./source";

/**
 * Opens an extract by what it is, not by what it is called: a file of dBase or FoxPro, Access, XLSX, text with delimiters, or a PostgreSQL URL. Refuses
 * `NOT_THIS_FORMAT` for anything else and whatever the format's reader refuses.
 */
export async function openSource(place: string, encoding?: Encoding): Promise<Source> {
  if (/^postgres(ql)?:\/\//u.test(place)) return readPostgresql(place);
  if (!existsSync(place)) throw new UnreadableSource("UNREACHABLE", basename(place));
  const head = await readStart(place);
  if (head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))) return readXlsx(place);
  if (head.subarray(4, 12).toString("latin1") === "Standard") return readAccess(place);
  if (extname(place).toLowerCase() === ".dbf" || dbfVersions.has(head[0] ?? 0)) return readDbf(place, encoding);
  return readCsv(place, encoding);
}

const dbfVersions = new Set([0x03, 0x30, 0x83, 0x8b, 0xf5]);

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const bytes = Buffer.alloc(32);
    const { bytesRead } = await file.read(bytes, 0, 32, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** SHA-256 of the extract, in hexadecimal; of a table of dBase with its memo file after it. The run names what it read by this. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for (const part of [path, ...memosOf(path)]) for await (const bytes of createReadStream(part)) hash.update(bytes as Buffer);
  return hash.digest("hex");
}

function memosOf(path: string): string[] {
  if (extname(path).toLowerCase() !== ".dbf") return [];
  return [".dbt", ".DBT", ".fpt", ".FPT"].map((memo) => path.slice(0, -4) + memo).filter(existsSync).slice(0, 1);
}
