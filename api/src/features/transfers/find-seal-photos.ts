import { actorOf, type Context } from "../../platform/context";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import { loadPackageById } from "./find-packages";
import { seesSealPhotos } from "./transfer-view.rules";

export interface SealPhotoRow {
  readonly id: string;
  readonly packageId: string;
  readonly officeId: string;
  readonly staffId: string;
  readonly takenAt: Date;
}

/** Photos of a bag's seal, the first first, without the pictures. */
export function loadSealPhotos(ctx: Context, packageId: string): Promise<readonly SealPhotoRow[]> {
  return loadMany(
    ctx,
    "seal-photos",
    (ids) => ctx.reader.query<SealPhotoRow>(`SELECT id, package_id AS "packageId", office_id AS "officeId", staff_id AS "staffId", taken_at AS "takenAt" FROM seal_photo WHERE municipality_id = $1 AND package_id = ANY($2::uuid[]) ORDER BY id`, [ctx.reader.municipalityId, ids]),
    (row) => row.packageId,
  ).load(packageId);
}

/** The picture, for who may see the seal by now: to the receiver it would tell the number before it is read off the bag (S10). Null for anybody else. */
export async function openSealPhoto(ctx: Context, id: string): Promise<{ readonly name: string; readonly contentType: string; readonly content: Buffer } | null> {
  const [photo] = isId(id) ? await ctx.reader.query<{ packageId: string; contentType: string; content: Buffer }>('SELECT package_id AS "packageId", content_type AS "contentType", content FROM seal_photo WHERE municipality_id = $1 AND id = $2', [ctx.reader.municipalityId, id]) : [];
  const bag = photo && (await loadPackageById(ctx, photo.packageId));
  if (!bag || !seesSealPhotos(actorOf(ctx), bag)) return null;
  return { name: `seal-${bag.code}.${photo.contentType === "image/png" ? "png" : "jpg"}`, contentType: photo.contentType, content: photo.content };
}
