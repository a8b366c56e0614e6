import { randomInt } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { come, desk, password, phone, type Person, refusal } from "./person";
import { fileOne, payFee } from "./steps";

const today = () => new Date().toLocaleDateString("en-CA", { timeZone: "Europe/Athens" });
const invented = () => Array.from({ length: 9 }, () => "BDGKLMNPRSTVZ"[randomInt(13)]).join("A");

async function fillPerson({ page }: Person, surname: string, kind: string, category: string | null) {
  await page.goto("/filing");
  await page.getByLabel("Επώνυμο με λατινικά").fill(surname);
  await page.getByLabel("Ημερομηνία γέννησης").fill("1990");
  await page.getByLabel("Ιθαγένεια").fill("PAK");
  await page.getByLabel("Αριθμός εγγράφου").fill(`PK${randomInt(1_000_000, 9_999_999)}`);
  await page.getByLabel("Οδός και αριθμός").fill("Οδός 3");
  await page.getByText(kind, { exact: true }).click();
  if (category !== null) await page.getByLabel("Κατηγορία").selectOption(category);
  if (category !== null) await payFee(page);
}
const submit = ({ page }: Person) => page.getByRole("button", { name: /Καταχώριση/u }).click();

/** A PNG of 4000 × 2600 pixels, 31 MB, as a phone might send it. */
function largePhoto(): Buffer {
  const [width, height] = [4000, 2600];
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(height * (width * 3 + 1)), { level: 0 });
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

test("a work approval with its employer is filed incomplete, a supplement with a number of its own completes it, and it is withdrawn", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", desk);
  const { page } = clerk;
  // Whatever the clock of the desk says, the number is of the server's year.
  await page.clock.setFixedTime(new Date("2001-03-01T08:00:00Z"));
  await fillPerson(clerk, invented(), "Έγκριση εργασίας", "EMPLOYMENT");
  await page.getByRole("radiogroup", { name: "Σύμβαση εργασίας" }).getByText("λείπει").click();
  await submit(clerk);
  await expect(page.getByRole("alert").filter({ hasText: "Εργοδότης" })).toBeVisible();
  await page.getByLabel("Εργοδότης", { exact: true }).fill("ΑΓΡΟΤΙΚΗ ΕΤΑΙΡΕΙΑ ΑΕ");
  await submit(clerk);
  await expect(page.getByText(new RegExp(`Α\\.Π\\. \\d+ / ${new Date().getFullYear()}`, "u"))).toBeVisible();
  await page.getByRole("link", { name: "Άνοιγμα αίτησης" }).click();
  await expect(page.getByText("ΑΓΡΟΤΙΚΗ ΕΤΑΙΡΕΙΑ ΑΕ")).toBeVisible();
  await page.getByRole("button", { name: "Συμπληρωματικά" }).click();
  await page.getByRole("checkbox", { name: "Σύμβαση εργασίας" }).check();
  await clerk.look("desk-el-supplement");
  await page.getByRole("button", { name: "Καταχώριση συμπληρωματικών" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Τα συμπληρωματικά πήραν τον αριθμό" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Συμπληρωματικά που ήρθαν" })).toBeVisible();
  await expect(page.getByText(/Πλήρης/u).first()).toBeVisible();
  await page.getByRole("button", { name: "Διόρθωση: δεν απαιτείται: Σύμβαση εργασίας" }).click();
  await page.getByRole("dialog").getByLabel("Λόγος").fill("αυτοαπασχολούμενος με σύμβαση έργου");
  await clerk.look("desk-el-waive");
  await page.getByRole("dialog").getByRole("button", { name: "Δεν απαιτείται", exact: true }).click();
  await expect(page.getByText("αυτοαπασχολούμενος με σύμβαση έργου")).toBeVisible();
  await clerk.look("desk-el-checklist");
  await page.getByLabel("Προσθήκη σάρωσης").setInputFiles([
    { name: "Σύμβαση.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") },
    { name: "λίστα.pdf", mimeType: "application/pdf", buffer: Buffer.from("PK\u0003\u0004 a spreadsheet") },
    { name: "IMG_1.png", mimeType: "image/png", buffer: largePhoto() },
  ]);
  await expect(page.getByRole("link", { name: "Σύμβαση.pdf" })).toBeVisible();
  await expect(refusal(page, "Δεν είναι PDF, JPEG ή PNG")).toBeVisible();
  await expect(page.getByRole("link", { name: "IMG_1.jpg" })).toBeVisible();
  await clerk.look("desk-el-application-supplemented");
  await page.getByRole("button", { name: "Ανάκληση αίτησης" }).click();
  await page.getByLabel("Λόγος").fill("επιστρέφει στην πατρίδα του");
  await page.getByRole("dialog").getByRole("button", { name: "Ανάκληση αίτησης" }).click();
  await expect(page.getByText("Ανακλήθηκε").first()).toBeVisible();
  await clerk.context.close();
});

