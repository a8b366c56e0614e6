// `npm run chaos:custody [-- --seconds 60 --couriers 200 --seed 1]`: couriers hand sealed bags over to one another with signed messages, at two API
// processes, while these and PostgreSQL are killed (SIGKILL) at random. Messages come late, twice, by the giver, the taker or both; what is not answered
// is brought again. Ends with 0 only where every hand-over is in the ledger once, nothing is without a custodian, every chain verifies and
// the present is what the ledger says.
import { bringBody, hearChallenge, seatCouriers, sealBags, signHandOver, signMessage } from "./couriers.mjs";
import { checkCustody } from "./custody-check.mjs";
import { command, step, Trouble } from "./runtime.mjs";
import { inHouse, mulberry, password, pause, send, wreck } from "./wreck.mjs";

const argument = (name, otherwise) => Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const [seconds, couriers, seed] = [argument("--seconds", 60), argument("--couriers", 200), argument("--seed", Date.now() % 1_000_000)];
const random = mulberry(seed);

await command(() =>
  inHouse(async (house) => {
    const seated = await seatCouriers(house.url, { couriers });
    const bags = await sealBags({ url: house.servers[0].url, ownerUrl: house.url, password, bags: Math.floor(couriers / 2) });
    const challenge = await hearChallenge(house.servers[0].url, seated[0]);
    step(`${couriers} couriers hand over for ${seconds} s, seed ${seed}`);
    const until = Date.now() + seconds * 1_000;
    const tally = { cut: 0, unavailable: 0, refused: [] };
    const roads = bags.map((bag, index) => ({ bag, pair: [seated[2 * index], seated[2 * index + 1]], handOvers: [], holder: undefined }));
    const working = roads.map((road) => carry(road, challenge, house, until, tally));
    await wreck(house, until, random);
    await Promise.all(working);
    const wrong = [...(tally.refused.length > 0 ? [`${tally.refused.length} answers were no verdict that was due: ${[...new Set(tally.refused)].join(", ")}`] : []), ...(await checkCustody(house.url, roads))];
    const count = roads.reduce((sum, road) => sum + road.handOvers.length, 0);
    if (count < couriers || house.kills.api + house.kills.postgres === 0) wrong.push("too little happened to prove anything");
    process.stdout.write(
      `${count} hand-overs confirmed; ${house.kills.api} API processes and PostgreSQL ${house.kills.postgres} times killed; ${tally.cut} requests cut, ${tally.unavailable} told to try again\n${wrong.length === 0 ? "0 lost, 0 doubled, 0 without custodian, every confirmed code in the ledger, every chain verifies, the present is what the ledger says" : wrong.join("\n")}\n`,
    );
    if (wrong.length > 0) throw new Trouble("Custody did not hold.");
  }),
);

/** Two couriers and one bag: taken, then given to and fro; now and then the network is away and several hand-overs come at once. */
async function carry(road, challenge, house, until, tally) {
  let [giver, taker] = road.pair;
  const take = signMessage(giver, challenge, "TAKE", road.bag.code, { s: road.bag.seal });
  await settle(house, giver, [take], tally);
  road.taken = take.event;
  while (Date.now() < until) {
    const signed = [];
    for (let offline = random() < 0.2 ? 3 : 1; offline > 0; offline -= 1) {
      signed.push(signHandOver(giver, taker, challenge, road.bag));
      [giver, taker] = [taker, giver];
    }
    await bring(house, [giver, taker], signed, tally);
    road.handOvers.push(...signed.map(({ accept }) => accept));
    road.holder = giver.staffId;
  }
}

/** By the taker, by the giver, by both at once, or in halves. */
async function bring(house, [taker, giver], signed, tally) {
  const all = signed.flatMap(({ offer, accept }) => [offer, accept]);
  const way = random();
  if (way < 0.5) return settle(house, taker, all, tally);
  if (way < 0.7) return settle(house, giver, all, tally);
  if (way < 0.9) return Promise.all([settle(house, taker, all, tally), settle(house, giver, all, tally)]);
  for (const one of all) await send(house, (random() < 0.5 ? taker : giver).cookie, bringBody([one]), tally, random);
  return settle(house, taker, all, tally);
}

/** Brings the messages until each is applied; anything else than a verdict that says so or to wait is remembered. */
async function settle(house, courier, messages, tally) {
  for (;;) {
    const told = await send(house, courier.cookie, bringBody(messages), tally, random);
    if (Array.isArray(told)) {
      const odd = told.filter(({ verdict }) => verdict !== "APPLIED" && verdict !== "KNOWN");
      if (odd.length === 0) return;
      tally.refused.push(...odd.map(({ verdict, refusal }) => refusal ?? verdict));
      return;
    }
    await pause(100 + random() * 400);
  }
}
