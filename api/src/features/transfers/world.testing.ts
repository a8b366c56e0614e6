import { goneStates, type ItemState, type PackageState, type Role } from "@epidosi/schema";
import type { Rule } from "../../platform/allow";
import { whyNot } from "../../platform/allow";
import { Refused } from "../../platform/refusal";
import { inSafe, type ItemMove, mayBecome, type Place, type SafeFacts } from "../custody/custody.rules";
import { chainStart, hashEntry } from "../custody/ledger";
import { type Bag, type LineFacts, type PackageFacts, type PackagePlan, type Thing, type Who } from "./package-plan.rules";
import { mayPackageBecome } from "./transfer.rules";

/** A municipality in memory: the same judges, tables of states and hashes as the real one, and no database. */
export interface Chained {
  readonly ledgerSequence: number;
  readonly ledgerHead: string;
}
export interface WorldItem extends Thing, Chained {
  readonly applicationId: string;
  readonly deliveryOfficeId: string;
  readonly since: Date;
}
export interface WorldPackage extends PackageFacts, Chained {
  readonly lines: readonly LineFacts[];
}
export interface Entry {
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}
export interface Delivery {
  readonly applicationId: string;
  readonly officeId: string;
  readonly officerId: string;
}

export const offices = ["K0", "B1", "B2"] as const;
const person = (staffId: string, officeId: string, ...roles: Role[]): Who => ({ staffId, officeId, officeKind: officeId === "K0" ? "CENTRAL" : "BRANCH", roles });
export const people: readonly Who[] = [
  person("eleni", "K0", "CENTRAL_CLERK", "COUNTER_CLERK"),
  person("nikos", "K0", "CUSTODIAN"),
  person("argyro", "K0", "SUPERVISOR"),
  person("kostas", "K0", "COURIER"),
  person("michalis", "K0", "COURIER"),
  person("despina", "B1", "COUNTER_CLERK", "CUSTODIAN"),
  person("manolis", "B1", "COUNTER_CLERK", "CUSTODIAN"),
  person("maria", "B2", "COUNTER_CLERK", "CUSTODIAN"),
  person("giorgos", "B2", "COUNTER_CLERK", "CUSTODIAN"),
  // Carries and receives: the one who might bring a bag to himself.
  person("stelios", "B2", "COURIER", "CUSTODIAN"),
];
export const keepers = people.filter((who) => who.roles.some((role) => role !== "COURIER"));

/** Rows that are replaced and never changed in place: each is frozen, and each replacement is counted. */
class Rows<Row> extends Map<string, Row> {
  changes = 0;

  override set(id: string, row: Row): this {
    this.changes += 1;
    return super.set(id, row);
  }

  override delete(id: string): boolean {
    this.changes += 1;
    return super.delete(id);
  }
}

export class World {
  now = new Date(1_300_000_000_000);
  readonly items = new Rows<WorldItem>();
  readonly packages = new Rows<WorldPackage>();
  readonly chains = new Rows<readonly Entry[]>();
  readonly deliveries = new Rows<Delivery>();
  readonly done = new Rows<string>();
  readonly seals = new Set<string>();
  /** Packages whose seal was read wrong or broken. */
  readonly wrong = new Set<string>();

  constructor() {
    let serial = 0;
    for (const [applicationId, deliveryOfficeId] of [["a1", "B2"], ["a2", "B1"], ["a3", "B2"]] as const) {
      for (const [kind, officeId] of [["PERMIT", "K0"], ["DECISION", "K0"], ["CASE_FILE", deliveryOfficeId]] as const) {
        serial += 1;
        const id = `i${serial}`;
        const item = { id, tag: `T${serial}`, kind, state: "IN_SAFE", applicationId, deliveryOfficeId, recalledAt: null, returnReason: null, since: this.now, ...inSafe(safeOf(officeId)), ledgerSequence: 0, ledgerHead: chainStart } as const;
        const entry = this.write(item, { subject: id, act: "create", from: null, to: "IN_SAFE", ...inSafe(safeOf(officeId)) });
        this.chains.set(id, [entry]);
        this.items.set(id, Object.freeze({ ...item, ledgerSequence: 1, ledgerHead: entry.hash }));
      }
    }
  }

  bag(packageId: string): Bag<WorldItem> & { readonly row: WorldPackage } {
    const row = this.packages.get(packageId);
    if (!row) throw new Refused("NOT_FOUND");
    return { row, lines: row.lines, items: row.lines.map((line) => this.thing(line.itemId)) };
  }

  thing(id: string): WorldItem {
    const item = this.items.get(id);
    if (!item) throw new Refused("NOT_FOUND");
    return item;
  }

  /**
   * One command, as `transactCommand` does it: a known one answers what it answered; a refusal leaves nothing behind. `crash` loses the work
   * before it is committed.
   */
  command(commandId: string, rule: Rule, who: Who, work: () => () => void, crash = false): string {
    const known = this.done.get(commandId);
    if (known !== undefined) return known;
    const before = this.print();
    try {
      const refused = whyNot(rule, { ...who, municipalityId: "7105", sessionId: "", closed: null });
      if (refused) throw refused;
      const commit = work();
      if (this.print() !== before) throw new Error("a judge changed the world");
      if (crash) return "CRASHED";
      commit();
      this.done.set(commandId, "DONE");
      return "DONE";
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      if (this.print() !== before) throw new Error(`${problem.code} left something behind`, { cause: problem });
      return problem.code;
    }
  }

