import type { ReaderOptions } from "zxing-wasm/reader";

/** Labels carry a square and bars; up to sixteen codes in view are read at once. A frame is looked at longer only now and then. */
export const readerOptions = {
  formats: ["QRCode", "Code128"],
  tryHarder: false,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  textMode: "Plain",
  maxNumberOfSymbols: 16,
} as const satisfies ReaderOptions;
