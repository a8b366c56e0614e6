import { createHash } from "node:crypto";
import type { Actor } from "../../platform/actor";
import { readType } from "../../platform/file-type";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { lockPackage } from "./find-packages";
import { movePackages } from "./move-package";
import { judgePhotograph } from "./photographing.rules";
import { SealPhoto } from "./seal-photo.entity";

/**
 * Keeps a photo of the seal on a bag, at sealing or at arrival; the bag's ledger says who took it and has its SHA-256, so that another picture in its place shows.
 * State and custodian stay. Refuses `NOT_FOUND`, `NOT_THIS_OFFICE`, `SEAL_NOT_ON_BAG`, `ATTACHMENT_EMPTY`, `ATTACHMENT_TOO_LARGE`, `ATTACHMENT_WRONG_TYPE`, `SEAL_PHOTOS_FULL`.
 */
export async function photographSeal(tx: Tx, actor: Actor, { code, content }: { readonly code: string; readonly content: Buffer }): Promise<{ id: string }> {
  const row = await lockPackage(tx, code);
  const [taken] = await tx.query<{ count: number }>("SELECT count(*)::int AS count FROM seal_photo WHERE municipality_id = $1 AND package_id = $2", [tx.municipalityId, row.id]);

  const contentType = judgePhotograph(row, actor, readType(content), taken?.count ?? 0);

  const photo = { id: newId(), sha256: createHash("sha256").update(content).digest("hex") };
  await tx.insert(SealPhoto, { municipalityId: tx.municipalityId, ...photo, packageId: row.id, officeId: actor.officeId, staffId: actor.staffId, takenAt: tx.now, contentType, content });
  await movePackages(tx, [{ actor, row, to: row.state, change: {}, recorded: { act: "photographSeal", facts: { photo: photo.id, sha256: photo.sha256 } } }]);
  return { id: photo.id };
}
