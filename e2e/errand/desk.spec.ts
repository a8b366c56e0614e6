import { readCode, showCode } from "@epidosi/schema";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { come, desk, password, type Person, phone, refusal, wedge } from "./person";
import { carry, passportOf, payFee, readyAtCentral, sealBag } from "./steps";

/** Puts the right check digits into a TD3 passport's second line. */
function passportLines(): [string, string] {
  const digit = (text: string) => String([...text].reduce((sum, character, index) => sum + (character === "<" ? 0 : /\d/u.test(character) ? Number(character) : character.charCodeAt(0) - 55) * ([7, 3, 1][index % 3] ?? 1), 0) % 10);
  const [number, birth, expiry, personal] = ["BK0934417", "840314", "300512", "<".repeat(14)];
  const body = `${number}${digit(number)}ALB${birth}${digit(birth)}F${expiry}${digit(expiry)}${personal}<`;
  return ["P<ALBBERISHA<<DRITA".padEnd(44, "<"), body + digit(body.slice(0, 10) + body.slice(13, 20) + body.slice(21, 43))];
}

test("a branch clerk files a renewal from the passport's lines, and the receipt finds it again", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", desk);
  const { page } = clerk;
  await clerk.look("desk-el-home");
  await page.getByRole("link", { name: "Νέα κατάθεση" }).first().click();
  await page.getByLabel("Γραμμές διαβατηρίου (MRZ)").fill(passportLines().join("\n"));
  await expect(page.getByLabel("Επώνυμο με λατινικά")).toHaveValue("BERISHA");
  await expect(page.getByLabel("Ημερομηνία γέννησης")).toHaveValue("14.03.1984");
  await page.getByLabel("Επώνυμο με ελληνικά").fill("Μπερίσα");
  await page.getByLabel("Όνομα με ελληνικά").fill("Ντρίτα");
  await page.getByRole("button", { name: /Καταχώριση/u }).click();
  await expect(page.getByText(/Συμπληρώστε:.*Οδός/u)).toBeVisible();
  await expect(page.getByLabel("Επώνυμο με ελληνικά")).toHaveValue("Μπερίσα");
  await page.getByLabel("Οδός και αριθμός").fill("Ελευθερίου Βενιζέλου 12");
  await page.getByLabel("Κατηγορία").selectOption("EMPLOYMENT");
  await page.getByLabel("Αριθμός προηγούμενης άδειας").fill("Χ-1182");
  await page.getByLabel("Λήξη προηγούμενης άδειας").fill("31.01.2027");
  await payFee(page);
  await expect(page.getByRole("radiogroup", { name: "Παράβολο" })).toBeVisible();
  await clerk.look("desk-el-filing");
  await page.getByRole("button", { name: /Καταχώριση/u }).click();
  await expect(page.getByRole("heading", { name: /Καταχωρίστηκε/u })).toBeVisible();
  await expect(page.getByText(/Α\.Π\. \d+ \/ \d{4}/u)).toBeVisible();
  await clerk.look("desk-el-filed");
  const receipt = await page.getByRole("link", { name: "Εκτύπωση βεβαίωσης" }).getAttribute("href");
  expect((await clerk.paper(receipt ?? "")).subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByRole("link", { name: "Άνοιγμα αίτησης" }).click();
  await page.getByRole("button", { name: "Έκδοση βεβαίωσης κατάθεσης" }).click();
  await expect(page.getByRole("link", { name: /Βεβαίωση κατάθεσης \d/u })).toBeVisible();
  await page.getByRole("button", { name: "Ετικέτα φακέλου" }).click();
  await expect(page.getByText("στη θυρίδα").first()).toBeVisible();
  await clerk.look("desk-el-application");

  const id = new URL(page.url()).searchParams.get("id");
  const { receipt: paper } = await clerk.ask<{ receipt: { code: string } }>(`query ($id: ID!) { application(id: $id) { receipt { code } } }`, { id });
  await page.goto("/safe");
  await expect(page.getByRole("heading", { name: /Θυρίδα/u })).toBeVisible();
  await clerk.look("desk-el-safe");
  await wedge(page, paper.code);
  await page.waitForURL(/\/application\?id=/u);
  expect(new URL(page.url()).searchParams.get("id")).toBe(id);

  await page.getByRole("search").getByRole("searchbox").fill("μπερισα ντριτα");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("cell", { name: /BERISHA DRITA/u })).toBeVisible();
  await clerk.look("desk-el-search");
  await clerk.context.close();
});

