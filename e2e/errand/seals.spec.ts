import { expect, test } from "@playwright/test";
import { come, desk, goTo, phone, refusal } from "./person";

test("an office receives a box of seals, records one that broke, and sees what nobody can explain", async ({ browser }) => {
  const keeper = await come(browser, "krousonas", desk);
  await goTo(keeper.page, "Σφραγίδες");
  await expect(keeper.page.getByText("Το γραφείο δεν κρατά σφραγίδες με αριθμό")).toBeVisible();
  await keeper.page.getByLabel("Πρώτη σφραγίδα").fill("KR-00500");
  await keeper.page.getByLabel("Τελευταία σφραγίδα").fill("KR-00599");
  await keeper.page.getByRole("button", { name: "Παραλαβή σφραγίδων" }).click();
  await expect(keeper.page.getByText("Οι σφραγίδες παραλήφθηκαν.")).toBeVisible();
  await expect(keeper.page.getByText("KR00500 – KR00599")).toBeVisible();
  await keeper.page.getByLabel("Αριθμός σφραγίδας").fill("KR-00503");
  await keeper.page.getByLabel("Τι έγινε", { exact: true }).fill("κόπηκε κατά το κλείσιμο");
  await keeper.page.getByRole("button", { name: "Καταγραφή ως άχρηστης" }).click();
  await expect(keeper.page.getByRole("heading", { name: "3 σφραγίδες λείπουν χωρίς εξήγηση" })).toBeVisible();
  await keeper.look("desk-el-seals");
  await keeper.page.getByLabel("Πρώτη σφραγίδα").fill("KR-00599");
  await keeper.page.getByLabel("Τελευταία σφραγίδα").fill("KR-00600");
  await keeper.page.getByRole("button", { name: "Παραλαβή σφραγίδων" }).click();
  await expect(refusal(keeper.page, "Κάποιες από αυτές τις σφραγίδες έχουν ήδη παραληφθεί.")).toBeVisible();
  await keeper.page.setViewportSize(phone);
  await keeper.page.getByRole("button", { name: "English" }).click();
  await expect(keeper.page.getByRole("heading", { name: "3 seals are missing with no explanation" })).toBeVisible();
  await keeper.look("phone-en-seals");
});
