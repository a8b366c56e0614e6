import { expect, test } from "@playwright/test";
import { come, desk, goTo, phone, refusal } from "./person";

/** Greek as windows-1253 has it. */
function windows1253(text: string): Buffer {
  return Buffer.from(Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x391 && code <= 0x3ce ? code - 0x2d0 : code;
  }));
}

const extract = [
  "ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΠΑΤΡΩΝΥΜΟ;ΗΜ_ΓΕΝΝ;ΥΠΗΚΟΟΤ;ΑΡ_ΔΙΑΒ;ΑΡ_ΠΡΩΤ;ΠΑΡΑΤ",
  "ΜΕΜΕΤΑΪ;ΓΚΕΝΤΙ;ΛΟΥΑΝ;3/7/68;ΑΛΒΑΝΙΚΗ;ΖΧ8801123;17/Α/98;εκκρεμεί",
  "ΜΕΜΕΤΑΙ;ΓΚΕΝΤΗ;ΛΟΥΑΝ;31/2/68;ΑΛΒΑΝΙΚΗ;;18/Α/98;",
  "ΣΑΡΓΚΣΙΑΝ;ΑΝΑΗΤ;ΑΡΜΕΝ;12.11.1975;ΑΡΜΕΝΙΑ;;19/Α/98;",
].join("\r\n");

test("the database of an abolished municipality comes in: kept, mapped, tried, loaded, mended; and goes out again by two", async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const { page } = supervisor;
  await goTo(page, "Μετάπτωση");
  await expect(page.getByText("Περιβάλλον: ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ")).toBeVisible();
  await page.getByLabel("Αρχείο της εξαγωγής").setInputFiles({ name: "φωτογραφία.dbf", mimeType: "application/octet-stream", buffer: Buffer.from("this is no database of any kind") });
  await page.getByRole("button", { name: "Ανέβασμα" }).click();
  await expect(refusal(page, "Το αρχείο δεν διαβάζεται ως βάση του παλιού συστήματος")).toBeVisible();
  await page.getByLabel("Αρχείο της εξαγωγής").setInputFiles({ name: "pelates.csv", mimeType: "text/csv", buffer: windows1253(extract) });
  await page.getByRole("button", { name: "Ανέβασμα" }).click();
  const run = page.getByRole("listitem").filter({ hasText: "pelates.csv" });
  await expect(run.getByText("γράμματα windows-1253")).toBeVisible();
  await supervisor.look("desk-el-migrations");
  await run.getByRole("link").click();

  await expect(page.getByText("ΔΟΚΙΜΗ, ΔΕΝ ΑΛΛΑΞΕ ΤΙΠΟΤΑ: από 3 γραμμές θα φορτωθούν 2 και θα κρατηθούν 1.")).toBeVisible();
  await expect(page.getByText("η γέννηση δεν διαβάζεται (γέννηση)").first()).toBeVisible();
  await page.getByLabel("Σημασία της στήλης ΠΑΡΑΤ").selectOption({ label: "—" });
  await expect(page.getByText("Η αντιστοίχιση άλλαξε")).toBeVisible();
  await page.getByLabel("Σημασία της στήλης ΠΑΡΑΤ").selectOption({ label: "παρατηρήσεις" });
  await page.getByRole("button", { name: "Δοκιμή" }).click();
  await expect(page.getByText("ΔΟΚΙΜΗ, ΔΕΝ ΑΛΛΑΞΕ ΤΙΠΟΤΑ")).toBeVisible();
  await supervisor.look("desk-el-migration-mapping");
  await page.getByRole("button", { name: "Φόρτωση" }).click();

  await expect(page.getByText("τα σύνολα συμφωνούν")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Ήρθαν 2 πρόσωπα.")).toBeVisible();
  await page.getByRole("button", { name: "Προβολή: η γέννηση δεν διαβάζεται" }).click();
  await page.getByRole("checkbox", { name: "Διόρθωση της γραμμής 2" }).check();
  await page.getByRole("button", { name: "Διόρθωση" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Στήλη").selectOption("ΗΜ_ΓΕΝΝ");
  await dialog.getByLabel("Σωστή τιμή").fill("3/7/68");
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(page.getByText("Ήρθαν 3 πρόσωπα.")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Καμία γραμμή δεν κρατήθηκε.")).toBeVisible();
  await expect(page.getByText(/1 ζεύγος είναι σίγουρα το ίδιο πρόσωπο/u)).toBeVisible();
  await page.getByRole("button", { name: "Προβολή" }).click();
  await expect(page.getByText("ίδιο πατρώνυμο")).toBeVisible();
  await supervisor.look("desk-el-migration-people");
  await page.getByRole("button", { name: "Υπογραφή" }).click();
  await dialog.getByLabel("Όνομα χρήστη").fill("kentriki");
  await dialog.getByLabel("Κωδικός").fill(process.env["E2E_PASSWORD"] ?? "");
  await dialog.getByRole("button", { name: "Υπογραφή" }).click();
  await expect(refusal(page, "Υπάρχουν πρόσωπα που ίσως είναι το ίδιο")).toBeVisible();
  await dialog.getByRole("button", { name: "Άκυρο" }).click();

  // The person's page has the old case under its number.
  const back = page.url();
  const found = await page.evaluate(async () => {
    const body = JSON.stringify({ query: '{ findApplicants(text: "ΣΑΡΓΚΣΙΑΝ", first: 1) { applicant { id } } }' });
    return ((await (await fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body })).json()) as { data: { findApplicants: { applicant: { id: string } }[] } }).data.findApplicants[0]?.applicant.id;
  });
  await page.goto(`/person?id=${found}`);
  await expect(page.getByRole("heading", { name: "Υποθέσεις καταργηθέντων Δήμων" })).toBeVisible();
  await expect(page.getByText("19/Α/98")).toBeVisible();
  await supervisor.look("desk-el-old-cases");
  await page.setViewportSize(phone);
  await supervisor.look("phone-el-old-cases");
  await page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await page.reload();
  await expect(page.getByRole("heading", { name: "Cases of abolished municipalities" })).toBeVisible();
  await supervisor.look("phone-en-old-cases");
  await page.setViewportSize({ width: 1280, height: 800 });
  await supervisor.look("desk-en-old-cases");
  await page.evaluate(() => localStorage.removeItem("epidosi-locale"));
  await page.goto(back);

  await page.setViewportSize(phone);
  await supervisor.look("phone-el-migration-people");
  await page.getByRole("button", { name: "Αναίρεση" }).click();
  await dialog.getByLabel("Όνομα χρήστη").fill("kentriki");
  await dialog.getByLabel("Κωδικός").fill(process.env["E2E_PASSWORD"] ?? "");
  await dialog.getByRole("button", { name: "Αναίρεση" }).click();
  await expect(page.getByText("Η μετάπτωση αναιρέθηκε: όλα είναι όπως πριν.")).toBeVisible();
  await page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await page.reload();
  await expect(page.getByText("undone", { exact: true })).toBeVisible();
  await supervisor.look("phone-en-migration-undone");
  await supervisor.context.close();
});
