import sharp from "sharp";
import { Refused } from "../../platform/refusal";
import { assertInk, readSignature } from "./signature.rules";

/** The signature as it is kept: a PNG with ink on it, transparent read as white. Refuses `SIGNATURE_MISSING`, `SIGNATURE_NOT_DRAWN`. */
export async function drawnSignature(base64: string): Promise<Buffer> {
  const png = readSignature(base64);
  const { data, info } = await decode(png);
  assertInk({ width: info.width, height: info.height, grey: data });
  return png;
}

async function decode(png: Buffer): Promise<{ data: Buffer; info: { width: number; height: number } }> {
  try {
    return await sharp(png, { limitInputPixels: 4_000_000 }).flatten({ background: "#fff" }).toColourspace("b-w").extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  } catch {
    throw new Refused("SIGNATURE_MISSING", { about: "signaturePng" });
  }
}