test("a session that ends mid-form loses nothing typed, and an unknown code changes nothing", async ({ browser }) => {
  const clerk = await come(browser, "krousonas", desk);
  const { page } = clerk;
  await page.goto("/filing");
  await page.getByLabel("Επώνυμο με λατινικά").fill("KVARATSKHELIA");
  await page.getByLabel("Ημερομηνία γέννησης").fill("1979");
  await page.getByLabel("Ιθαγένεια (3 γράμματα)").fill("GEO");
  await page.getByLabel("Αριθμός εγγράφου").fill("GE5551");
  await page.getByLabel("Οδός και αριθμός").fill("Οδός 1");
  await page.getByLabel("Κατηγορία").selectOption("FAMILY");
  await page.getByLabel("Αριθμός προηγούμενης άδειας").fill("Χ-2");
  await page.getByLabel("Λήξη προηγούμενης άδειας").fill("31.01.2027");
  await payFee(page);
  const dialog = page.getByRole("dialog", { name: "Η σύνδεσή σας έληξε" });
  await clerk.context.clearCookies();
  // The form asks for people alike while one types: on a slow machine that question is the one that finds the session ended.
  await page.getByRole("button", { name: /Καταχώριση/u }).click({ timeout: 5_000 }).catch(() => undefined);
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Όνομα χρήστη").fill("krousonas");
  await dialog.getByLabel("Κωδικός πρόσβασης").fill(password);
  await dialog.getByRole("button", { name: "Είσοδος" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel("Επώνυμο με λατινικά")).toHaveValue("KVARATSKHELIA");
  await page.getByRole("button", { name: /Καταχώριση/u }).click();
  await expect(page.getByRole("heading", { name: /Καταχωρίστηκε/u })).toBeVisible();
  let unknown = "";
  for (const last of "0123456789ABCDEFGHIJKLMNOPRSTUVXYZ") if (readCode(`P1111111${last}`).kind === "PACKAGE") unknown = `P1111111${last}`;
  await wedge(page, unknown);
  await expect(page.getByRole("dialog", { name: "Άγνωστος κωδικός" })).toBeVisible();
  await clerk.context.close();
});

test("central packs and seals by two; a permit is missing at the branch, and the sender sees it at once", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(central);
  const { page } = central;
  await page.goto("/batches");
  await expect(page.getByRole("heading", { name: "Παραλαβές" })).toBeVisible();
  await central.look("desk-el-batches");
  await page.goto("/packages");
  await page.getByRole("button", { name: /Νέο πακέτο προς ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ/u }).click();
  await page.waitForURL(/\/package\?code=/u);
  const code = new URL(page.url()).searchParams.get("code") ?? "";
  await expect(page.getByRole("heading", { name: "Σαρώστε ό,τι μπαίνει μέσα" })).toBeVisible();
  for (const tag of tags) {
    await wedge(page, tag);
    await expect(page.getByRole("cell", { name: showCode(tag) })).toBeVisible();
  }
  await central.look("desk-el-package-fill");
  await page.getByLabel("Πόσα μετρήσατε οι δυο σας;").fill("3");
  await page.getByLabel("Όνομα χρήστη").fill("thyrida");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Καταμετρήθηκε από δύο" }).click();
  await expect(refusal(page, "Η καταμέτρηση δεν συμφωνεί")).toBeVisible();
  await page.getByLabel("Πόσα μετρήσατε οι δυο σας;").fill("2");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Καταμετρήθηκε από δύο" }).click();
  await page.getByLabel("Αριθμός σφραγίδας").fill("004183");
  await page.getByLabel("Ξανά ο αριθμός, από τη σφραγίδα").fill("004183");
  await page.getByRole("button", { name: "Σφράγιση", exact: true }).click();
  await expect(page.getByRole("link", { name: "Εκτύπωση ετικέτας" })).toBeVisible();
  await page.getByLabel("Φωτογράφιση της σφραγίδας").setInputFiles({ name: "σφραγίδα.jpg", mimeType: "image/jpeg", buffer: await sharp({ create: { width: 60, height: 40, channels: 3, background: "#b02a2a" } }).jpeg().toBuffer() });
  await expect(page.getByRole("link", { name: /^Φωτογραφία, / })).toBeVisible();
  await central.look("desk-el-package-sealed");

  const courier = await come(browser, "dianomeas2", phone);
  await carry(courier, code, "004183");
  const branch = await come(browser, "tylisos", desk);
  await receive(branch, code, "004183", [tags[0] ?? ""]);
  await expect(branch.page.getByRole("heading", { name: /Διαφορές/u })).toBeVisible();
  await branch.look("desk-el-receive-differences");
  await expect(page.getByRole("heading", { name: /Διαφορές/u })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "λείπει" }).filter({ hasText: showCode(tags[1] ?? "") })).toBeVisible();
  await central.look("desk-el-package-differences");
  await branch.page.getByRole("button", { name: "Στη θυρίδα, τέλος παραλαβής" }).click();
  await expect(branch.page.getByRole("heading", { name: "Η παραλαβή έκλεισε" })).toBeVisible();
  for (const person of [central, courier, branch]) await person.context.close();
});

