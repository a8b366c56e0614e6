import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Bagged, custodyOf, Phone, threePhones } from "../../device.testing";
import { sealed } from "../../errand.testing";
import { type House, openHouse } from "../../testing";
import { Dice } from "./history.testing";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => house.close());

const orders = Number(process.env["ORDERS"] ?? 20);

/** What is signed on one road: from courier to courier and to and fro, perhaps turned back, and to an office. */
async function road(dice: Dice, [a, b, branch, home]: readonly [Phone, Phone, Phone, Phone], bag: Bagged): Promise<{ readonly messages: readonly string[]; readonly end: string }> {
  const messages = [await a.take(bag)];
  let [holder, other, back] = [a, b, false];
  for (let turn = dice.roll(4); turn > 0; turn -= 1) {
    if (dice.once(3)) messages.push(await holder.sign("GIVE", bag.code));
    if (!back && dice.once(4)) back = messages.push(await holder.sign("TURN_BACK", bag.code, { r: "OTHER" })) > 0;
    const offer = await holder.offer(bag);
    messages.push(offer, await other.accept(offer, bag));
    [holder, other] = [other, holder];
  }
  const offer = await holder.offer(bag);
  messages.push(offer, await (back ? home : branch).accept(offer, bag, { o: back ? "K0" : "B2" }));
  return { messages, end: back ? "thyrida" : "tylisos" };
}

/** All of them, some twice, in any order and any pieces. */
function shuffled(dice: Dice, messages: readonly string[]): string[][] {
  const rest = [...messages, ...messages.filter(() => dice.once(3))];
  const pieces: string[][] = [];
  while (rest.length > 0) pieces.push(Array.from({ length: Math.min(rest.length, 1 + dice.roll(4)) }, () => rest.splice(dice.roll(rest.length), 1)[0] ?? ""));
  return pieces;
}

test("in whatever order, by whomever, however often, and two at once: one end, each word with one effect, none refused, none left waiting", async () => {
  const seed = Number(process.env["SEED"] ?? 20_261_126);
  const dice = new Dice(seed);
  const { a, b, k } = await threePhones(house);
  const phones = [a, b, k, await Phone.enrol(house, "thyrida")] as const;
  for (let order = 0; order < orders; order += 1) {
    const bag = await sealed(house);
    const { messages, end } = await road(dice, phones, bag);
    const pieces = shuffled(dice, messages);
    while (pieces.length > 0) await Promise.all(pieces.splice(0, 1 + dice.roll(2)).map((piece) => (dice.pick(phones) ?? a).bring(...piece)));

    const told = `seed ${seed}, order ${order}`;
    expect([told, await custodyOf(house, bag)]).toEqual([told, { state: "ARRIVED", custodian: end }]);
    const stand = await house.sql<{ act: string; verdict: string | null; effects: number }>(
      `SELECT m.act, (SELECT v.verdict FROM device_message_verdict v WHERE v.message_id = m.id ORDER BY v.sequence DESC LIMIT 1) AS verdict,
         (SELECT count(*)::int FROM custody_event e WHERE e.subject_kind = 'PACKAGE' AND e.command_id = m.event AND e.act <> 'heardLate') AS effects
       FROM device_message m WHERE m.package_code = $1`,
      [bag.code],
    );
    expect([told, stand.length]).toEqual([told, messages.length]);
    expect([told, stand.filter(({ verdict, effects }) => (verdict !== "APPLIED" && verdict !== "KNOWN") || effects > 1)]).toEqual([told, []]);
    const things = await house.sql("SELECT DISTINCT i.state, m.username FROM custody_item i JOIN staff_member m ON m.id = i.custodian_id WHERE i.package_id = (SELECT id FROM transfer_package WHERE code = $1)", [bag.code]);
    expect([told, things.length]).toEqual([told, 1]);
    const gaps = "SELECT 1 FROM custody_event e JOIN transfer_package p ON p.id = e.subject_id WHERE p.code = $1 HAVING count(*) <> max(e.sequence)";
    expect([told, await house.sql(gaps, [bag.code])]).toEqual([told, []]);
  }
}, 600_000);
