import type { Rule } from "../../platform/allow";
import { Refused } from "../../platform/refusal";
import { custodyPolicy } from "../custody/custody.policy";
import { each, inHands, inSafe, judgePutInSafe, judgeTakeFromSafe, layAway, nowhere } from "../custody/custody.rules";
import { judgeFind as judgeFindItem, judgeKeep, judgeRecall, judgeReport, judgeReturn } from "../custody/item-fate.rules";
import { judgeCount as judgeSafeCount } from "../custody/safe-count.rules";
import { judgeGive, judgeRefuse, judgeRelay, judgeTake, judgeTurnBack } from "./carrying.rules";
import { judgeCorrect } from "./correcting.rules";
import { judgeExamine } from "./examining.rules";
import { judgeFind, judgeLost, judgeOverdue, judgeStolen } from "./late.rules";
import { destinationOf, inBag, type PackagePlan, type Who } from "./package-plan.rules";
import { assertDraftHere, judgeAdd, judgeCancel, judgeCount, judgeRemove, judgeSeal, judgeUnpack, writeManifest } from "./packing.rules";
import { judgeArrive, judgeClose, judgeOpen, judgeReceive } from "./receiving.rules";
import { transferPolicy } from "./transfer.policy";
import { keepers, offices, people, safeOf, World, type WorldItem, type WorldPackage } from "./world.testing";

/** Choices that one number decides, so that a history is a list of numbers and shrinks as one. */
export class Dice {
  constructor(private seed: number) {}

  /** A whole number below `sides`. */
  roll(sides: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from.length === 0 ? undefined : from[this.roll(from.length)];
  }

  once(inHowMany: number): boolean {
    return this.roll(inHowMany) === 0;
  }
}

/** Something a person sends; a phone keeps it until it was answered, and may send it again. */
interface Sent {
  readonly id: string;
  readonly act: string;
  readonly rule: Rule;
  readonly who: Who;
  readonly work: () => () => void;
}

const carriers = people.filter((who) => who.roles.includes("COURIER"));
const supervisors = people.filter((who) => who.roles.includes("SUPERVISOR"));
const at = (officeId: string) => keepers.filter((who) => who.officeId === officeId);

/** Runs one history: people and phones, some of them without a network, some crashing, some sending twice. */
export class History {
  readonly world = new World();
  /** What phones hold that the server has not seen; it may come in any order. */
  private readonly waiting: Sent[] = [];
  /** What was sent before: any of it may come again. */
  private readonly sent: Sent[] = [];
  private serial = 0;
  readonly outcomes = new Map<string, Set<string>>();

  turn(seed: number): void {
    const dice = new Dice(seed);
    this.world.now = new Date(this.world.now.getTime() + (dice.once(6) ? dice.roll(6 * 3_600_000) : 60_000));
    const kind = dice.roll(20);
    if (kind < 2) return this.deliver(dice);
    if (kind === 2) return this.repeat(dice);
    if (kind < 6) return this.handle(dice);
    if (kind === 6 || this.world.packages.size === 0) return this.create(dice);
    const row = dice.pick([...this.world.packages.values()].slice(-4));
    if (!row) return;
    const act = kind < 16 ? this.next(dice, row) : dice.pick(Object.keys(this.acts));
    if (act) this.send(dice, act, row);
  }

  private create(dice: Dice): void {
    if (this.world.packages.size >= 5) return;
    const who = dice.once(8) ? dice.pick(people) : dice.pick(keepers);
    const to = dice.pick(offices.filter((officeId) => (officeId === "K0") !== (who?.officeId === "K0")));
    if (who && to) this.do(dice, { id: this.newId(), act: "createPackage", rule: transferPolicy.createPackage, who, work: () => this.world.create(who, to) });
  }

  /** A message that waited on a phone arrives, first or last; sometimes it is sent again later. */
  private deliver(dice: Dice): void {
    const [message] = this.waiting.splice(dice.roll(Math.max(1, this.waiting.length)), 1);
    if (message) this.do(dice, message);
  }

