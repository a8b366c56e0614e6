import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { OwnLegalRule } from "./application.entity";
import { assertRule, type RuleToSet } from "./legal-rules.rules";

/** Sets a period, fee or fine for this municipality from a day on. Refuses `RULE_IN_THE_PAST`, `SOURCE_MISSING`, `INVALID_INPUT`. */
export async function setLegalRule(tx: Tx, actor: Actor, rule: RuleToSet): Promise<{ id: string }> {
  assertRule(rule, localDay(tx.now));
  const { code, value, validFrom, source, peremptory } = rule;
  const id = newId();
  await tx.insert(OwnLegalRule, { municipalityId: tx.municipalityId, id, code, value, validFrom, source: source.trim(), peremptory, setBy: actor.staffId, setAt: tx.now });
  return { id };
}