  /** Judged: what `applyPackagePlan` will write. */
  plan(packageId: string, plan: PackagePlan<WorldItem>, who: Pick<Who, "staffId" | "officeId">): () => void {
    const row = this.bag(packageId).row;
    if (row.state !== plan.to && !mayPackageBecome(row.state, plan.to)) throw new Error(`${plan.act} plans an impossible step: ${row.state} > ${plan.to}`);
    const foreign = plan.moves.find(({ item, act }) => item.packageId !== row.id && act !== "findElsewhere");
    if (foreign) throw new Error(`${plan.act} moves ${foreign.item.tag}, which is not in the bag`);
    const moved = this.moves(plan.moves, who);
    return () => {
      if (plan.change.seal) this.seals.add(plan.change.seal);
      this.step(row, plan.to, plan.change, { act: plan.act, staff: who.staffId, second: plan.secondPersonId ?? null, ...plan.facts });
      moved();
      if (plan.unlisted) this.unlist(plan.unlisted);
    };
  }

  /** Judged: what `moveItems` will write. */
  moves(moves: readonly ItemMove<WorldItem>[], who: Pick<Who, "staffId" | "officeId">): () => void {
    const twice = moves.find(({ item }, index) => moves.findIndex((move) => move.item.id === item.id) !== index);
    if (twice) throw new Error(`${twice.act} moves ${twice.item.tag} twice`);
    const stuck = moves.find(({ item, to }) => !mayBecome(item.state, to));
    if (stuck) throw new Error(`${stuck.act} plans an impossible step of ${stuck.item.tag}: ${stuck.item.state} > ${stuck.to}`);
    return () => {
      for (const { item, act, to, place, secondPersonId, note, marks, facts } of moves) {
        const now = this.thing(item.id);
        const entry = this.write(now, { subject: item.id, act, staff: who.staffId, second: secondPersonId ?? null, from: now.state, to, ...place, note: note ?? null, ...marks, ...facts });
        const recalledAt = marks?.recall ? this.now : now.recalledAt;
        const returnReason = marks?.returning === undefined ? now.returnReason : marks.returning;
        this.items.set(item.id, Object.freeze({ ...now, state: to, ...placeAlone(place), recalledAt, returnReason, since: this.now, ...this.append(item.id, entry) }));
      }
    };
  }

  create(who: Who, toOfficeId: string): () => void {
    const id = `p${this.packages.size + 1}`;
    const row = { id, code: id, fromOfficeId: who.officeId, toOfficeId, direction: who.officeKind === "CENTRAL" ? "TO_BRANCH" : "TO_CENTRAL", state: "DRAFT", returning: false, custodianId: who.staffId } as const;
    const empty = { packedBy: null, secondPersonId: null, seal: null, courierId: null, expectedBy: null, handedOverAt: null, lines: [], ledgerSequence: 0, ledgerHead: chainStart };
    return () => {
      this.chains.set(id, []);
      this.step({ ...row, ...empty }, "DRAFT", {}, { act: "createPackage", staff: who.staffId, second: null });
    };
  }

  list(packageId: string, item: WorldItem): void {
    const row = this.bag(packageId).row;
    this.packages.set(packageId, Object.freeze({ ...row, lines: [...row.lines, { itemId: item.id, tag: item.tag, kind: item.kind }] }));
  }

  unlist(itemIds: readonly string[]): void {
    for (const row of this.packages.values()) if (row.state === "DRAFT") this.packages.set(row.id, Object.freeze({ ...row, lines: row.lines.filter((line) => !itemIds.includes(line.itemId)) }));
  }

  private step(row: WorldPackage, to: PackageState, change: PackagePlan["change"], facts: Readonly<Record<string, unknown>>): void {
    const custodian = change.custodianId ?? row.custodianId;
    const entry = this.write(row, { subject: row.id, from: row.state, to, custodian, ...facts });
    this.packages.set(row.id, Object.freeze({ ...row, ...change, state: to, ...this.append(row.id, entry) }));
  }

  private write({ ledgerSequence, ledgerHead }: Chained, facts: Readonly<Record<string, unknown>>): Entry {
    const body = JSON.stringify({ version: 1, sequence: ledgerSequence + 1, at: this.now.toISOString(), ...facts });
    return { body, previous: ledgerHead, hash: hashEntry(ledgerHead, body) };
  }

  private append(id: string, entry: Entry): Chained {
    const chain = [...(this.chains.get(id) ?? []), entry];
    this.chains.set(id, chain);
    return { ledgerSequence: chain.length, ledgerHead: entry.hash };
  }

  /** Another number whenever anything changed. */
  print(): number {
    return this.items.changes + this.packages.changes + this.chains.changes + this.deliveries.changes + this.done.changes + this.seals.size + this.wrong.size;
  }
}

export function safeOf(officeId: string): SafeFacts {
  return { id: `safe-${officeId}`, officeId };
}

function placeAlone({ officeId, safeId, slot, custodianId, packageId }: Place): Place {
  return { officeId, safeId, slot, custodianId, packageId };
}

export const gone: readonly ItemState[] = goneStates;