  /** The answer was lost, so it is sent again: a done one answers the same and does nothing. */
  private repeat(dice: Dice): void {
    const message = dice.pick(this.sent);
    if (!message) return;
    const known = this.world.done.get(message.id);
    const before = this.world.print();
    const answer = this.run(message);
    if (known !== undefined && (answer !== known || this.world.print() !== before)) throw new Error(`${message.act} was done twice`);
  }

  private do(dice: Dice, message: Sent): void {
    if (dice.once(15)) this.run(message, true);
    else this.run(message);
    if (this.sent.push(message) > 12) this.sent.shift();
  }

  private run({ id, act, rule, who, work }: Sent, crash = false): string {
    const answer = this.world.command(id, rule, who, work, crash);
    const seen = this.outcomes.get(act) ?? new Set();
    this.outcomes.set(act, seen.add(answer));
    return answer;
  }

  private newId(): string {
    this.serial += 1;
    return `c${this.serial}`;
  }

  private send(dice: Dice, act: string, row: WorldPackage): void {
    const made = this.acts[act]?.(dice, row);
    if (!made) return;
    const who = dice.once(7) ? dice.pick(people) : made.who;
    if (!who) return;
    const message = { id: this.newId(), act, rule: made.rule, who, work: () => made.work(who) };
    const offline = who.roles.includes("COURIER") && dice.once(2);
    if (offline) this.waiting.push(message);
    else this.do(dice, message);
  }

  /** What would usually come next for a package. */
  private next(dice: Dice, row: WorldPackage): string | undefined {
    const usual: Readonly<Partial<Record<WorldPackage["state"], readonly string[]>>> = {
      DRAFT: row.lines.length < 2 ? ["add"] : ["add", "remove", "count", "count", "count"],
      PACKED: ["seal", "seal", "seal", "unpack"],
      SEALED: ["take", "take", "take", "refuse", "cancel"],
      IN_TRANSIT: ["arrive", "arrive", "arrive", "arrive", "relay", "give", "turnBack", "overdue", "passTime", "lost", "stolen", "refuse"],
      RETURNING: ["arrive", "arrive", "relay", "overdue", "lost"],
      OVERDUE: ["arrive", "arrive", "relay", "turnBack", "lost"],
      LOST: ["find", "find", "stolen"],
      ARRIVED: ["open"],
      OPENED: ["receive"],
      VERIFIED: ["close"],
      DISCREPANT: ["close", "examine"],
      CLOSED_WITH_REPORT: ["examine"],
    };
    return dice.pick(usual[row.state] ?? []);
  }

