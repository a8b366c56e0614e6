import { showCode } from "@epidosi/schema";
import { expect, test } from "@playwright/test";
import { come, desk, phone } from "./person";
import { readyAtCentral } from "./steps";

test("what is missing stands on the first screen of who can find it; what does not move is seen by age; the ledger is signed and taken away", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(central);
  const [tag = ""] = tags;
  await central.act("reportItemMissing(commandId: $commandId, tag: $tag, note: $note)", "$tag: String!, $note: String!", { tag, note: "δεν βρίσκεται στη θυρίδα" }, "CustodyItem { id }");

  await central.page.goto("/");
  await expect(central.page.getByRole("heading", { name: "Εκκρεμότητες φύλαξης" })).toBeVisible();
  await central.page.goto("/alarms");
  await expect(central.page.getByText("Έγγραφο που λείπει").first()).toBeVisible();
  await central.look("oversight-alarms");
  await central.page.getByRole("link", { name: showCode(tag) }).click();
  await expect(central.page).toHaveURL(new RegExp(`/item\\?tag=${tag}`, "u"));

  const supervisor = await come(browser, "epoptis", desk);
  await supervisor.page.goto("/ledger");
  await supervisor.page.getByRole("button", { name: "Υπογραφή ως τώρα" }).click();
  await expect(supervisor.page.getByText(/Υπογράφηκε η σελίδα \d+/u)).toBeVisible();
  await supervisor.look("oversight-ledger");
  expect((await supervisor.paper("/downloads/custody.jsonl")).toString("utf8")).toMatch(/^\{"kind":"export"[^]*"kind":"end"[^\n]*\n$/u);
  await supervisor.page.goto("/not-moving");
  await expect(supervisor.page.getByRole("table").first()).toBeVisible();
  await supervisor.page.getByRole("table").first().getByRole("button").first().click();
  await expect(supervisor.page.getByRole("button", { pressed: true })).toBeVisible();
  await supervisor.look("oversight-not-moving");

  const pocket = await come(browser, "epoptis", phone);
  await pocket.page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  for (const path of ["/", "/alarms", "/ledger", "/not-moving"]) {
    await pocket.page.goto(path);
    await expect(pocket.page.getByRole("heading", { level: 1 })).toBeVisible();
    await pocket.look(`oversight-phone-en-${path.slice(1) || "home"}`);
  }
  for (const person of [central, supervisor, pocket]) await person.context.close();
});
