import { audit } from "../../platform/audit";
import { actorOf, type Context } from "../../platform/context";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import { inMunicipality } from "../../platform/transaction";

export interface AttachmentRow {
  readonly id: string;
  readonly applicationId: string;
  readonly requirement: string | null;
  readonly name: string;
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** The scans of an application that stand, in the order in which they came. */
export function loadAttachments(ctx: Context, applicationId: string): Promise<readonly AttachmentRow[]> {
  return loadMany(
    ctx,
    "attachments",
    (ids) =>
      ctx.reader.query<AttachmentRow>(
        `SELECT id, application_id AS "applicationId", requirement, name, size, added_by AS "addedBy", added_at AS "addedAt" FROM attachment
         WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) AND voided_at IS NULL ORDER BY id`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicationId,
  ).load(applicationId);
}

/** The file itself; who opened it is kept. Null for one that is none or was voided. */
export async function openAttachment(ctx: Context, id: string): Promise<{ name: string; contentType: string; content: Buffer } | null> {
  if (!isId(id)) return null;
  const [file] = await ctx.reader.query<{ name: string; contentType: string; content: Buffer }>(
    `SELECT a.name, a.content_type AS "contentType", c.content FROM attachment a JOIN attachment_content c ON c.municipality_id = a.municipality_id AND c.attachment_id = a.id
     WHERE a.municipality_id = $1 AND a.id = $2 AND a.voided_at IS NULL`,
    [ctx.reader.municipalityId, id],
  );
  if (!file) return null;
  await ctx.reader.close();
  const { municipalityId, staffId, officeId } = actorOf(ctx);
  await inMunicipality(ctx.dataSource, municipalityId, ctx.now, (tx) => audit(tx, { event: "ATTACHMENT_OPENED", staffId, officeId, subjectId: id }));
  return file;
}
