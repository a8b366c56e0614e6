import { showCode } from "@epidosi/schema";
import { expect, test } from "@playwright/test";
import { come, desk, goTo, phone, wedge } from "./person";
import { fileOne, readyAtCentral } from "./steps";

const tagOf = async (person: Awaited<ReturnType<typeof come>>, deliveryCode: string) => {
  const filed = await fileOne(person, deliveryCode);
  return (await person.act<{ tag: string }>("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "CustodyItem { tag }")).tag;
};

test("a second person counts the branch's safe blind: one is missing, one is here too many, and each is said line by line", async ({ browser }) => {
  const [central, starter, counter] = [await come(browser, "kentriki", desk), await come(browser, "krousonas", desk), await come(browser, "krousonas2", phone)];
  const { tags } = await readyAtCentral(central);
  const extra = tags[0] ?? "";
  const [present, missing] = [await tagOf(starter, "B1"), await tagOf(starter, "B1")];
  const others = (await starter.ask<{ items: { tag: string }[] }>(`query ($office: ID!) { custodyItems(filter: { officeId: $office, states: [IN_SAFE, RETURN_DUE, DAMAGED, RESERVED, BATCHED] }, first: 100) { items { tag } } }`, { office: (await starter.ask<{ office: { id: string } }>("{ session { office { id } } }")).office.id })).items.map((item) => item.tag).filter((tag) => tag !== missing);

  await starter.page.goto("/safe");
  await starter.page.getByRole("button", { name: "Ζητήστε καταμέτρηση" }).click();
  await expect(starter.page.getByText("Μετρά άλλος συνάδελφος")).toBeVisible();
  await starter.look("desk-el-safe-asked");

  const { page } = counter;
  await page.goto("/safe");
  await page.getByRole("link", { name: "Μετρώ τώρα" }).click();
  await expect(page.getByRole("heading", { name: /Καταμέτρηση/u })).toBeVisible();
  for (const tag of [...others, extra, present]) await wedge(page, tag);
  await expect(page.getByRole("status").filter({ hasText: "έγγραφα σαρωμένα" })).toContainText(String(others.length + 1));
  await expect(page.getByText(showCode(missing))).toBeHidden();
  await counter.look("phone-el-count");
  await page.getByRole("button", { name: /Τέλος καταμέτρησης/u }).click();
  await page.getByRole("button", { name: "Ναι, τα σάρωσα όλα" }).click();
  await expect(page.getByRole("heading", { name: "Διαφορές: 2" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: showCode(missing) })).toContainText("Λείπει");
  await expect(page.getByRole("listitem").filter({ hasText: showCode(extra) })).toContainText("Ήταν αλλού στα βιβλία");
  await counter.look("phone-el-count-result");

  await starter.page.goto(`/item?tag=${missing}`);
  await expect(starter.page.getByText("Έλειπε στην καταμέτρηση")).toBeVisible();
  await starter.page.getByRole("button", { name: "Βρέθηκε" }).click();
  await starter.look("desk-el-item-found");
  await starter.page.getByRole("dialog").getByRole("button", { name: "Βρέθηκε" }).click();
  await starter.page.getByRole("button", { name: "Βάλτε το στη θυρίδα" }).click();
  await starter.page.getByRole("dialog").getByLabel(/Θέση/u).fill("12");
  await starter.page.getByRole("dialog").getByRole("button", { name: "Βάλτε το στη θυρίδα" }).click();
  await expect(starter.page.getByText("Θέση 12")).toBeVisible();
  await starter.look("desk-el-item");
  await starter.page.goto("/safe");
  await expect(starter.page.getByRole("heading", { name: /Θέση 12/u })).toBeVisible();
  await starter.look("desk-el-safe-slots");
  await starter.page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await starter.page.goto("/safe");
  await expect(starter.page.getByRole("heading", { name: /Place 12/u })).toBeVisible();
  await starter.look("desk-en-safe-slots");
  await page.goto(`/item?tag=${missing}`);
  await expect(page.getByText("Where it belongs")).toBeVisible();
  await counter.look("phone-en-item");
  for (const person of [central, starter, counter]) await person.context.close();
});

test("a supervisor sees the count whose differences stand open and writes what became of them", async ({ browser }) => {
  const [starter, counter, supervisor] = [await come(browser, "tylisos", desk), await come(browser, "tylisos2", desk), await come(browser, "epoptis", desk)];
  await tagOf(starter, "B2");
  const begun = await starter.act<{ id: string }>("startSafeCount(commandId: $commandId)", "", {}, "SafeCount { id }");
  await counter.act("recordSafeCount(commandId: $commandId, countId: $id, tags: [])", "$id: ID!", { id: begun.id }, "SafeCount { open }");
  const { page } = supervisor;
  await page.goto("/safe");
  await expect(page.getByRole("heading", { name: /Διαφορές καταμετρήσεων/u })).toBeVisible();
  await supervisor.look("desk-el-safe-supervisor");
  await page.goto(`/count?id=${begun.id}`);
  await page.getByLabel("Γράψτε τι έγινε").fill("Ήταν στο διπλανό ντουλάπι");
  await page.getByRole("button", { name: "Κλείσιμο των διαφορών" }).click();
  await expect(page.getByText("Ήταν στο διπλανό ντουλάπι")).toBeVisible();
  await supervisor.look("desk-el-count-explained");
  for (const person of [starter, counter, supervisor]) await person.context.close();
});

test("a paper scanned at the wrong desk says in large type what it is and where it belongs, and nothing changes", async ({ browser }) => {
  const [central, branch] = [await come(browser, "kentriki", desk), await come(browser, "tylisos", desk)];
  const { tags } = await readyAtCentral(central);
  const tag = tags[0] ?? "";
  const { page } = branch;
  await page.goto("/safe");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await wedge(page, tag);
  const told = page.getByRole("dialog", { name: "Είναι για εδώ, αλλά δεν έχει παραληφθεί" });
  await expect(told).toContainText(showCode(tag));
  await expect(told).toContainText("ΘΥΡΙΔΑ K0");
  await expect(told).toContainText("Τίποτα δεν άλλαξε");
  await branch.look("desk-el-wrong-place");
  await page.keyboard.press("Escape");
  await expect(told).toBeHidden();
  const other = await come(browser, "krousonas", phone);
  await other.page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await other.page.goto("/ready");
  await expect(other.page.getByRole("heading", { level: 1 })).toBeVisible();
  await wedge(other.page, tag);
  await expect(other.page.getByRole("dialog", { name: "It is not for here" })).toBeVisible();
  await other.look("phone-en-wrong-place");
  for (const person of [central, branch, other]) await person.context.close();
});

test("the auditor asks who answered for a paper at an instant, sees what proves it and takes it along", async ({ browser }) => {
  const [central, auditor] = [await come(browser, "kentriki", desk), await come(browser, "elegktis", desk)];
  const { tags } = await readyAtCentral(central);
  const tag = tags[0] ?? "";
  await central.act("takeFromSafe(commandId: $commandId, tags: $tags)", "$tags: [String!]!", { tags: [tag] }, "CustodyItems { items { state } }");
  const { page } = auditor;
  await goTo(page, "Απόδειξη φύλαξης");
  await page.getByRole("textbox", { name: /Κωδικός/u }).fill(tag);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Η αλυσίδα επαληθεύεται")).toBeVisible();
  const who = page.getByRole("region", { name: "Ποιος είχε την ευθύνη" });
  await expect(who).toContainText("Ελένη Μαρκάκη");
  await who.getByRole("slider").fill("0");
  await expect(who).toContainText("ΘΥΡΙΔΑ K0");
  await who.getByLabel("Ημέρα και ώρα").fill("1.1.2011 10:00");
  await expect(who).toContainText("Δεν υπήρχε ακόμη εδώ");
  await who.getByLabel("Ημέρα και ώρα").fill("");
  await auditor.look("desk-el-evidence");
  const paper = await page.getByRole("link", { name: "Εκτύπωση" }).getAttribute("href");
  expect((await auditor.paper(paper ?? "")).subarray(0, 5).toString()).toBe("%PDF-");
  await page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await page.setViewportSize(phone);
  await page.reload();
  await expect(page.getByText("The chain holds")).toBeVisible();
  await auditor.look("phone-en-evidence");
  for (const person of [central, auditor]) await person.context.close();
});
