import { createHash, createPrivateKey, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { come, desk, origin, phone, refusal } from "./person";
import { fileOne } from "./steps";

interface Case {
  readonly receipt: { readonly verificationCode: string; readonly statusCode: string };
  readonly protocolEntry: { readonly number: number; readonly year: number; readonly receivedOn: string };
}

/** What the QR of a receipt says, signed with the running server's own key. */
function qrOf({ receipt, protocolEntry }: Case): string {
  const number = `${protocolEntry.number}/${protocolEntry.year}`;
  const key = createPrivateKey(readFileSync(join(process.env["E2E_DATA"] ?? "", "signing-key.pem")));
  const signature = sign(null, Buffer.from(["EPIDOSI PAPER 1", "REGISTRATION_RECEIPT", number, protocolEntry.receivedOn, "", receipt.verificationCode].join("\n")), key).toString("base64url");
  return `/verify?c=${receipt.verificationCode}#${new URLSearchParams({ k: "REGISTRATION_RECEIPT", n: number, d: protocolEntry.receivedOn, s: signature }).toString()}`;
}

const caseQuery = "query ($id: ID!) { application(id: $id) { receipt { verificationCode statusCode } protocolEntry { number year receivedOn } } }";

test("a stranger checks a paper: genuine, altered, replaced, and with no network", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", desk);
  const filed = await fileOne(clerk, "B2");
  const known = await clerk.ask<Case>(caseQuery, { id: filed.id });
  const number = `${known.protocolEntry.number}/${known.protocolEntry.year}`;

  const stranger = await browser.newContext({ viewport: phone, baseURL: origin, locale: "el-GR" });
  const page = await stranger.newPage();
  await page.goto(qrOf(known));
  await expect(page.getByRole("heading", { name: "Γνήσιο · ισχύει" })).toBeVisible();
  await expect(page.getByText(number, { exact: true })).toBeVisible();
  await page.screenshot({ path: "screenshots/phone-el-verify-signed.png", fullPage: true });

  // The worker takes the page over and keeps the keys; then the network goes.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await expect(page.getByRole("heading", { name: "Γνήσιο · ισχύει" })).toBeVisible();
  await page.waitForTimeout(1_000);
  await stranger.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Γνήσιο, όπως τυπώθηκε" })).toBeVisible();
  await page.screenshot({ path: "screenshots/phone-el-verify-offline.png", fullPage: true });
  await page.goto("about:blank");
  await page.goto(origin + qrOf(known).replace(encodeURIComponent(number), encodeURIComponent(`9${number}`)));
  await expect(refusal(page, "Το χαρτί έχει αλλοιωθεί")).toBeVisible();
  await stranger.setOffline(false);
  await stranger.close();

  await clerk.page.goto(`/application?id=${filed.id}`);
  await clerk.page.getByRole("button", { name: "Έκδοση βεβαίωσης κατάθεσης" }).click();
  await expect(clerk.page.getByRole("link", { name: /Βεβαίωση κατάθεσης \d/u })).toBeVisible();
  const { certificates } = await clerk.ask<{ certificates: { verificationCode: string }[] }>("query ($id: ID!) { application(id: $id) { certificates { verificationCode } } }", { id: filed.id });
  await clerk.page.getByRole("button", { name: "Αντικατάσταση" }).click();
  await clerk.page.getByLabel("Λόγος").fill("χάθηκε");
  await clerk.page.getByRole("dialog").getByRole("button", { name: "Αντικατάσταση" }).click();
  await expect(refusal(clerk.page, "τουλάχιστον δέκα χαρακτήρες")).toBeVisible();
  await clerk.page.getByLabel("Λόγος").fill("Δήλωση απώλειας 23.11.2026");
  await clerk.look("desk-el-certificate-replace");
  await clerk.page.getByRole("dialog").getByRole("button", { name: "Αντικατάσταση" }).click();
  await expect(clerk.page.getByText("Αντικαταστάθηκε")).toBeVisible();
  await clerk.look("desk-el-certificate-replaced");
  await clerk.page.goto(`/verify?c=${certificates[0]?.verificationCode}`);
  await expect(refusal(clerk.page, "αντικαταστάθηκε")).toBeVisible();
  await clerk.context.close();
});

test("an applicant sees how the case stands, in the language chosen at the counter and in another", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", phone);
  const filed = await fileOne(clerk, "B2");
  const { receipt } = await clerk.ask<Case>(caseQuery, { id: filed.id });
  await clerk.context.clearCookies();
  await clerk.page.goto(`/status?c=${receipt.statusCode}`);
  await expect(clerk.page.getByRole("heading", { name: "آپ کی درخواست موصول ہو گئی" })).toBeVisible();
  await clerk.look("phone-ur-status");
  await clerk.page.getByRole("combobox").selectOption("sq");
  await expect(clerk.page.getByRole("heading", { name: "Kërkesa u pranua" })).toBeVisible();
  await clerk.look("phone-sq-status");
  await clerk.page.goto("/status?c=7105-NOSUCHCODENOSUCHCODENOSU00");
  await expect(refusal(clerk.page, "Δεν βρέθηκε τέτοιος κωδικός")).toBeVisible();
  await clerk.context.close();
});

