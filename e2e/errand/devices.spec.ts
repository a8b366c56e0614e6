import { createHash, randomUUID, webcrypto } from "node:crypto";
import { expect, test } from "@playwright/test";
import { come, desk, goTo, password, type Person, phone } from "./person";

const base64url = (bytes: ArrayBuffer | string) => Buffer.from(bytes as string).toString("base64url");
const shortId = (uuid: string) => Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");

/** What a courier's browser does with the code: a key of its own, enrolled, and one signed taking of a bag. */
async function enrolAndSign(courier: Person, code: string, bag: string): Promise<string> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
  const { x, y } = await webcrypto.subtle.exportKey("jwk", publicKey);
  const { kid, staff } = await courier.act<{ kid: string; staff: { id: string } }>("enrolDevice(commandId: $commandId, code: $code, name: $name, key: $key)", "$code: String!, $name: String!, $key: DeviceKeyInput!", { code, name: "Υπηρεσιακό 3", key: { x, y } }, "Device { kid staff { id } }");
  const { challenge } = await courier.ask<{ challenge: string }>("{ deviceDirectory { challenge } }");
  const payload = { v: 1, ev: shortId(randomUUID()), a: "TAKE", mu: "7105", p: bag, w: shortId(staff.id), s: "123456", n: 1, ph: createHash("sha256").digest("base64url"), at: Math.floor(Date.now() / 1_000), mt: 0, ch: challenge };
  const input = `${base64url(`{"alg":"ES256","typ":"custody+jws","kid":"${kid}"}`)}.${base64url(JSON.stringify(payload))}`;
  return `${input}.${base64url(await webcrypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, Buffer.from(input)))}`;
}

test("a supervisor makes a code, sees the device, and ends it when it is lost", async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const courier = await come(browser, "dianomeas2", desk);
  const { page } = supervisor;
  await goTo(page, "Συσκευές");
  await expect(page.getByText("Τίποτα δεν περιμένει έλεγχο.")).toBeVisible();
  const person = page.getByLabel("Για ποιον").getByRole("option", { name: /Μιχάλης Βασιλάκης/u });
  await page.getByLabel("Για ποιον").selectOption(await person.getAttribute("value"));
  await page.getByRole("button", { name: "Δημιουργία κωδικού" }).click();
  const code = (await page.locator(".confirmation .big").textContent()) ?? "";
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/u);
  await supervisor.look("desk-el-device-code");
  const central = await come(browser, "kentriki", desk);
  const offices = await central.ask<readonly { id: string; code: string }[]>("{ offices { id code } }");
  const bag = await central.act<{ code: string }>("createPackage(commandId: $commandId, toOfficeId: $to)", "$to: ID!", { to: offices.find((office) => office.code === "B2")?.id }, "TransferPackage { code }");
  const taking = await enrolAndSign(courier, code, bag.code);
  await page.getByRole("button", { name: "Τον έγραψε" }).click();
  await page.reload();
  const row = page.getByRole("row", { name: /Υπηρεσιακό 3/u });
  await expect(row).toContainText("σε χρήση");
  await supervisor.look("desk-el-devices");
  await page.setViewportSize(phone);
  await supervisor.look("phone-el-devices");
  await page.getByRole("button", { name: "English" }).click();
  await supervisor.look("phone-en-devices");
  await page.setViewportSize(desk);
  await page.getByRole("button", { name: "Ελληνικά" }).click();

  await row.getByRole("button", { name: /Ανάκληση/u }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Χάθηκε").check();
  await expect(dialog.getByText("Το πρόσωπο αποσυνδέεται από παντού")).toBeVisible();
  await supervisor.look("desk-el-device-lost");
  await dialog.getByRole("button", { name: "Ανάκληση" }).click();
  await expect(row).toContainText("χάθηκε");
  const answer = await courier.context.request.post("/graphql", { data: { query: "{ session { staff { id } } }" } });
  expect((await answer.json()) as unknown).toMatchObject({ data: { session: null } });

  expect(await central.ask("mutation ($messages: [String!]!) { bringMessages(messages: $messages) { verdict } }", { messages: [taking] })).toEqual([{ verdict: "QUARANTINED" }]);
  await page.reload();
  const said = page.getByRole("row", { name: /Παραλαβή/u });
  await expect(said).toContainText("σφραγίδα 123456");
  await said.getByRole("button", { name: /Αποδοχή από δύο/u }).click();
  await dialog.getByLabel("Γιατί τη δεχόμαστε").fill("Το έδειξε ο ίδιος στο γραφείο");
  await dialog.getByLabel("Όνομα χρήστη").fill("kentriki");
  await dialog.getByLabel("Κωδικός πρόσβασης").fill(password);
  await supervisor.look("desk-el-accept-by-two");
  await dialog.getByRole("button", { name: "Αποδοχή από δύο" }).click();
  await expect(page.getByText("Τίποτα δεν περιμένει έλεγχο.")).toBeVisible();
});
