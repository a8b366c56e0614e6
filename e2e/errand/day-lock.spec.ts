import { showCode } from "@epidosi/schema";
import { expect, type Page, test } from "@playwright/test";
import { come, desk, password, phone, setPin, typePin, pin } from "./person";
import { readyAtCentral, sealBag } from "./steps";

const locked = (page: Page) => page.getByRole("heading", { name: "Ξεκλειδώστε τη μέρα σας" });
const day = (page: Page) => page.getByRole("heading", { name: "Η μέρα μου" });

/** Everything the browser keeps of this site, as somebody with the phone's memory would read it. */
async function atRest(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const told = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_key, part: unknown) => (part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? new TextDecoder("latin1").decode(part) : part)) ?? "null");
    const kept: Record<string, unknown[]> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(opening.error ?? new Error(name)));
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.addEventListener("success", () => resolve(asking.result as unknown[]));
        });
        kept[`${name}/${store}`] = rows.map(told);
      }
      database.close();
    }
    return kept;
  });
}

async function signInAgain(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Σύνδεση" }).click();
  await page.getByLabel("Όνομα χρήστη").fill("dianomeas");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Είσοδος" }).click();
  await expect(page.getByRole("heading", { name: "Ορίστε PIN για τη μέρα" })).toBeVisible();
}

test("the day is written behind a PIN, asked at a fresh start and after five minutes away; five wrong ones destroy it and end the session", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(central);
  const { code } = await sealBag(central, tags, "558813");
  const courier = await come(browser, "dianomeas", phone, { pinByHand: true });
  const { page, context } = courier;
  await expect(page.getByRole("heading", { name: "Ορίστε PIN για τη μέρα" })).toBeVisible();
  await courier.look("phone-el-pin-set");
  await page.getByLabel("PIN, έξι ψηφία").fill("123456");
  await page.getByRole("button", { name: "Ορισμός PIN" }).click();
  await expect(page.getByText("Πολύ εύκολο")).toBeVisible();
  expect(JSON.stringify(await atRest(page))).not.toContain(code);
  await setPin(page);
  await expect(page.getByText(showCode(code))).toBeVisible();
  const kept = await atRest(page);
  expect(kept["epidosi-courier/sealed"]).toHaveLength(1);
  for (const plain of [code, "558813", pin]) expect(JSON.stringify(kept)).not.toContain(plain);

  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.goto("/courier");
  await expect(locked(page)).toBeVisible();
  await typePin(page, "000001");
  await expect(page.getByText("Λάθος PIN. Απομένουν 4 προσπάθειες.")).toBeVisible();
  await courier.look("phone-el-pin-wrong");
  await typePin(page, pin);
  await expect(page.getByText(showCode(code))).toBeVisible();
  await context.setOffline(false);

  await page.clock.install();
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.clock.fastForward(4 * 60_000);
  await expect(day(page)).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(locked(page)).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(document, "visibilityState"));

  for (let wrong = 0; wrong < 5; wrong += 1) {
    await typePin(page, "246801");
    if (wrong < 4) await expect(page.getByLabel("PIN", { exact: true })).toHaveValue("");
  }
  await expect(page.getByRole("heading", { name: "Η μέρα σβήστηκε από το κινητό" })).toBeVisible();
  await courier.look("phone-el-pin-wiped");
  await expect.poll(async () => (await atRest(page))["epidosi-courier/wiped"]).toEqual([]);
  expect((await atRest(page))["epidosi-courier/sealed"]).toEqual([]);
  await page.goto("/courier");
  await expect(page.getByText("Η σύνδεσή σας έληξε")).toBeVisible();
  await signInAgain(page);
  await setPin(page);
  await expect(page.getByText(showCode(code))).toBeVisible();
});

