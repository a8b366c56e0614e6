import { Refused } from "../../platform/refusal";

export type LabelKind = "PACKAGE_LABEL" | "ITEM_TAG";
export type LabelWay = "SHEET" | "ZPL" | "PRINTER";

/** As many as a sheet of tags has twice. */
export const labelsAtOnce = 48;

/** Sheets of self-adhesive labels on A4 as shops sell them, in mm. */
export const sheets = {
  PACKAGE_LABEL: { columns: 2, rows: 4, width: 105, height: 74 },
  ITEM_TAG: { columns: 3, rows: 8, width: 70, height: 37 },
} as const satisfies Record<LabelKind, { columns: number; rows: number; width: number; height: number }>;

export interface Printing {
  readonly way: LabelWay;
  /** The first free place of a sheet that was begun, from 1. */
  readonly startAt: number;
  readonly kinds: readonly LabelKind[];
  readonly hasPrinter: boolean;
}

/** Refuses `INVALID_INPUT` (about: codes, startAt), `LABELS_OF_TWO_SIZES` on a sheet, `NO_LABEL_PRINTER`. */
export function assertCanPrint({ way, startAt, kinds, hasPrinter }: Printing): void {
  const [kind] = kinds;
  if (kind === undefined || kinds.length > labelsAtOnce) throw new Refused("INVALID_INPUT", { about: "codes" });
  if (way === "PRINTER" && !hasPrinter) throw new Refused("NO_LABEL_PRINTER");
  if (way !== "SHEET") return;
  if (kinds.some((one) => one !== kind)) throw new Refused("LABELS_OF_TWO_SIZES");
  const { columns, rows } = sheets[kind];
  if (startAt < 1 || startAt > columns * rows) throw new Refused("INVALID_INPUT", { about: "startAt" });
}
