import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { OwnLegalRule } from "./application.entity";
import { findCategories } from "./find-requirements";
import { assertRule, type RuleToSet } from "./legal-rules.rules";

/** Sets a period, fee or fine for this municipality from a day on, for all applications or for one kind and category. Refuses `RULE_IN_THE_PAST`, `SOURCE_MISSING`, `UNKNOWN_CATEGORY`, `INVALID_INPUT`. */
export async function setLegalRule(tx: Tx, actor: Actor, rule: RuleToSet): Promise<{ id: string }> {
  assertRule(rule, localDay(tx.now));
  if (rule.category !== null && !(await findCategories(tx)).some(({ code }) => code === rule.category)) throw new Refused("UNKNOWN_CATEGORY", { about: "category" });

  const id = newId();
  await tx.insert(OwnLegalRule, { municipalityId: tx.municipalityId, id, ...rule, source: rule.source.trim(), setBy: actor.staffId, setAt: tx.now });
  return { id };
}