test("a forgotten PIN asks for the password, and what waits to be sent is not lost", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(central);
  const seal = "558814";
  const { code } = await sealBag(central, tags, seal);
  const courier = await come(browser, "dianomeas", phone, { pinByHand: true });
  const { page, context } = courier;
  await setPin(page);
  await expect(page.getByText(showCode(code))).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole("link", { name: "Σάρωση" }).click();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Πληκτρολόγηση" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill(code);
  await page.getByRole("dialog").getByRole("textbox").press("Enter");
  await page.getByLabel(/Διαβάστε τον αριθμό της σφραγίδας/u).fill(seal);
  await page.getByRole("button", { name: "Σύγκριση" }).click();
  await page.getByRole("button", { name: /Παραλαμβάνω 1 πακέτο/u }).click();
  await expect(page.getByRole("heading", { name: /Παραλάβατε 1 πακέτο/u })).toBeVisible();

  await page.goto("/courier");
  await typePin(page, pin);
  await page.getByRole("button", { name: "Κλείσιμο ημέρας" }).click();
  await expect(page.getByText("Περιμένει ακόμη 1 πράξη. Η μέρα κλείνει όταν σταλεί.")).toBeVisible();
  await courier.look("phone-el-close-waits");
  await page.goto("/courier");
  await page.getByRole("button", { name: "Ξέχασα το PIN ή είμαι άλλο πρόσωπο" }).click();
  await page.getByRole("button", { name: "Σβήσιμο και σύνδεση" }).click();
  await expect(page.getByRole("heading", { name: "Συνδεθείτε ξανά" })).toBeVisible();
  const kept = await atRest(page);
  expect([kept["epidosi-courier/sealed"], kept["epidosi-courier/lock"], kept["epidosi-outbox/acts"]?.length]).toEqual([[], [], 1]);
  await page.goto("/courier");
  await expect(page.getByRole("heading", { name: "Συνδεθείτε ξανά" })).toBeVisible();
  await context.setOffline(false);
  await signInAgain(page);
  await setPin(page);
  await expect(day(page)).toBeVisible();
  await expect.poll(async () => (await central.ask<{ state: string }>(`query ($code: String!) { transferPackage(code: $code) { state } }`, { code })).state, { timeout: 60_000 }).toBe("IN_TRANSIT");

  await page.goto("/courier");
  await typePin(page, pin);
  await expect(page.getByText("Όλα στάλθηκαν")).toBeVisible();
  await page.getByRole("button", { name: "Κλείσιμο ημέρας" }).click();
  await expect(page.getByText("Μεταφέρετε ακόμη")).toBeVisible();
  await courier.look("phone-el-close-day");
  await page.getByRole("button", { name: "Κλείνω τη μέρα" }).click();
  await expect(page.getByRole("heading", { name: "Η μέρα έκλεισε" })).toBeVisible();
  await courier.look("phone-el-day-closed");
  await expect.poll(async () => (await atRest(page))["epidosi-courier/wiped"]).toEqual([]);
  const left = await atRest(page);
  for (const [store, rows] of Object.entries(left)) expect([store, rows]).toEqual([store, []]);
  expect(JSON.stringify(left)).not.toContain(code);
  const answer = await context.request.post("/graphql", { data: { query: "{ session { staff { id } } }" } });
  expect(await answer.json()).toEqual({ data: { session: null } });
});

test("a passkey with a secret of its own opens the day, also with no network", async ({ browser }) => {
  const courier = await come(browser, "dianomeas", phone, { pinByHand: true });
  const { page, context } = courier;
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal", hasResidentKey: true, hasUserVerification: true, hasPrf: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await page.goto("/account");
  await page.getByLabel("Όνομα του κλειδιού").fill("Κινητό διανομής");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Προσθήκη κλειδιού" }).click();
  await expect(page.getByText("Το κλειδί «Κινητό διανομής» προστέθηκε.")).toBeVisible();
  await page.goto("/courier");
  await page.getByRole("button", { name: "Κλείδωμα με κλειδί πρόσβασης" }).click();
  await expect(day(page)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.goto("/courier");
  await expect(locked(page)).toBeVisible();
  await courier.look("phone-el-key-locked");
  await page.getByRole("button", { name: "Ξεκλείδωμα με κλειδί πρόσβασης" }).click();
  await expect(day(page)).toBeVisible();
  await page.goto("/courier");
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: "Ξεκλείδωμα με κλειδί πρόσβασης" }).click();
  await expect(page.getByText("Δεν διαβάστηκε κλειδί.")).toBeVisible();
});
