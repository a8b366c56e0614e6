import { Refused } from "../../platform/refusal";
import type { Who } from "./package-plan.rules";

export interface EntryFacts {
  readonly id: string;
  readonly officeId: string;
}

/** What a correction says beside the state and place that stay as they are: which entry is mistaken, and how. */
export interface Correction {
  readonly corrects: string;
  readonly note: string;
}

/** A keeper of the office whose entry it is, or a supervisor, names a mistaken entry. It stays; the later one speaks of it. */
export function judgeCorrect(entry: EntryFacts, who: Who, note: string): Correction {
  if (entry.officeId !== who.officeId && !who.roles.includes("SUPERVISOR")) throw new Refused("NOT_THIS_OFFICE");
  if (note.trim() === "") throw new Refused("INVALID_INPUT", { about: "note" });
  return { corrects: entry.id, note };
}
