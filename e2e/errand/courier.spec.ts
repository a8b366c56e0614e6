import { join } from "node:path";
import { showCode } from "@epidosi/schema";
import { chromium, expect, test } from "@playwright/test";
import { drawPdf, filmLabel } from "./film";
import { come, desk, phone } from "./person";
import { readyAtCentral, sealBag } from "./steps";

test("the courier's camera reads the label the system printed; accepted with no network, sent exactly once", async ({ browser }, info) => {
  const central = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(central);
  const seal = "558812";
  const { code, labelUrl } = await sealBag(central, tags, seal);
  const film = join(info.outputPath(), "label.mjpeg");
  const label = await drawPdf(browser, await central.paper(labelUrl));
  await filmLabel(label, film);

  const camera = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`],
  });
  const courier = await come(camera, "dianomeas", phone, { permissions: ["camera"] });
  const { page, context } = courier;
  await expect(page.getByRole("heading", { name: "Η μέρα μου" })).toBeVisible();
  await expect(page.getByText(showCode(code))).toBeVisible();
  await courier.look("phone-el-courier-day");

  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole("link", { name: "Σάρωση" }).click();
  await expect(page.getByText(showCode(code)).first()).toBeVisible();
  await courier.look("phone-el-courier-scan");
  await context.setOffline(true);
  await page.getByLabel(/Διαβάστε τον αριθμό της σφραγίδας/u).fill(seal);
  await page.getByRole("button", { name: "Σύγκριση" }).click();
  await page.getByRole("button", { name: /Παραλαμβάνω 1 πακέτο/u }).click();
  await expect(page.getByRole("heading", { name: /Παραλάβατε 1 πακέτο/u })).toBeVisible();
  expect((await central.ask<{ state: string }>(`query ($code: String!) { transferPackage(code: $code) { state } }`, { code })).state).toBe("SEALED");

  await page.goto("/courier").catch(() => undefined);
  await expect(page.getByRole("heading", { name: "Η μέρα μου" })).toBeVisible();
  await expect(page.getByText("Χωρίς δίκτυο.")).toBeVisible();
  await courier.look("phone-el-courier-offline");
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect.poll(async () => (await central.ask<{ state: string }>(`query ($code: String!) { transferPackage(code: $code) { state } }`, { code })).state, { timeout: 60_000 }).toBe("IN_TRANSIT");
  const { history } = await central.ask<{ history: { act: string }[] }>(`query ($code: String!) { transferPackage(code: $code) { history { act } } }`, { code });
  expect(history.filter((entry) => entry.act === "acceptPackage")).toHaveLength(1);
  await page.goto("/courier/outbox");
  await expect(page.getByText("επιβεβαιώθηκε").first()).toBeVisible();
  await courier.look("phone-el-courier-outbox");
  await camera.close();
  await central.context.close();
});
