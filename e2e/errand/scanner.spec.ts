import { join } from "node:path";
import { showCode } from "@epidosi/schema";
import { chromium, expect, test } from "@playwright/test";
import { drawPdf, filmTray } from "./film";
import { come, desk, phone } from "./person";
import { readyAtCentral, sealBag } from "./steps";

test("a tray of labels is ticked at once, each once, with what is missing and what does not belong; a photo does where the camera is not allowed", async ({ browser }, info) => {
  const central = await come(browser, "kentriki", desk);
  const bags: { code: string; label: Buffer }[] = [];
  for (const seal of ["330011", "330012", "330013", "330014"]) {
    const { tags } = await readyAtCentral(central);
    const { code, labelUrl } = await sealBag(central, tags, seal);
    bags.push({ code, label: await drawPdf(browser, await central.paper(labelUrl)) });
  }
  const [away, ...waiting] = bags;
  if (!away) throw new Error("no bag was sealed");
  await central.act("cancelPackage(commandId: $commandId, code: $code, reason: $reason)", "$code: String!, $reason: String!", { code: away.code, reason: "άλλο δρομολόγιο" }, "TransferPackage { state }");
  const film = join(info.outputPath(), "tray.mjpeg");
  // One of those that wait is not on the tray, and one on the tray does not wait.
  const missing = waiting.at(-1);
  await filmTray([away, ...waiting.slice(0, -1)].map(({ label }) => label), film);

  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  const camera = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`] });
  const courier = await come(camera, "dianomeas", phone, { permissions: ["camera"] });
  await expect(courier.page.getByText(showCode(missing?.code ?? ""))).toBeVisible();
  await courier.page.goto("/courier/scan?act=accept&office=K0");
  const count = courier.page.getByRole("status").filter({ hasText: "πακέτα" });
  await expect(count).toContainText(/^2από/u);
  await expect(count).toContainText("1 ξένο");
  await expect(count).toContainText(/λείπ/u);
  const drawn = await courier.page.locator("canvas").first().evaluate((canvas) => canvas instanceof HTMLCanvasElement && (canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0) ?? false));
  expect(drawn).toBe(true);
  await courier.page.waitForTimeout(1_500);
  await expect(count).toContainText(/^2από/u);
  await courier.look("phone-el-tray");
  await camera.close();

  const closed = await come(browser, "dianomeas", phone);
  await closed.page.goto("/courier/scan?act=accept&office=K0");
  await expect(closed.page.getByRole("alert").filter({ hasText: "κάμερα" })).toBeVisible();
  await closed.look("phone-el-no-camera");
  await closed.page.getByLabel("Φωτογραφία της ετικέτας").setInputFiles({ name: "label.png", mimeType: "image/png", buffer: missing?.label ?? Buffer.alloc(0) });
  await expect(closed.page.getByLabel(/Διαβάστε τον αριθμό της σφραγίδας/u)).toBeVisible();
  await expect(closed.page.getByText(showCode(missing?.code ?? "")).first()).toBeVisible();
  await closed.context.close();
  await central.context.close();
});
