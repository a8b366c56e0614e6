import { carriedStates, readCode } from "@epidosi/schema";
import type { Actor } from "../../platform/actor";
import { holds } from "../../platform/actor";
import type { Db } from "../../platform/database";
import { type ApplicationRow, findApplicationByDraft, findApplicationByEntry, getApplication } from "../applications";
import { findItemByTag, homeOf } from "../custody";
import { findOffices } from "../offices";
import { findReceiptByCode } from "../register";
import { isCarried } from "./carrying.rules";
import { findPackage, findPackageByCode } from "./find-packages";
import { destinationOf } from "./package-plan.rules";

export type ScanAdvice = "OPEN_APPLICATION" | "OPEN_ITEM" | "PACK" | "RECEIVE" | "ACCEPT" | "HAND_OVER" | "BELONGS_ELSEWHERE" | "UNKNOWN_CODE" | "NOTHING_TO_DO";

export interface IdentityRow {
  readonly code: string;
  readonly kind: "PACKAGE" | "ITEM" | "RECEIPT" | "DRAFT" | "UNKNOWN";
  readonly state: string | null;
  readonly here: boolean;
  readonly belongsToId: string | null;
  readonly applicationId: string | null;
  readonly packageCode: string | null;
  readonly tag: string | null;
  readonly itemId: string | null;
  readonly advice: ScanAdvice;
}

/** What a code is, as far as this person may know, whose it is and what may be done with it here. Reading changes nothing (architecture §3.6). */
export async function identify(db: Db, actor: Actor, text: string): Promise<IdentityRow> {
  const read = readCode(text);
  const unknown: IdentityRow = { code: text.slice(0, 40), kind: "UNKNOWN", state: null, here: false, belongsToId: null, applicationId: null, packageCode: null, tag: null, itemId: null, advice: "UNKNOWN_CODE" };
  if (read.kind === "UNKNOWN") return unknown;
  const courier = !holds(actor, "COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR", "AUDITOR");
  if (read.kind === "PACKAGE") return identifyPackage(db, actor, read.code, unknown);
  if (courier) return { ...unknown, code: read.code };
  if (read.kind === "ITEM") return identifyItem(db, actor, read.code, unknown);
  return read.kind === "DRAFT" ? identifyDraft(db, read.code, unknown) : identifyReceipt(db, read.code, unknown);
}

const receiving = [...carriedStates, "LOST", "ARRIVED", "OPENED", "VERIFIED", "DISCREPANT"] as readonly string[];

async function identifyPackage(db: Db, actor: Actor, code: string, unknown: IdentityRow): Promise<IdentityRow> {
  const row = await findPackageByCode(db, code);
  if (!row) return { ...unknown, code };
  const belongsToId = destinationOf(row);
  const [sender, receiver] = [row.fromOfficeId === actor.officeId, belongsToId === actor.officeId];
  const found = { ...unknown, code, kind: "PACKAGE", state: row.state, here: sender || receiver, packageCode: code } as const;
  if (holds(actor, "COURIER")) {
    const advice = row.state === "SEALED" ? "ACCEPT" : isCarried(row.state) && row.custodianId === actor.staffId ? "HAND_OVER" : "NOTHING_TO_DO";
    return { ...found, here: true, belongsToId, advice };
  }
  if (receiver) return { ...found, belongsToId, advice: receiving.includes(row.state) ? "RECEIVE" : "NOTHING_TO_DO" };
  if (sender) return { ...found, belongsToId, advice: row.state === "DRAFT" || row.state === "PACKED" || row.state === "SEALED" ? "PACK" : "NOTHING_TO_DO" };
  return { ...found, state: null, belongsToId, advice: "BELONGS_ELSEWHERE" };
}

/** A thing scanned where the books do not have it is told whose it is and where it belongs; what is lost lies before whoever scans it. */
async function identifyItem(db: Db, actor: Actor, tag: string, unknown: IdentityRow): Promise<IdentityRow> {
  const item = await findItemByTag(db, tag);
  if (!item) return { ...unknown, code: tag };
  const [application, [central], bag] = [item.applicationId === null ? null : await getApplication(db, item.applicationId), await findOffices(db), item.packageId ? await findPackage(db, item.packageId) : undefined];
  const belongsToId = homeOf(item, application?.deliveryOfficeId ?? null, central?.id ?? "");
  const found = { ...unknown, code: tag, kind: "ITEM", state: item.state, belongsToId, applicationId: item.applicationId, tag, itemId: item.id, packageCode: bag?.code ?? null } as const;
  if (bag && item.state === "IN_TRANSIT" && destinationOf(bag) === actor.officeId && receiving.includes(bag.state)) return { ...found, here: true, advice: "RECEIVE" };
  const here = item.officeId === actor.officeId && item.state !== "MISSING" && item.state !== "STOLEN";
  return { ...found, here, advice: here ? "OPEN_ITEM" : "BELONGS_ELSEWHERE" };
}

async function identifyReceipt(db: Db, code: string, unknown: IdentityRow): Promise<IdentityRow> {
  const receipt = await findReceiptByCode(db, code);
  return ofCase("RECEIPT", code, receipt && (await findApplicationByEntry(db, receipt.protocolEntryId)), unknown);
}

/** The slip of a person who left while the desk had no network. */
async function identifyDraft(db: Db, code: string, unknown: IdentityRow): Promise<IdentityRow> {
  return ofCase("DRAFT", code, await findApplicationByDraft(db, code), unknown);
}

function ofCase(kind: "RECEIPT" | "DRAFT", code: string, application: ApplicationRow | undefined, unknown: IdentityRow): IdentityRow {
  if (!application) return { ...unknown, code };
  return { ...unknown, code, kind, state: application.status, here: true, belongsToId: application.deliveryOfficeId, applicationId: application.id, advice: "OPEN_APPLICATION" };
}
