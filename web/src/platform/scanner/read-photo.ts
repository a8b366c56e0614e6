import { Reader } from "./reader";

/** A phone's photo has four times the pixels a label needs. */
const widest = 2400;

/** The codes in a photo of a label, for devices whose browser gives the page no camera. */
export async function readPhoto(photo: Blob): Promise<readonly string[]> {
  const picture = await sized(photo);
  if (picture === undefined) return [];
  const reader = new Reader();
  try {
    const { codes } = await reader.read(picture, true);
    return [...new Set(codes.map(({ text }) => text))];
  } finally {
    reader.close();
  }
}

/** Nothing for a file that is no picture. */
async function sized(photo: Blob): Promise<ImageBitmap | undefined> {
  const whole = await createImageBitmap(photo).catch(() => undefined);
  if (whole === undefined || whole.width <= widest) return whole;
  const smaller = await createImageBitmap(whole, { resizeWidth: widest, resizeQuality: "medium" });
  whole.close();
  return smaller;
}
