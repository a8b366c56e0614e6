import { deflateSync } from "node:zlib";
import type { Bitmap } from "./bitmap";

/** One label for a printer that reads ZPL: a compressed picture and nothing the printer would have to draw or know letters for. */
export function writeZpl(picture: Bitmap): string {
  const packed = deflateSync(picture.bytes).toString("base64");
  const size = picture.bytes.length;
  return `^XA^PW${picture.width}^LL${picture.height}^LH0,0^FO0,0^GFA,${size},${size},${picture.bytesPerRow},:Z64:${packed}:${checksum(packed)}^FS^PQ1^XZ\n`;
}

/** CRC-16 (polynomial 1021, from 0) over the base64 text, four hexadecimal digits. */
export function checksum(text: string): string {
  let crc = 0;
  for (const byte of Buffer.from(text, "latin1")) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}