test("a resident of Heraklion insists at Tylisos: a number, a receipt that says where to go, and a letter", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", phone);
  await fillPerson(clerk, invented(), "Αρχική χορήγηση", "STUDIES");
  await clerk.page.getByLabel("Δήμος κατοικίας").selectOption("7101");
  await submit(clerk);
  await expect(refusal(clerk.page, "κατοικεί σε άλλον δήμο")).toBeVisible();
  await clerk.look("phone-el-resident-elsewhere");
  await clerk.page.getByRole("button", { name: "Πρωτοκόλληση και διαβίβαση στον ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ" }).click();
  await expect(clerk.page.getByText("Πρωτοκολλήθηκε για διαβίβαση")).toBeVisible();
  const receipt = await clerk.context.request.get(`${new URL(clerk.page.url()).origin}${await clerk.page.getByRole("link", { name: "Εκτύπωση βεβαίωσης" }).getAttribute("href")}`);
  expect(receipt.headers()["content-type"]).toBe("application/pdf");
  await clerk.page.getByRole("button", { name: "Επόμενη κατάθεση" }).click();
  await expect(clerk.page.getByLabel("Επώνυμο με λατινικά")).toHaveValue("");
  await clerk.context.close();

  const central = await come(browser, "kentriki", desk);
  await central.page.goto("/referrals");
  await central.look("desk-el-referrals-waiting");
  await central.page.getByRole("button", { name: /Διαβίβαση στον ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ/u }).click();
  await expect(central.page.getByRole("link", { name: "Εκτύπωση διαβιβαστικού" })).toBeVisible();
  await expect(central.page.getByRole("heading", { name: "Τίποτα δεν περιμένει" })).toBeVisible();
  await central.context.close();
});

