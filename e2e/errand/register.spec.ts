import { expect, type Page, test } from "@playwright/test";
import { come, desk, password, phone } from "./person";
import { fileOne } from "./steps";

test("a letter takes a number and its receipt is printed, there and from the book; voided by two, the receipt is void for anybody", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", desk);
  const { page } = clerk;
  await page.goto("/register");
  await page.getByRole("button", { name: "Νέο έγγραφο" }).click();
  await page.getByLabel("Χαρακτηρισμός").fill("ΕΠΙΣΤΟΛΗ");
  await page.getByLabel("Θέμα").fill("Ερώτημα για την πορεία υπόθεσης");
  await page.getByLabel("Από", { exact: true }).fill("DRITA BERISHA");
  await page.getByRole("button", { name: "Πρωτοκόλληση", exact: true }).click();
  const given = page.getByRole("status").filter({ hasText: "Πρωτοκολλήθηκε" });
  const number = (await given.locator(".big").innerText()).trim();
  const receipt = (await given.getByRole("link", { name: "Εκτύπωση βεβαίωσης" }).getAttribute("href")) ?? "";
  expect((await clerk.paper(receipt)).subarray(0, 5).toString()).toBe("%PDF-");
  await clerk.look("desk-el-register-given");
  await expect(page.getByRole("link", { name: `Εκτύπωση βεβαίωσης ${number}` })).toHaveAttribute("href", receipt);
  await clerk.look("desk-el-register-receipts");

  const supervisor = await come(browser, "epoptis", phone);
  await supervisor.page.goto("/register");
  await supervisor.page.getByLabel("Αριθμός", { exact: true }).fill(number.split("/")[0] ?? "");
  await expect(supervisor.page.locator("tbody tr")).toHaveCount(1);
  await supervisor.look("phone-el-register-receipt");
  await supervisor.page.getByRole("button", { name: /^Ακύρωση αριθμού/u }).click();
  await byTwo(supervisor.page, "Πρωτοκολλήθηκε δύο φορές");
  await expect(supervisor.page.locator("tbody").getByText("Ακυρωμένος")).toBeVisible();

  const query = `query ($number: Int) { protocolEntries(number: $number) { items { receipt { verificationCode } } } }`;
  const { items } = await clerk.ask<{ items: { receipt: { verificationCode: string } }[] }>(query, { number: Number(number.split("/")[0]) });
  for (const [locale, title, sentence] of [["el", /δεν ισχύει πια · ακυρώθηκε/u, "Δύο υπάλληλοι ακύρωσαν τον αριθμό"], ["en", /no longer in force · void/u, "Two clerks voided its number"]] as const) {
    await supervisor.page.evaluate((chosen) => localStorage.setItem("epidosi-locale", chosen), locale);
    await supervisor.page.goto(`/verify?c=${items[0]?.receipt.verificationCode}`);
    await expect(supervisor.page.getByRole("heading", { name: title })).toBeVisible();
    await expect(supervisor.page.getByText(sentence)).toBeVisible();
    await supervisor.look(`phone-${locale}-verify-void`);
  }
  for (const person of [clerk, supervisor]) await person.context.close();
});

test("a supplement and a paper for elsewhere that were registered in error are voided by two where they are shown", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", desk);
  const filed = await fileOne(clerk, "B2");
  await clerk.act("fileSupplement(commandId: $commandId, input: $input)", "$input: SupplementInput!", { input: { applicationId: filed.id, papers: [], description: "Βεβαίωση σπουδών", attachments: 1 } }, "Application { id }");
  const referred = await clerk.act<{ protocolEntry: { number: number } }>("referPaper(commandId: $commandId, input: $input)", "$input: ReferInput!", { input: { kind: "RENEWAL", sender: "HOXHA ARBEN", toMunicipalityId: "7101", attachments: 1 } }, "Referral { protocolEntry { number } }");
  const supervisor = await come(browser, "epoptis", desk);
  const { page } = supervisor;

  await page.goto(`/application?id=${filed.id}`);
  await page.getByRole("button", { name: /^Ακύρωση αριθμού/u }).click();
  await byTwo(page, "Ανήκε σε άλλη υπόθεση");
  await expect(page.getByText("Ανήκε σε άλλη υπόθεση · Αργυρώ Δασκαλάκη")).toBeVisible();
  await supervisor.look("desk-el-supplement-void");

  await page.goto("/referrals");
  await page.getByRole("button", { name: new RegExp(`^Ακύρωση αριθμού .*${referred.protocolEntry.number} `, "u") }).click();
  await supervisor.look("desk-el-referral-void");
  await byTwo(page, "Ο ενδιαφερόμενος μένει εδώ");
  await expect(page.getByText("HOXHA ARBEN")).toHaveCount(0);
  for (const person of [clerk, supervisor]) await person.context.close();
});

/** The second person confirms in the dialog that is open. */
async function byTwo(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Λόγος").fill(reason);
  await dialog.getByLabel("Όνομα χρήστη").fill("kentriki");
  await dialog.getByLabel("Κωδικός πρόσβασης").fill(password);
  await dialog.getByRole("button", { name: "Ακύρωση αριθμού" }).click();
}
