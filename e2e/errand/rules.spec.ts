import { expect, test } from "@playwright/test";
import { come, desk, goTo, refusal } from "./person";

const athensDay = (offset: number) => new Date(Date.now() + offset * 86_400_000).toLocaleDateString("en-CA", { timeZone: "Europe/Athens" }).split("-").reverse().join(".");

test("a supervisor changes a period, a paper and the calendar; a clerk reads what holds", async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const { page } = supervisor;
  await goTo(page, "Κανόνες");
  const row = page.getByRole("row", { name: /Πρόστιμο εκπρόθεσμης/u }).first();
  await expect(row).toContainText("50,00 €");
  await row.getByRole("button", { name: "Αλλαγή" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ευρώ").fill("62,50");
  await dialog.getByLabel("Ισχύει από").fill(athensDay(-3));
  await dialog.getByLabel("Πηγή").fill("Απόφαση 12/2026");
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(refusal(page, "Ένας κανόνας ισχύει από σήμερα και μετά")).toBeVisible();
  await supervisor.look("desk-el-rules-refused");
  await dialog.getByLabel("Ισχύει από").fill(athensDay(0));
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(page.getByRole("row", { name: /Πρόστιμο εκπρόθεσμης/u }).first()).toContainText("62,50 €");

  await page.getByRole("button", { name: "Νέο δικαιολογητικό" }).click();
  await dialog.getByLabel("Όνομα στα ελληνικά").fill("Μισθωτήριο κατοικίας");
  await dialog.getByLabel("Όνομα στα αγγλικά").fill("Lease");
  await dialog.getByLabel("Κωδικός").fill("lease");
  await dialog.getByLabel("Ισχύει από").fill(athensDay(0));
  await dialog.getByLabel("Πηγή").fill("Απόφαση 13/2026");
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(page.getByText("Μισθωτήριο κατοικίας")).toBeVisible();
  await page.getByRole("listitem").filter({ hasText: "Μισθωτήριο κατοικίας" }).getByRole("button", { name: "Δεν ζητείται πια" }).click();
  await dialog.getByLabel("Ισχύει από").fill(athensDay(0));
  await dialog.getByLabel("Πηγή").fill("Απόφαση 14/2026");
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(page.getByText("Μισθωτήριο κατοικίας")).toHaveCount(0);

  await page.getByRole("button", { name: "Νέα ημέρα" }).click();
  await dialog.getByLabel("Ημέρα").fill(athensDay(40));
  await dialog.getByLabel("Τι είναι").fill("Πολιούχος");
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(page.getByText(`${athensDay(40)} · Πολιούχος`)).toBeVisible();
  await supervisor.look("desk-el-rules");

  const clerk = await come(browser, "tylisos", desk);
  await clerk.page.goto("/filing");
  await clerk.page.getByLabel("Λήξη προηγούμενης άδειας").fill(athensDay(-10));
  await expect(clerk.page.getByRole("status").filter({ hasText: "Εκπρόθεσμη, με πρόστιμο 62,50 €" })).toBeVisible();
  await clerk.look("desk-el-filing-late");
  await clerk.page.goto("/rules");
  await expect(clerk.page.getByText("Τους ορίζει ο προϊστάμενος")).toBeVisible();
  await expect(clerk.page.getByRole("button", { name: "Αλλαγή" })).toHaveCount(0);
  for (const person of [supervisor, clerk]) await person.context.close();
});
