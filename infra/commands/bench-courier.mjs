// The part `courier` of the bench: a courier's phone in a real browser, slowed down four times, with no network.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { courierPages, payloadOf } from "../../web/build/payload.mjs";
import { findChromium } from "./chromium.mjs";
import { signIn } from "./client.mjs";
import { root, Trouble } from "./runtime.mjs";

const starts = 7;
const seal = "400117";
const pin = "135790";
const fromErrands = createRequire(join(root, "e2e/package.json"));
const fromApi = createRequire(join(root, "api/package.json"));

/**
 * Milliseconds from opening «Η μέρα μου» with no network at a quarter of the machine's speed until the package is on the screen, the PIN of the
 * day being typed in no time; frames
 * from opening the camera to the first code; the bytes of a real offer and the version of its QR; kB of JavaScript of the heaviest page.
 * @param {{ base: string, password: string, step: (text: string) => void }} house
 */
export async function courier({ base, password, step }) {
  step("courier: a sealed bag");
  const { code, enrolment } = await prepare(base, password);
  const folder = mkdtempSync(join(tmpdir(), "epidosi-phone-"));
  const film = join(folder, "label.mjpeg");
  await filmCode(code, film);
  const context = await fromErrands("@playwright/test").chromium.launchPersistentContext(join(folder, "disk"), {
    executablePath: findChromium(), viewport: { width: 360, height: 740 }, baseURL: base, locale: "el-GR", permissions: ["camera"],
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`],
  });
  try {
    const [page] = context.pages();
    await countFrames(page);
    await enrol(page, password, enrolment);
    await page.goto("/courier");
    await page.getByLabel("PIN, έξι ψηφία").fill(pin);
    await page.getByLabel("Το ίδιο PIN ξανά").fill(pin);
    await page.getByRole("button", { name: "Ορισμός PIN" }).click();
    await page.getByText(shown(code)).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    step(`courier: ${starts} offline starts at a quarter of the speed`);
    const offlineStartMs = await offlineStart(context, page, shown(code));
    step("courier: the camera, and an offer");
    const framesToFirst = await firstCode(page, shown(code));
    const offer = await offerOf(page);
    const javascriptKb = Math.max(...courierPages.map((one) => payloadOf(one).bytes)) / 1000;
    return { courier: { ...offlineStartMs, javascriptKb: Math.round(javascriptKb * 10) / 10 }, offer, framesToFirst };
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A dossier of a branch in a bag for the central office, sealed; and a one-time code for the courier's phone. */
async function prepare(base, password) {
  const as = (username) => signIn({ url: base, municipality: "7105", username, password });
  const [clerk, supervisor, carrier] = [await as("tylisos"), await as("epoptis"), await as("dianomeas")];
  const offices = await clerk.ask("{ offices { id code } }");
  const central = offices.find((office) => office.code === "K0").id;
  const { id } = await clerk.file(offices.find((office) => office.code === "B2").id);
  const { tag } = await clerk.act("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id }, "CustodyItem { tag }");
  const { code } = await clerk.act("createPackage(commandId: $commandId, toOfficeId: $to)", "$to: ID!", { to: central }, "TransferPackage { code }");
  await clerk.act("addToPackage(commandId: $commandId, code: $code, tag: $tag)", "$code: String!, $tag: String!", { code, tag }, "TransferPackage { state }");
  await clerk.act("countPackage(commandId: $commandId, code: $code, count: 1, secondPerson: $second)", "$code: String!, $second: SecondPersonInput!", { code, second: { username: "tylisos2", password } }, "TransferPackage { state }");
  await clerk.act("sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $seal)", "$code: String!, $seal: String!", { code, seal }, "TransferPackage { state }");
  const { staff } = await carrier.ask("{ session { staff { id } } }");
  const enrolment = await supervisor.act("makeEnrolmentCode(commandId: $commandId, staffId: $staffId)", "$staffId: ID!", { staffId: staff.id }, "EnrolmentCode { code }");
  return { code, enrolment: enrolment.code };
}

const shown = (code) => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

async function filmCode(code, file) {
  const label = await fromApi("bwip-js").toBuffer({ bcid: "qrcode", text: code, scale: 8, padding: 16, backgroundcolor: "FFFFFF" });
  const sharp = fromErrands("sharp");
  const frames = [];
  for (let at = 0; at < 20; at += 1) {
    const turned = await sharp(label).resize(420).rotate(4 * Math.sin(at / 3), { background: "#6b6258" }).png().toBuffer();
    frames.push(await sharp({ create: { width: 1280, height: 720, channels: 3, background: "#6b6258" } }).composite([{ input: turned }]).jpeg({ quality: 85 }).toBuffer());
  }
  writeFileSync(file, Buffer.concat(frames));
}

/** Counts the frames that the camera gave the page. */
async function countFrames(page) {
  await page.addInitScript(() => {
    globalThis.cameraFrames = 0;
    const ask = HTMLVideoElement.prototype.requestVideoFrameCallback;
    HTMLVideoElement.prototype.requestVideoFrameCallback = function counted(tell) {
      return ask.call(this, (now, frame) => {
        globalThis.cameraFrames = frame.presentedFrames;
        tell(now, frame);
      });
    };
  });
}

async function enrol(page, password, code) {
  await page.goto("/sign-in");
  await page.getByLabel("Όνομα χρήστη").fill("dianomeas");
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Είσοδος" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto("/courier/device");
  await page.getByLabel("Κωδικός μιας χρήσης").fill(code);
  await page.getByLabel("Όνομα της συσκευής").fill("μέτρηση");
  await page.getByRole("button", { name: "Εγγραφή συσκευής" }).click();
  await page.getByText("Η συσκευή είναι εγγεγραμμένη").waitFor();
}

async function offlineStart(context, page, text) {
  const slow = await context.newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const times = [];
  const asked = [];
  for (let start = 0; start < starts; start += 1) {
    await page.goto("about:blank");
    const from = performance.now();
    await page.goto("/courier", { waitUntil: "commit" });
    await page.getByLabel("PIN", { exact: true }).waitFor();
    asked.push(performance.now() - from);
    await unlock(page);
    await page.waitForFunction((wanted) => document.body?.textContent?.includes(wanted), text, { polling: "raf" });
    times.push(performance.now() - from);
  }
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  for (const list of [times, asked]) list.sort((a, b) => a - b);
  return { offlineStartMs: Math.round(times[Math.floor(starts / 2)] ?? 0), offlinePinAskedMs: Math.round(asked[Math.floor(starts / 2)] ?? 0), offlineStartSlowestMs: Math.round(times.at(-1) ?? 0) };
}

async function unlock(page) {
  await page.getByLabel("PIN", { exact: true }).fill(pin);
  await page.getByRole("button", { name: "Ξεκλείδωμα", exact: true }).click();
}

/** Takes the bag before the camera; answers the frames that it needed. */
async function firstCode(page, text) {
  await page.goto("/courier/scan?act=accept&office=B2");
  await unlock(page);
  await page.waitForFunction((wanted) => document.body.textContent.includes(wanted), text, { polling: "raf" });
  const frames = await page.evaluate(() => globalThis.cameraFrames);
  await page.getByLabel(/Διαβάστε τον αριθμό της σφραγίδας/u).fill(seal);
  await page.getByRole("button", { name: "Σύγκριση" }).click();
  await page.getByRole("button", { name: /Παραλαμβάνω 1 πακέτο/u }).click();
  await page.getByRole("heading", { name: /Παραλάβατε 1 πακέτο/u }).waitFor();
  return frames;
}

/** A real offer on the screen: its message's bytes, its QR's text and version. */
async function offerOf(page) {
  await page.goto("/courier/offer");
  await unlock(page);
  await page.getByRole("button", { name: "Προσφέρω 1 πακέτο" }).click();
  const picture = page.getByRole("img", { name: /Κωδικός προσφοράς/u });
  await picture.waitFor();
  await page.waitForTimeout(500);
  const modules = await picture.evaluate((canvas) => canvas.width - 8);
  const bytes = await page.evaluate(async () => {
    const database = await new Promise((resolve) => indexedDB.open("epidosi-outbox").addEventListener("success", ({ target }) => resolve(target.result)));
    const acts = await new Promise((resolve) => database.transaction("acts").objectStore("acts").getAll().addEventListener("success", ({ target }) => resolve(target.result)));
    database.close();
    return acts.find(({ operation }) => operation === "OFFER")?.message.jws.length;
  });
  if (!bytes) throw new Trouble("there is no offer on the phone");
  return { bytes, version: (modules - 17) / 4 };
}
