import type { Dice } from "./dice";

/** What becomes of one application: thrown once, when it is filed, so that a seed tells the whole year. */
export interface Fate {
  readonly kind: "RENEWAL" | "INITIAL_GRANT" | "FAMILY_REUNIFICATION" | "WORK_APPROVAL" | "EMPLOYER_INVITATION";
  readonly filedAt: number;
  readonly deliveredElsewhere: number;
  readonly byLawyer: boolean;
  readonly incomplete: boolean;
  readonly ends: "NO" | "WITHDRAWN" | "VOIDED";
  readonly decidedAfterDays: number;
  readonly granted: boolean;
  readonly comes: "IN_PERSON" | "PROXY" | "REFUSES" | "FIRST_NOT" | "NEVER";
  readonly comesAfterDays: number;
}

export function throwFate(dice: Dice): Fate {
  return {
    kind: dice.weighted({ RENEWAL: 62, INITIAL_GRANT: 18, FAMILY_REUNIFICATION: 6, WORK_APPROVAL: 8, EMPLOYER_INVITATION: 6 }),
    filedAt: dice.next(),
    deliveredElsewhere: dice.next(),
    byLawyer: dice.chance(0.08),
    incomplete: dice.chance(0.12),
    ends: dice.weighted({ NO: 985, WITHDRAWN: 10, VOIDED: 5 }),
    decidedAfterDays: dice.between(20, 60),
    granted: dice.chance(0.9),
    comes: dice.weighted({ IN_PERSON: 84, PROXY: 5, REFUSES: 1, FIRST_NOT: 6, NEVER: 4 }),
    comesAfterDays: dice.between(1, 40),
  };
}

/** An application on its way through the year, as the simulation knows it; the truth is in the house. */
export interface Case {
  readonly id: string;
  readonly number: number;
  readonly year: number;
  readonly fate: Fate;
  /** Number of the passport it was filed with. */
  readonly passport: string;
  /** Codes of offices: where it was filed, where it is delivered. */
  office: string;
  delivery: string;
  /** Of its dossier; then of the papers that are waiting to be handed out; then of the proof. */
  tags: string[];
}
