import { endOfDay, localDay } from "../../platform/clock";
import { Refused } from "../../platform/refusal";

export const incidentKinds = ["LOST", "STOLEN", "DAMAGED", "DISCLOSED"] as const;
/** `DISCLOSED`: personal data reached who should not have them, and no thing is gone (GDPR 4 no. 12). */
export type IncidentKind = (typeof incidentKinds)[number];

/** What the law and the circular ask of who lost or disclosed something, in the order in which it is owed. */
export const duties = ["TELL_PERSON", "DETERMINE_LOSS", "REBUILD_FILE", "ASK_REPLACEMENT", "REPORT_TO_POLICE", "ASSESS_BREACH", "NOTIFY_AUTHORITY"] as const;
export type Duty = (typeof duties)[number];
export type IncidentActKind = "OPEN" | Duty | "EXCUSE" | "FOUND" | "WORSENED" | "CLOSE";
export const incidentActKinds = ["OPEN", ...duties, "EXCUSE", "FOUND", "WORSENED", "CLOSE"] as const satisfies readonly IncidentActKind[];
export const risks = ["NONE", "LIKELY", "HIGH"] as const;
/** To the rights and freedoms of the person: unlikely, likely, high (GDPR 33, 34). */
export type Risk = (typeof risks)[number];

/** The states of custody that open an incident. */
export const kindOfState: Readonly<Record<string, IncidentKind | undefined>> = { MISSING: "LOST", STOLEN: "STOLEN", DAMAGED: "DAMAGED" };

export interface IncidentFacts {
  readonly kind: IncidentKind;
  /** Null where no thing is gone. */
  readonly itemKind: string | null;
  /** It belongs to a case, so there is a person to tell. */
  readonly ofCase: boolean;
  readonly openedAt: Date;
  /** Null for what was disclosed: the person is told without delay, and the law names no hours (GDPR 34). */
  readonly tellBy: Date | null;
  readonly rebuildBy: string | null;
  readonly notifyBy: Date;
  readonly foundAt: Date | null;
  readonly closedAt: Date | null;
}

