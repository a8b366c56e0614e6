import { showCode } from "@epidosi/schema";
import { expect, test } from "@playwright/test";
import { come, desk, phone, refusal } from "./person";
import { fileOne } from "./steps";

test("a dossier that is missing opens an incident, which is worked through in the order of the law and closed", async ({ browser }) => {
  const [central, supervisor] = [await come(browser, "kentriki", desk), await come(browser, "epoptis", desk)];
  const filed = await fileOne(central, "K0");
  const { tag } = await central.act<{ tag: string }>("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "CustodyItem { tag }");
  await central.act("reportItemStolen(commandId: $commandId, tag: $tag, note: \"Παραβιασμένη θυρίδα\")", "$tag: String!", { tag }, "CustodyItem { state }");

  const { page } = supervisor;
  await page.goto("/incidents");
  await supervisor.look("desk-el-incidents");
  await page.getByRole("link", { name: new RegExp(showCode(tag), "u") }).click();
  await expect(page.getByRole("heading", { name: /Κλοπή/u })).toBeVisible();
  await supervisor.look("desk-el-incident");
  const dialog = page.getByRole("dialog");
  const step = async (button: string, fill: () => Promise<void>) => {
    await page.getByRole("button", { name: button, exact: true }).click();
    await fill();
    await dialog.getByRole("button", { name: button, exact: true }).click();
    await expect(dialog).toBeHidden();
  };

  await page.getByRole("button", { name: "Ανασύσταση", exact: true }).click();
  await dialog.getByRole("button", { name: "Ανασύσταση", exact: true }).click();
  await expect(refusal(page, "Πρώτα εκδίδεται η διαπιστωτική πράξη απώλειας")).toBeVisible();
  await dialog.getByRole("button", { name: "Άκυρο" }).click();

  await step("Ενημερώθηκε", async () => void (await dialog.getByLabel("Πώς").selectOption("IN_PERSON")));
  await step("Έκδοση πράξης", async () => {
    await dialog.getByLabel("Τι διαπιστώθηκε και τι ερευνήθηκε").fill("Η θυρίδα βρέθηκε παραβιασμένη. Ερευνήθηκαν το αρχείο και τα γραφεία.");
    await supervisor.look("desk-el-determine-loss");
  });
  await step("Ανασύσταση", async () => undefined);
  await step("Δηλώθηκε", async () => {
    await dialog.getByLabel("Αριθμός δήλωσης").fill("1016/5/12");
    await dialog.getByLabel("Αστυνομικό τμήμα").fill("Α.Τ. Μαλεβιζίου");
  });
  await step("Εκτίμηση", async () => {
    await dialog.getByRole("radio", { name: "πιθανός" }).check();
    await dialog.getByRole("radio", { name: "ναι" }).check();
    await dialog.getByLabel("Γιατί").fill("Ο φάκελος είχε αντίγραφα διαβατηρίου και φωτογραφίες.");
    await supervisor.look("desk-el-assess-breach");
  });
  await step("Γνωστοποίηση", async () => void (await dialog.getByLabel("Κείμενο της γνωστοποίησης").fill("Κλάπηκε ένας φάκελος με αντίγραφα διαβατηρίου ενός προσώπου. Ενημερώθηκε το πρόσωπο και η αστυνομία.")));
  await step("Κλείσιμο συμβάντος", async () => undefined);
  await expect(page.getByText(/Έκλεισε/u).first()).toBeVisible();
  await supervisor.look("desk-el-incident-closed");

  const papers = await page.getByRole("link", { name: "Εκτύπωση" }).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(papers).toHaveLength(2);
  for (const paper of papers) expect((await supervisor.paper(paper)).subarray(0, 5).toString()).toBe("%PDF-");
  await page.setViewportSize(phone);
  await supervisor.look("phone-el-incident-closed");
  await page.goto("/incidents");
  await supervisor.look("phone-el-incidents");
  for (const one of [central, supervisor]) await one.context.close();
});

test("data that reached somebody else open an incident of no thing, by a supervisor's word", async ({ browser }) => {
  const [central, supervisor] = [await come(browser, "kentriki", desk), await come(browser, "epoptis", desk)];
  const filed = await fileOne(central, "K0");
  const { page } = supervisor;
  await page.goto("/incidents");
  await page.getByRole("button", { name: "Δεδομένα σε άλλο πρόσωπο" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Τι έγινε/u).fill("Οι φωτοτυπίες ενός φακέλου δόθηκαν σε άλλον ενδιαφερόμενο.");
  await dialog.getByLabel("Υπόθεση, αν αφορά μία").fill(`${filed.protocolEntry.number}/${filed.protocolEntry.year}`);
  await supervisor.look("desk-el-open-incident");
  await dialog.getByRole("button", { name: "Άνοιγμα συμβάντος" }).click();
  await expect(page.getByRole("heading", { name: "Κοινολόγηση δεδομένων" })).toBeVisible();
  await expect(page.getByText("Ενημέρωση του προσώπου")).toBeVisible();
  await expect(page.getByText("«Οι φωτοτυπίες ενός φακέλου δόθηκαν σε άλλον ενδιαφερόμενο.»")).toBeVisible();
  await supervisor.look("desk-el-disclosure");
  for (const one of [central, supervisor]) await one.context.close();
});
