import { showCode } from "@epidosi/schema";
import { expect, test } from "@playwright/test";
import { come, desk, origin, phone, refusal } from "./person";
import { carry, fileOne, officeId, readyAtCentral, sealBag } from "./steps";

const screens = ["/", "/filing", "/search", "/ready", "/packages", "/safe", "/evidence", "/batches", "/register", "/closings", "/rules", "/referrals", "/doubles", "/drafts", "/legacy", "/alarms", "/not-moving", "/templates", "/templates?name=REGISTRATION_RECEIPT#edit"] as const;
const looks = [["en", "light"], ["en", "dark"], ["el", "light"]] as const;

for (const [device, viewport] of [["desk", desk], ["phone", phone]] as const)
  for (const [locale, theme] of looks)
    test(`every screen in ${locale} on the ${device}, ${theme}: readable, whole, nothing for axe`, async ({ browser }) => {
      const central = await come(browser, "kentriki", viewport);
      await central.page.emulateMedia({ colorScheme: theme });
      await central.page.evaluate((chosen) => localStorage.setItem("epidosi-locale", chosen), locale);
      const { filed, tags } = await readyAtCentral(central);
      const bag = await central.act<{ code: string }>("createPackage(commandId: $commandId, toOfficeId: $to)", "$to: ID!", { to: await officeId(central, "B1") }, "TransferPackage { code }");
      const outbound = await central.act<{ id: string }>("openOutboundBatch(commandId: $commandId)", "", {}, "OutboundBatch { id }");
      const inbound = await central.act<{ id: string }>("openInboundBatch(commandId: $commandId, directorateReference: \"Φ.3\", directorateDate: \"2011-05-20\", listedCount: 3)", "", {}, "InboundBatch { id }");
      const sent = await sealBag(central, tags, `${device === "desk" ? 3 : 4}${looks.findIndex((look) => look[0] === locale && look[1] === theme)}7711`);
      const { applicant } = await central.ask<{ applicant: { id: string } }>("query ($id: ID!) { application(id: $id) { applicant { id } } }", { id: filed.id });
      const records = [`/application?id=${filed.id}`, `/person?id=${applicant.id}`, `/deliver?application=${filed.id}`, `/item?tag=${tags[0]}`, `/evidence?tag=${tags[0]}#one`, `/package?code=${bag.code}`, `/package?code=${sent.code}#sealed`, `/batches/outbound?id=${outbound.id}`, `/batches/inbound?id=${inbound.id}`];
      for (const path of [...screens, ...records]) {
        await central.page.goto(path);
        await expect(central.page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await central.page.locator("html").getAttribute("lang")).toBe(locale);
        await central.look(`${device}-${locale}-${theme}-${path.replace(/\?[^#]*/u, "").replace("#", "-").slice(1).replaceAll("/", "-") || "home"}`);
      }
      const courier = await come(browser, "dianomeas2", phone);
      await carry(courier, sent.code, await courier.ask<{ packages: { code: string; seal: string }[] }>("{ courierDay { packages { code seal } } }").then((day) => day.packages.find((one) => one.code === sent.code)?.seal ?? ""));
      const branch = await come(browser, "tylisos", viewport);
      await branch.page.emulateMedia({ colorScheme: theme });
      await branch.page.evaluate((chosen) => localStorage.setItem("epidosi-locale", chosen), locale);
      await branch.page.goto(`/receive?code=${sent.code}`);
      await expect(branch.page.getByRole("heading", { level: 1 })).toBeVisible();
      await branch.look(`${device}-${locale}-${theme}-receive`);
      for (const person of [central, courier, branch]) await person.context.close();
    });

test("the courier's screens in English on the phone", async ({ browser }) => {
  const central = await come(browser, "kentriki", desk);
  const { tags } = await readyAtCentral(central);
  const { code } = await sealBag(central, tags, "909017");
  const courier = await come(browser, "dianomeas", phone);
  await courier.page.evaluate(() => localStorage.setItem("epidosi-locale", "en"));
  for (const path of ["/courier", "/courier/scan", "/courier/outbox"]) {
    await courier.page.goto(path);
    await expect(courier.page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await courier.page.locator("html").getAttribute("lang")).toBe("en");
    expect(await courier.page.locator("main").innerText()).not.toMatch(/(?:Πακέτ|Σάρωσ|σφραγίδ|Αναμον)/u);
    await courier.look(`phone-en-${path.slice(1).replace("/", "-")}`);
  }
  await courier.page.goto("/courier");
  await expect(courier.page.getByText(showCode(code))).toBeVisible();
  for (const person of [central, courier]) await person.context.close();
});

test("pages without a desk: sign-in, a paper's check, no network, no such page", async ({ browser }) => {
  const clerk = await come(browser, "kentriki", phone);
  const filed = await fileOne(clerk, "K0");
  const { receipt } = await clerk.ask<{ receipt: { verificationCode: string } }>(`query ($id: ID!) { application(id: $id) { receipt { verificationCode } } }`, { id: filed.id });
  await clerk.context.clearCookies();
  await clerk.page.goto("/sign-in");
  await expect(clerk.page.getByLabel("Όνομα χρήστη")).toBeVisible();
  await clerk.look("phone-el-sign-in");
  await clerk.page.getByLabel("Όνομα χρήστη").fill("nobody");
  await clerk.page.getByLabel("Κωδικός πρόσβασης").fill("wrong");
  await clerk.page.getByRole("button", { name: "Είσοδος" }).click();
  await expect(refusal(clerk.page, "όνομα")).toContainText("Το όνομα ή ο κωδικός πρόσβασης δεν είναι σωστά");
  await clerk.look("phone-el-sign-in-refused");
  await clerk.page.goto(`/verify?c=${receipt.verificationCode}`);
  await expect(clerk.page.getByRole("heading", { name: /Γνήσιο/u })).toBeVisible();
  await clerk.look("phone-el-verify");
  await clerk.page.goto("/verify?c=7105-NOSUCHPAPERNOSUCHPAPERNOSU");
  await expect(clerk.page.getByRole("heading", { name: /Δεν βρέθηκε τέτοιο χαρτί/u })).toBeVisible();
  await clerk.page.goto("/offline");
  await expect(clerk.page.getByRole("heading", { name: "Χωρίς δίκτυο" })).toBeVisible();
  await clerk.look("phone-el-offline");
  expect((await clerk.page.goto("/no-such-page"))?.status()).toBe(404);
  await clerk.page.goto("/safe");
  await clerk.page.waitForURL(/\/sign-in\?next=%2Fsafe/u);
  await clerk.context.close();
});

test("installable, and opens with no network", async ({ browser }) => {
  const clerk = await come(browser, "kentriki", desk);
  const manifest = await (await clerk.context.request.get(`${origin}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ display: "standalone", start_url: "/", icons: expect.arrayContaining([expect.objectContaining({ sizes: "512x512" })]) });
  await clerk.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await clerk.page.waitForTimeout(1_500);
  await clerk.context.setOffline(true);
  await clerk.page.goto("/courier");
  await expect(clerk.page.locator("main")).toBeVisible();
  await clerk.page.goto("/packages");
  await expect(clerk.page.getByRole("heading", { name: /Ο διακομιστής δεν απάντησε/u })).toBeVisible();
  await clerk.context.close();
});
