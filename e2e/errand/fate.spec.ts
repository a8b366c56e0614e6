import { showCode } from "@epidosi/schema";
import { expect, test } from "@playwright/test";
import { come, desk, password, phone, wedge } from "./person";
import { carry, readyAtCentral, sealBag } from "./steps";

test("a branch does not take a damaged bag, then reads a wrong seal; two people examine it and nothing is received", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(central);
  const { code } = await sealBag(central, tags, "551100");
  const courier = await come(browser, "dianomeas2", phone);
  await carry(courier, code, "551100");
  const sender = central.page;
  await sender.goto(`/package?code=${code}`);

  const branch = await come(browser, "tylisos", phone);
  const { page } = branch;
  await page.goto(`/receive?code=${code}`);
  await page.getByRole("button", { name: "Δεν το παραλαμβάνω" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Το πακέτο μένει σε όποιον το έφερε.")).toBeVisible();
  await dialog.getByLabel("Γιατί").selectOption("BAG_DAMAGED");
  await dialog.getByLabel("Σημείωση").fill("σκισμένος στο πλάι");
  await branch.look("phone-el-refuse-package");
  await dialog.getByRole("button", { name: "Δεν το παραλαμβάνω" }).click();
  await expect(page.getByRole("heading", { name: /Δεν παραλήφθηκε: φθαρμένος σάκος/u })).toBeVisible();
  await expect(sender.getByRole("heading", { name: /Δεν παραλήφθηκε: φθαρμένος σάκος/u })).toBeVisible();
  await central.look("desk-el-package-refused");

  await page.getByLabel("Αριθμός σφραγίδας").fill("551101");
  await page.getByRole("button", { name: "Παραλαβή από διανομέα" }).click();
  await expect(page.getByRole("heading", { name: /απομόνωση/u })).toBeVisible();

  const supervisor = await come(browser, "epoptis", desk);
  await supervisor.page.goto(`/package?code=${code}`);
  await expect(supervisor.page.getByRole("heading", { name: "Εξέταση από δύο" })).toBeVisible();
  await wedge(supervisor.page, tags[0] ?? "");
  await expect(supervisor.page.getByRole("listitem").filter({ hasText: showCode(tags[0] ?? "") }).filter({ hasText: "διαβάστηκε" })).toBeVisible();
  await supervisor.look("desk-el-examine");
  await supervisor.page.getByLabel("Όνομα χρήστη").fill("thyrida");
  await supervisor.page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await supervisor.page.getByRole("button", { name: "Εξετάστηκε από δύο" }).click();
  await expect(supervisor.page.getByText("βρέθηκε, δεν παραλήφθηκε")).toBeVisible();
  await supervisor.look("desk-el-examined");
  for (const person of [central, courier, branch, supervisor]) await person.context.close();
});

test("a lost bag is declared by two, found by the branch, and its damaged and double papers are named", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(central);
  const { code } = await sealBag(central, tags, "551200");
  const courier = await come(browser, "dianomeas2", phone);
  await carry(courier, code, "551200");

  const supervisor = await come(browser, "epoptis", desk);
  await supervisor.page.goto(`/package?code=${code}`);
  await supervisor.page.getByRole("button", { name: "Δήλωση απώλειας" }).click();
  const dialog = supervisor.page.getByRole("dialog");
  await dialog.getByLabel("Τι έγινε").fill("Δεν ήταν στο όχημα το μεσημέρι");
  await dialog.getByLabel("Όνομα χρήστη").fill("thyrida");
  await dialog.getByLabel("Κωδικός πρόσβασης").fill(password);
  await supervisor.look("desk-el-declare-lost");
  await dialog.getByRole("button", { name: "Δήλωση απώλειας" }).click();
  await expect(supervisor.page.getByRole("heading", { name: "Βρέθηκε το πακέτο" })).toBeVisible();

  const finder = await come(browser, "tylisos2", phone);
  await finder.page.goto(`/receive?code=${code}`);
  await finder.page.getByLabel("Σημείωση").fill("στο πίσω κάθισμα");
  await finder.look("phone-el-found-package");
  await finder.page.getByRole("button", { name: "Το κρατώ στα χέρια μου" }).click();
  await expect(finder.page.getByLabel("Αριθμός σφραγίδας")).toBeVisible();

  const branch = await come(browser, "tylisos", phone);
  const { page } = branch;
  await page.goto(`/receive?code=${code}`);
  await page.getByLabel("Αριθμός σφραγίδας").fill("551200");
  await page.getByRole("button", { name: "Παραλαβή από διανομέα" }).click();
  await page.getByLabel("Όνομα χρήστη").fill("tylisos2");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Ανοίχτηκε από δύο" }).click();
  await expect(page.getByRole("heading", { name: "Σαρώστε ό,τι έχει μέσα" })).toBeVisible();
  for (const tag of tags) await wedge(page, tag);
  const line = (tag: string | undefined) => page.getByRole("listitem").filter({ hasText: showCode(tag ?? "") });
  await line(tags[0]).getByRole("button", { name: "Φθαρμένο" }).click();
  await line(tags[1]).getByRole("button", { name: "Είναι δύο" }).click();
  await branch.look("phone-el-receive-damaged");
  await page.getByRole("button", { name: /Τέλος, σύγκριση/u }).click();
  await expect(page.getByRole("heading", { name: /Διαφορές/u })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "φθαρμένο" }).filter({ hasText: showCode(tags[0] ?? "") })).toBeVisible();

  const sender = central.page;
  await sender.goto(`/package?code=${code}`);
  await expect(sender.getByRole("listitem").filter({ hasText: "διπλό" })).toBeVisible();
  await sender.getByRole("button", { name: "Μια εγγραφή είναι λάθος" }).click();
  await sender.getByLabel("Ποια εγγραφή").selectOption({ index: 1 });
  await sender.getByLabel("Τι είναι λάθος;").fill("Μία ήταν, όχι δύο");
  await sender.getByRole("button", { name: "Γράψιμο της διόρθωσης" }).click();
  await expect(sender.getByText("Διορθώθηκε από νεότερη εγγραφή")).toBeVisible();
  await sender.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await sender.reload();
  await expect(sender.getByText("Corrected by a later entry")).toBeVisible();
  await central.look("desk-en-package-corrected");
  for (const person of [central, courier, supervisor, finder, branch]) await person.context.close();
});