test("a new passport is declared, and a supervisor with a colleague merges two records of one person and parts them again", async ({ browser }) => {
  const surname = invented();
  const clerk = await come(browser, "tylisos", desk);
  await fillPerson(clerk, surname, "Αρχική χορήγηση", "STUDIES");
  await submit(clerk);
  await expect(clerk.page.getByRole("link", { name: "Άνοιγμα αίτησης" })).toBeVisible();
  await fillPerson(clerk, surname, "Αρχική χορήγηση", "STUDIES");
  await submit(clerk);
  await clerk.page.getByRole("button", { name: "Είναι άλλο πρόσωπο" }).click();
  await clerk.page.getByRole("link", { name: "Άνοιγμα αίτησης" }).click();
  await clerk.page.getByRole("heading", { level: 1 }).getByRole("link").click();
  await expect(clerk.page.getByRole("heading", { name: "Κρίσεις για ομοιότητα" })).toBeVisible();
  await clerk.page.getByRole("button", { name: "Δήλωση αλλαγής" }).click();
  await clerk.page.getByLabel("Τι άλλαξε").selectOption("PASSPORT");
  await clerk.page.getByLabel("Πότε άλλαξε").fill("01.11.2026");
  await clerk.page.getByLabel("Αριθμός νέου εγγράφου").fill("ΖΚ7654321");
  await clerk.page.getByRole("button", { name: "Καταχώριση δήλωσης" }).click();
  await expect(clerk.page.getByRole("status").filter({ hasText: "Η δήλωση πήρε τον αριθμό" })).toBeVisible();
  await clerk.look("desk-el-person");
  const address = clerk.page.url();
  await clerk.context.close();

  const supervisor = await come(browser, "epoptis", desk);
  const { page } = supervisor;
  await page.goto(address);
  await page.getByRole("button", { name: "Συγχώνευση με άλλη εγγραφή" }).click();
  await page.getByLabel("Όνομα, διαβατήριο ή ΑΦΜ της άλλης").fill(surname);
  await page.getByRole("button", { name: `Αυτή η εγγραφή: ${surname}` }).click();
  await page.getByLabel("Λόγος").fill("ίδιο πρόσωπο, δύο εγγραφές");
  await page.getByLabel("Όνομα χρήστη").fill("kentriki");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await supervisor.look("desk-el-merge");
  await page.getByRole("dialog").getByRole("button", { name: "Συγχώνευση με άλλη εγγραφή" }).click();
  await expect(page.getByRole("heading", { name: "Συγχωνεύσεις" })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByRole("button", { name: "Αναίρεση συγχώνευσης" }).click();
  await page.getByLabel("Λόγος").fill("δύο αδέλφια, όχι ένα πρόσωπο");
  await page.getByLabel("Όνομα χρήστη").fill("kentriki");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("dialog").getByRole("button", { name: "Αναίρεση συγχώνευσης" }).click();
  await expect(page.getByText("αναιρέθηκε: δύο αδέλφια")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
  await supervisor.look("desk-el-person-history");
  await supervisor.context.close();
});

test("two records with one passport are found beside each other; two persons make one of them, others are told apart", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const passports = [`PK${randomInt(1_000_000, 9_999_999)}`, `PK${randomInt(1_000_000, 9_999_999)}`] as const;
  for (const number of passports)
    for (let record = 0; record < 2; record += 1) {
      const { id } = await fileOne(central, "K0");
      const { applicant } = await central.ask<{ applicant: { id: string } }>("query ($id: ID!) { application(id: $id) { applicant { id } } }", { id });
      // A passport shown later, to two clerks who each had a record of the person before them.
      await central.act("declareChange(commandId: $commandId, input: $input)", "$input: DeclareChangeInput!", { input: { applicantId: applicant.id, kind: "PASSPORT", changedOn: today(), attachments: 1, passport: { kind: "PASSPORT", number, issuingState: "PAK", expiresOn: "2035-01-01" } } }, "Declaration { kind }");
    }
  const supervisor = await come(browser, "epoptis", phone);
  const { page } = supervisor;
  await page.goto("/doubles");
  const pair = (number: string) => page.getByRole("article", { name: `Ίδιο διαβατήριο ${number}` });
  await expect(pair(passports[0]).getByRole("link")).toHaveCount(2);
  await supervisor.look("phone-el-doubles-some");
  await pair(passports[0]).getByRole("button", { name: /^Κρατήστε αυτήν/u }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Λόγος").fill("ίδιο διαβατήριο, μετά τη συνένωση");
  await dialog.getByLabel("Όνομα χρήστη").fill("kentriki");
  await dialog.getByLabel("Κωδικός πρόσβασης").fill(password);
  await supervisor.look("phone-el-doubles-merge");
  await dialog.getByRole("button", { name: /Συγχώνευση/u }).click();
  await expect(pair(passports[0])).toHaveCount(0);
  await pair(passports[1]).getByRole("button", { name: "Είναι διαφορετικά πρόσωπα" }).click();
  await supervisor.look("phone-el-doubles-apart");
  await dialog.getByRole("button", { name: "Είναι διαφορετικά πρόσωπα" }).click();
  await expect(pair(passports[1])).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const number of passports) await expect(pair(number)).toHaveCount(0);
  for (const person of [central, supervisor]) await person.context.close();
});
