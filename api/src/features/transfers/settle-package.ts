import { createHash } from "node:crypto";
import { type CustodyMessage, longId, readMessage, type Role } from "@epidosi/schema";
import { localDay } from "../../platform/clock";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findMessagesOf, findRolesOfSigners, type MessageRow, type NewVerdict, recordVerdicts, type SignerRole, type Verdict } from "../devices";
import { findOffices, type OfficeRow } from "../offices";
import { applyPackagePlans } from "./apply-package-plan";
import type { PackageRow } from "./find-packages";
import { type LockedBag, lockCarried } from "./lock-bag";
import { nextStep } from "./message.rules";
import { bagAfter, type Who } from "./package-plan.rules";
import type { Effect, Said, Step, Told } from "./said.rules";
import { transferPolicy } from "./transfer.policy";

type Kept = Said & { readonly row: MessageRow };

/** As `settlePackages`, one. */
export function settlePackage(tx: Tx, code: string): Promise<Standing[]> {
  return settlePackages(tx, [code]);
}

/**
 * Does all that devices said of bags and that can be done now, step by step, and keeps what became of each message. The bags are locked first, so
 * that of two processes the later one sees what the earlier kept. Each bag is judged by itself; what is written of several is written at once. A message
 * of a bag nobody knows is refused.
 */
export async function settlePackages(tx: Tx, codes: readonly string[]): Promise<Standing[]> {
  const [bags, rows, offices] = await Promise.all([lockCarried(tx, codes), findMessagesOf(tx, codes), findOffices(tx)]);
  const roles = await findRolesOfSigners(tx, [...new Set(rows.map((row) => row.staffId))]);
  const unsettled: Settling[] = [];
  const standings: Standing[] = [];
  for (const [code, bag] of bags) {
    const own = rows.filter((row) => row.askedFor === code);
    if (bag instanceof Refused) standings.push(...(await refuseAll(tx, own, bag)));
    else unsettled.push({ code, bag, written: false, said: asSaid(bag.row, own, offices, roles) });
  }
  for (let due = nextSteps(tx, unsettled); due.length > 0; due = nextSteps(tx, due.map((one) => one.of))) await takeSteps(tx, due);
  return [...standings, ...unsettled.flatMap(({ said }) => said.map(({ row }) => standingOf(row)))];
}

/** A locked bag on its way to where all that was said of it is settled. */
interface Settling {
  readonly code: string;
  bag: LockedBag;
  /** Something was written since it was read. */
  written: boolean;
  said: readonly Kept[];
}

interface Due {
  readonly of: Settling;
  readonly step: Step;
}

function nextSteps(tx: Tx, all: readonly Settling[]): Due[] {
  return all.flatMap((of) => {
    const step = nextStep(of.bag, of.said, tx.now);
    return step ? [{ of, step }] : [];
  });
}

/** One step of each bag: its verdicts, and its effects one after the other. */
async function takeSteps(tx: Tx, due: readonly Due[]): Promise<void> {
  const verdicts = recordVerdicts(tx, due.flatMap(({ of, step }) => of.said.flatMap((one) => verdictOf(one.row, step.told.find((told) => told.said.hash === one.hash)))));
  verdicts.catch(() => undefined);
  for (let turn = 0; due.some(({ step }) => turn < step.effects.length); turn += 1)
    await doEffects(
      tx,
      due.flatMap(({ of, step }) => step.effects.slice(turn, turn + 1).map((effect) => ({ of, effect }))),
    );
  await verdicts;
  for (const { of, step } of due) of.said = of.said.map((one) => heard(one, step.told.find((told) => told.said.hash === one.hash)));
}

async function doEffects(tx: Tx, all: readonly { readonly of: Settling; readonly effect: Effect }[]): Promise<void> {
  const stale = all.flatMap(({ of }) => (of.written ? [of.code] : []));
  const fresh = stale.length > 0 ? await lockCarried(tx, stale) : undefined;
  const planned = all.map(({ of, effect }) => {
    const bag = fresh?.get(of.code) ?? of.bag;
    if (bag instanceof Refused) throw bag;
    const by = of.said.find((one) => one.hash === effect.said.hash);
    const plan = effect.judge(bag);
    [of.bag, of.written] = [bagAfter(bag, plan) as LockedBag, true];
    return { actor: effect.who, row: bag.row, plan, brought: by && broughtBy(by.row, effect) };
  });
  await applyPackagePlans(tx, planned);
}

/** Where a message stands: what whoever brought it is told. */
export interface Standing {
  readonly hash: string;
  readonly verdict: Verdict;
  readonly refusal: string | null;
  readonly about: string | null;
  readonly clause: string | null;
  readonly flags: readonly string[];
}

