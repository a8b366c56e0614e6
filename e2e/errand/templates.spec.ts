import { expect, test } from "@playwright/test";
import { come, desk, goTo, refusal } from "./person";
import { fileOne } from "./steps";

test("a supervisor changes the receipt: a broken text is shown with its line, a good one is tried, kept and printed", async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const { page } = supervisor;
  await goTo(page, "Υποδείγματα");
  await page.getByRole("link", { name: "Άνοιγμα: Βεβαίωση καταχώρισης" }).click();
  const editor = page.getByLabel("Κείμενο του υποδείγματος");
  await expect(editor).toHaveValue(/title-block/u);
  const before = await editor.inputValue();
  await page.getByRole("button", { name: "Δοκιμή" }).click();
  await expect(page.getByText("Τυπώνεται · 1 σελίδα")).toBeVisible();
  await expect(page.getByRole("img", { name: "Δοκιμαστικό χαρτί" })).toBeVisible();
  await supervisor.look("desk-el-template");

  const lines = before.split("\n");
  await editor.fill([...lines.slice(0, 4), "#kanenas", ...lines.slice(4)].join("\n"));
  await page.getByRole("button", { name: "Αποθήκευση" }).click();
  await expect(refusal(page, "unknown variable: kanenas")).toBeVisible();
  await page.getByRole("button", { name: "Δείξε τη γραμμή 5" }).click();
  expect(await editor.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe("#kanenas");
  await supervisor.look("desk-el-template-broken");

  await editor.fill(before.replace('#title-block("Βεβαίωση καταχώρισης"', '#title-block("Απόδειξη του δήμου"'));
  await page.getByRole("button", { name: "Αποθήκευση" }).click();
  await expect(page.getByText("Τα χαρτιά τυπώνονται έτσι από τώρα")).toBeVisible();
  const clerk = await come(browser, "tylisos", desk);
  const filed = await fileOne(clerk, "B2");
  const { receipt } = await clerk.ask<{ receipt: { paperUrl: string } }>("query ($id: ID!) { application(id: $id) { receipt { paperUrl } } }", { id: filed.id });
  expect((await clerk.paper(receipt.paperUrl)).includes("/PDF")).toBe(true);

  await page.getByRole("button", { name: "Επαναφορά του αρχικού" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Επαναφορά του αρχικού" }).click();
  await expect(page.getByText("Ισχύει ξανά το υπόδειγμα της Επίδοσης")).toBeVisible();
  await expect(editor).toHaveValue(before);
  await page.getByText("Προηγούμενες μορφές").click();
  await expect(page.getByText("Κείμενο του δήμου")).toBeVisible();
  for (const person of [supervisor, clerk]) await person.context.close();
});
