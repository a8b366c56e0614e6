import { expect, type Page, test } from "@playwright/test";
import { come, desk, type Person, phone } from "./person";
import { readyAtCentral } from "./steps";

/** What a desk remembers of the ledger, changed as if the server's had been another when it looked. */
async function remember(page: Page, change: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(async (changed) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("epidosi-desk");
      opening.addEventListener("success", () => resolve(opening.result));
    });
    const kept = database.transaction("kept", "readwrite").objectStore("kept");
    const key = "ledger 7105";
    const known = await new Promise<object | undefined>((resolve) => {
      const reading = kept.get(key);
      reading.addEventListener("success", () => resolve(reading.result as object | undefined));
    });
    await new Promise((resolve) => kept.put({ ...known, ...changed }, key).addEventListener("success", resolve));
    database.close();
  }, change);
}

const sign = (supervisor: Person) => supervisor.act("anchorLedger(commandId: $commandId)", "", {}, "CustodyCheckpoint { id }");

test("a desk remembers the ledger it saw: it may grow, and where it does not continue, every screen says so in red", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const supervisor = await come(browser, "epoptis", desk);
  await readyAtCentral(central);
  await sign(supervisor);
  const keeper = await come(browser, "tylisos", desk);
  await keeper.page.goto("/safe");
  const title = "Το βιβλίο φύλαξης δεν συνεχίζει αυτό που είδε αυτός ο υπολογιστής";
  await expect.poll(() => keeper.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain("epidosi-desk");
  await keeper.page.waitForResponse((answer) => answer.request().postData()?.includes("LedgerGrowth") ?? false, { timeout: 10_000 }).catch(() => undefined);

  const { tags: [tag = ""] } = await readyAtCentral(central);
  await sign(supervisor);
  const grown = keeper.page.waitForResponse((answer) => answer.request().postData()?.includes("LedgerGrowth") ?? false);
  await keeper.page.goto("/safe");
  await grown;
  await keeper.page.waitForTimeout(500);
  await expect(keeper.page.getByText(title)).toHaveCount(0);

  await remember(keeper.page, { root: "ab".repeat(32) });
  await keeper.page.goto("/packages");
  await expect(keeper.page.getByText(title)).toBeVisible();
  await expect(keeper.page.getByText("Μη σφραγίσετε και μην παραδώσετε τίποτα")).toBeVisible();
  await keeper.look("ledger-watch");
  await keeper.page.setViewportSize(phone);
  await keeper.look("ledger-watch-phone");

  await supervisor.page.goto(`/evidence?tag=${tag}`);
  await expect(supervisor.page.getByText(/Σημείο ελέγχου \d+ της/u)).toBeVisible();
  await expect(supervisor.page.getByText(/θέση \d+ στο βιβλίο/u).first()).toBeVisible();
  await supervisor.look("evidence-checkpoint");
  await supervisor.page.setViewportSize(phone);
  await supervisor.look("evidence-checkpoint-phone");
  for (const person of [central, supervisor, keeper]) await person.context.close();
});
