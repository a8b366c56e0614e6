import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { newId } from "../../platform/ids";
import type { TemplateName } from "../../platform/papers";
import type { Tx } from "../../platform/transaction";
import { PaperTemplate } from "./template.entity";

/** From now on papers of this kind look like this; without text, as the house's own. It was tried before (`checkTemplate`). */
export async function setTemplate(tx: Tx, actor: Actor, { name, source }: { readonly name: TemplateName; readonly source: string | null }): Promise<{ id: string }> {
  const id = newId();
  await tx.insert(PaperTemplate, { municipalityId: tx.municipalityId, id, name, source, setBy: actor.staffId, setAt: tx.now });
  await audit(tx, { event: "PAPER_TEMPLATE_SET", staffId: actor.staffId, officeId: actor.officeId, subjectId: id });
  return { id };
}