  private readonly acts: Readonly<Record<string, (dice: Dice, row: WorldPackage) => Made>> = {
    add: (dice, row) => {
      const item = dice.pick([...this.world.items.values()].filter((one) => dice.once(4) || (one.officeId === row.fromOfficeId && (row.direction === "TO_CENTRAL" || one.deliveryOfficeId === row.toOfficeId))));
      return {
        rule: transferPolicy.addToPackage,
        who: dice.pick(at(row.fromOfficeId)),
        work: (who) => {
          const bag = this.world.bag(row.id);
          assertDraftHere(bag.row, who);
          const thing = this.world.thing(item?.id ?? "");
          if (bag.lines.some((line) => line.itemId === thing.id)) return () => undefined;
          const moved = this.world.moves([judgeAdd(bag, who, thing, thing.deliveryOfficeId)], who);
          return () => (this.world.list(row.id, thing), moved());
        },
      };
    },
    remove: (dice, row) => {
      const line = dice.pick(row.lines);
      return {
        rule: transferPolicy.removeFromPackage,
        who: dice.pick(at(row.fromOfficeId)),
        work: (who) => {
          const bag = this.world.bag(row.id);
          assertDraftHere(bag.row, who);
          const thing = this.world.thing(line?.itemId ?? "");
          const moved = this.world.moves(judgeRemove(bag, thing), who);
          return () => (this.world.unlist([thing.id]), moved());
        },
      };
    },
    count: (dice, row) => {
      const off = dice.once(10) ? 1 : 0;
      return this.package(row, transferPolicy.countPackage, dice.pick(at(row.fromOfficeId)), (bag, who) => judgeCount(bag, who, { count: bag.lines.length + off, secondPersonId: this.second(dice, who) }));
    },
    unpack: (dice, row) => this.package(row, transferPolicy.unpackPackage, this.holder(row), (bag, who) => judgeUnpack(bag, who, { safe: safeOf(row.fromOfficeId) })),
    seal: (dice, row) => {
      const seal = `S${100 + dice.roll(40)}`;
      const sealAgain = dice.once(12) ? "S999" : seal;
      return this.package(row, transferPolicy.sealPackage, this.holder(row), (bag, who) => judgeSeal(bag, who, { seal, sealAgain, used: this.world.seals.has(seal), manifestHash: writeManifest(bag, seal), now: this.world.now }));
    },
    cancel: (dice, row) => this.package(row, transferPolicy.cancelPackage, dice.pick(at(row.fromOfficeId)), (bag, who) => judgeCancel(bag, who, { reason: "x", safe: safeOf(row.fromOfficeId) })),
    take: (dice, row) => this.reading(dice, row, transferPolicy.acceptPackage, dice.pick(carriers), judgeTake),
    relay: (dice, row) => this.reading(dice, row, transferPolicy.relayPackage, dice.pick(carriers), judgeRelay),
    give: (_dice, row) => this.package(row, transferPolicy.handOverPackage, this.holder(row), (bag, who) => judgeGive(bag, who, { now: this.world.now })),
    refuse: (dice, row) => this.package(row, transferPolicy.refusePackage, dice.pick([...carriers, ...at(destinationOf(row))]), (bag, who) => judgeRefuse(bag, who, { reason: "SEAL_DIFFERS", note: null, sealRead: "S000" })),
    turnBack: (_dice, row) => this.package(row, transferPolicy.turnBackPackage, this.holder(row), (bag, who) => judgeTurnBack(bag, who, { reason: "OTHER", note: null })),
    overdue: (dice, row) => this.package(row, transferPolicy.declareOverdue, dice.pick(keepers), (bag, who) => judgeOverdue(bag, who, { now: this.world.now })),
    passTime: (dice, row) => this.package(row, transferPolicy.identify, dice.pick(people), (bag) => judgeOverdue(bag, "CLOCK", { now: this.world.now })),
    lost: (dice, row) => this.package(row, transferPolicy.declareLost, dice.pick(supervisors), (bag, who) => judgeLost(bag, who, { note: "x", secondPersonId: this.second(dice, who) })),
    stolen: (dice, row) => this.package(row, transferPolicy.declarePackageStolen, dice.pick(supervisors), (bag, who) => judgeStolen(bag, who, { note: "x", secondPersonId: this.second(dice, who) })),
    find: (dice, row) => this.package(row, transferPolicy.findPackage, dice.pick(people), (bag, who) => judgeFind(bag, who, { note: null })),
    arrive: (dice, row) => this.reading(dice, row, transferPolicy.arrivePackage, dice.pick(at(destinationOf(row))), (bag, who, read) => judgeArrive(bag, who, { ...read, now: this.world.now })),
    open: (dice, row) => this.package(row, transferPolicy.openPackage, this.holder(row), (bag, who) => judgeOpen(bag, who, { secondPersonId: this.second(dice, who) })),
    receive: (dice, row) => {
      const seed = dice.roll(1_000_000);
      return this.package(row, transferPolicy.receiveContents, this.holder(row), (bag, who) => judgeReceive(bag, who, { ...this.scan(new Dice(seed), row), witnessId: null, now: this.world.now }));
    },
    close: (_dice, row) => this.package(row, transferPolicy.closePackage, this.holder(row), (bag, who) => judgeClose(bag, who, { safe: safeOf(who.officeId), slot: null })),
    examine: (dice, row) => {
      const seed = dice.roll(1_000_000);
      return this.package(row, transferPolicy.examineQuarantined, dice.pick(supervisors), (bag, who) => judgeExamine(bag, who, { ...this.scan(new Dice(seed), row), secondPersonId: this.second(dice, who) }));
    },
    correct: (dice, row) =>
      this.package(row, transferPolicy.correctEntry, dice.pick(at(row.fromOfficeId)), (bag, who) => ({ act: "correctEntry", to: bag.row.state, change: {}, facts: { ...judgeCorrect({ id: "entry", officeId: row.fromOfficeId }, who, "x") }, moves: [] })),
  };

