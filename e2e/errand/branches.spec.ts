import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { come, desk, goTo, origin, password, type Person, phone, refusal } from "./person";
import { carry, decide, fileOne, officeId, payFee } from "./steps";

const today = () => new Date().toLocaleDateString("en-CA", { timeZone: "Europe/Athens" });
const shown = (day: string) => day.split("-").reverse().join(".");
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString("en-CA", { timeZone: "Europe/Athens" });

const declare = (supervisor: Person, officeOf: string, networks: readonly string[]) =>
  supervisor.act("declareLink(commandId: $commandId, input: $input)", "$input: OfficeLinkInput!", { input: { officeId: officeOf, provider: "SYZEFXIS", providerName: null, networks } }, "Office { id }");

test("a branch is suspended in the middle of its queue: what was typed stays, waits as a draft, and is registered when the line is back", async ({ browser }) => {
  const [supervisor, clerk] = [await come(browser, "epoptis", desk), await come(browser, "tylisos", desk)];
  const { page } = clerk;
  const b2 = await officeId(supervisor, "B2");
  const surname = Array.from({ length: 9 }, () => "BDGKLMNPRSTVZ"[randomInt(13)]).join("I");
  await page.goto("/filing");
  await page.getByLabel("Επώνυμο με λατινικά").fill(surname);
  await page.getByLabel("Ημερομηνία γέννησης").fill("1990");
  await page.getByLabel("Ιθαγένεια").fill("PAK");
  await page.getByLabel("Αριθμός εγγράφου").fill(`PK${randomInt(1_000_000, 9_999_999)}`);
  await page.getByLabel("Οδός και αριθμός").fill("Οδός 3");
  await page.getByText("Αρχική χορήγηση", { exact: true }).click();
  await page.getByLabel("Κατηγορία").selectOption("STUDIES");
  await payFee(page);

  await declare(supervisor, b2, ["203.0.113.0/24"]);
  try {
    await page.getByRole("button", { name: /^Καταχώριση/u }).click();
    await expect(refusal(page, "δεν είναι η δηλωμένη γραμμή του γραφείου")).toBeVisible();
    await expect(refusal(page, "S5")).toBeVisible();
    await expect(page.getByLabel("Επώνυμο με λατινικά")).toHaveValue(surname);
    await clerk.look("desk-el-filing-suspended");
    await page.getByRole("button", { name: "Φύλαξη ως πρόχειρο" }).click();
    await expect(page.getByText("Δεν έχει ακόμη αριθμό πρωτοκόλλου")).toBeVisible();
    await page.goto("/drafts");
    await expect(page.getByRole("link", { name: surname })).toBeVisible();
    await goTo(supervisor.page, "Γραφεία");
    await expect(supervisor.page.getByText("203.0.113.0/24")).toBeVisible();
  } finally {
    await declare(supervisor, b2, []);
  }
  await page.getByRole("link", { name: surname }).click();
  await expect(page.getByLabel("Επώνυμο με λατινικά")).toHaveValue(surname);
  await page.getByRole("button", { name: /^Καταχώριση/u }).click();
  await expect(page.getByRole("heading", { name: /Καταχωρίστηκε/u })).toBeVisible();
  for (const person of [supervisor, clerk]) await person.context.close();
});

/** A decision of the mayor with its file, through the API. */
async function decideFor(supervisor: Person, of: string): Promise<void> {
  const input = { officeId: of, number: `${randomInt(10, 99)}/2026`, decidedOn: today(), ada: "Β4ΛΥΝ-Ρ3Φ", validFrom: today(), validTo: null };
  const { id } = await supervisor.act<{ id: string }>("recordMayoralDecision(commandId: $commandId, input: $input)", "$input: MayoralDecisionInput!", { input }, "MayoralDecision { id }");
  const kept = await supervisor.context.request.put(`${origin}/files/mayoral-decisions/${id}?commandId=${randomUUID()}&name=a.pdf`, { data: Buffer.from("%PDF-1.7\n%%EOF\n"), headers: { "content-type": "application/octet-stream" } });
  expect(kept.status()).toBe(200);
}

