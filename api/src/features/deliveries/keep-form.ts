import { createHash } from "node:crypto";
import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { actorOf, type Context } from "../../platform/context";
import { plainName, readType } from "../../platform/file-type";
import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { ProofForm } from "./delivery.entity";
import { lockUnderWay } from "./lock-under-way";

export interface FormScan {
  readonly deliveryId: string;
  readonly name: string;
  readonly content: Buffer;
}

/** Keeps the form that was signed by hand, for the attempt under way. Refuses as `lockUnderWay`, `ATTACHMENT_EMPTY`, `ATTACHMENT_TOO_LARGE`, `ATTACHMENT_WRONG_TYPE`, `DELIVERY_OF_ANOTHER_OFFICER`. */
export async function keepForm(tx: Tx, actor: Actor, { deliveryId, name, content }: FormScan): Promise<{ id: string }> {
  const { delivery } = await lockUnderWay(tx, actor, deliveryId);

  if (delivery.officerId !== actor.staffId) throw new Refused("DELIVERY_OF_ANOTHER_OFFICER");
  const contentType = readType(content);

  const id = newId();
  await tx.insert(ProofForm, {
    municipalityId: tx.municipalityId,
    id,
    deliveryId: delivery.id,
    attemptId: delivery.attemptId,
    name: plainName(name, contentType),
    contentType,
    sha256: createHash("sha256").update(content).digest("hex"),
    content,
    addedBy: actor.staffId,
    addedAt: tx.now,
  });
  return { id };
}

/** A scanned form of this very attempt, the latest where none is named. Refuses `PROOF_FORM_MISSING`. */
export async function findForm(tx: Tx, { attemptId }: { readonly attemptId: string }, formId: string | null): Promise<{ id: string }> {
  const forms = await tx.query<{ id: string }>("SELECT id FROM proof_form WHERE municipality_id = $1 AND attempt_id = $2 ORDER BY id DESC", [tx.municipalityId, attemptId]);
  const form = forms.find(({ id }) => formId === null || id === formId);
  if (!form) throw new Refused("PROOF_FORM_MISSING", { about: "signedForm" });
  return form;
}

/** The scan itself; who opened it is kept. */
export async function openForm(ctx: Context, id: string): Promise<{ name: string; contentType: string; content: Buffer } | null> {
  if (!isId(id)) return null;
  const [file] = await ctx.reader.query<{ name: string; contentType: string; content: Buffer }>('SELECT name, content_type AS "contentType", content FROM proof_form WHERE municipality_id = $1 AND id = $2', [ctx.reader.municipalityId, id]);
  if (!file) return null;
  await ctx.reader.close();
  const { municipalityId, staffId, officeId } = actorOf(ctx);
  await inMunicipality(ctx.dataSource, municipalityId, ctx.now, (tx) => audit(tx, { event: "PROOF_FORM_OPENED", staffId, officeId, subjectId: id }));
  return file;
}
