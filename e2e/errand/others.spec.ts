import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { come, desk, phone, type Person, refusal } from "./person";
import { payFee } from "./steps";

const invented = () => Array.from({ length: 9 }, () => "BDGKLMNPRSTVZ"[randomInt(13)]).join("U");

async function fill({ page }: Person, voucher: string, surname = invented()) {
  await page.goto("/filing");
  await page.getByLabel("Επώνυμο με λατινικά").fill(surname);
  await page.getByLabel("Ημερομηνία γέννησης").fill("1990");
  await page.getByLabel("Ιθαγένεια").fill("PAK");
  await page.getByLabel("Αριθμός εγγράφου").fill(`PK${randomInt(1_000_000, 9_999_999)}`);
  await page.getByLabel("Οδός και αριθμός").fill("Οδός 3");
  await page.getByText("Αρχική χορήγηση").click();
  await page.getByLabel("Κατηγορία").selectOption("STUDIES");
  await payFee(page, voucher === "" ? undefined : voucher);
  return surname;
}

test("a lawyer files for a person with a voucher; the same voucher for another is refused and nothing typed is lost", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", desk);
  const { page } = clerk;
  await fill(clerk, "4455 6677");
  await page.getByLabel("Στον πάγκο είναι").selectOption("LAWYER");
  await page.getByRole("button", { name: /Καταχώριση/u }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Ονοματεπώνυμο εκπροσώπου" })).toBeVisible();
  await page.getByLabel("Ονοματεπώνυμο εκπροσώπου").fill("ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ");
  await page.getByLabel("Αριθμός ταυτότητάς του").fill("ΑΚ 123456");
  await page.getByLabel("Έγγραφο που του δίνει το δικαίωμα").fill("Πληρεξούσιο 12/2026");
  await page.getByLabel("Έως πού φτάνει το έγγραφο").selectOption("FILE_AND_SUPPLEMENT");
  await clerk.look("desk-el-filing-lawyer");
  await page.getByRole("button", { name: /Καταχώριση/u }).click();
  await page.getByRole("link", { name: "Άνοιγμα αίτησης" }).click();
  await expect(page.getByText("Πληρεξούσιο 12/2026")).toBeVisible();
  await expect(page.getByText("44556677")).toBeVisible();
  await clerk.look("desk-el-application-lawyer");
  await clerk.context.close();

  const other = await come(browser, "kentriki", phone);
  const surname = await fill(other, "4455-6677");
  await other.page.getByRole("button", { name: /Καταχώριση/u }).click();
  await expect(refusal(other.page, "Το παράβολο έχει ήδη χρησιμοποιηθεί")).toBeVisible();
  await expect(other.page.getByLabel("Επώνυμο με λατινικά")).toHaveValue(surname);
  await other.look("phone-el-filing-voucher-used");
  await other.context.close();
});

test("who files for many is told as the number is typed in either script, and stands on the supervisor's list", async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Athens" }).format(new Date());
  await supervisor.act("setLegalRule(commandId: $commandId, input: $input)", "$input: LegalRuleInput!", { input: { code: "FILINGS_FOR_OTHERS", value: 1, validFrom: today, source: "απόφαση 1/2026" } }, "RuleSet { id }");
  await supervisor.page.goto("/");
  await supervisor.page.getByRole("link", { name: /κατέθεσαν για πολλούς άλλους/u }).click();
  await expect(supervisor.page.getByRole("rowheader", { name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ" })).toBeVisible();
  await supervisor.look("desk-el-filers");
  await supervisor.context.close();

  const clerk = await come(browser, "tylisos", phone);
  await clerk.page.goto("/filing");
  await clerk.page.getByLabel("Στον πάγκο είναι").selectOption("LAWYER");
  await clerk.page.getByLabel("Αριθμός ταυτότητάς του").fill("ak-123456");
  await expect(clerk.page.getByText("Προσοχή: κατέθεσε ήδη για")).toBeVisible();
  await clerk.look("phone-el-filing-for-many");
  await clerk.context.close();
});

test("somebody already known stands beside what was typed, and the clerk says whether it is the same", async ({ browser }) => {
  for (const [viewport, name] of [[desk, "desk"], [phone, "phone"]] as const) {
    const clerk = await come(browser, "tylisos", viewport);
    const { page } = clerk;
    const surname = await fill(clerk, "");
    await page.getByLabel("Τηλέφωνο").fill("6900000001");
    await page.getByRole("button", { name: /Καταχώριση/u }).click();
    await expect(page.getByRole("link", { name: "Άνοιγμα αίτησης" })).toBeVisible();
    await fill(clerk, "", surname);
    await page.getByLabel("Επώνυμο με ελληνικά").fill("ΆΛΛΟΣ");
    await page.getByRole("button", { name: /Καταχώριση/u }).click();
    await expect(page.getByRole("columnheader", { name: /Γνωστό πρόσωπο.*ίδιο όνομα/u })).toBeVisible();
    await clerk.look(`${name}-el-candidates`);
    await page.getByRole("button", { name: `Είναι αυτό το πρόσωπο: ${surname}` }).click();
    await expect(refusal(page, "ήδη ανοικτή αίτηση")).toBeVisible();
    await expect(page.getByLabel("Τηλέφωνο")).toHaveValue("6900000001");
    await clerk.look(`${name}-el-second-application`);
    await page.getByRole("button", { name: /Είναι δεύτερη αίτηση/u }).click();
    await page.getByRole("link", { name: "Άνοιγμα αίτησης" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("ΆΛΛΟΣ");
    await clerk.context.close();
  }
});