test("a wrong seal quarantines the bag on the receiver's screen", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(central);
  const { code } = await sealBag(central, tags, "771100");
  const courier = await come(browser, "dianomeas2", phone);
  await carry(courier, code, "771100");
  const branch = await come(browser, "tylisos", phone);
  await branch.page.goto(`/receive?code=${code}`);
  await expect(branch.page.getByText("771100")).toHaveCount(0);
  await branch.look("phone-el-receive-seal");
  await branch.page.getByLabel("Αριθμός σφραγίδας").fill("771101");
  await branch.page.getByRole("button", { name: "Παραλαβή από διανομέα" }).click();
  await expect(branch.page.getByRole("heading", { name: /απομόνωση/u })).toBeVisible();
  await branch.look("phone-el-quarantine");
  for (const person of [central, courier, branch]) await person.context.close();
});

test("the person comes with the receipt, signs on the glass, and the proof prints", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { filed, tags } = await readyAtCentral(central);
  const { code } = await sealBag(central, tags, "660042");
  const courier = await come(browser, "dianomeas2", phone);
  await carry(courier, code, "660042");
  const branch = await come(browser, "tylisos", desk);
  await receive(branch, code, "660042", tags);
  await expect(branch.page.getByRole("heading", { name: /Όλα σωστά/u })).toBeVisible();
  await branch.page.getByLabel("Θέση στη θυρίδα").fill("4");
  await branch.page.getByRole("button", { name: "Στη θυρίδα, τέλος παραλαβής" }).click();
  await expect(branch.page.getByRole("heading", { name: "Η παραλαβή έκλεισε" })).toBeVisible();

  const { page } = branch;
  await page.goto("/ready");
  await expect(page.getByRole("heading", { name: "Περιμένουν τον ενδιαφερόμενο" })).toBeVisible();
  await branch.look("desk-el-ready");
  await wedge(page, filed.receipt.code);
  await page.getByRole("link", { name: "Έναρξη επίδοσης" }).click();
  await page.getByRole("button", { name: "Έναρξη επίδοσης" }).click();
  await page.getByRole("button", { name: "Επιδόθηκε" }).click();
  await expect(page.getByLabel("Αριθμός όπως τον βλέπετε")).toBeFocused();
  await page.getByLabel("Αριθμός όπως τον βλέπετε").fill("PK0000000");
  await expect(page.getByText(/δεν είναι καταχωρισμένος/u)).toBeVisible();
  await page.getByLabel("Αριθμός όπως τον βλέπετε").fill(await passportOf(branch, filed.id));
  await expect(page.getByText(/Το διαβατήριο του κατόχου/u)).toBeVisible();
  for (const tag of tags) await wedge(page, tag);
  const glass = page.getByRole("img", { name: "Υπογραφή στην οθόνη" });
  await glass.scrollIntoViewIfNeeded();
  const box = await glass.boundingBox();
  if (!box) throw new Error("there is no glass");
  await page.mouse.move(box.x + 60, box.y + 100);
  await page.mouse.down();
  for (let step = 0; step < 30; step += 1) await page.mouse.move(box.x + 60 + step * 12, box.y + 100 + 40 * Math.sin(step / 3));
  await page.mouse.up();
  await branch.look("desk-el-deliver");
  await page.getByRole("button", { name: "Επιδόθηκε" }).click();
  await expect(page.getByRole("heading", { name: /Επιδόθηκε/u })).toBeVisible();
  const proof = await page.getByRole("link", { name: "Εκτύπωση αποδεικτικού" }).getAttribute("href");
  expect((await branch.paper(proof ?? "")).length).toBeGreaterThan(5_000);
  expect((await branch.ask<{ status: string }>(`query ($id: ID!) { application(id: $id) { status } }`, { id: filed.id })).status).toBe("SERVED");
  for (const person of [central, courier, branch]) await person.context.close();
});

/** The receiver's steps on the screen: seal, second person, blind scanning, comparison. */
async function receive(branch: Person, code: string, seal: string, scans: readonly string[]): Promise<void> {
  const { page } = branch;
  await page.goto(`/receive?code=${code}`);
  await page.getByLabel("Αριθμός σφραγίδας").fill(seal);
  await page.getByRole("button", { name: "Παραλαβή από διανομέα" }).click();
  await page.getByLabel("Όνομα χρήστη").fill("tylisos2");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Ανοίχτηκε από δύο" }).click();
  await expect(page.getByRole("heading", { name: "Σαρώστε ό,τι έχει μέσα" })).toBeVisible();
  for (const tag of scans) await wedge(page, tag);
  await expect(page.getByText("διαβάστηκε").first()).toBeVisible();
  await branch.look("desk-el-receive-scan");
  await page.keyboard.press("F4");
}
