import { Bitmap } from "./bitmap";
import { drawBars, drawQr, drawText } from "./draw";

/** What a label says: opaque codes, a seal, a sign; never a person, a count or what a paper is (domain §5). */
export type LabelWords =
  | { readonly what: "PACKAGE_LABEL"; readonly code: string; readonly shown: string; readonly from: string; readonly to: string; readonly seal: string }
  | { readonly what: "ITEM_TAG"; readonly code: string; readonly shown: string; readonly sign: string };

/** Dots a millimetre of a printer of 203 dpi. */
const dots = 8;

/** The label as the printer's own dots: 100 × 62 mm for a package, 62 × 29 mm for a thing. */
export function drawLabel(label: LabelWords): Bitmap {
  return label.what === "PACKAGE_LABEL" ? drawPackage(label) : drawTag(label);
}

function drawPackage({ code, shown, from, to, seal }: Extract<LabelWords, { what: "PACKAGE_LABEL" }>): Bitmap {
  const picture = new Bitmap(100 * dots, 62 * dots);
  drawQr(picture, code, 3 * dots, 3 * dots, 28 * dots);
  drawText(picture, shown, 34 * dots, 12 * dots, 60);
  drawText(picture, `${from} → ${to}`, 34 * dots, 21 * dots, 50);
  drawText(picture, "ΣΦΡΑΓΙΔΑ", 34 * dots, 27 * dots, 22);
  drawText(picture, seal, 34 * dots, 32 * dots, Math.min(40, Math.floor((62 * dots) / (seal.length * 0.6))));
  drawBars(picture, code, 3 * dots, 37 * dots, 94 * dots, 21 * dots);
  return picture;
}

function drawTag({ code, shown, sign }: Extract<LabelWords, { what: "ITEM_TAG" }>): Bitmap {
  const picture = new Bitmap(62 * dots, 29 * dots);
  drawQr(picture, code, 2 * dots, 2 * dots, 25 * dots);
  drawText(picture, shown, 27 * dots, 12 * dots, 32);
  drawText(picture, sign, 42 * dots, 22 * dots, 56);
  return picture;
}
