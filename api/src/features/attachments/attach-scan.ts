import { createHash } from "node:crypto";
import type { Actor } from "../../platform/actor";
import { plainName, readType } from "../../platform/file-type";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findDocuments, lockApplication } from "../applications";
import { Attachment, AttachmentContent } from "./attachment.entity";
import { assertRoom } from "./attachment.rules";

export interface Scan {
  readonly applicationId: string;
  readonly requirement: string | null;
  readonly name: string;
  readonly content: Buffer;
}

/** Keeps a scan of a paper with its application. Refuses `NOT_FOUND`, `UNKNOWN_REQUIREMENT`, `ATTACHMENT_EMPTY`, `ATTACHMENT_TOO_LARGE`, `ATTACHMENT_WRONG_TYPE`, `TOO_MANY_ATTACHMENTS`. */
export async function attachScan(tx: Tx, actor: Actor, { applicationId, requirement, name, content }: Scan): Promise<{ id: string }> {
  const application = await lockApplication(tx, applicationId);
  const documents = requirement === null ? [] : await findDocuments(tx, [application.id]);
  const [held] = await tx.query<{ count: number }>("SELECT count(*)::int AS count FROM attachment WHERE municipality_id = $1 AND application_id = $2 AND voided_at IS NULL", [tx.municipalityId, application.id]);

  const contentType = readType(content);
  if (requirement !== null && !documents.some((document) => document.requirement === requirement)) throw new Refused("UNKNOWN_REQUIREMENT", { about: requirement });
  assertRoom(held?.count ?? 0);

  const id = newId();
  await tx.insert(Attachment, {
    municipalityId: tx.municipalityId,
    id,
    applicationId: application.id,
    requirement,
    name: plainName(name, contentType),
    contentType,
    size: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    addedBy: actor.staffId,
    addedAt: tx.now,
  });
  await tx.insert(AttachmentContent, { municipalityId: tx.municipalityId, attachmentId: id, content });
  return { id };
}
