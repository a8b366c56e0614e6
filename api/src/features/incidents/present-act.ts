import type { ActRow } from "./find-incidents";
import type { Duty, IncidentKind, Risk } from "./incident.rules";
import type { IncidentActType } from "./incident.type";
import type { Way } from "./tell-person";

/** An act with what its kind keeps, each under its name. */
export function presentAct(act: ActRow): IncidentActType {
  const { facts, id, kind, at, staffId, protocolEntryId, itemId } = act;
  const text = (name: string) => (typeof facts[name] === "string" ? facts[name] : null);
  const toldAt = text("toldAt");
  return {
    id, kind, at, staffId, protocolEntryId, itemId,
    way: text("way") as Way | null,
    toldAt: toldAt === null ? null : new Date(toldAt),
    words: text("findings") ?? text("reasons") ?? text("text") ?? text("reason") ?? text("note"),
    risk: text("risk") as Risk | null,
    notify: typeof facts["notify"] === "boolean" ? facts["notify"] : null,
    number: text("number"),
    reportedOn: text("reportedOn"),
    station: text("station"),
    duty: text("duty") as Duty | null,
    became: text("to") as IncidentKind | null,
    delayReason: text("delayReason"),
    paperUrl: kind === "DETERMINE_LOSS" ? `/papers/loss-determination/${id}.pdf` : kind === "REBUILD_FILE" ? `/papers/rebuilt-file/${id}.pdf` : null,
  };
}
