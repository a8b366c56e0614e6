import type { Db } from "../../platform/database";
import type { ApplicationKind } from "./application.rules";
import { type Fee, type FeeRules, feeOwed } from "./fee.rules";
import { findRulesOn, type RulesInForce } from "./find-rules";

interface Asked {
  readonly kind: ApplicationKind;
  readonly category: string;
  readonly birthYear: number;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
  readonly permitYears: number | null;
}

export function feeRulesOf(rules: RulesInForce): FeeRules {
  return { yearlyCents: rules.YEARLY_FEE.value, permitYears: rules.PERMIT_YEARS.value, freeUnder: rules.FEE_FREE_UNDER.value };
}

/** What an application would owe today, before it is filed. */
export async function findFee(db: Db, asked: Asked, today: string): Promise<Fee> {
  return feeOwed(feeRulesOf(await findRulesOn(db, today, asked)), asked, asked.permitYears, today);
}