test("a branch opens by the law, keeps twelve permits, and empties before it closes", async ({ browser }) => {
  const [supervisor, central, clerk, courier] = [await come(browser, "epoptis", desk), await come(browser, "kentriki", desk), await come(browser, "krousonas", desk), await come(browser, "dianomeas", phone)];
  const { page } = supervisor;
  const dialog = page.getByRole("dialog");
  const set = () => dialog.getByRole("button", { name: "Ορισμός" }).click();
  const name = `ΓΡΑΦΕΙΟ ΔΟΚΙΜΗΣ ${randomInt(100, 999)}`;

  await goTo(page, "Πριν και τώρα");
  await expect(page.getByText("Διατηρούνται 2 περιφερειακά · προγενέστερα γραφεία: 3")).toBeVisible();
  await page.getByLabel("Περιφερειακά γραφεία").fill("1");
  await page.getByRole("button", { name: "Πρόταση", exact: true }).click();
  await expect(page.getByText("Να διατηρηθούν: ΚΡΟΥΣΩΝΑ.")).toBeVisible();
  await page.getByRole("button", { name: /^ΤΥΛΙΣΟΥ: 2.867 κάτοικοι/u }).press("Enter");
  await expect(page.getByRole("rowheader").getByRole("button", { name: "ΤΥΛΙΣΟΥ" })).toHaveAttribute("aria-pressed", "true");
  await supervisor.look("desk-el-branches");
  await page.getByRole("button", { name: "Καταγραφή λόγου" }).click();
  await dialog.getByLabel("Για πόσα περιφερειακά το πολύ").fill("3");
  await dialog.getByLabel("Λόγος", { exact: true }).fill("Ορεινή ενότητα χωρίς συγκοινωνία τον χειμώνα.");
  await set();
  await expect(page.getByText("έως 3 περιφερειακά, ενώ ήταν 3")).toBeVisible();

  await goTo(page, "Γραφεία");
  await page.getByRole("button", { name: "Πρόταση γραφείου" }).click();
  await dialog.getByLabel("Όνομα γραφείου").fill(name);
  await dialog.getByLabel("Διεύθυνση").fill("Οδός 1");
  await dialog.getByLabel("Δημοτική Ενότητα").selectOption({ label: "ΤΥΛΙΣΟΥ" });
  await set();
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name }) });
  await expect(card.locator(".badge", { hasText: "προτάθηκε" })).toBeVisible();
  await card.getByRole("button", { name: "Έγκριση" }).click();
  await set();
  await expect(refusal(page, "Δεν ισχύει σήμερα απόφαση Δημάρχου")).toBeVisible();
  await dialog.getByRole("button", { name: "Άκυρο" }).click();
  const offices = await supervisor.ask<{ id: string; name: string; code: string }[]>("{ offices { id name code } }");
  const { id: branch = "", code = "" } = offices.find((office) => office.name === name) ?? {};
  await decideFor(supervisor, branch);
  await card.getByRole("button", { name: "Έγκριση" }).click();
  await set();
  await expect(card.locator(".badge", { hasText: "εγκρίθηκε" })).toBeVisible();
  await declare(supervisor, branch, []);
  const staff = await supervisor.ask<{ staffId: string; name: string }[]>("{ staffOf { staffId name } }");
  const people = staff.filter((one) => ["Δέσποινα Ξυλούρη", "Μανόλης Σηφάκης"].includes(one.name)).map(({ staffId }) => staffId);
  for (const staffId of people) await supervisor.act("assignStaff(commandId: $commandId, staffId: $s, officeId: $o, roles: [COUNTER_CLERK, CUSTODIAN])", "$s: ID!, $o: ID!", { s: staffId, o: branch }, "StaffMember { id }");
  await clerk.ask("mutation ($o: ID!) { chooseOffice(officeId: $o) { __typename } }", { o: branch });
  await clerk.ask("{ today { office { code } } }");
  await card.getByRole("button", { name: "Άνοιγμα" }).click();
  await set();
  await expect(refusal(page, "Λείπουν: ΓΑΖΙΟΥ, ΚΡΟΥΣΩΝΑ, ΤΥΛΙΣΟΥ.")).toBeVisible();
  await supervisor.look("desk-el-predecessors-open");
  await excuseOldDatabases(supervisor);
  await page.goto("/offices");
  await card.getByRole("button", { name: "Άνοιγμα" }).click();
  await set();
  await expect(card.locator(".badge", { hasText: "λειτουργεί" })).toBeVisible();
  await card.getByRole("button", { name: "Σχέδιο φύλαξης" }).click();
  await dialog.getByText("Προσθήκη θυρίδας").first().click();
  await dialog.getByLabel("Νέα θυρίδα: όνομα").fill("ΘΥΡΙΔΑ 1");
  await dialog.getByRole("button", { name: "Προσθήκη θυρίδας" }).click();
  await expect(dialog.getByRole("option", { name: "ΘΥΡΙΔΑ 1" })).toBeAttached();
  for (const holder of ["Δέσποινα Ξυλούρη", "Μανόλης Σηφάκης"]) await dialog.getByLabel(holder).check();
  await dialog.getByLabel("Έγγραφα το πολύ").fill("24");
  await dialog.getByLabel("Αριθμός απόφασης έγκρισης").fill("14/2026");
  await dialog.getByLabel("Εγκρίθηκε στις").fill(shown(inDays(1)));
  await dialog.getByLabel("Επανεξέταση έως").fill(shown(inDays(200)));
  await set();
  await expect(refusal(page, "S10")).toBeVisible();
  await dialog.getByLabel("Εγκρίθηκε στις").fill(shown(today()));
  await supervisor.look("desk-el-custody-plan");
  await set();
  await expect(card.getByText("επιδίδει", { exact: false }).first()).toBeVisible();

  // Permits and decisions of twelve people go down, and lie in its safe.
  const tags: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    const filed = await fileOne(central, code);
    const { tag } = await central.act<{ tag: string }>("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "CustodyItem { tag }");
    tags.push(...(await decide(central, filed, tag)));
  }
  expect(tags).toHaveLength(24);
  const down = await pack(central, branch, tags, "thyrida");
  await carry(courier, down.code, down.seal);
  await receive(clerk, down, tags, "krousonas2");

  await page.reload();
  await card.getByRole("button", { name: "Έναρξη κλεισίματος" }).click();
  await expect(dialog.getByText("Απόφαση", { exact: false }).first()).toBeVisible();
  await dialog.getByLabel("Λόγος", { exact: true }).fill("Το γραφείο ήταν για τη δοκιμή μόνο.");
  await supervisor.look("desk-el-start-closing");
  await set();
  await expect(card.locator(".badge", { hasText: "κλείνει" })).toBeVisible();
  await card.getByRole("button", { name: "Κλείσιμο γραφείου" }).click();
  await set();
  await expect(refusal(page, "Το γραφείο δεν είναι άδειο")).toBeVisible();
  await supervisor.look("desk-el-office-not-empty");
  await dialog.getByRole("button", { name: "Άκυρο" }).click();

  const up = await pack(clerk, await officeId(clerk, "K0"), tags, "krousonas2");
  await carry(courier, up.code, up.seal);
  await receive(central, up, tags, "thyrida");
  await page.reload();
  await expect(card.getByText("υποθέσεις που θα επιδοθούν εδώ")).toHaveCount(0);
  await card.getByRole("button", { name: "Κλείσιμο γραφείου" }).click();
  await expect(dialog.getByText("Μένουν", { exact: false }).or(dialog.getByText("πρόσωπα που εργάζονται εδώ")).first()).toBeVisible();
  await set();
  await expect(card.locator(".badge", { hasText: "έκλεισε" })).toBeVisible();
  await card.getByText("Ιστορικό γραφείου").click();
  await expect(card.getByText("άρχισε να κλείνει", { exact: false })).toBeVisible();
  await supervisor.look("desk-el-office-closed");
  await expect(clerk.ask("{ today { office { code } } }")).rejects.toThrow("UNAUTHENTICATED");

  await page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await page.setViewportSize(phone);
  for (const path of ["/offices", "/branches"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForTimeout(1_000);
    await supervisor.look(`phone-en${path.replace("/", "-")}-kept`);
  }
  for (const person of [supervisor, central, clerk, courier]) await person.context.close();
});

