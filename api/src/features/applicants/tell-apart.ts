import type { Actor } from "../../platform/actor";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findApplicantsByIds } from "./find-applicants";
import { keepVerdicts } from "./keep-verdicts";

/** Somebody says of records that share a number that each is another person: they are not asked about again. Merging stays possible. Refuses `SAME_PERSON`, `NOT_FOUND`. */
export async function tellApart(tx: Tx, actor: Actor, applicantIds: readonly string[]): Promise<{ applicantIds: readonly string[] }> {
  const people = [...new Set(applicantIds)];
  if (people.length < 2) throw new Refused("SAME_PERSON");
  if ((await findApplicantsByIds(tx, people.filter(isId))).length < people.length) throw new Refused("NOT_FOUND", { about: "applicantIds" });
  for (const [index, id] of people.entries()) await keepVerdicts(tx, actor, id, people.slice(index + 1));
  return { applicantIds: people };
}
