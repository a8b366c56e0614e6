/** An entry of an item's chain, or of the chain of a package it travelled in, as far as it says who answers. */
export interface AnswerEntry {
  readonly subjectKind: "ITEM" | "PACKAGE";
  readonly subjectId: string;
  readonly sequence: number;
  readonly at: Date;
  /** The office where it happened. */
  readonly atOfficeId: string;
  /** The state it brought the item or the package into. */
  readonly to: string;
  readonly officeId: string | null;
  readonly safeId: string | null;
  readonly custodianId: string | null;
  readonly packageId: string | null;
}

/** From one instant to another the same safe or person answered, or nobody any more: it had left the house. */
export interface Tenure {
  readonly from: Date;
  /** Null: to this day. */
  readonly to: Date | null;
  /** The item's state when it began. */
  readonly state: string;
  readonly officeId: string | null;
  readonly safeId: string | null;
  readonly custodianId: string | null;
  readonly packageId: string | null;
}

/** In the bag with whoever has the bag: what was taken out of it or never arrived no longer goes where it goes. */
const bagged: readonly string[] = ["PACKED", "IN_TRANSIT"];
const atOffice: readonly string[] = ["PACKED", "SEALED", "ARRIVED", "OPENED"];

/**
 * Who answered for an item at every instant from its first entry (S10). Between a bag's arrival and the scan of its contents the
 * item's own chain still names the courier; the bag's chain says who received it, and that person answered.
 */
export function tenuresOf(entries: readonly AnswerEntry[]): Tenure[] {
  const tenures: Tenure[] = [];
  for (const entry of [...entries].sort(inOrder)) {
    const last = tenures.at(-1);
    const next = entry.subjectKind === "ITEM" ? ofItem(entry) : last && ofBag(entry, last);
    if (!next || (last && sameAnswer(last, next))) continue;
    if (last) tenures[tenures.length - 1] = { ...last, to: next.from };
    if (last && last.from.getTime() === next.from.getTime()) tenures.pop();
    tenures.push(next);
  }
  return tenures;
}

/** One transaction moves the bag first, then what is in it. */
function inOrder(one: AnswerEntry, other: AnswerEntry): number {
  return one.at.getTime() - other.at.getTime() || Number(one.subjectKind === "ITEM") - Number(other.subjectKind === "ITEM") || one.sequence - other.sequence;
}

function ofItem({ at, to, officeId, safeId, custodianId, packageId }: AnswerEntry): Tenure {
  return { from: at, to: null, state: to, officeId, safeId, custodianId, packageId };
}

function ofBag(entry: AnswerEntry, last: Tenure): Tenure | undefined {
  if (last.packageId !== entry.subjectId || !bagged.includes(last.state) || entry.custodianId === null) return undefined;
  return { ...last, from: entry.at, to: null, custodianId: entry.custodianId, officeId: atOffice.includes(entry.to) ? entry.atOfficeId : null };
}

function sameAnswer(one: Tenure, other: Tenure): boolean {
  return one.safeId === other.safeId && one.custodianId === other.custodianId && one.officeId === other.officeId && one.packageId === other.packageId && one.state === other.state;
}

/** Who answered at an instant; undefined before the first entry. */
export function tenureAt<Period extends Pick<Tenure, "from" | "to">>(tenures: readonly Period[], at: Date): Period | undefined {
  return tenures.find(({ from, to }) => from <= at && (to === null || at < to));
}