  private package(row: WorldPackage, rule: Rule, who: Who | undefined, judge: (bag: ReturnType<World["bag"]>, who: Who) => PackagePlan<WorldItem>): Made {
    return { rule, who, work: (actor) => this.world.plan(row.id, judge(this.world.bag(row.id), actor), actor) };
  }

  /** The number is read off the bag when the act is done, and judged when it comes. Now and then it is another bag's, or the seal is cut. */
  private reading(dice: Dice, row: WorldPackage, rule: Rule, who: Who | undefined, judge: (bag: ReturnType<World["bag"]>, who: Who, input: Reading) => PackagePlan<WorldItem>): Made {
    const read = { sealRead: dice.once(9) ? "S000" : (row.seal ?? "S100"), intact: !dice.once(9) };
    return {
      rule,
      who,
      work: (actor) => {
        const bag = this.world.bag(row.id);
        const plan = judge(bag, actor, read);
        const commit = this.world.plan(row.id, plan, actor);
        const right = read.sealRead === bag.row.seal;
        if (!right && plan.act !== "arrivePackage") throw new Error(`${plan.act} with a wrong seal`);
        return () => (right && (read.intact || plan.act !== "arrivePackage") ? undefined : this.world.wrong.add(row.id), commit());
      },
    };
  }

  /** What is scanned: mostly what lies in it, sometimes less, torn, twice, or something from anywhere. */
  private scan(dice: Dice, row: WorldPackage) {
    const bag = this.world.bag(row.id);
    const inside = inBag(bag).filter(() => !dice.once(8));
    const strange = dice.once(3) ? [...this.world.items.values()].filter(() => dice.once(5)) : [];
    const seen = [...new Set([...inside, ...strange])];
    const tags = seen.map((item) => item.tag);
    const strangers = seen.filter((item) => item.packageId !== row.id).map((item) => ({ item, deliveryOfficeId: item.deliveryOfficeId }));
    return { tags, strangers, damaged: tags.filter(() => dice.once(12)), doubled: tags.filter(() => dice.once(20)) };
  }

  private holder(row: WorldPackage): Who | undefined {
    return people.find((who) => who.staffId === row.custodianId);
  }

  /** As `confirmSecondPerson`: a keeper of the same office, another one. */
  private second(dice: Dice, who: Who): string {
    const colleague = dice.pick(at(who.officeId).filter((other) => other.staffId !== who.staffId));
    if (!colleague) throw new Refused("SECOND_PERSON_NOT_ALLOWED");
    return colleague.staffId;
  }

  /** Acts on single things, beside the bags: safes, counters, deliveries, calls from the Directorate. */
  private handle(dice: Dice): void {
    const item = dice.pick([...this.world.items.values()]);
    const officer = people.find(({ staffId }) => staffId === this.world.deliveries.get(item?.applicationId ?? "")?.officerId);
    const who = officer && dice.once(2) ? officer : dice.once(3) ? dice.pick(people) : dice.pick(item?.officeId ? at(item.officeId) : keepers);
    const act = who === officer ? dice.pick(["completeDelivery", "completeDelivery", "abandonDelivery"]) : dice.once(4) ? "startDelivery" : dice.pick(Object.keys(this.itemActs));
    const made = item && act ? this.itemActs[act] : undefined;
    if (!item || !who || !act || !made) return;
    const { rule, moves } = made;
    const seed = dice.roll(1_000_000);
    this.do(dice, { id: this.newId(), act, rule, who, work: () => moves(this.world.thing(item.id), who, new Dice(seed)) });
  }

