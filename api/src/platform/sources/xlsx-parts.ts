import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { type Entry, fromBuffer, open, type ZipFile } from "yauzl";
import { UnreadableSource } from "./source";

/** What the parts of a workbook may unpack to: a zip of a few kilobytes can promise terabytes. */
const largestPart = 2 * 1024 * 1024 * 1024;
const mostParts = 2_000;

/** The parts of an XLSX file, which is a zip; each can be read as a stream, checked against the size it promises. Refuses `NOT_THIS_FORMAT`, `DAMAGED`, `TOO_LARGE`. */
export interface Parts {
  has(path: string): boolean;
  size(path: string): number;
  stream(path: string): Promise<Readable>;
  close(): void;
}

export async function openParts(file: string | Buffer, name: string): Promise<Parts> {
  const zip = await openZip(file, name);
  const entries = await listEntries(zip, name);
  return {
    has: (path) => entries.has(path),
    size: (path) => entries.get(path)?.uncompressedSize ?? 0,
    stream: (path) => {
      const entry = entries.get(path);
      if (!entry) throw new UnreadableSource("DAMAGED", `${name}: ${path}`);
      return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (problem, stream) => (problem ? reject(new UnreadableSource("DAMAGED", `${name}: ${path}`)) : resolve(stream)));
      });
    },
    close: () => zip.close(),
  };
}

function openZip(file: string | Buffer, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
    const done = (problem: Error | null, zip: ZipFile) => (problem ? reject(new UnreadableSource("NOT_THIS_FORMAT", name)) : resolve(zip));
    if (typeof file === "string") open(file, options, done);
    else fromBuffer(file, options, done);
  });
}

function listEntries(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("error", () => reject(new UnreadableSource("DAMAGED", name)));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      if (entry.uncompressedSize > largestPart || entries.size >= mostParts) return reject(new UnreadableSource("TOO_LARGE", `${name}: ${entry.fileName.slice(0, 60)}`));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Hearing {
  open?(element: Element): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Tells what stands in a part, element by element, and lets the reader breathe after each piece of it. Entities of its own are not looked at. */
export async function* hear(stream: Readable, hearing: Hearing, about: string): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("opentag", (tag) => hearing.open?.({ name: local(tag.name), attributes: tag.attributes as Record<string, string> }));
  parser.on("text", (text) => hearing.text?.(text));
  parser.on("closetag", (tag) => hearing.close?.(local(tag.name)));
  parser.on("error", (problem) => {
    throw problem;
  });
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const bytes of stream) {
      parser.write(decoder.decode(bytes as Buffer, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch {
    throw new UnreadableSource("DAMAGED", about);
  } finally {
    stream.destroy();
  }
}
