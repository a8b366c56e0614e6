import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";
import { come, desk, look, origin, phone } from "./person";
import { decide, fileOne } from "./steps";

/** What the demonstration's mail server kept for an address. */
async function mailTo(address: string): Promise<Email | undefined> {
  const folder = join(process.env["E2E_DATA"] ?? "", "outbox");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".eml"))) {
    const mail = await PostalMime.parse(readFileSync(join(folder, file)));
    if (mail.to?.some((to) => to.address === address)) return mail;
  }
  return undefined;
}

test("papers that are ready are told by mail; it stands at the case, and the person stops further ones from their phone", async ({ browser }) => {
  const [central, supervisor] = [await come(browser, "kentriki", desk), await come(browser, "epoptis", desk)];
  const address = `samira${Date.now()}@example.gr`;
  const filed = await fileOne(central, "K0", { email: address, language: "ar" });
  const { tag } = await central.act<{ tag: string }>("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "CustodyItem { tag }");
  await decide(central, filed, tag);
  await expect.poll(async () => (await mailTo(address))?.subject, { timeout: 60_000 }).toContain("أوراقكم جاهزة");

  await central.page.goto(`/application?id=${filed.id}`);
  await expect(central.page.getByRole("heading", { name: "Ειδοποιήσεις" })).toBeVisible();
  await expect(central.page.getByText("Έτοιμα έγγραφα")).toBeVisible();
  await expect(central.page.getByText(/Επόμενη: Υπενθύμιση παραλαβής \(1η\)/u)).toBeVisible();
  await central.look("desk-el-case-notices");

  const mail = await mailTo(address);
  const stop = /https?:\/\/[^\s"<>]*\/stop-notices\?t=[0-9A-Z-]+/u.exec(mail?.text ?? "")?.[0] ?? "";
  const person = await (await browser.newContext({ viewport: phone, locale: "ar" })).newPage();
  await person.setContent(mail?.html ?? "");
  await look(person, "phone-ar-notice-mail");
  await person.goto(origin + new URL(stop).pathname + new URL(stop).search);
  await look(person, "phone-ar-stop-notices");
  await person.getByRole("button", { name: "لا ترسلوا إليّ رسائل" }).click();
  await expect(person.getByRole("status")).toContainText("تم");
  await central.page.reload();
  await expect(central.page.getByText(/το είπε με τον σύνδεσμο μηνύματος/u)).toBeVisible();
  await expect(central.page.getByLabel("Θέλει ειδοποιήσεις με e-mail")).not.toBeChecked();

  await supervisor.page.goto("/notices");
  await expect(supervisor.page.getByText("Στέλνονται με: e-mail")).toBeVisible();
  await supervisor.look("desk-el-notices");
  await supervisor.page.goto("/notice-texts");
  await supervisor.page.getByLabel("Γλώσσα").selectOption("ar");
  await supervisor.look("desk-el-notice-text");
  await supervisor.page.getByRole("button", { name: "Δοκιμή" }).click();
  // The preview's frame runs no script, which axe needs to look into it.
  await expect(supervisor.page.getByText("Μπορεί να σταλεί")).toBeVisible();
  await supervisor.page.screenshot({ path: "screenshots/desk-el-notice-preview.png", fullPage: true });
  await supervisor.page.getByLabel("Κείμενο SMS").fill("{office} {name} {link}");
  await supervisor.page.getByRole("button", { name: "Αποθήκευση" }).click();
  await expect(supervisor.page.getByText("Άγνωστο πεδίο ή αγκύλη")).toBeVisible();
  await expect(supervisor.page.getByText("{name}").last()).toBeVisible();
  await supervisor.page.setViewportSize(phone);
  await supervisor.page.goto("/notice-texts");
  await expect(supervisor.page.getByLabel("Κείμενο SMS")).toBeVisible();
  await supervisor.look("phone-el-notice-text");
  await supervisor.page.goto("/notices");
  await supervisor.look("phone-el-notices");
  for (const one of [central, supervisor]) await one.context.close();
  await person.context().close();
});
