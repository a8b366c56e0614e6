import { randomInt } from "node:crypto";
import { showCode } from "@epidosi/schema";
import { expect, test } from "@playwright/test";
import { come, desk } from "./person";
import { fileOne, passportOf } from "./steps";

test("a certificate of the Directorate is handed to its person from the case, after a question, and its page says to whom", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const filed = await fileOne(central, "K0");
  const file = await central.act<{ tag: string }>("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "CustodyItem { tag }");
  const out = await central.act<{ id: string }>("openOutboundBatch(commandId: $commandId)", "", {}, "OutboundBatch { id }");
  await central.act("addToOutboundBatch(commandId: $commandId, batchId: $id, tag: $tag)", "$id: ID!, $tag: String!", { id: out.id, tag: file.tag }, "OutboundBatch { id }");
  await central.act("dispatchOutboundBatch(commandId: $commandId, batchId: $id)", "$id: ID!", { id: out.id }, "OutboundBatch { id }");
  const inbound = await central.act<{ id: string }>("openInboundBatch(commandId: $commandId, directorateReference: \"Φ.9\", directorateDate: \"2011-05-20\", listedCount: 1)", "", {}, "InboundBatch { id }");
  const line = { kind: "CERTIFICATE", protocolNumber: filed.protocolEntry.number, protocolYear: filed.protocolEntry.year, permitSerial: `ΒΚ${randomInt(1e8, 1e9)}`, decidedOn: "2011-05-18", validUntil: "2012-05-17" };
  await central.act("addInboundLine(commandId: $commandId, batchId: $id, line: $line)", "$id: ID!, $line: InboundLineInput!", { id: inbound.id, line }, "InboundBatch { id }");
  const { items } = await central.act<{ items: { tag: string }[] }>("acceptInboundBatch(commandId: $commandId, batchId: $id, countedCount: 1)", "$id: ID!", { id: inbound.id }, "InboundBatch { items { tag } }");
  const tag = items[0]?.tag ?? "";

  const { page } = central;
  await page.goto(`/application?id=${filed.id}`);
  await page.getByRole("row").filter({ hasText: showCode(tag) }).getByRole("link", { name: "Παράδοση" }).click();
  await page.getByRole("button", { name: "Παράδοση στον ενδιαφερόμενο" }).click();
  await expect(page.getByLabel("Αριθμός όπως τον βλέπετε")).toBeFocused();
  await page.getByLabel("Αριθμός όπως τον βλέπετε").fill(await passportOf(central, filed.id));
  await expect(page.getByText("✓ Το διαβατήριο του κατόχου")).toBeVisible();
  await page.getByRole("button", { name: "Παράδοση στον ενδιαφερόμενο" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/η παράδοση δεν παίρνεται πίσω/u)).toBeVisible();
  await central.look("desk-el-hand-over-ask");
  await dialog.getByRole("button", { name: "Παραδόθηκε" }).click();
  await expect(page.getByRole("heading", { name: /Παραδόθηκε:/u })).toBeVisible();
  await central.look("desk-el-handed-over");

  await page.goto(`/item?tag=${tag}`);
  await expect(page.getByText(/Παραδόθηκε .*στον κάτοχο/u)).toBeVisible();
  await expect(page.getByRole("link", { name: "Παράδοση στον ενδιαφερόμενο" })).toHaveCount(0);
  await central.context.close();
});
