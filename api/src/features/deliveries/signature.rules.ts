import { Refused } from "../../platform/refusal";

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const largestSignature = 200_000;

/** The picture of the signature: base64 of a PNG of at most 200 kB and 2000 pixels a side. Refuses `SIGNATURE_MISSING` for anything else. */
export function readSignature(base64: string): Buffer {
  const refused = new Refused("SIGNATURE_MISSING", { about: "signaturePng" });
  if (base64.length > largestSignature * 1.4) throw refused;
  const png = Buffer.from(base64.replace(/^data:image\/png;base64,/u, ""), "base64");
  if (png.length < 60 || png.length > largestSignature || !png.subarray(0, 8).equals(pngStart)) throw refused;
  if (png.readUInt32BE(16) > 2_000 || png.readUInt32BE(20) > 2_000) throw refused;
  return png;
}

/** A decoded picture: one byte a pixel, 0 is black. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const dark = 128;
/** A pen's line is at least so long in one direction, and has at least so many dark pixels; a tap on the glass has neither. */
const shortestStroke = 20;
const leastInk = 60;

/** Somebody drew something: not a dot, not a filled surface. Refuses `SIGNATURE_NOT_DRAWN`. */
export function assertInk({ width, height, grey }: Picture): void {
  let [ink, left, right, top, bottom] = [0, width, -1, height, -1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((grey[y * width + x] ?? 255) < dark) {
        ink += 1;
        [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
      }
  const longest = Math.max(right - left, bottom - top) + 1;
  if (ink < leastInk || longest < shortestStroke || ink > (width * height) / 2) throw new Refused("SIGNATURE_NOT_DRAWN", { about: "signaturePng" });
}
