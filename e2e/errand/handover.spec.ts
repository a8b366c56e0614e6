import { join } from "node:path";
import { showCode, toQr } from "@epidosi/schema";
import { expect, test } from "@playwright/test";
import { filmLabel } from "./film";
import { come, desk, type Person, wedge } from "./person";
import { enrol, Phone } from "./phones";
import { readyAtCentral, sealBag } from "./steps";

const story = "query ($code: String!) { transferPackage(code: $code) { state custodian { id } handovers { giver { id } receiver { id } seal } history { act } } }";
interface Story {
  readonly state: string;
  readonly custodian: { readonly id: string };
  readonly handovers: readonly { readonly giver: { readonly id: string }; readonly receiver: { readonly id: string } | null; readonly seal: string | null }[];
  readonly history: readonly { readonly act: string }[];
}
const whoIs = async (phone: Phone) => (await phone.ask<{ staff: { id: string } }>("{ session { staff { id } } }")).staff.id;
const codeFor = async (supervisor: Person, staffId: string) =>
  (await supervisor.act<{ code: string }>("makeEnrolmentCode(commandId: $commandId, staffId: $staffId)", "$staffId: ID!", { staffId }, "EnrolmentCode { code }")).code;

/** What the other phone's camera sees: this phone's screen, held before it. */
async function filmOf(phone: Phone, name: string, file: string): Promise<string> {
  await phone.page.evaluate(() => window.scrollTo(0, 0));
  const { x, y, width, height } = (await phone.page.getByRole("img", { name }).locator("..").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await filmLabel(await phone.page.screenshot({ clip: { x, y, width, height } }), file);
  return file;
}

/** Of all the bags a courier carries this one alone. */
async function offerOnly({ page }: Phone, shown: string): Promise<void> {
  await expect(page.getByLabel(shown)).toBeChecked();
  for (const box of await page.getByRole("checkbox").all()) await box.setChecked(false);
  await page.getByLabel(shown).check();
  await page.getByRole("button", { name: "Προσφέρω 1 πακέτο" }).click();
}

/** The phones are gone: their devices end, and whoever had them goes on without. */
test.afterEach(async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const { items } = await supervisor.ask<{ items: { id: string; state: string }[] }>("{ devices(first: 50) { items { id state } } }");
  for (const { id } of items.filter(({ state }) => state === "ACTIVE")) await supervisor.act("revokeDevice(commandId: $commandId, deviceId: $id, reason: REPLACED)", "$id: ID!", { id }, "Device { state }");
  await supervisor.context.close();
});

