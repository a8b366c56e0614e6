import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { come, desk, goTo, phone, refusal } from "./person";

const today = () => new Date().toLocaleDateString("en-CA", { timeZone: "Europe/Athens" }).split("-").reverse().join(".");

test("a branch whose decision is withdrawn in the middle of its day is told the clause, and works again by a new one", async ({ browser }) => {
  const [supervisor, clerk] = [await come(browser, "epoptis", desk), await come(browser, "krousonas", phone)];
  const { page } = supervisor;
  const acts = () =>
    clerk.ask<{ refused?: string; clause?: string }>("mutation ($c: ID!, $o: ID!) { createPackage(commandId: $c, toOfficeId: $o) { ... on Refusal { refused: code clause } } }", { c: randomUUID(), o: randomUUID() });
  expect(await acts()).toMatchObject({ refused: "NOT_FOUND" });

  await goTo(page, "Γραφεία");
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: "ΓΡΑΦΕΙΟ ΚΡΟΥΣΩΝΑ" }) });
  await expect(card.locator(".badge", { hasText: "λειτουργεί" })).toBeVisible();
  await expect(page.getByText("Λειτουργούν 2 περιφερειακά γραφεία· πριν από τη συνένωση υπήρχαν 3 γραφεία (S11).")).toBeVisible();
  await card.getByRole("button", { name: "Ανάκληση" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Δεν ισχύει από").fill("01.01.2020");
  await dialog.getByLabel("Αριθμός της ανακλητικής απόφασης").fill("31/2026");
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(refusal(page, "Ένας κανόνας ισχύει από σήμερα και μετά")).toBeVisible();
  await dialog.getByLabel("Δεν ισχύει από").fill(today());
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(card.getByText("χωρίς απόφαση Δημάρχου σε ισχύ (S4)")).toBeVisible();
  await supervisor.look("desk-el-offices-suspended");

  await clerk.page.goto("/");
  await expect(clerk.page.getByRole("alert").filter({ hasText: "Για το γραφείο σας δεν ισχύει σήμερα απόφαση Δημάρχου (S4)" })).toBeVisible();
  await clerk.look("phone-el-office-suspended");
  expect(await acts()).toMatchObject({ refused: "OFFICE_WITHOUT_DECISION", clause: "S4" });

  await card.getByRole("button", { name: "Καταγραφή απόφασης" }).click();
  await dialog.getByLabel("Αριθμός απόφασης").fill("32/2026");
  await dialog.getByLabel("Ημερομηνία").fill(today());
  await dialog.getByLabel("ΑΔΑ").fill("b4λυν-p3φ");
  await dialog.getByLabel("Ισχύει από").fill(today());
  await dialog.getByLabel(/Αρχείο της απόφασης/u).setInputFiles({ name: "απόφαση.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") });
  await supervisor.look("desk-el-decision-form");
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(card.locator(".badge", { hasText: "λειτουργεί" })).toBeVisible();
  await expect(card.getByText("Β4ΛΥΝ-Ρ3Φ")).toBeVisible();
  await card.getByRole("button", { name: "Δήλωση γραμμής" }).click();
  await dialog.getByLabel("Δίκτυα του γραφείου").fill("127.0.0.0/8 ::1/128");
  await dialog.getByRole("button", { name: "Ορισμός" }).click();
  await expect(card.getByText("ΣΥΖΕΥΞΙΣ")).toBeVisible();
  await page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  await page.setViewportSize(phone);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Offices" })).toBeVisible();
  await supervisor.look("phone-en-offices");

  await clerk.page.reload();
  await expect(clerk.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(clerk.page.getByRole("alert").filter({ hasText: "απόφαση Δημάρχου" })).toHaveCount(0);
  expect(await acts()).toMatchObject({ refused: "NOT_FOUND" });
  for (const person of [supervisor, clerk]) await person.context.close();
});