function standingOf({ hash, verdict, refusal, about, clause, flags, verdictFlags }: MessageRow): Standing {
  return { hash, verdict: verdict ?? "WAITING", refusal, about, clause, flags: [...new Set([...flags, ...(verdictFlags ?? [])])] };
}

function heard(one: Kept, told: Told | undefined): Kept {
  return told ? { ...one, verdict: told.verdict, verdictFlags: told.flags, row: withVerdict(one.row, told.verdict, told.flags, told.refused) } : one;
}

function withVerdict(row: MessageRow, verdict: Verdict, verdictFlags: MessageRow["flags"], refused: Refused | undefined): MessageRow {
  return { ...row, verdict, verdictFlags, refusal: refused?.code ?? null, about: refused?.detail.about ?? null, clause: refused?.detail.clause ?? null };
}

function verdictOf(row: MessageRow, told: Told | undefined): NewVerdict[] {
  return told ? [{ messageId: row.id, verdict: told.verdict, flags: told.flags, refusal: told.refused }] : [];
}

async function refuseAll(tx: Tx, rows: readonly MessageRow[], refusal: Refused): Promise<Standing[]> {
  await recordVerdicts(tx, rows.filter((row) => row.verdict === null).map((row) => ({ messageId: row.id, verdict: "REFUSED", refusal, flags: [] })));
  return rows.map((row) => standingOf(row.verdict === null ? withVerdict(row, "REFUSED", [], refusal) : row));
}

/** The ledger bears the message itself: its event as the command, its device, counter and time, its bytes as the signature. */
function broughtBy(row: MessageRow, { said, flags }: Effect) {
  return { device: { id: row.deviceId, counter: row.counter, time: row.signedAt, signature: row.jws }, commandId: longId(said.payload.ev), flags: [...row.flags, ...flags] };
}

function asSaid(bag: PackageRow, rows: readonly MessageRow[], offices: readonly OfficeRow[], roles: readonly SignerRole[]): Kept[] {
  return rows.map((row) => {
    const payload = payloadOf(row);
    const day = localDay(row.heardAt ?? row.receivedAt);
    const held = roles.filter((one) => one.staffId === row.staffId && one.validFrom <= day && (one.validTo === null || one.validTo >= day));
    const home = offices.find((one) => one.id === row.officeId);
    // A code from before the office's municipality became part of this one may be another office's code here.
    const office = offices.find((one) => home?.origin !== "" && one.origin === home?.origin && one.formerCode === payload.o) ?? offices.find((one) => one.code === payload.o) ?? home;
    if (!office) throw new Error("a device of an office that is missing");
    return {
      row,
      hash: row.hash,
      payload,
      deviceId: row.deviceId,
      signerId: row.staffId,
      active: row.deviceState === "ACTIVE",
      accepted: row.accepted,
      chained: row.counter <= row.deviceCounter,
      fits: payload.sh === commitment(payload.ev, bag.seal) && payload.m === manifestName(bag.manifestHash),
      verdict: row.verdict,
      verdictFlags: row.verdictFlags ?? [],
      carrier: whoOf(row.staffId, standing(office, offices), held.filter((one) => one.role === "COURIER")),
      keeper: whoOf(row.staffId, standing(office, offices), held.filter((one) => payload.o !== undefined && one.officeId === office.id && keeping.includes(one.role))),
    };
  });
}

const keeping: readonly Role[] = transferPolicy.arrivePackage.roles;

const read = new Map<string, CustodyMessage>();

/** A message never changes: once read it is remembered, five thousand at most. */
function payloadOf({ hash, jws }: MessageRow): CustodyMessage {
  const message = read.get(hash) ?? readMessage(jws);
  if (typeof message === "string") throw new Error("a message that was kept cannot be read");
  const payload = "payload" in message ? message.payload : message;
  if (read.size >= 5_000) read.clear();
  read.set(hash, payload);
  return payload;
}

/** The office that stands in its place today: what was signed before a merger may come after it. */
function standing(office: OfficeRow, offices: readonly OfficeRow[]): OfficeRow {
  const successor = offices.find((one) => one.id === office.successorId);
  return successor ? standing(successor, offices) : office;
}

function whoOf(staffId: string, office: OfficeRow, held: readonly SignerRole[]): Who | undefined {
  return held.length === 0 ? undefined : { staffId, officeId: office.id, officeKind: office.kind, roles: held.map((one) => one.role) };
}

/** As `sealCommitment` of the contract, at once. */
function commitment(event: string, seal: string | null): string {
  return createHash("sha256").update(`${event}.${seal}`).digest().subarray(0, 16).toString("base64url");
}

function manifestName(hash: string | null): string {
  return Buffer.from(hash ?? "", "hex").subarray(0, 16).toString("base64url");
}
