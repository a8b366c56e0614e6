import { Refused } from "./refusal";

export type ContentType = "application/pdf" | "image/jpeg" | "image/png";
/** In bytes; a scanned page at 200 dpi takes a fiftieth. */
export const largestFile = 10 * 1024 * 1024;
/** What a file is by its first and last bytes, whatever its name says: a spreadsheet named .pdf is none, nor is a picture that was cut off on its way; padding after its end counts for nothing. Refuses `ATTACHMENT_EMPTY`, `ATTACHMENT_TOO_LARGE`, `ATTACHMENT_WRONG_TYPE`. */
export function readType(content: Uint8Array): ContentType {
  if (content.length === 0) throw new Refused("ATTACHMENT_EMPTY");
  if (content.length > largestFile) throw new Refused("ATTACHMENT_TOO_LARGE");
  const begins = (...bytes: number[]) => bytes.every((byte, index) => content[index] === byte);
  const ends = new TextDecoder("latin1").decode(content.slice(-1024));
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d) && ends.includes("%%EOF")) return "application/pdf";
  if (begins(0xff, 0xd8, 0xff) && endsWith(content, 0xff, 0xd9)) return "image/jpeg";
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && endsWith(content, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82)) return "image/png";
  throw new Refused("ATTACHMENT_WRONG_TYPE");
}

const padding = [0x00, 0x0a, 0x0d, 0x20];

function endsWith(content: Uint8Array, ...bytes: number[]): boolean {
  const end = content.findLastIndex((byte) => !padding.includes(byte)) + 1;
  return bytes.every((byte, index) => content[end - bytes.length + index] === byte);
}

/** The name as it is kept: no path, nothing invisible, at most 120 characters, and an end that says what it is. */
export function plainName(name: string, type: ContentType): string {
  const end = { "application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png" }[type];
  const last = name.toWellFormed().split(/[\\/]/u).at(-1) ?? "";
  const plain = last.replaceAll(/\p{C}|\p{Zl}|\p{Zp}/gu, "").replace(/\.[^.]{1,8}$/u, "").replaceAll(/[<>:"|?*]/gu, "_").trim().replace(/^\.+/u, "");
  return `${[...plain].slice(0, 120).join("") || "scan"}${end}`;
}

