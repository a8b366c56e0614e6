import { expect, test } from "@playwright/test";
import { come, desk, type Person, phone } from "./person";
import { decide, fileOne } from "./steps";

/** Decided, and its papers in the central safe, where it is collected. */
async function waiting(central: Person): Promise<string> {
  const filed = await fileOne(central, "K0");
  const { tag } = await central.act<{ tag: string }>("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "CustodyItem { tag }");
  await decide(central, filed, tag);
  return filed.id;
}

async function begin({ page }: Person, applicationId: string): Promise<void> {
  await page.goto(`/deliver?application=${applicationId}`);
  await page.getByRole("button", { name: "Έναρξη επίδοσης" }).click();
  await expect(page.getByRole("heading", { name: "1. Ποιος είναι εδώ" })).toBeVisible();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
}

async function sign({ page }: Person, glassName: string): Promise<void> {
  const glass = page.getByRole("img", { name: glassName });
  await glass.scrollIntoViewIfNeeded();
  const box = await glass.boundingBox();
  if (!box) throw new Error("there is no glass");
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 0; step < 25; step += 1) await page.mouse.move(box.x + 30 + step * 8, box.y + box.height / 2 + 25 * Math.sin(step / 3));
  await page.mouse.up();
}

const proofOf = ({ page }: Person) => page.getByRole("link", { name: "Εκτύπωση αποδεικτικού" }).getAttribute("href");

test("a proxy collects: not by a paper for filing alone, then by one that reaches to collecting", async ({ browser }) => {
  const clerk = await come(browser, "kentriki", desk);
  const { page } = clerk;
  await begin(clerk, await waiting(clerk));
  await page.getByLabel("Ποιος παραλαμβάνει").selectOption("AUTHORISED");
  await page.getByLabel("Ονοματεπώνυμο εκπροσώπου").fill("ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ");
  await page.getByLabel("Αριθμός ταυτότητάς του").fill("ΑΚ 123456");
  await page.getByLabel("Έγγραφο που του δίνει το δικαίωμα").fill("Εξουσιοδότηση ΚΕΠ 7/2026");
  await page.getByLabel("Έως πού φτάνει το έγγραφο").selectOption("FILE");
  await page.getByLabel("Αριθμός όπως τον βλέπετε").fill("ΑΚ123456");
  await page.getByLabel("Γιατί δεν επιδείχθηκε").fill("το κρατά ο κάτοχος");
  await sign(clerk, "Υπογραφή στην οθόνη");
  await page.getByRole("button", { name: "Επιδόθηκε", exact: true }).click();
  await expect(page.getByText(/δεν φτάνει ως την παραλαβή/u)).toBeVisible();
  await clerk.look("desk-el-deliver-proxy-refused");
  await page.getByLabel("Έως πού φτάνει το έγγραφο").selectOption("COLLECT");
  await page.getByRole("button", { name: "Επιδόθηκε", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Επιδόθηκε", exact: true })).toBeVisible();
  await clerk.look("desk-el-deliver-proxy");
  expect((await clerk.paper((await proofOf(clerk)) ?? "")).length).toBeGreaterThan(5_000);
  await clerk.context.close();
});

test("a refusal before a witness, one key away: it is served, and the papers go back", async ({ browser }) => {
  const clerk = await come(browser, "kentriki", phone);
  const { page } = clerk;
  const id = await waiting(clerk);
  await begin(clerk, id);
  await page.keyboard.press("F8");
  await page.getByLabel("Γιατί δεν επιδείχθηκε").fill("αρνήθηκε να το δείξει");
  await page.getByRole("button", { name: "Επιδόθηκε με άρνηση" }).click();
  await page.getByLabel("Ονοματεπώνυμο μάρτυρα").fill("ΜΑΡΤΥΣ ΑΝΝΑ");
  await page.getByLabel("Κατοικία μάρτυρα").fill("Κρουσώνας");
  await page.getByLabel("Επάγγελμα μάρτυρα").fill("φαρμακοποιός");
  await sign(clerk, "Υπογραφή του μάρτυρα στην οθόνη");
  await clerk.look("phone-el-deliver-refusal");
  await page.getByRole("button", { name: "Επιδόθηκε με άρνηση" }).click();
  await expect(page.getByRole("heading", { name: "Επιδόθηκε με άρνηση" })).toBeVisible();
  await clerk.look("phone-el-deliver-refused");
  const { status, items } = await clerk.ask<{ status: string; items: { kind: string; state: string }[] }>("query ($id: ID!) { application(id: $id) { status items { kind state } } }", { id });
  expect(status).toBe("SERVED");
  expect(items.filter((item) => item.state === "RETURN_DUE").map((item) => item.kind).sort()).toEqual(["DECISION", "PERMIT"]);
  await clerk.context.close();
});

test("the person stands at a branch and the papers lie at the centre: one act asks for them, and the centre sees it", async ({ browser }) => {
  const [central, branch] = [await come(browser, "kentriki", desk), await come(browser, "tylisos", phone)];
  const id = await waiting(central);
  await branch.page.goto(`/deliver?application=${id}`);
  await expect(branch.page.getByText(/Τα έγγραφα δεν είναι εδώ: ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ/u)).toBeVisible();
  await branch.page.getByRole("button", { name: "Να έρθουν εδώ" }).click();
  await expect(branch.page.getByText(/Ζητήθηκαν για το ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ/u)).toBeVisible();
  await expect(branch.page.getByRole("button", { name: "Να έρθουν εδώ" })).toHaveCount(0);
  await branch.look("phone-el-deliver-asked");
  await central.page.goto("/packages");
  const asked = central.page.locator("section").filter({ has: central.page.getByRole("heading", { name: "Ζητήθηκαν από άλλο γραφείο" }) });
  await expect(asked.getByText("ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ").first()).toBeVisible();
  await central.look("desk-el-packages-asked");
  await central.page.goto("/");
  await expect(central.page.getByText(/ζητήθηκαν από άλλο γραφείο/u)).toBeVisible();
  for (const person of [central, branch]) await person.context.close();
});
