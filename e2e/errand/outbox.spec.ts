import { readFileSync } from "node:fs";
import { showCode, toQr } from "@epidosi/schema";
import { expect, type Page, test } from "@playwright/test";
import { come, desk, type Person, phone, wedge } from "./person";
import { enrol } from "./phones";
import { readyAtCentral, sealBag } from "./steps";

async function codeFor(supervisor: Person, person: Person): Promise<string> {
  const { staff } = await person.ask<{ staff: { id: string } }>("{ session { staff { id } } }");
  return (await supervisor.act<{ code: string }>("makeEnrolmentCode(commandId: $commandId, staffId: $staffId)", "$staffId: ID!", { staffId: staff.id }, "EnrolmentCode { code }")).code;
}

async function readLabel({ page }: Person, code: string, seal: string): Promise<void> {
  await page.getByRole("button", { name: "Πληκτρολόγηση" }).first().click();
  await page.getByLabel("Κωδικός της ετικέτας").fill(code);
  await page.getByRole("button", { name: "Εύρεση" }).click();
  await page.getByLabel(/Διαβάστε τον αριθμό της σφραγίδας/u).fill(seal);
  await page.getByRole("button", { name: "Σύγκριση" }).click();
}

/** The disk is full, or has room again: what a browser then says of every write. */
async function fillDisk(page: Page, full: boolean): Promise<void> {
  await page.evaluate((isFull) => {
    const store = IDBObjectStore.prototype as { add: unknown; addAsItWas?: unknown };
    store.addAsItWas ??= store.add;
    store.add = isFull
      ? () => {
          throw new DOMException("no room", "QuotaExceededError");
        }
      : store.addAsItWas;
  }, full);
}

const standing = "query ($code: String!) { transferPackage(code: $code) { state custodian { name } } }";
interface Standing {
  readonly state: string;
  readonly custodian: { readonly name: string };
}

test.afterEach(async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const { items } = await supervisor.ask<{ items: { id: string; state: string }[] }>("{ devices(first: 50) { items { id state } } }");
  for (const { id } of items.filter(({ state }) => state === "ACTIVE")) await supervisor.act("revokeDevice(commandId: $commandId, deviceId: $id, reason: REPLACED)", "$id: ID!", { id }, "Device { state }");
  await supervisor.context.close();
});

test("a full disk keeps nothing and says so; what is kept leaves as a sealed file, and another phone brings it", async ({ browser }) => {
  const [central, supervisor] = [await come(browser, "kentriki", desk), await come(browser, "epoptis", desk)];
  const seal = "882301";
  const { code } = await sealBag(central, (await readyAtCentral(central)).tags, seal);
  const courier = await come(browser, "dianomeas", phone);
  await enrol(courier.page, await codeFor(supervisor, courier), "υπηρεσιακό 8");
  await courier.page.goto("/courier");
  // The PIN is set and the day is here before the network goes.
  await expect(courier.page.getByText(showCode(code))).toBeVisible();
  await courier.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await courier.page.goto("/courier/scan");
  await expect(courier.page.getByRole("button", { name: "Πληκτρολόγηση" }).first()).toBeVisible();
  await courier.context.setOffline(true);
  await readLabel(courier, code, seal);
  await fillDisk(courier.page, true);
  await courier.page.getByRole("button", { name: /Παραλαμβάνω 1 πακέτο/u }).click();
  await expect(courier.page.getByText("Ο χώρος της γέμισε.")).toBeVisible();
  await courier.look("phone-el-disk-full");
  await fillDisk(courier.page, false);
  await courier.page.getByRole("button", { name: /Παραλαμβάνω 1 πακέτο/u }).click();
  await expect(courier.page.getByRole("heading", { name: /Παραλάβατε 1 πακέτο/u })).toBeVisible();

  await courier.page.goto("/courier/outbox");
  await courier.page.getByText("Μεταφορά πράξεων με αρχείο").click();
  await courier.page.getByLabel(/Συνθηματικό του αρχείου/u).fill("μικρή");
  await courier.page.getByRole("button", { name: "Αποθήκευση αρχείου" }).click();
  await expect(courier.page.getByText("Το συνθηματικό θέλει τουλάχιστον 12 χαρακτήρες.")).toBeVisible();
  const phrase = "τρία μαύρα κοράκια";
  await courier.page.getByLabel(/Συνθηματικό του αρχείου/u).fill(phrase);
  const saving = courier.page.waitForEvent("download");
  await courier.page.getByRole("button", { name: "Αποθήκευση αρχείου" }).click();
  const file = readFileSync(await (await saving).path());
  expect(file.toString()).not.toContain(code);
  await courier.look("phone-el-outbox-export");
  await courier.context.close();
  expect((await central.ask<Standing>(standing, { code })).state).toBe("SEALED");

  const other = await come(browser, "dianomeas2", phone);
  await other.page.goto("/courier/outbox");
  await other.page.getByText("Μεταφορά πράξεων με αρχείο").click();
  await other.page.getByLabel(/Αρχείο από άλλο τηλέφωνο/u).setInputFiles({ name: "praxeis.json", mimeType: "application/json", buffer: file });
  await other.page.getByLabel(/Συνθηματικό του αρχείου/u).fill("άλλη φράση τελείως");
  const takeIn = other.page.getByRole("button", { name: "Παραλαβή των πράξεων" });
  await takeIn.click();
  await expect(other.page.getByText("Το συνθηματικό δεν ταιριάζει ή το αρχείο αλλοιώθηκε.")).toBeVisible();
  await other.page.getByLabel(/Συνθηματικό του αρχείου/u).fill(phrase);
  await takeIn.click();
  await expect.poll(async () => central.ask<Standing>(standing, { code }), { timeout: 60_000 }).toMatchObject({ state: "IN_TRANSIT", custodian: { name: "Κώστας Σταυράκης" } });
  await other.look("phone-el-outbox-import");
  for (const person of [central, supervisor, other]) await person.context.close();
});