export interface Done {
  readonly kind: IncidentActKind;
  readonly at: Date;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type DutyState = "OPEN" | "DONE" | "EXCUSED";
export interface DutyStanding {
  readonly duty: Duty;
  readonly state: DutyState;
  /** When its clock ends; null for a duty without one. */
  readonly due: Date | null;
  readonly doneAt: Date | null;
}

/** What is owed and how it stands. What was found sound needs neither determination nor rebuilding nor another paper any more; what was done stays. */
export function standingOf(incident: IncidentFacts, acts: readonly Done[]): DutyStanding[] {
  return duties.flatMap((duty) => {
    const done = acts.findLast((act) => act.kind === duty);
    const excused = acts.findLast((act) => act.kind === "EXCUSE" && act.facts["duty"] === duty);
    if (!done && !excused && !isOwed(duty, incident, acts)) return [];
    return [{ duty, state: done ? "DONE" : excused ? "EXCUSED" : "OPEN", due: dueOf(duty, incident), doneAt: (done ?? excused)?.at ?? null }];
  });
}

/** Papers only the Directorate can make again. */
const replaced: readonly string[] = ["PERMIT", "DECISION"];

/** A thing spoilt beyond use is as good as lost; whether it can still be read, who excuses the duty says. What was once known to be stolen stays a theft. */
function isOwed(duty: Duty, incident: IncidentFacts, acts: readonly Done[]): boolean {
  const gone = incident.kind === "DAMAGED" || (incident.kind !== "DISCLOSED" && incident.foundAt === null);
  switch (duty) {
    case "TELL_PERSON":
      return incident.ofCase;
    case "DETERMINE_LOSS":
      return gone;
    case "REBUILD_FILE":
      return gone && incident.ofCase && incident.itemKind === "CASE_FILE";
    case "ASK_REPLACEMENT":
      return gone && incident.ofCase && replaced.includes(incident.itemKind ?? "");
    case "REPORT_TO_POLICE":
      return incident.kind === "STOLEN" || acts.some((act) => act.kind === "WORSENED" && act.facts["from"] === "STOLEN");
    case "ASSESS_BREACH":
      return true;
    case "NOTIFY_AUTHORITY":
      return acts.findLast((act) => act.kind === "ASSESS_BREACH")?.facts["notify"] === true;
  }
}

function dueOf(duty: Duty, { tellBy, rebuildBy, notifyBy }: IncidentFacts): Date | null {
  if (duty === "TELL_PERSON") return tellBy;
  if (duty === "REBUILD_FILE") return rebuildBy === null ? null : endOfDay(rebuildBy);
  return duty === "ASSESS_BREACH" || duty === "NOTIFY_AUTHORITY" ? notifyBy : null;
}

/** The next clock that runs out, and from when it is an alarm: a quarter of its time before. Null where none runs. */
export function nextClock(incident: IncidentFacts, acts: readonly Done[]): { readonly dueAt: Date; readonly alarmAt: Date } | null {
  if (incident.closedAt !== null) return null;
  const [dueAt] = standingOf(incident, acts)
    .flatMap(({ state, due }) => (state === "OPEN" && due ? [due] : []))
    .sort((one, other) => one.getTime() - other.getTime());
  if (!dueAt) return null;
  return { dueAt, alarmAt: new Date(dueAt.getTime() - (dueAt.getTime() - incident.openedAt.getTime()) / 4) };
}

/** Nothing is done about an incident that is closed. Refuses `INCIDENT_CLOSED`. */
export function assertOpen(incident: Pick<IncidentFacts, "closedAt">): void {
  if (incident.closedAt !== null) throw new Refused("INCIDENT_CLOSED");
}

/** The duty is owed and not done; an assessment may be made again. Refuses `INCIDENT_CLOSED`, `DUTY_NOT_OWED`, `DUTY_ALREADY_DONE`, `LOSS_NOT_DETERMINED` before a file is rebuilt. */
export function assertOwed(duty: Duty, incident: IncidentFacts, acts: readonly Done[]): void {
  assertOpen(incident);
  const standing = standingOf(incident, acts).find((one) => one.duty === duty);
  if (!standing) throw new Refused("DUTY_NOT_OWED", { about: duty });
  if (standing.state === "DONE" && duty !== "ASSESS_BREACH") throw new Refused("DUTY_ALREADY_DONE", { about: duty });
  if (duty === "REBUILD_FILE" && !acts.some((act) => act.kind === "DETERMINE_LOSS")) throw new Refused("LOSS_NOT_DETERMINED", { clause: "PD 114/2005 art. 8" });
}

/** A supervisor says in writing why a duty is not done. Refuses as `assertOwed`, and `REASON_MISSING`. */
export function assertExcusable(duty: Duty, reason: string, incident: IncidentFacts, acts: readonly Done[]): void {
  assertOpen(incident);
  const standing = standingOf(incident, acts).find((one) => one.duty === duty);
  if (!standing) throw new Refused("DUTY_NOT_OWED", { about: duty });
  if (standing.state !== "OPEN") throw new Refused("DUTY_ALREADY_DONE", { about: duty });
  if (reason.trim().length < 10) throw new Refused("REASON_MISSING", { about: "reason" });
}

/** All duties are done or excused. Refuses `INCIDENT_CLOSED`, `INCIDENT_DUTIES_OPEN` (about: the first). */
export function assertClosable(incident: IncidentFacts, acts: readonly Done[]): void {
  assertOpen(incident);
  const open = standingOf(incident, acts).find(({ state }) => state === "OPEN");
  if (open) throw new Refused("INCIDENT_DUTIES_OPEN", { about: open.duty });
}

const dayMs = 86_400_000;

/** When something outside was done: not in the future, and not before the incident was known by more than a day. Refuses `INVALID_INPUT`, `BEFORE_THE_INCIDENT`. */
export function assertHappened(at: Date, { openedAt }: Pick<IncidentFacts, "openedAt">, now: Date, about: string): void {
  if (Number.isNaN(at.getTime()) || at.getTime() > now.getTime() + 60_000) throw new Refused("INVALID_INPUT", { about });
  if (at.getTime() < openedAt.getTime() - dayMs) throw new Refused("BEFORE_THE_INCIDENT", { about });
}

/** The same of a local day. Refuses `INVALID_INPUT`, `BEFORE_THE_INCIDENT`. */
export function assertHappenedOn(day: string, { openedAt }: Pick<IncidentFacts, "openedAt">, now: Date, about: string): void {
  if (day > localDay(now)) throw new Refused("INVALID_INPUT", { about });
  if (day < localDay(new Date(openedAt.getTime() - dayMs))) throw new Refused("BEFORE_THE_INCIDENT", { about });
}

/** What is done after its clock says what delayed it. Refuses `DELAY_UNEXPLAINED`. */
export function assertDelayExplained(at: Date, due: Date | null, reason: string | null, clause: string): void {
  if (due !== null && at > due && reason === null) throw new Refused("DELAY_UNEXPLAINED", { about: "delayReason", clause });
}
