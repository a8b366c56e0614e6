import type { Balance } from "./balance";
import { inGreek } from "./greek";
import type { Town } from "./town";

export interface Year {
  readonly applications: number;
  readonly seed: number;
  readonly from: string;
  readonly until: string;
  readonly seconds: number;
}

/** The year in Markdown: what happened, and what must hold. */
export function report(town: Town, year: Year, balances: readonly Balance[]): string {
  const wrong = balances.filter(({ holds }) => !holds).length;
  return [
    `# Ένα έτος του Δήμου Μαλεβιζίου: ${year.from} έως ${year.until}`,
    "",
    `${year.applications} αιτήσεις, σπόρος ${year.seed}, ${year.seconds} δευτερόλεπτα. ${wrong === 0 ? "Όλα ισοσκελίζουν." : `**${wrong} δεν ισοσκελίζουν.**`}`,
    "",
    "## Τι πρέπει να ισχύει",
    "",
    "| | βρέθηκε | |",
    "| --- | --- | --- |",
    ...balances.map(({ what, found, holds }) => `| ${inGreek(what)} | ${inGreek(found)} | ${holds ? "ισχύει" : "**ΔΕΝ ισχύει**"} |`),
    "",
    "## Τι έγινε",
    "",
    "| | |",
    "| --- | ---: |",
    ...town.counted().map(([what, many]) => `| ${what} | ${many} |`),
    "",
  ].join("\n");
}