/** Two persons say of each abolished municipality why it has no database to bring in (S1). */
async function excuseOldDatabases({ page }: Person): Promise<void> {
  await page.goto("/migration");
  const excuses = page.getByRole("button", { name: /^Εξαίρεση: /u });
  await expect(excuses.first()).toBeVisible();
  for (let left = await excuses.count(); left > 0; left -= 1) {
    await excuses.first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Λόγος (τουλάχιστον 20 χαρακτήρες)").fill("Ο Δήμος κρατούσε μόνο χειρόγραφο βιβλίο.");
    await dialog.getByLabel("Όνομα χρήστη").fill("kentriki");
    await dialog.getByLabel("Κωδικός πρόσβασης").fill(password);
    await dialog.getByRole("button", { name: "Εξαίρεση", exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(excuses).toHaveCount(left - 1);
  }
  await expect(page.getByText("Όλες οι παλιές βάσεις μεταφέρθηκαν ή εξαιρέθηκαν")).toBeVisible();
}

interface Bag {
  readonly code: string;
  readonly seal: string;
}

async function pack(person: Person, to: string, tags: readonly string[], second: string): Promise<Bag> {
  const { code } = await person.act<{ code: string }>("createPackage(commandId: $commandId, toOfficeId: $to)", "$to: ID!", { to }, "TransferPackage { code }");
  for (const tag of tags) await person.act("addToPackage(commandId: $commandId, code: $code, tag: $tag)", "$code: String!, $tag: String!", { code, tag }, "TransferPackage { state }");
  await person.act("countPackage(commandId: $commandId, code: $code, count: $count, secondPerson: $second)", "$code: String!, $count: Int!, $second: SecondPersonInput!", { code, count: tags.length, second: { username: second, password } }, "TransferPackage { state }");
  const seal = String(randomInt(1_000_000, 9_999_999));
  await person.act("sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $seal)", "$code: String!, $seal: String!", { code, seal }, "TransferPackage { state }");
  return { code, seal };
}

async function receive(person: Person, { code, seal }: Bag, tags: readonly string[], second: string): Promise<void> {
  await person.act("arrivePackage(commandId: $commandId, code: $code, sealRead: $seal, intact: true)", "$code: String!, $seal: String!", { code, seal }, "TransferPackage { state }");
  await person.act("openPackage(commandId: $commandId, code: $code, secondPerson: $second)", "$code: String!, $second: SecondPersonInput!", { code, second: { username: second, password } }, "TransferPackage { state }");
  await person.act("receiveContents(commandId: $commandId, code: $code, tags: $tags)", "$code: String!, $tags: [String!]!", { code, tags }, "TransferPackage { state }");
  await person.act("closePackage(commandId: $commandId, code: $code)", "$code: String!", { code }, "TransferPackage { state }");
}
