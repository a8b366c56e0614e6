import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { ApplicationEvent } from "./application.entity";
import { type ApplicationStatus, mayFollow } from "./application.rules";

/**
 * The one way an application's legal status changes: only from a status that the table of states lets go to `to`, with an
 * event that says who, where and when. Refuses `CHANGED_MEANWHILE` where it stands elsewhere by now.
 */
export async function moveApplication(tx: Tx, actor: Actor, id: string, from: readonly ApplicationStatus[], to: ApplicationStatus, note: string | null = null): Promise<void> {
  const allowed = from.filter((status) => mayFollow(status, to));
  const moved = await tx.query("UPDATE application SET status = $3 WHERE municipality_id = $1 AND id = $2 AND status = ANY($4::text[]) RETURNING id", [tx.municipalityId, id, to, allowed]);
  if (moved.length === 0) throw new Refused("CHANGED_MEANWHILE", { about: "application" });
  await recordEvent(tx, actor, id, to, note);
}

/** As `moveApplication`, for many at once: all or none. */
export async function moveApplications(tx: Tx, actor: Actor, ids: readonly string[], from: readonly ApplicationStatus[], to: ApplicationStatus, note: string | null | ReadonlyMap<string, string> = null): Promise<void> {
  if (ids.length === 0) return;
  const allowed = from.filter((status) => mayFollow(status, to));
  const moved = await tx.query<{ id: string }>("UPDATE application SET status = $3 WHERE municipality_id = $1 AND id = ANY($2::uuid[]) AND status = ANY($4::text[]) RETURNING id", [tx.municipalityId, ids, to, allowed]);
  if (moved.length < new Set(ids).size) throw new Refused("CHANGED_MEANWHILE", { about: "application" });
  await tx.insert(ApplicationEvent, moved.map(({ id }) => ({ municipalityId: tx.municipalityId, id: newId(), applicationId: id, at: tx.now, status: to, staffId: actor.staffId, officeId: actor.officeId, note: note instanceof Map ? (note.get(id) ?? null) : (note as string | null) })));
}

export async function recordEvent(tx: Tx, actor: Actor, applicationId: string, status: ApplicationStatus, note: string | null = null): Promise<void> {
  await tx.insert(ApplicationEvent, { municipalityId: tx.municipalityId, id: newId(), applicationId, at: tx.now, status, staffId: actor.staffId, officeId: actor.officeId, note });
}
