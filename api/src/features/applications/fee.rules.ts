interface Born {
  readonly birthYear: number;
  readonly birthMonth?: number | null | undefined;
  readonly birthDay?: number | null | undefined;
}

/** What the rows of a day say of a fee. */
export interface FeeRules {
  readonly yearlyCents: number;
  /** Years of permit an application asks for, where the clerk says nothing else. */
  readonly permitYears: number;
  /** Who is younger owes none. */
  readonly freeUnder: number;
}

export interface Fee {
  readonly permitYears: number;
  /** In euro cents; 0 where none is owed. */
  readonly cents: number;
  /** None is owed because of the person's age. */
  readonly free: boolean;
}

/** The fee owed for an application on a day: so much a year of permit, and none for who is too young for certain. A kind that gives no permit owes none, whatever was asked. */
export function feeOwed({ yearlyCents, permitYears, freeUnder }: FeeRules, born: Born, askedYears: number | null, today: string): Fee {
  const years = permitYears === 0 ? 0 : (askedYears ?? permitYears);
  const free = today < birthdayOf(born, freeUnder);
  return { permitYears: years, cents: free ? 0 : years * yearlyCents, free };
}

/** The first day on which a person may be so old; an unknown month or day counts as the earliest. */
function birthdayOf({ birthYear, birthMonth, birthDay }: Born, age: number): string {
  return `${String(birthYear + age).padStart(4, "0")}-${String(birthMonth ?? 1).padStart(2, "0")}-${String(birthDay ?? 1).padStart(2, "0")}`;
}