test("a genuine certificate with another's name on it: the passport in hand tells, on the device alone", async ({ browser }) => {
  const stranger = await browser.newContext({ viewport: phone, baseURL: origin, locale: "el-GR" });
  const page = await stranger.newPage();
  const [code, number, day, until] = ["7105-ABCDEFGHJKMNPQRSTVWXYZ0123", "2026/4217-1", "2026-11-23", "2027-11-23"];
  const holder = createHash("sha256").update(["EPIDOSI HOLDER 1", code, "BK0934417", "1984-03-14"].join("\n")).digest("base64url");
  const key = createPrivateKey(readFileSync(join(process.env["E2E_DATA"] ?? "", "signing-key.pem")));
  const signature = sign(null, Buffer.from(["EPIDOSI PAPER 2", "SUBMISSION_CERTIFICATE", number, day, until, code, holder].join("\n")), key).toString("base64url");
  await page.goto(`/verify?c=${code}#${new URLSearchParams({ k: "SUBMISSION_CERTIFICATE", n: number, d: day, u: until, h: holder, s: signature }).toString()}`);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.getByLabel("Αριθμός διαβατηρίου").fill("βκ 0934417");
  await page.getByLabel("Ημερομηνία γέννησης").fill("14.3.1984");
  await page.getByRole("button", { name: "Σύγκριση" }).click();
  await expect(page.getByRole("heading", { name: "Το χαρτί εκδόθηκε για αυτό το διαβατήριο" })).toBeVisible();
  await page.screenshot({ path: "screenshots/phone-el-verify-holder.png", fullPage: true });
  await page.getByLabel("Αριθμός διαβατηρίου").fill("BK0934418");
  await page.getByRole("button", { name: "Σύγκριση" }).click();
  await expect(refusal(page, "δεν εκδόθηκε για αυτό το διαβατήριο")).toBeVisible();
  await page.screenshot({ path: "screenshots/phone-el-verify-other-holder.png", fullPage: true });
  expect(sent.filter((line) => /0934417|0934418|1984/u.test(line))).toEqual([]);
  await stranger.close();
});

test("the register is searched, taken away and closed; its page is printed", async ({ browser }) => {
  const supervisor = await come(browser, "epoptis", desk);
  const clerk = await come(browser, "tylisos", desk);
  await clerk.act("registerEntry(commandId: $commandId, input: $input)", "$input: RegisterEntryInput!", { input: { direction: "INCOMING", characterisation: "ΑΝΑΦΟΡΑ", subject: "Σπάνιο θέμα για Έρευνα", attachments: 0, addressee: "ΔΗΜΟΣ", sender: "BERISHA" } }, "ProtocolEntry { id }");
  await supervisor.page.goto("/register");
  await supervisor.page.getByLabel("Λέξεις").fill("σπανιο θεμα");
  await expect(supervisor.page.getByText("Σπάνιο θέμα για Έρευνα")).toBeVisible();
  await expect(supervisor.page.locator("tbody tr")).toHaveCount(1);
  await supervisor.look("desk-el-register-search");
  const address = (await supervisor.page.getByRole("link", { name: "Πίνακας (CSV)" }).getAttribute("href")) ?? "";
  const table = await (await supervisor.context.request.get(origin + address)).text();
  expect(table.trim().split("\n")).toHaveLength(2);
  expect((await supervisor.paper(address.replace("csv", "pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  await supervisor.page.getByLabel("Λέξεις").fill("δεν υπάρχει πουθενά");
  await expect(supervisor.page.getByText("Κανένα έγγραφο με αυτά τα κριτήρια")).toBeVisible();

  await supervisor.page.getByRole("link", { name: "Κλεισίματα" }).click();
  await supervisor.page.getByRole("button", { name: "Κλείσιμο ως τώρα" }).click();
  await expect(supervisor.page.getByRole("status").filter({ hasText: "Τυπώστε την" })).toBeVisible();
  const page = (await supervisor.page.getByRole("link", { name: /Εκτύπωση σελίδας/u }).first().getAttribute("href")) ?? "";
  expect((await supervisor.paper(page)).subarray(0, 5).toString()).toBe("%PDF-");
  await supervisor.look("desk-el-closings");
  await supervisor.page.getByRole("button", { name: "Κλείσιμο ως τώρα" }).click();
  await expect(refusal(supervisor.page, "Δεν υπάρχει νέος αριθμός")).toBeVisible();
  for (const person of [supervisor, clerk]) await person.context.close();
});
