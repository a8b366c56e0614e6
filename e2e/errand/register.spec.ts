import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { come, desk, password, phone, refusal } from "./person";
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

test("an old number is recorded from a paper somebody brings, and found however it is written", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", desk);
  const { page } = clerk;
  await page.goto("/legacy");
  const origins = page.getByLabel("Προέλευση");
  await origins.selectOption({ index: 1 });
  const predecessor = await origins.locator("option:checked").innerText();
  await page.getByLabel("Αριθμός", { exact: true }).fill("Α.Π. 123/Α/98");
  await page.getByLabel("Έτος").fill("1998");
  await page.getByLabel("Θέμα").fill("Αίτηση άδειας διαμονής");
  await page.getByLabel("Από", { exact: true }).fill("HOXHA ARBEN");
  await page.getByRole("button", { name: "Καταγραφή παλαιού αριθμού" }).click();
  await page.getByLabel("Αριθμός όπως στο χαρτί").fill("123-a-98");
  const row = page.getByRole("row").filter({ hasText: "Αίτηση άδειας διαμονής" });
  await expect(row).toContainText(predecessor);
  await expect(row).toContainText("Μαρία Παππά");
  await clerk.look("desk-el-legacy-recorded");
  await page.getByLabel("Αριθμός όπως στο χαρτί").fill("999/Ω/01");
  await expect(page.getByText("Κανένας τέτοιος αριθμός")).toBeVisible();
  await clerk.context.close();
});

test("after a restore two persons enter the lost numbers on the screen, and the register goes on", async ({ browser }) => {
  loseNumbers(2019, 3);
  const clerk = await come(browser, "tylisos", desk);
  await clerk.page.goto("/register");
  await expect(clerk.page.getByText("Το πρωτόκολλο του 2019 δεν δίνει αριθμούς")).toBeVisible();
  await expect(clerk.page.getByText("Το κάνει ο προϊστάμενος")).toBeVisible();
  const supervisor = await come(browser, "epoptis", phone);
  const { page } = supervisor;
  await page.goto("/register");
  await expect(page.getByText("λείπουν από τη βάση οι αριθμοί 1–3")).toBeVisible();
  await supervisor.look("phone-el-register-closed");
  const settle = async (reason: string, username: string) => {
    await page.getByLabel("Λόγος").fill(reason);
    await page.getByLabel("Όνομα χρήστη").fill(username);
    await page.getByLabel("Κωδικός πρόσβασης").fill(password);
    await page.getByRole("button", { name: "Καταχώριση των χαμένων αριθμών" }).click();
  };
  await settle("Επαναφορά αντιγράφου της 22.11", "epoptis");
  await expect(refusal(page, "άλλο πρόσωπο").first()).toBeVisible();
  await settle("Επαναφορά αντιγράφου της 22.11", "kentriki");
  await expect(page.getByRole("status").filter({ hasText: "δίνει πάλι αριθμούς, από τον 4" })).toBeVisible();
  await page.getByLabel("Έτος").selectOption("2019");
  await expect(page.locator("tbody tr")).toHaveCount(3);
  await expect(page.locator("tbody").getByText("Επαναφορά αντιγράφου της 22.11")).toHaveCount(3);
  await supervisor.look("phone-el-register-reconciled");
  for (const person of [clerk, supervisor]) await person.context.close();
});

/** What a restore leaves: numbers of a year that are on paper and not in the database, as the running server's register says it. */
function loseNumbers(year: number, last: number): void {
  const script = `import { startPostgres } from "./postgres.mjs"; import { withClient } from "./database-copy.mjs"; import { join } from "node:path";
    const { url } = await startPostgres({ dataDir: join(process.env.E2E_DATA, "postgres") });
    await withClient(url, (client) => client.query("BEGIN; SELECT set_config('epidosi.municipality', '7105', true); SELECT register_heed_witness(${year}, ${last}); COMMIT"));
    process.exit(0);`;
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: join(import.meta.dirname, "../../infra/commands") });
}
