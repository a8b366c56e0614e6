import type { Dice } from "./dice";

/** What becomes of one application: thrown once, when it is filed, so that a seed tells the whole year. */
export interface Fate {
  readonly kind: "RENEWAL" | "INITIAL_GRANT" | "FAMILY_REUNIFICATION" | "WORK_APPROVAL" | "EMPLOYER_INVITATION";
  readonly filedAt: number;
  readonly deliveredElsewhere: number;
  readonly byLawyer: boolean;
  readonly incomplete: boolean;
  /** Filed for by a parent, or by a lawyer where a court appointed the guardian. */
  readonly minor: "NO" | "ASCENDANT" | "GUARDIAN";
  readonly mail: "GOOD" | "SLOW" | "BAD" | "NONE";
  readonly language: string;
  readonly ends: "NO" | "WITHDRAWN" | "VOIDED";
  readonly decidedAfterDays: number;
  readonly granted: boolean;
  readonly comes: "IN_PERSON" | "PROXY" | "REFUSES" | "FIRST_NOT" | "NEVER";
  readonly comesAfterDays: number;
}

export function throwFate(dice: Dice): Fate {
  const kind = dice.weighted({ RENEWAL: 62, INITIAL_GRANT: 18, FAMILY_REUNIFICATION: 6, WORK_APPROVAL: 8, EMPLOYER_INVITATION: 6 });
  const minor = dice.weighted({ NO: 92, ASCENDANT: 6, GUARDIAN: 2 });
  return {
    kind,
    minor: kind === "RENEWAL" || kind === "INITIAL_GRANT" ? minor : "NO",
    mail: dice.weighted({ GOOD: 66, SLOW: 4, BAD: 3, NONE: 27 }),
    language: dice.weighted({ sq: 50, el: 20, en: 5, ka: 5, ru: 5, uk: 5, ar: 5, ur: 5 }),
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
  /** Code of the office that has it. */
  office: string;
}
