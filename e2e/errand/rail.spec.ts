import { expect, test } from "@playwright/test";
import { come, desk, goTo, phone } from "./person";

test("the rail shows the groups of the work; a group opens by key, the page's own is open", async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const { page } = supervisor;
  const rail = page.getByRole("navigation", { name: "Κύρια πλοήγηση" });
  const settings = rail.locator("summary", { hasText: "Ρυθμίσεις" });
  await expect(rail.getByRole("link", { name: "Κανόνες" })).toBeHidden();
  await settings.focus();
  await page.keyboard.press("Enter");
  await expect(rail.getByRole("link", { name: "Κανόνες" })).toBeVisible();
  await supervisor.look("desk-el-rail-open");
  await rail.getByRole("link", { name: "Κανόνες" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(rail.getByRole("link", { name: "Κανόνες" })).toHaveAttribute("aria-current", "page");
  await settings.click();
  await expect(rail.getByRole("link", { name: "Κανόνες" })).toBeHidden();
  await goTo(page, "Βιβλίο φύλαξης");
  await expect(page).toHaveURL(/\/ledger\/?$/u);
  await expect(rail.getByRole("link", { name: "Βιβλίο φύλαξης" })).toBeVisible();
  if (await page.getByRole("button", { name: "Υπογραφή ως τώρα" }).isVisible()) await page.getByRole("button", { name: "Υπογραφή ως τώρα" }).click();
  await supervisor.context.close();
});

test("on a phone the rail is one line that unfolds, and folds on the next page", async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", phone);
  const { page } = supervisor;
  const menu = page.getByRole("navigation", { name: "Κύρια πλοήγηση" }).getByRole("button", { name: /Μενού/u });
  await expect(menu).toHaveAttribute("aria-expanded", "false");
  await menu.click();
  await supervisor.look("phone-el-rail-unfolded");
  await menu.click();
  for (const name of ["Βιβλίο φύλαξης", "Πρωτόκολλο"]) {
    await goTo(page, name);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(menu).toHaveAttribute("aria-expanded", "false");
    await supervisor.look(`phone-el-rail-${name === "Πρωτόκολλο" ? "register" : "ledger"}`);
  }
  await supervisor.context.close();
});
