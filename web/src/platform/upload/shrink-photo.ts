/** Longest side in pixels: an A4 page at 300 dpi. */
const longest = 3508;
const enough = 2 * 1024 * 1024;

/** A photo of a phone as large as a page needs, as JPEG; any other file, and a photo that is small or cannot be read here, comes back as it is. */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (!file.type.startsWith("image/") || file.size <= enough) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => undefined);
  if (picture === undefined) return file;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const smaller = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  return smaller.size < file.size ? smaller : file;
}
