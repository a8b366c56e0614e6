import { showCode } from "@epidosi/schema";
import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { come, confirmWithPin, desk, password, type Person, phone, unlockDay } from "./person";
import { enrol } from "./phones";
import { readyAtCentral, sealBag } from "./steps";

/** A phone that knows its owner's finger: Chromium's own software authenticator. */
async function giveAuthenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return { cdp, authenticatorId };
}

async function codeFor(supervisor: Person, person: Person): Promise<string> {
  const { staff } = await person.ask<{ staff: { id: string } }>("{ session { staff { id } } }");
  return (await supervisor.act<{ code: string }>("makeEnrolmentCode(commandId: $commandId, staffId: $staffId)", "$staffId: ID!", { staffId: staff.id }, "EnrolmentCode { code }")).code;
}

/** Reads one label and its seal as a courier who has no camera does. */
async function scanOne({ page }: Person, code: string, seal: string): Promise<void> {
  await page.getByRole("button", { name: "Πληκτρολόγηση" }).first().click();
  await page.getByLabel("Κωδικός της ετικέτας").fill(code);
  await page.getByRole("button", { name: "Εύρεση" }).click();
  await page.getByLabel(/Διαβάστε τον αριθμό της σφραγίδας/u).fill(seal);
  await page.getByRole("button", { name: "Σύγκριση" }).click();
  await page.getByRole("button", { name: /Παραλαμβάνω 1 πακέτο/u }).click();
}

const handovers = "query ($code: String!) { transferPackage(code: $code) { handovers { giverConfirmedBy receiverConfirmedBy } } }";

test.afterEach(async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const { items } = await supervisor.ask<{ items: { id: string; state: string }[] }>("{ devices(first: 50) { items { id state } } }");
  for (const { id } of items.filter(({ state }) => state === "ACTIVE")) await supervisor.act("revokeDevice(commandId: $commandId, deviceId: $id, reason: REPLACED)", "$id: ID!", { id }, "Device { state }");
  await supervisor.context.close();
});

test("a courier confirms a taking with the finger, with no network; where the finger is not read, with the PIN, which is marked as weaker", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const supervisor = await come(browser, "epoptis", desk);
  const bags = [];
  for (const seal of ["881201", "881202"]) bags.push({ seal, ...(await sealBag(central, (await readyAtCentral(central)).tags, seal)) });
  const [first, second] = bags;
  if (!first || !second) throw new Error("no bags");

  const courier = await come(browser, "dianomeas", phone, { pinByHand: true });
  const { page } = courier;
  await unlockDay(page);
  const { cdp, authenticatorId } = await giveAuthenticator(page);
  await enrol(page, await codeFor(supervisor, courier), "υπηρεσιακό 7");
  await expect(page.getByRole("heading", { name: "Το κλειδί σας για τις παραδόσεις" })).toBeVisible();
  await courier.look("phone-el-seal-key-none");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Δημιουργία κλειδιού" }).click();
  await expect(page.getByText("Υπάρχει. Ζητείται σε κάθε παραλαβή και παράδοση.")).toBeVisible();
  await courier.look("phone-el-seal-key");
  await page.goto("/courier");
  await expect(page.getByText(showCode(first.code))).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto("/courier/scan");
  await courier.context.setOffline(true);

  await scanOne(courier, first.code, first.seal);
  await expect(page.getByRole("heading", { name: /Παραλάβατε 1 πακέτο/u })).toBeVisible();
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: /Επόμεν/u }).click();
  await scanOne(courier, second.code, second.seal);
  await expect(page.getByRole("heading", { name: "Επιβεβαιώστε ότι είστε εσείς" })).toBeVisible();
  await courier.look("phone-el-confirm-person");
  await page.getByRole("button", { name: "Άκυρο, δεν υπογράφω" }).click();
  await expect(page.getByText("Δεν επιβεβαιώσατε ότι είστε εσείς, και τίποτα δεν υπογράφτηκε.")).toBeVisible();
  await courier.look("phone-el-not-confirmed");
  await page.getByRole("button", { name: /Παραλαμβάνω 1 πακέτο/u }).click();
  await confirmWithPin(page);
  await expect(page.getByRole("heading", { name: /Παραλάβατε 1 πακέτο/u })).toBeVisible();
  await page.goto("/courier/outbox");
  await expect(page.getByText("με το κλειδί σας")).toBeVisible();
  await expect(page.getByText("με PIN")).toBeVisible();
  await courier.look("phone-el-outbox-confirmed");

  await courier.context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  for (const [bag, by] of [[first, "PASSKEY"], [second, "PIN"]] as const)
    await expect.poll(async () => (await central.ask<{ handovers: object[] }>(handovers, { code: bag.code })).handovers, { timeout: 60_000 }).toEqual([{ giverConfirmedBy: "NONE", receiverConfirmedBy: by }]);
  await central.page.goto(`/package?code=${first.code}`);
  await expect(central.page.getByText("με το κλειδί του προσώπου")).toBeVisible();
  await central.look("package-confirmed");
  await courier.context.close();
  await central.context.close();
  await supervisor.context.close();
});
