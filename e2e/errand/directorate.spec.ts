import { randomInt } from "node:crypto";
import { showCode } from "@epidosi/schema";
import { expect, test } from "@playwright/test";
import { come, desk, password, phone, type Person } from "./person";
import { type Filed, fileOne, readyAtCentral } from "./steps";

/** Files that the Directorate has, in one batch. */
async function forwarded(central: Person, count: number): Promise<Filed[]> {
  const filed: Filed[] = [];
  const tags: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const one = await fileOne(central, "K0");
    filed.push(one);
    tags.push((await central.act<{ tag: string }>("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: one.id }, "CustodyItem { tag }")).tag);
  }
  const out = await central.act<{ id: string }>("openOutboundBatch(commandId: $commandId)", "", {}, "OutboundBatch { id }");
  await central.act("fillOutboundBatch(commandId: $commandId, batchId: $id, tags: $tags)", "$id: ID!, $tags: [String!]!", { id: out.id, tags }, "OutboundBatch { id }");
  await central.act("dispatchOutboundBatch(commandId: $commandId, batchId: $id)", "$id: ID!", { id: out.id }, "OutboundBatch { id }");
  return filed;
}

test("central receives a bag of 48 where 47 came: the difference is on the paper and the missing one is followed", async ({ browser }) => {
  test.setTimeout(300_000);
  const central = await come(browser, "kentriki", desk);
  const { page } = central;
  const filed = await forwarded(central, 48);
  const serials = filed.map(() => `ΑΓ${randomInt(1e8, 1e9)}`);
  const rows = filed.map(({ protocolEntry }, index) => `${protocolEntry.number}/${protocolEntry.year};Χορήγηση;3391;18/05/2011;${serials[index]};18/05/2011;17/05/2013`);
  const list = ["Αρ. πρωτ.;Απόφαση;Αρ. απόφασης;Ημ/νία απόφασης;Αρ. άδειας;Ισχύει από;Λήξη", ...rows, rows[0], "=1+1;;;;;;"].join("\n");

  await page.goto("/batches");
  await page.getByLabel("Αριθμός της Διεύθυνσης").fill("Φ.4847");
  await page.getByLabel("Ημερομηνία").fill("20.05.2011");
  await page.getByLabel("Πόσα λέει η λίστα").fill("48");
  await page.getByRole("button", { name: "Άνοιγμα παραλαβής" }).click();
  await page.waitForURL(/\/batches\/inbound\?id=/u);
  await page.getByLabel("Αρχείο καταλόγου").setInputFiles({ name: "katalogos.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await expect(page.getByText("2 με πρόβλημα")).toBeVisible();
  await expect(page.getByRole("button", { name: "Φόρτωση 50 γραμμών" })).toBeDisabled();
  await central.look("desk-el-inbound-review");
  await page.setViewportSize(phone);
  await central.look("phone-el-inbound-review");
  await page.setViewportSize(desk);
  await page.getByRole("button", { name: "Άφησε έξω όσες έχουν πρόβλημα" }).click();
  await page.getByRole("button", { name: "Φόρτωση 48 γραμμών" }).click();
  await expect(page.getByText("λείπει 48")).toBeVisible();

  const id = new URL(page.url()).searchParams.get("id") ?? "";
  for (const serial of serials.slice(0, 45)) await central.act("countInbound(commandId: $commandId, batchId: $id, code: $code)", "$id: ID!, $code: String!", { id, code: serial }, "InboundBatch { id }");
  await page.reload();
  for (const serial of serials.slice(45, 47)) {
    await page.getByLabel("Τι βγάλατε από τον σάκο").fill(serial);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${serial} βρέθηκε`)).toBeVisible();
  }
  await page.getByLabel("Τι βγάλατε από τον σάκο").fill("ΑΓ0");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Καμία γραμμή δεν το έχει" })).toBeVisible();
  await page.getByLabel("Πόσα μετρήσατε στον σάκο").fill("47");
  await central.look("desk-el-inbound-47-of-48");
  await page.getByLabel("Γιατί διαφέρουν").fill("Μία άδεια δεν ήταν στον σάκο");
  await page.getByLabel("Όνομα χρήστη").fill("thyrida");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Αποδοχή παραλαβής" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ναι, γίνεται δεκτή" }).click();
  await expect(page.getByRole("button", { name: "Εκτύπωση 94 ετικετών" })).toBeVisible();
  const paper = await page.getByRole("link", { name: "Πρωτόκολλο παραλαβής" }).getAttribute("href");
  expect((await central.paper(paper ?? "")).subarray(0, 5).toString()).toBe("%PDF-");
  await page.getByRole("button", { name: "Εκτύπωση 94 ετικετών" }).click();
  await expect(page.getByRole("link", { name: "Φύλλο 2" })).toBeVisible();
  await central.look("desk-el-inbound-48-accepted");

  await page.goto("/batches");
  await expect(page.getByRole("heading", { name: /Στον κατάλογο, δεν ήρθαν/u })).toBeVisible();
  await central.look("desk-el-batches");
  await page.setViewportSize(phone);
  await central.look("phone-el-batches");
  await page.setViewportSize(desk);
  const missing = page.locator(".row").filter({ hasText: serials[47] ?? "" });
  await missing.getByRole("button", { name: "Τι έγινε" }).click();
  await page.getByRole("dialog").getByLabel("Πώς το ξέρετε").fill("Τηλεφώνησαν: έμεινε στο συρτάρι");
  await page.getByRole("dialog").getByRole("button", { name: "Αποθήκευση" }).click();
  await expect(page.getByText(serials[47] ?? "")).toHaveCount(0);
  await central.context.close();
});

test("the Directorate refuses one of a batch: it comes back and is due again; what nobody wants goes back with its reason", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { page } = central;
  const [one] = await forwarded(central, 2);
  const batches = await central.ask<{ items: { id: string; lines: { item: { tag: string }; application: { id: string } }[] }[] }>("{ outboundBatches(first: 1) { items { id lines { item { tag } application { id } } } } }");
  const batch = batches.items[0];
  const tag = batch?.lines.find(({ application }) => application.id === one?.id)?.item.tag ?? "";

  await page.goto(`/batches/outbound?id=${batch?.id}`);
  await page.getByLabel("Αριθμός της Διεύθυνσης").fill("Φ.90");
  await page.getByLabel("Ημερομηνία").fill("1.6.2011");
  const row = page.getByRole("row").filter({ hasText: showCode(tag) });
  await row.getByRole("combobox").selectOption("REFUSED");
  await row.getByRole("textbox").fill("λείπει η υπογραφή");
  await expect(page.getByText("1 το έχει · 1 δεν δέχεται · 0 αναπάντητα")).toBeVisible();
  await central.look("desk-el-outbound-verdict");
  await page.getByRole("button", { name: "Η Διεύθυνση το παρέλαβε" }).click();
  await expect(page.getByText("λείπει η υπογραφή")).toBeVisible();
  await expect(page.getByText("να γυρίσει")).toBeVisible();
  await page.goto("/batches");
  await page.locator(".row").filter({ hasText: showCode(tag) }).getByRole("button", { name: "Γύρισε" }).click();
  await expect(page.getByRole("checkbox", { name: new RegExp(showCode(tag), "u") })).toBeVisible({ timeout: 15_000 });

  const { tags } = await readyAtCentral(central);
  await central.act("returnItem(commandId: $commandId, tags: $tags, reason: OTHER, note: \"ζητήθηκε πίσω\")", "$tags: [String!]!", { tags }, "CustodyItems { items { id } }");
  await page.reload();
  for (const known of tags) await expect(page.getByRole("checkbox", { name: new RegExp(showCode(known), "u") })).toBeChecked();
  await page.getByRole("button", { name: /Νέα επιστροφή με/u }).click();
  await page.waitForURL(/\/batches\/return\?id=/u);
  await expect(page.getByText("ζητήθηκε πίσω").first()).toBeVisible();
  await central.look("desk-el-return-draft");
  await page.getByRole("button", { name: "Επιστροφή στη Διεύθυνση" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Επιστροφή στη Διεύθυνση" }).click();
  const letter = await page.getByRole("link", { name: "Εκτύπωση εγγράφου επιστροφής" }).getAttribute("href");
  expect((await central.paper(letter ?? "")).subarray(0, 5).toString()).toBe("%PDF-");
  await page.getByLabel("Αριθμός της Διεύθυνσης").fill("Φ.91");
  await page.getByLabel("Ημερομηνία").fill("1.6.2011");
  await page.getByRole("button", { name: "Η Διεύθυνση το παρέλαβε" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("παρελήφθη");
  await page.setViewportSize(phone);
  await central.look("phone-el-return");
  await central.context.close();
});
