import { readCode } from "@epidosi/schema";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { FoundCode, ReadAnswer, ReadRequest } from "./reader-messages";
import { readerOptions } from "./reader-options";

// The library would fetch its wasm from a public network otherwise; ours comes with the page and is precached.
const wasmUrl = new URL("zxing-wasm/reader/zxing_reader.wasm", import.meta.url).href;
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

const canvas = new OffscreenCanvas(1, 1);
const pen = canvas.getContext("2d", { willReadFrequently: true });

addEventListener("message", (event: MessageEvent<ReadRequest>) => {
  void read(event.data).then((answer) => postMessage(answer));
});

async function read({ id, picture, thorough }: ReadRequest): Promise<ReadAnswer> {
  try {
    const codes = await codesIn(picture, thorough);
    return { id, codes, failed: false };
  } catch {
    return { id, codes: [], failed: true };
  } finally {
    picture.close();
  }
}

async function codesIn(picture: ImageBitmap, thorough: boolean): Promise<readonly FoundCode[]> {
  if (pen === null) throw new Error("no canvas in workers");
  const { width, height } = picture;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  pen.drawImage(picture, 0, 0);
  const found = await readBarcodes(pen.getImageData(0, 0, width, height), { ...readerOptions, tryHarder: thorough });
  return found
    // Of a line code seen at a slant wrong letters are sometimes read, steadily: only its own check character proves it.
    .filter((code) => code.isValid && code.text !== "" && (code.format === "QRCode" || readCode(code.text).kind !== "UNKNOWN"))
    .map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
      text,
      corners: [topLeft, topRight, bottomRight, bottomLeft],
    }));
}
