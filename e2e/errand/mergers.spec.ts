import { expect, test } from "@playwright/test";
import { come, desk, goTo, password, phone, refusal } from "./person";

const athens = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString("en-CA", { timeZone: "Europe/Athens" }).split("-").reverse().join(".");

test("a supervisor sees what a merger would move, orders it by two for a day to come, and calls it off", async ({ browser }) => {
  // Whoever works at the branch lets its line be heard.
  const clerk = await come(browser, "tylisos", desk);
  const supervisor = await come(browser, "epoptis", desk);
  const { page } = supervisor;
  await goTo(page, "Συνενώσεις");
  await page.getByRole("button", { name: "Νέα συνένωση" }).click();
  await page.getByLabel("ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ").check();
  await page.getByLabel("Γίνονται μέρος του").selectOption({ label: "ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ" });
  await expect(refusal(page, "Ένα γραφείο δεν συγχωνεύεται με τον εαυτό του")).toBeVisible();
  await page.getByLabel("Γίνονται μέρος του").selectOption({ label: "ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ (ΓΑΖΙΟΥ)" });
  await expect(page.getByRole("row", { name: /ρόλοι προσωπικού/u })).toBeVisible();
  await supervisor.look("desk-el-merger-plan");

  await page.getByLabel("Ημέρα", { exact: true }).fill(athens(-1));
  await page.getByLabel("Αριθμός απόφασης Δημάρχου").fill("412/2026");
  await page.getByLabel("Ημερομηνία απόφασης").fill(athens(0));
  const confirm = async () => {
    await page.getByLabel("Όνομα χρήστη").fill("kentriki");
    await page.getByLabel("Κωδικός πρόσβασης", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Συνένωση", exact: true }).click();
  };
  await confirm();
  await expect(refusal(page, "Ένας κανόνας ισχύει από σήμερα και μετά")).toBeVisible();
  await page.getByLabel("Ημέρα", { exact: true }).fill(athens(30));
  await confirm();
  await expect(page.getByRole("status").filter({ hasText: `Η συνένωση ορίστηκε για ${athens(30)}.` })).toBeVisible();
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: "ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ → ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ (ΓΑΖΙΟΥ)" }) }).first();
  await supervisor.look("desk-el-merger-ordered");
  await card.getByRole("button", { name: "Ακύρωση της συνένωσης" }).click();
  await page.getByRole("dialog").getByLabel("Λόγος").fill("η απόφαση ανακλήθηκε");
  await page.getByRole("dialog").getByRole("button", { name: "Ορισμός" }).click();
  await expect(card.locator(".badge", { hasText: "ακυρώθηκε" })).toBeVisible();
  await page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await page.setViewportSize(phone);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Mergers of offices" })).toBeVisible();
  await page.getByRole("button", { name: "New merger" }).click();
  await page.getByLabel("ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ").check();
  await page.getByLabel("They become part of").selectOption({ label: "ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ (ΓΑΖΙΟΥ)" });
  await expect(page.getByRole("row", { name: /roles of staff/u })).toBeVisible();
  await supervisor.look("phone-en-mergers");
  await supervisor.context.close();
  await clerk.context.close();
});

test("a report of today and of a day before anything was there", async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const { page } = supervisor;
  await goTo(page, "Αναφορά ημέρας");
  await expect(page.getByRole("row", { name: /ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ.*λειτουργεί/u })).toBeVisible();
  await supervisor.look("desk-el-report");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Πίνακας για λογιστικό φύλλο" }).click()]);
  expect(file.suggestedFilename()).toBe("offices-as-of.csv");
  await page.getByLabel("Ημέρα", { exact: true }).fill("01.03.2011");
  await page.getByRole("button", { name: "Εμφάνιση" }).click();
  await expect(page.getByText("Εκείνη την ημέρα δεν υπήρχε ακόμη γραφείο.")).toBeVisible();
  await page.setViewportSize(phone);
  await page.getByLabel("Ημέρα", { exact: true }).fill(athens(0));
  await page.getByRole("button", { name: "Εμφάνιση" }).click();
  await expect(page.getByRole("row", { name: /ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ/u }).first()).toBeVisible();
  await supervisor.look("phone-el-report");
  await supervisor.context.close();
});