test("a keeper whose bag bears another seal takes it into quarantine, and nothing of it can be received", async ({ browser }) => {
  const [central, supervisor] = [await come(browser, "kentriki", desk), await come(browser, "epoptis", desk)];
  const seal = "882302";
  const { code } = await sealBag(central, (await readyAtCentral(central)).tags, seal);
  const courier = await come(browser, "dianomeas", phone);
  await enrol(courier.page, await codeFor(supervisor, courier), "υπηρεσιακό 9");
  await courier.page.goto("/courier/scan");
  await readLabel(courier, code, seal);
  await courier.page.getByRole("button", { name: /Παραλαμβάνω 1 πακέτο/u }).click();
  await expect(courier.page.getByRole("heading", { name: /Παραλάβατε 1 πακέτο/u })).toBeVisible();
  await expect.poll(async () => (await central.ask<Standing>(standing, { code })).state).toBe("IN_TRANSIT");
  await courier.page.goto("/courier/offer");
  await expect(courier.page.getByRole("checkbox").first()).toBeVisible();
  for (const box of await courier.page.getByRole("checkbox").all()) await box.setChecked(false);
  await courier.page.getByLabel(new RegExp(code.slice(0, 4), "u")).check();
  await courier.page.getByRole("button", { name: "Προσφέρω 1 πακέτο" }).click();
  await expect(courier.page.getByRole("img", { name: /Κωδικός προσφοράς/u })).toBeVisible();
  const offer = await lastMessage(courier.page);

  const keeper = await come(browser, "tylisos", desk);
  await enrol(keeper.page, await codeFor(supervisor, keeper), "θυρίδα Τυλίσου");
  await keeper.page.goto("/courier/take");
  await expect(keeper.page.getByText("Στρέψτε την κάμερα στον κωδικό που δείχνει ο άλλος")).toBeVisible();
  await wedge(keeper.page, toQr(offer));
  await keeper.page.getByLabel("Αριθμός της σφραγίδας").fill("882399");
  await keeper.page.getByRole("button", { name: "Παραλαμβάνω" }).click();
  await expect(keeper.page.getByText("Ο σάκος παραλαμβάνεται σε καραντίνα")).toBeVisible();
  await keeper.look("desk-el-take-wrong-seal");
  await keeper.page.getByRole("button", { name: "Παραλαβή σε καραντίνα" }).click();
  await expect(keeper.page.getByRole("heading", { name: /Παραλήφθηκε σε καραντίνα/u })).toBeVisible();
  await keeper.look("desk-el-take-quarantined");
  await expect.poll(async () => (await central.ask<Standing>(standing, { code })).state, { timeout: 60_000 }).toBe("DISCREPANT");
  await keeper.page.goto(`/receive?code=${code}`);
  await expect(keeper.page.getByRole("heading", { name: /καραντίνα|απομόνωση/iu }).first()).toBeVisible();
  await keeper.look("desk-el-receive-quarantined");
  for (const person of [central, supervisor, courier, keeper]) await person.context.close();
});

/** The last signed message that lies on a phone, as it lies there. */
async function lastMessage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("epidosi-outbox");
      opening.addEventListener("success", () => resolve(opening.result));
    });
    const acts = await new Promise<{ message: { jws: string } | null }[]>((resolve) => {
      const reading = database.transaction("acts").objectStore("acts").getAll();
      reading.addEventListener("success", () => resolve(reading.result));
    });
    database.close();
    return acts.at(-1)?.message?.jws ?? "";
  });
}
