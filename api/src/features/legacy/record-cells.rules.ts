import type { OldRecord } from "./read-record.rules";

interface Cell {
  readonly name: string;
  readonly value: string | null;
}

export function cellsOf(cells: Readonly<Record<string, string | null>>): Cell[] {
  return Object.entries(cells).map(([name, value]) => ({ name, value }));
}

/** What a row became, field by field, as a person compares it with the row; what is nothing is left out. */
export function recordCells({ person, case: old, leftOut }: OldRecord): Cell[] {
  const day = person && [person.birth.day, person.birth.month].map((part) => (part === null ? "--" : String(part).padStart(2, "0"))).join("/");
  const { birth: _, ...rest } = person ?? { birth: null };
  const cells = { ...rest, ...(person ? { birthDate: `${day}/${person.birth.year}` } : {}), ...(old ? { ...old, year: String(old.year) } : {}) };
  return [...cellsOf(cells as Record<string, string | null>).filter(({ value }) => value !== null && value !== "" && value !== "UNSPECIFIED"), ...leftOut.map((reason) => ({ name: "leftOut", value: reason }))];
}