  private readonly itemActs: Readonly<Record<string, { rule: Rule; moves: (item: WorldItem, who: Who, dice: Dice) => () => void }>> = {
    takeFromSafe: { rule: custodyPolicy.takeFromSafe, moves: (item, who) => this.world.moves(judgeTakeFromSafe([item], who), who) },
    putInSafe: { rule: custodyPolicy.putInSafe, moves: (item, who) => this.world.moves(judgePutInSafe([item], who, safeOf(who.officeId), null), who) },
    recallItem: { rule: custodyPolicy.recallItem, moves: (item, who) => this.world.moves(judgeRecall(item, "REVOKED", "x"), who) },
    returnItem: { rule: custodyPolicy.returnItem, moves: (item, who) => this.world.moves(judgeReturn([item], who, item.state === "DAMAGED" ? "DAMAGED" : "UNCOLLECTED", null), who) },
    keepItem: { rule: custodyPolicy.keepItem, moves: (item, who) => this.world.moves(judgeKeep([item], who), who) },
    reportItem: { rule: custodyPolicy.reportItemMissing, moves: (item, who, dice) => this.world.moves(judgeReport(item, who, dice.pick(["MISSING", "STOLEN", "DAMAGED"] as const) ?? "MISSING", "x"), who) },
    findItem: { rule: custodyPolicy.findItem, moves: (item, who) => this.world.moves(judgeFindItem(item, who, null), who) },
    countSafe: {
      rule: custodyPolicy.recordSafeCount,
      moves: (_item, who, dice) => {
        const safe = safeOf(who.officeId);
        const things = [...this.world.items.values()];
        const scanned = things.filter((thing) => (thing.safeId === safe.id ? !dice.once(9) : dice.once(15))).map((thing) => thing.tag);
        const related = things.filter((thing) => thing.safeId === safe.id || scanned.includes(thing.tag));
        const counted = judgeSafeCount(related, scanned, who, { safe, startedAt: this.world.now, startedBy: "nobody", lastPutBy: null });
        return this.world.moves(counted.moves, who);
      },
    },
    startDelivery: {
      rule: custodyPolicy.takeFromSafe,
      moves: (item, who) => {
        const papers = this.papersOf(item).filter((paper) => paper.state === "IN_SAFE" && paper.officeId === who.officeId && paper.recalledAt === null);
        if (papers.length < 2 || this.world.deliveries.has(item.applicationId)) throw new Refused("NOTHING_TO_DELIVER");
        const moved = this.world.moves(each(papers, { act: "startDelivery", to: "AT_COUNTER", place: inHands(who.staffId, who.officeId) }), who);
        return () => (this.world.deliveries.set(item.applicationId, { applicationId: item.applicationId, officeId: who.officeId, officerId: who.staffId }), moved());
      },
    },
    completeDelivery: {
      rule: custodyPolicy.takeFromSafe,
      moves: (item, who) => {
        const papers = this.papersOf(item).filter((paper) => paper.state === "AT_COUNTER" && paper.custodianId === who.staffId && paper.recalledAt === null);
        if (this.world.deliveries.get(item.applicationId)?.officerId !== who.staffId || papers.length < 2) throw new Refused("DELIVERY_NOT_STARTED");
        const moved = this.world.moves(each(papers, { act: "completeDelivery", to: "DELIVERED", place: nowhere }), who);
        return () => (this.world.deliveries.delete(item.applicationId), moved());
      },
    },
    abandonDelivery: {
      rule: custodyPolicy.takeFromSafe,
      moves: (item, who) => {
        if (this.world.deliveries.get(item.applicationId)?.officerId !== who.staffId) throw new Refused("DELIVERY_NOT_STARTED");
        const still = this.papersOf(item).filter((paper) => paper.state === "AT_COUNTER" && paper.custodianId === who.staffId);
        const moved = this.world.moves(layAway(still, { act: "abandonDelivery", place: inSafe(safeOf(who.officeId)) }), who);
        return () => (this.world.deliveries.delete(item.applicationId), moved());
      },
    },
  };

  private papersOf(item: WorldItem): WorldItem[] {
    return [...this.world.items.values()].filter((other) => other.applicationId === item.applicationId && other.kind !== "CASE_FILE");
  }
}

interface Reading {
  readonly sealRead: string;
  readonly intact: boolean;
}

interface Made {
  readonly rule: Rule;
  readonly who: Who | undefined;
  readonly work: (who: Who) => () => void;
}
