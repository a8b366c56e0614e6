import { readFileSync } from "node:fs";
import { FontLib, raw } from "bwip-js/node";
import type { Bitmap } from "./bitmap";

let font: number | undefined;

/** The papers' own bold letters, Greek included. */
function boldFont(): number {
  if (font === undefined) {
    FontLib.loadFont("EpidosiMono", readFileSync(require.resolve("@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf")));
    font = FontLib.lookup("EpidosiMono");
  }
  return font;
}

/** Writes one line; `baseline` and `size` in dots. A dot is dark where the letter covers half of it. */
export function drawText(picture: Bitmap, text: string, left: number, baseline: number, size: number): void {
  let pen = left;
  for (const character of text) {
    const glyph = FontLib.getglyph(boldFont(), character.codePointAt(0) ?? 32, size, size);
    for (let y = 0; y < glyph.height; y += 1)
      for (let x = 0; x < glyph.width; x += 1) if ((glyph.bytes[glyph.offset + y * glyph.width + x] ?? 0) > 127) picture.fill(pen + glyph.left + x, baseline - glyph.top + y, 1, 1);
    pen += glyph.advance;
  }
}

/** A QR code of whole dots a module, as large as `side` allows with its quiet zone of four modules. */
export function drawQr(picture: Bitmap, text: string, left: number, top: number, side: number): void {
  const [symbol] = raw("qrcode", text, "eclevel=M");
  if (!symbol || !("pixs" in symbol)) throw new Error("the QR code could not be made");
  const { pixs, pixx } = symbol;
  const module = Math.floor(side / (pixx + 8));
  const margin = Math.floor((side - module * pixx) / 2);
  for (const [place, dark] of pixs.entries()) if (dark) picture.fill(left + margin + (place % pixx) * module, top + margin + Math.floor(place / pixx) * module, module, module);
}

/** A Code 128 of whole dots a module in the middle of `width`, with its quiet zone of ten modules on either side. */
export function drawBars(picture: Bitmap, text: string, left: number, top: number, width: number, height: number): void {
  const [symbol] = raw("code128", text, "");
  if (!symbol || !("sbs" in symbol)) throw new Error("the bars could not be made");
  const modules = symbol.sbs.reduce((sum, bar) => sum + bar, 0);
  const module = Math.floor(width / (modules + 20));
  let pen = left + Math.floor((width - module * modules) / 2);
  for (const [place, wide] of symbol.sbs.entries()) {
    if (place % 2 === 0) picture.fill(pen, top, wide * module, height);
    pen += wide * module;
  }
}
