/** The words of a PDF as a reader sees them. */
export async function readPdf(pdf: Buffer): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, page) => (await (await document.getPage(page + 1)).getTextContent()).items));
  return pages.flat().map((item) => ("str" in item ? item.str : "")).join(" ").replace(/\s+/gu, " ");
}
