import type { Clerk } from "../clerk";
import type { Phone } from "../phone";
import type { Bag, Flow, OfficeCode, Town } from "../town";

let seals = 100_000;
/** On their way since a day: what a courier could not hand over before the office shut. */
const late: { bag: Bag; phone: Phone }[] = [];

/** Whether something is on its way there since a day. */
export function isComing(to: OfficeCode): boolean {
  return late.some(({ bag }) => bag.to === to);
}

const turnedBack = "πακέτα που γύρισαν πίσω";
const foundBags = "πακέτα που χάθηκαν και βρέθηκαν";
const stillMissing = "αντικείμενα που λείπουν ακόμη, με αναφορά";
const foundItems = "αντικείμενα που βρέθηκαν";
const otherSeal = "πακέτα με άλλη σφραγίδα";
const stolenBags = "πακέτα που κλάπηκαν";
const damagedInBag = "φθαρμένα στο άνοιγμα πακέτου";
const belongsUp = ["CASE_FILE", "PROOF_OF_SERVICE", "DECLARATION", "SUBMISSION_CERTIFICATE", "OTHER"];

/** Every day bags go up and down: two count and seal, a courier's phone signs, two open and scan blind. Seals differ, papers lack, bags are late, lost and found. */
export const bags: Flow = {
  name: "bags",
  hour: [13, 30],
  onDay: async (town) => {
    for (const phone of town.phones) await phone.hear();
    for (const { bag, phone } of late.splice(0)) await handOver(town, bag, phone);
    const branches = town.working().filter((code) => code !== "K0");
    const emptied = [...town.open].filter((code) => town.draining.has(code));
    const up = await Promise.all([...branches, ...emptied].map(async (from) => pack(town, from, "K0", await waitingAt(town, from, (item) => town.draining.has(from) || belongsUp.includes(item.kind) || item.state === "RETURN_DUE" || item.delivery === "K0"))));
    const down: Bag[][] = [];
    const inCentral = await waitingAt(town, "K0", (item) => !belongsUp.includes(item.kind) && item.state === "IN_SAFE" && item.delivery !== "K0");
    for (const to of branches) down.push(await pack(town, "K0", to, inCentral.filter((item) => item.delivery === to)));
    for (const bag of [...up, ...down].flat()) await carry(town, bag);
  },
};

interface Waiting {
  readonly tag: string;
  readonly kind: string;
  readonly state: string;
  readonly delivery: string;
}

async function waitingAt(town: Town, code: OfficeCode, fits: (item: Waiting) => boolean): Promise<Waiting[]> {
  const rows = await town.rows<Waiting>(
    `SELECT i.tag, i.kind, i.state, o.code AS delivery FROM custody_item i LEFT JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
     LEFT JOIN office o ON o.municipality_id = a.municipality_id AND o.id = a.delivery_office_id
     WHERE i.municipality_id = '7105' AND i.office_id = $1 AND i.state IN ('IN_SAFE', 'RETURN_DUE') AND i.recalled_at IS NULL ORDER BY i.since, i.id LIMIT 500`,
    [town.officeId(code)],
  );
  return rows.filter(fits);
}

async function pack(town: Town, from: OfficeCode, to: OfficeCode, items: readonly Waiting[]): Promise<Bag[]> {
  const packer = await town.clerkOf(from);
  const made: Bag[] = [];
  for (let first = 0; first < items.length; first += 25) {
    const tags = items.slice(first, first + 25).map(({ tag }) => tag);
    const { code } = await packer.act<{ code: string }>("createPackage", { toOfficeId: town.officeId(to) }, "code");
    await packer.each("addToPackage", tags.map((tag) => ({ code, tag })), "state");
    await packer.act("countPackage", { code, count: tags.length, secondPerson: town.secondOf(from) }, "state");
    seals += 1;
    const seal = String(seals);
    const { manifestHash } = await packer.act<{ manifestHash: string }>("sealPackage", { code, seal, sealAgain: seal }, "manifestHash");
    made.push({ code, seal, manifest: Buffer.from(manifestHash, "hex").subarray(0, 16).toString("base64url"), tags, from, to });
    town.count(to === "K0" ? "πακέτα προς το κεντρικό" : "πακέτα προς τα περιφερειακά");
  }
  return made;
}

async function carry(town: Town, bag: Bag): Promise<void> {
  const [first, second] = town.phones;
  if (!first || !second) throw new Error("there is no courier");
  let phone = town.dice.chance(0.5) ? first : second;
  await phone.take(bag);
  if (town.dice.chance(0.15)) {
    const other = phone === first ? second : first;
    await phone.passTo(other, bag);
    town.count("παραδόσεις από τηλέφωνο σε τηλέφωνο");
    await other.bring();
    phone = other;
  }
  await phone.bring();
  const shutSoon = bag.to === "B2" && town.today() > "2011-11-15" && town.happens(turnedBack, 0);
  if (town.happens(foundBags, 0.02) || town.happens(stolenBags, 0) || shutSoon) return void late.push({ bag, phone });
  await handOver(town, bag, phone);
}

