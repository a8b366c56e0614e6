import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { come, desk, phone, type Person } from "./person";
import { payFee } from "./steps";

const invented = () => Array.from({ length: 9 }, () => "BDGKLMNPRSTVZ"[randomInt(13)]).join("E");

async function type({ page }: Person, surname: string) {
  await page.getByLabel("Επώνυμο με λατινικά").fill(surname);
  await page.getByLabel("Ημερομηνία γέννησης").fill("1990");
  await page.getByLabel("Ιθαγένεια").fill("PAK");
  await page.getByLabel("Αριθμός εγγράφου").fill(`PK${randomInt(1_000_000, 9_999_999)}`);
  await page.getByLabel("Οδός και αριθμός").fill("Οδός 3");
  await page.getByText("Αρχική χορήγηση", { exact: true }).click();
  await page.getByLabel("Κατηγορία").selectOption("STUDIES");
  await payFee(page);
}

test("the branch loses its link: filings are kept as drafts, a person leaves with a slip, and one act registers all in order", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", desk);
  const { page, context } = clerk;
  await page.goto("/filing");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Until this desk has kept what a filing asks for.
  await expect.poll(() => page.evaluate(() => new Promise((done) => {
    const request = indexedDB.open("epidosi-desk");
    request.onsuccess = () => {
      const database = request.result;
      const get = database.transaction("kept").objectStore("kept").get("filing-reference");
      get.onsuccess = () => { database.close(); done(get.result !== undefined); };
    };
  }))).toBe(true);
  await page.waitForTimeout(1_500);

  await context.setOffline(true);
  const [first, second] = [invented(), invented()];
  await type(clerk, first);
  await page.getByRole("button", { name: /^Καταχώριση/u }).click();
  await expect(page.getByRole("heading", { name: /Ο διακομιστής δεν απάντησε/u })).toBeVisible();
  await clerk.look("desk-el-filing-offline");
  await page.getByRole("button", { name: "Φύλαξη ως πρόχειρο" }).click();
  await expect(page.getByText("Δεν έχει ακόμη αριθμό πρωτοκόλλου")).toBeVisible();
  await page.getByRole("button", { name: "Απόκομμα" }).click();
  await expect(page.getByText("Αυτό ΔΕΝ είναι αριθμός πρωτοκόλλου", { exact: false })).toBeVisible();
  const slip = (await page.locator(".slip .code").textContent()) ?? "";
  await clerk.look("desk-el-slip");
  await page.emulateMedia({ media: "print" });
  await page.screenshot({ path: "screenshots/print-slip.png" });
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("dialog").getByRole("button", { name: "Άκυρο" }).click();

  // The desk is switched off and on again, still without a link.
  await page.goto("/filing");
  await expect(page.getByText("Χωρίς δίκτυο: γράψτε κανονικά", { exact: false })).toBeVisible();
  await type(clerk, second);
  await page.getByRole("button", { name: "Φύλαξη ως πρόχειρο" }).click();
  await page.getByRole("link", { name: "Όλα τα πρόχειρα" }).click();
  await expect(page.getByRole("row")).toHaveCount(3);
  await clerk.look("desk-el-drafts-offline");
  await page.getByRole("link", { name: second }).click();
  await expect(page.getByLabel("Επώνυμο με λατινικά")).toHaveValue(second);
  await page.getByLabel("Όνομα με λατινικά").fill("ZED");
  await page.getByRole("button", { name: "Φύλαξη ως πρόχειρο" }).click();
  await page.getByRole("link", { name: "Όλα τα πρόχειρα" }).click();
  await expect(page.getByRole("link", { name: `${second} ZED` })).toBeVisible();
  await page.getByRole("button", { name: "Καταχώριση όλων με τη σειρά" }).click();
  await expect(page.getByText("Το δίκτυο χάθηκε ξανά")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(3);

  // A printer that is ready at once, and papers it can show.
  await context.addInitScript(() => {
    window.print = () => {
      document.title = "printed";
      window.top?.dispatchEvent(new CustomEvent("printed", { detail: location.pathname }));
      window.dispatchEvent(new Event("afterprint"));
    };
    if (window.top === window) window.addEventListener("printed", (event) => document.body.append(Object.assign(document.createElement("output"), { className: "printed", hidden: true, textContent: (event as CustomEvent<string>).detail })));
  });
  await context.route("**/papers/**", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>paper</title>" }));
  await context.setOffline(false);
  await page.reload();
  await page.getByRole("button", { name: "Καταχώριση όλων με τη σειρά" }).click();
  await expect(page.getByRole("heading", { name: "Πήραν αριθμό" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Κανένα πρόχειρο" })).toBeVisible();
  const numbers = (await page.getByRole("link", { name: /Α\.Π\./u }).allTextContents()).map((text) => Number(/\d+/u.exec(text)?.[0]));
  expect(numbers).toHaveLength(2);
  expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
  const receipts = await page.getByRole("link", { name: "βεβαίωση", exact: true }).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await expect.poll(() => page.locator(".printed").allTextContents()).toEqual(receipts);
  await expect(page.locator("iframe")).toHaveCount(0);
  await clerk.look("desk-el-drafts-registered");

  await page.goto(`/search?q=${encodeURIComponent(slip)}`);
  await expect(page.getByRole("row").filter({ hasText: first })).toHaveCount(1);
  await context.close();
});

test("on a phone nothing of a person is kept, and the sentence says why; who signed out opens no desk without a link", async ({ browser }) => {
  const clerk = await come(browser, "krousonas", phone);
  await clerk.page.goto("/filing");
  await clerk.page.getByRole("button", { name: "Φύλαξη ως πρόχειρο" }).click();
  await expect(clerk.page.getByRole("alert").filter({ hasText: "κανένα στοιχείο προσώπου δεν μένει σε κινητό" })).toBeVisible();
  await clerk.look("phone-el-no-drafts");
  await clerk.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await clerk.page.waitForTimeout(1_500);
  await clerk.page.getByRole("button", { name: "Έξοδος" }).click();
  await clerk.page.waitForURL(/sign-in/u);
  await clerk.context.setOffline(true);
  await clerk.page.goto("/drafts");
  await expect(clerk.page.getByRole("heading", { name: /Ο διακομιστής δεν απάντησε/u })).toBeVisible();
  await expect(clerk.page.getByRole("heading", { name: "Πρόχειρα" })).toHaveCount(0);
  await clerk.context.close();
});
