import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { OwnLegalRule } from "./application.entity";
import { assertRule, type RuleCode } from "./legal-rules.rules";

/** Sets a period, fee or fine for this municipality from a day on. Refuses `RULE_IN_THE_PAST`, `SOURCE_MISSING`, `INVALID_INPUT`. */
export async function setLegalRule(tx: Tx, actor: Actor, { code, value, validFrom, source }: { readonly code: RuleCode; readonly value: number; readonly validFrom: string; readonly source: string }): Promise<{ id: string }> {
  assertRule(code, value, validFrom, source, localDay(tx.now));
  const id = newId();
  await tx.insert(OwnLegalRule, { municipalityId: tx.municipalityId, id, code, value, validFrom, source: source.trim(), setBy: actor.staffId, setAt: tx.now });
  return { id };
}