async function handOver(town: Town, bag: Bag, phone: Phone): Promise<void> {
  if (town.suspended.has(bag.to) || !town.open.has(bag.to as OfficeCode)) return turnBack(town, bag, phone);
  const overdue = (await town.rows<{ state: string }>("SELECT state FROM transfer_package WHERE code = $1", [bag.code]))[0]?.state === "OVERDUE";
  if (overdue) {
    town.count("πακέτα που άργησαν");
    if (town.tally.has(foundBags) && town.happens(stolenBags, 0.03)) {
      await (await town.as("epoptis")).act("declarePackageStolen", { code: bag.code, note: "Αφαιρέθηκε από το όχημα", secondPerson: { username: "kentriki", password: town.password } }, "state");
      return town.count(stolenBags);
    }
    if (town.happens(foundBags, 0.3)) {
      await (await town.as("epoptis")).act("declareLost", { code: bag.code, note: "Δεν έφτασε ποτέ", secondPerson: { username: "kentriki", password: town.password } }, "state");
      await phone.courier.act("findPackage", { code: bag.code, note: "Στο όχημα" }, "code");
      town.count(foundBags);
    }
  }
  await receive(town, bag, bag.to as OfficeCode);
}

async function turnBack(town: Town, bag: Bag, phone: Phone): Promise<void> {
  await phone.turnBack(bag);
  await phone.bring();
  town.count(turnedBack);
  await receive(town, bag, bag.from as OfficeCode);
}

async function receive(town: Town, bag: Bag, at: OfficeCode): Promise<void> {
  const receiver = await town.clerkOf(at);
  const second = town.secondOf(at);
  const wrongSeal = town.happens(otherSeal, 0.005);
  await receiver.act("arrivePackage", { code: bag.code, sealRead: wrongSeal ? "999999" : bag.seal, intact: true }, "state");
  if (wrongSeal) return examine(town, bag, receiver, second);
  await receiver.act("openPackage", { code: bag.code, secondPerson: second }, "state");
  const lacks = bag.tags.length > 1 && town.happens(stillMissing, 0.01);
  const scanned = lacks ? bag.tags.slice(1) : bag.tags;
  const damaged = bag.to !== "K0" && at === bag.to && town.happens(damagedInBag, 0.003) ? scanned.slice(0, 1) : [];
  if (damaged.length > 0) town.count(damagedInBag);
  const { state } = await receiver.act<{ state: string }>("receiveContents", { code: bag.code, tags: scanned, damaged }, "state");
  if (state === "DISCREPANT") town.count("πακέτα με διαφορά");
  await receiver.act("closePackage", { code: bag.code }, "state");
  if (lacks) await find(town, bag.tags[0] ?? "", receiver);
}

/** A bag with another seal than it was given is looked through by two; nothing of it counts as received. */
async function examine(town: Town, bag: Bag, receiver: Clerk, second: { readonly username: string; readonly password: string }): Promise<void> {
  await (await town.as("epoptis")).act("examineQuarantined", { code: bag.code, tags: bag.tags, secondPerson: { username: second.username === "thyrida" ? "kentriki" : second.username, password: town.password } }, "state");
  town.count(otherSeal);
  await settle(town, bag.tags, receiver);
  const [row] = await town.rows<{ state: string }>("SELECT state FROM transfer_package WHERE code = $1", [bag.code]);
  if (row?.state === "DISCREPANT") await receiver.act("closePackage", { code: bag.code }, "state");
}

/** What was missing lies in the next bag, or under the table: whoever finds it says so and puts it away. */
async function find(town: Town, tag: string, receiver: Clerk): Promise<void> {
  town.count("αντικείμενα που έλειψαν");
  if (town.tally.has(foundItems) && town.happens(stillMissing, 0.2)) return town.count(stillMissing);
  await receiver.act("findItem", { tag, note: "Βρέθηκε στον σάκο" }, "state");
  await receiver.act("putInSafe", { tags: [tag] }, "items { state }");
  town.count(foundItems);
}

async function settle(town: Town, tags: readonly string[], receiver: Clerk): Promise<void> {
  const rows = await town.rows<{ tag: string; state: string; username: string | null }>("SELECT i.tag, i.state, m.username FROM custody_item i LEFT JOIN staff_member m ON m.municipality_id = i.municipality_id AND m.id = i.custodian_id WHERE i.tag = ANY($1)", [tags]);
  for (const { tag, state, username } of rows) if (state === "FOUND") await (username === null ? receiver : await town.as(username)).act("putInSafe", { tags: [tag] }, "items { state }");
}
