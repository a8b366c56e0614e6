import iconv from "iconv-lite";
import { type Encoding, leastStrange, strangeness } from "./greek-text.rules";

/** What the old Greek systems wrote in, the commoner first. */
const codePages = ["windows-1253", "iso-8859-7", "cp737"] as const satisfies readonly Encoding[];

/**
 * In which encoding the bytes of an old system were written. It is a proposal: a person confirms it before sample rows. A byte order mark decides; so does
 * being right UTF-8 with letters beyond ASCII; else the Greek code page in which they read least strangely.
 */
export function detectEncoding(bytes: Buffer): Encoding {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return "utf-8";
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return "utf-16le";
  if (isUtf8(bytes)) return "utf-8";
  const read = Object.fromEntries(codePages.map((page) => [page, strangeness(iconv.decode(bytes, page))]));
  return leastStrange(read, codePages);
}

export function decode(bytes: Buffer, encoding: Encoding): string {
  return iconv.decode(bytes, encoding);
}

/** The last letter of a sample may be cut. */
function isUtf8(bytes: Buffer): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let cut = 0; cut < 4; cut += 1) {
    try {
      decoder.decode(bytes.subarray(0, bytes.length - cut));
      return true;
    } catch {
      // One byte less may end with a whole letter.
    }
  }
  return false;
}