test("two phones with no network hand a bag over; one of them is lost, the other alone brings the proof, once; the branch takes it without a link", async ({ browser }, info) => {
  const central = await come(browser, "kentriki", desk);
  const supervisor = await come(browser, "epoptis", desk);
  const { tags } = await readyAtCentral(central);
  const seal = "771204";
  const { code } = await sealBag(central, tags, seal);
  const shown = showCode(code);

  const giver = new Phone("dianomeas", join(info.outputPath(), "giver"));
  const taker = new Phone("dianomeas2", join(info.outputPath(), "taker"));
  await giver.on();
  await giver.signIn();
  await giver.page.goto("/courier/device");
  await expect(giver.page.getByRole("button", { name: "Εγγραφή συσκευής" })).toBeVisible();
  await giver.lookInBoth("device-enrol");
  await giver.enrol(await codeFor(supervisor, await whoIs(giver)), "υπηρεσιακό 1");
  await giver.lookInBoth("device");
  await taker.on();
  await taker.signIn();
  const takerId = await whoIs(taker);
  await taker.enrol(await codeFor(supervisor, takerId), "υπηρεσιακό 2");
  for (const phone of [giver, taker]) {
    await phone.page.goto("/courier");
    await expect(phone.page.getByText(shown)).toBeVisible();
    await expect(phone.page.getByText("Η συσκευή υπογράφει.")).toBeVisible();
    await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }
  await giver.lookInBoth("courier-day-signed");
  await taker.off();

  await giver.network(false);
  await giver.page.getByRole("link", { name: "Σάρωση" }).click();
  await giver.page.getByRole("button", { name: "Πληκτρολόγηση" }).first().click();
  await giver.page.getByLabel("Κωδικός της ετικέτας").fill(code);
  await giver.page.getByRole("button", { name: "Εύρεση" }).click();
  await giver.page.getByLabel(/Διαβάστε τον αριθμό της σφραγίδας/u).fill(seal);
  await giver.page.getByRole("button", { name: "Σύγκριση" }).click();
  await giver.page.getByRole("button", { name: /Παραλαμβάνω 1 πακέτο/u }).click();
  await expect(giver.page.getByRole("heading", { name: /Παραλάβατε 1 πακέτο/u })).toBeVisible();
  await giver.page.goto("/courier");
  await giver.page.getByRole("link", { name: "Παράδοση από τηλέφωνο σε τηλέφωνο" }).click();
  await expect(giver.page.getByText("Ποια πακέτα δίνετε;")).toBeVisible();
  await giver.lookInBoth("offer-pick");
  await offerOnly(giver, shown);
  await expect(giver.page.getByRole("img", { name: `Κωδικός προσφοράς του πακέτου ${shown}` })).toBeVisible();
  await giver.lookInBoth("offer");
  const offerFilm = await filmOf(giver, `Κωδικός προσφοράς του πακέτου ${shown}`, join(info.outputPath(), "offer.mjpeg"));
  await giver.off();

  await taker.on({ film: offerFilm, offline: true });
  await taker.page.goto("/courier/take");
  await expect(taker.page.getByRole("heading", { name: "Διαβάστε τη σφραγίδα από τον σάκο" })).toBeVisible();
  await expect(taker.page.getByText(shown)).toHaveCount(0);
  await expect(taker.page.getByText(seal)).toHaveCount(0);
  await taker.lookInBoth("take-seal");
  await taker.page.getByLabel("Αριθμός της σφραγίδας").fill("771209");
  await taker.page.getByRole("button", { name: "Παραλαμβάνω" }).click();
  await expect(taker.page.getByRole("heading", { name: "Δεν ταιριάζει η σφραγίδα" })).toBeVisible();
  await taker.lookInBoth("take-wrong");
  await taker.page.getByRole("button", { name: "Διάβασα λάθος, ξανά" }).click();
  await taker.page.getByLabel("Αριθμός της σφραγίδας").fill(seal);
  await taker.page.getByRole("button", { name: "Παραλαμβάνω" }).click();
  await expect(taker.page.getByRole("heading", { name: /Το παραλάβατε/u })).toBeVisible();
  await taker.lookInBoth("take-done");
  const answerFilm = await filmOf(taker, `Κωδικός απάντησης για το πακέτο ${shown}`, join(info.outputPath(), "answer.mjpeg"));

  await giver.on({ film: answerFilm, offline: true });
  await giver.page.goto("/courier/offer");
  await offerOnly(giver, shown);
  await giver.page.getByRole("button", { name: "Σάρωση της απάντησης" }).click();
  await expect(giver.page.getByText("Το πήρε ο άλλος")).toBeVisible();
  await giver.lookInBoth("offer-accepted");
  await giver.page.getByRole("button", { name: "Τέλος" }).click();
  await expect(giver.page.getByRole("heading", { name: "Παραδόθηκε 1 πακέτο" })).toBeVisible();
  await giver.lookInBoth("offer-done");
  expect(await giver.messages()).toHaveLength(3);
  await giver.destroy();

  expect((await central.ask<Story>(story, { code })).state).toBe("SEALED");
  await taker.network(true);
  await expect.poll(async () => (await central.ask<Story>(story, { code })).custodian.id, { timeout: 60_000 }).toBe(takerId);
  const brought = await central.ask<Story>(story, { code });
  expect(brought.state).toBe("IN_TRANSIT");
  expect(brought.history.filter(({ act }) => act === "relayPackage")).toHaveLength(1);
  await taker.page.goto("/courier/outbox");
  await expect(taker.page.getByText("επιβεβαιώθηκε").first()).toBeVisible();
  await taker.lookInBoth("courier-outbox-signed");
  await taker.page.goto("/courier");
  await expect(taker.page.getByRole("heading", { name: /Παράδοση σε/u }).first()).toBeVisible();

  const messages = await taker.messages();
  expect(messages).toHaveLength(2);
  const again = await taker.ask<{ verdict: string }[]>("mutation ($messages: [String!]!) { bringMessages(messages: $messages) { verdict } }", { messages });
  expect(again.map(({ verdict }) => verdict)).toEqual(["KNOWN", "KNOWN"]);
  expect(await central.ask<Story>(story, { code })).toEqual(brought);

  const keeper = await come(browser, "tylisos", desk);
  await enrol(keeper.page, await codeFor(supervisor, (await keeper.ask<{ staff: { id: string } }>("{ session { staff { id } } }")).staff.id), "θυρίδα Τυλίσου");
  await keeper.page.goto("/courier/take");
  await keeper.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await keeper.context.setOffline(true);
  await taker.network(false);
  await taker.page.goto("/courier/offer");
  await offerOnly(taker, shown);
  await expect(taker.page.getByRole("img", { name: `Κωδικός προσφοράς του πακέτου ${shown}` })).toBeVisible();
  const offered = (await taker.messages()).at(-1) ?? "";
  await wedge(keeper.page, toQr(offered));
  await expect(keeper.page.getByRole("heading", { name: "Διαβάστε τη σφραγίδα από τον σάκο" })).toBeVisible();
  await keeper.page.getByLabel("Αριθμός της σφραγίδας").fill(seal);
  await keeper.page.getByRole("button", { name: "Παραλαμβάνω" }).click();
  await expect(keeper.page.getByRole("heading", { name: /Το παραλάβατε/u })).toBeVisible();
  await keeper.look("desk-el-take-done");
  await taker.destroy();
  await keeper.context.setOffline(false);
  await keeper.page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect.poll(async () => (await central.ask<Story>(story, { code })).state, { timeout: 60_000 }).toBe("ARRIVED");
  await keeper.context.close();
  await central.context.close();
  await supervisor.context.close();
});
