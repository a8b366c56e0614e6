import { expect, test } from "@playwright/test";
import { come, desk, goTo, phone } from "./person";
import { readyAtCentral, sealBag } from "./steps";

test("labels are gathered by typing and printed on a sheet that was begun; the second print asks why", async ({ browser }) => {
  const keeper = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(keeper);
  await goTo(keeper.page, "Ετικέτες");
  await expect(keeper.page.getByRole("heading", { name: "Καμία ετικέτα ακόμη" })).toBeVisible();
  for (const tag of tags) {
    await keeper.page.getByLabel("Κωδικός", { exact: true }).fill(tag);
    await keeper.page.getByRole("button", { name: "Προσθήκη" }).click();
  }
  await keeper.page.getByLabel("Πρώτη ελεύθερη θέση στο φύλλο").fill("5");
  await keeper.page.getByRole("button", { name: "Εκτύπωση", exact: true }).click();
  const sheet = keeper.page.getByRole("link", { name: "Άνοιγμα του φύλλου" });
  await expect(sheet).toBeVisible();
  expect((await keeper.paper((await sheet.getAttribute("href")) ?? "")).subarray(0, 5).toString()).toBe("%PDF-");
  await expect(keeper.page.getByText("Κάποια έχει τυπωθεί ήδη.")).toBeVisible();
  await keeper.look("desk-el-labels");
  await keeper.page.getByRole("button", { name: `Χάλασε: ${tags[0]}` }).click();
  await keeper.page.getByLabel("Τι έγινε").fill("κόλλησε στραβά στον φάκελο");
  await keeper.page.getByRole("button", { name: "Καταγραφή ως άχρηστης" }).click();
  await expect(keeper.page.getByText("η τελευταία γράφτηκε ως άχρηστη: κόλλησε στραβά στον φάκελο")).toBeVisible();

  const { code } = await sealBag(keeper, tags, "558899");
  await keeper.page.goto(`/labels?code=${code}`);
  await keeper.page.getByLabel("Αρχείο για εκτυπωτή ετικετών").check();
  await keeper.page.getByRole("button", { name: "Εκτύπωση", exact: true }).click();
  const file = keeper.page.getByRole("link", { name: "Λήψη του αρχείου" });
  await expect(file).toBeVisible();
  expect((await keeper.paper((await file.getAttribute("href")) ?? "")).toString("latin1")).toMatch(/^\^XA\^PW800\^LL496/u);
  await keeper.page.setViewportSize(phone);
  await keeper.page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await keeper.page.reload();
  await expect(keeper.page.getByText("One of them was printed before.")).toBeVisible();
  await keeper.look("phone-en-labels");
});
