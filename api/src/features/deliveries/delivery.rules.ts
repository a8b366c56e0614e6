import { isGone, type ItemState } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

export const deliveryStates = ["SCHEDULED", "INVITED", "AT_COUNTER", "ATTEMPTED", "PROVEN", "SENT_TO_DIRECTORATE", "ACKNOWLEDGED"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** From where a delivery goes where (domain §3). At the counter an attempt is under way: the papers are in the officer's hands. */
export const deliveryTransitions = {
  SCHEDULED: ["SCHEDULED", "INVITED", "AT_COUNTER"],
  INVITED: ["INVITED", "AT_COUNTER", "ATTEMPTED"],
  AT_COUNTER: ["AT_COUNTER", "ATTEMPTED", "PROVEN"],
  ATTEMPTED: ["INVITED", "AT_COUNTER", "ATTEMPTED"],
  PROVEN: ["SENT_TO_DIRECTORATE"],
  SENT_TO_DIRECTORATE: ["ACKNOWLEDGED", "PROVEN"],
  ACKNOWLEDGED: [],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>;

/** A person was called or has an appointment, or came in vain, and no paper is at the counter: it can go on at another office. */
export const plannedStates = ["SCHEDULED", "INVITED", "ATTEMPTED"] as const satisfies readonly DeliveryState[];

export function mayFollow(from: DeliveryState, to: DeliveryState): boolean {
  return (deliveryTransitions[from] as readonly DeliveryState[]).includes(to);
}

/** How an attempt ended. The first three serve the papers: the person has them, or a witness saw why not. */
export const serviceOutcomes = ["DELIVERED", "REFUSED", "CANNOT_SIGN"] as const;
export type ServiceOutcome = (typeof serviceOutcomes)[number];
export const abandonReasons = ["NO_SHOW", "WRONG_PERSON", "PROXY_REJECTED", "INTERRUPTED"] as const;
export type AbandonReason = (typeof abandonReasons)[number];
export const attemptOutcomes = [...serviceOutcomes, ...abandonReasons] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

export const identityDocumentKinds = ["PASSPORT", "TRAVEL_DOCUMENT", "RESIDENCE_PERMIT", "OTHER"] as const;
export type IdentityDocumentKind = (typeof identityDocumentKinds)[number];
export const invitationChannels = ["PHONE", "LETTER", "EMAIL", "SMS", "IN_PERSON"] as const;
export type InvitationChannel = (typeof invitationChannels)[number];

interface PaperFacts {
  /** In the order they came. */
  readonly id: string;
  readonly tag: string;
  readonly kind: string;
  readonly state: ItemState;
  readonly officeId: string | null;
  readonly recalledAt: Date | null;
  readonly returnReason: string | null;
}

/** In the person's hands, or refused, which serves as well. */
function isServed({ state, returnReason }: PaperFacts): boolean {
  return state === "DELIVERED" || returnReason === "REFUSED";
}

/**
 * What is to be served now, and which kind lacks of it: permit and decision after a grant, the decision alone after a rejection or revocation. What was served is not served again, so
 * that a permit in place of another goes alone. What was called back or has left is no paper of it.
 */
export function papersToServe<Item extends PaperFacts>(items: readonly Item[], granted: boolean): { readonly papers: Item[]; readonly lacking: "PERMIT" | "DECISION" | null } {
  const own = items.filter((item) => item.kind === "DECISION" || (granted && item.kind === "PERMIT"));
  const papers = own.filter((item) => !isServed(item) && item.recalledAt === null && !isGone(item.state));
  const has = (kind: string) => papers.some((paper) => paper.kind === kind);
  const decision = latestOf(own, "DECISION");
  const alone = granted && decision !== undefined && isServed(decision);
  if (granted && !has("PERMIT")) return { papers, lacking: "PERMIT" };
  return { papers, lacking: alone || has("DECISION") ? null : "DECISION" };
}

function latestOf<Item extends PaperFacts>(items: readonly Item[], kind: string): Item | undefined {
  return items.filter((item) => item.kind === kind).sort((one, other) => (one.id < other.id ? -1 : 1)).at(-1);
}

/**
 * The papers that are handed over together: permit and decision, or a rejection alone. All must lie in this office's safe.
 * Refuses `NOTHING_TO_DELIVER`, `ITEM_RECALLED`, `ITEM_TO_RETURN`, `ITEM_ELSEWHERE` (about: the tag).
 */
export function assertPapersHere<Item extends PaperFacts>(items: readonly Item[], officeId: string, granted: boolean): Item[] {
  const { papers, lacking } = papersToServe(items, granted);
  const latest = lacking === null ? undefined : latestOf(items, lacking);
  if (lacking !== null && latest === undefined) throw new Refused("NOTHING_TO_DELIVER");
  if (latest) throw new Refused(latest.recalledAt === null ? "ITEM_ELSEWHERE" : "ITEM_RECALLED", { about: latest.tag, clause: latest.recalledAt === null ? "S10" : "S12d" });
  const returning = papers.find((paper) => paper.state === "RETURN_DUE" && paper.officeId === officeId);
  if (returning) throw new Refused("ITEM_TO_RETURN", { about: returning.tag, clause: "S12d" });
  const away = papers.find((paper) => paper.state !== "IN_SAFE" || paper.officeId !== officeId);
  if (away) throw new Refused("ITEM_ELSEWHERE", { about: away.tag, clause: "S10" });
  return papers;
}

/** The delivery that goes on: of a case that is to be served again after its papers were served, none yet. */
export function goingOn<Row extends { readonly state: DeliveryState }>(latest: Row | undefined, toBeServed: boolean): Row | undefined {
  const over = latest?.state === "PROVEN" || latest?.state === "SENT_TO_DIRECTORATE" || latest?.state === "ACKNOWLEDGED";
  return over && toBeServed ? undefined : latest;
}

interface UnderWay {
  readonly officeId: string;
  readonly officerId: string | null;
}

/** The paper is where the attempt took it: at the counter of its office, in its officer's hands. */
export function isOnCounter(item: { readonly state: string; readonly officeId: string | null; readonly custodianId: string | null }, delivery: UnderWay): boolean {
  return item.state === "AT_COUNTER" && item.officeId === delivery.officeId && item.custodianId !== null && item.custodianId === delivery.officerId;
}

export interface Invitation {
  readonly channel: InvitationChannel | null;
  readonly appointmentAt: Date | null;
}

/** Nobody stayed away who was not called, or whose appointment is still to come. Refuses `INVITATION_MISSING`, `APPOINTMENT_NOT_YET`. */
export function assertCalled(invitations: readonly Invitation[], now: Date): void {
  if (!invitations.some((one) => one.channel !== null)) throw new Refused("INVITATION_MISSING");
  const latest = invitations.findLast((one) => one.appointmentAt !== null)?.appointmentAt;
  if (latest && latest > now) throw new Refused("APPOINTMENT_NOT_YET");
}

/** An appointment lies ahead, within a year. Refuses `APPOINTMENT_PAST`. */
export function assertAhead(appointmentAt: Date, now: Date): void {
  const ahead = appointmentAt.getTime() - now.getTime();
  if (!(ahead > 0 && ahead < 366 * 86_400_000)) throw new Refused("APPOINTMENT_PAST", { about: "appointmentAt" });
}
