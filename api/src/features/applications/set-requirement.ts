import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { OwnRequirement } from "./application.entity";
import type { ApplicationKind } from "./application.rules";
import { findCategories } from "./find-requirements";
import { assertFromNow, assertSource } from "./legal-rules.rules";

interface RequirementChange {
  readonly kind: ApplicationKind;
  readonly category: string;
  readonly code: string;
  readonly labelEl: string;
  readonly labelEn: string;
  readonly asked: boolean;
  readonly validFrom: string;
  readonly source: string;
}

/** From a day on a paper is asked for, or no longer. Refuses `RULE_IN_THE_PAST`, `SOURCE_MISSING`, `UNKNOWN_CATEGORY`, `INVALID_INPUT` (about: code). */
export async function setRequirement(tx: Tx, actor: Actor, change: RequirementChange): Promise<{ id: string }> {
  assertFromNow(change.validFrom, localDay(tx.now));
  assertSource(change.source);
  if (!/^[A-Z][A-Z0-9_]{1,59}$/u.test(change.code)) throw new Refused("INVALID_INPUT", { about: "code" });
  if (!(await findCategories(tx)).some(({ code }) => code === change.category)) throw new Refused("UNKNOWN_CATEGORY", { about: "category" });
  const id = newId();
  await tx.insert(OwnRequirement, { municipalityId: tx.municipalityId, id, ...change, source: change.source.trim(), setBy: actor.staffId, setAt: tx.now });
  return { id };
}
