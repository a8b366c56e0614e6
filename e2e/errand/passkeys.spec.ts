import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { come, desk, origin, password, type Person, phone, refusal } from "./person";
import { officeId, readyAtCentral } from "./steps";

/** A device of the person's that knows their finger: Chromium's own software authenticator. */
async function giveAuthenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return { cdp, authenticatorId };
}

async function addKey({ page }: Person, name: string): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("Όνομα του κλειδιού").fill(name);
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Προσθήκη κλειδιού" }).click();
  await expect(page.getByText(`Το κλειδί «${name}» προστέθηκε.`)).toBeVisible();
}

async function signOut({ page, context }: Person): Promise<void> {
  await context.clearCookies();
  await page.goto("/sign-in");
}

test("a clerk adds a key, signs out, and comes back with a finger; the office is on the screen before that", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", desk);
  await giveAuthenticator(clerk.page);
  await clerk.page.getByRole("link", { name: /Μαρία Παππά/u }).click();
  await expect(clerk.page.getByText("Δεν έχετε ακόμη κλειδί.")).toBeVisible();
  await clerk.look("account-empty");
  await addKey(clerk, "Γραφείο");
  await expect(clerk.page.getByText("Δεν έχει χρησιμοποιηθεί ακόμη")).toBeVisible();
  await clerk.look("account");

  await signOut(clerk);
  await expect(clerk.page.getByText("Θα εργαστείτε:")).toBeVisible();
  await clerk.look("sign-in-with-key");
  await clerk.page.getByRole("button", { name: "Μπείτε με κλειδί πρόσβασης" }).click();
  await clerk.page.waitForURL(`${origin}/`);
  await expect(clerk.page.getByRole("link", { name: /Μαρία Παππά/u })).toBeVisible();
});

test("a key that was removed opens nothing; a wrong password adds none", async ({ browser }) => {
  const clerk = await come(browser, "krousonas", phone);
  await giveAuthenticator(clerk.page);
  await addKey(clerk, "Κινητό");
  await clerk.page.getByLabel("Όνομα του κλειδιού").fill("Άλλο");
  await clerk.page.getByLabel("Κωδικός πρόσβασης").fill("λάθος κωδικός");
  await clerk.page.getByRole("button", { name: "Προσθήκη κλειδιού" }).click();
  await expect(refusal(clerk.page, "Το όνομα ή ο κωδικός πρόσβασης δεν είναι σωστά.")).toBeVisible();
  await clerk.page.getByRole("button", { name: "Αφαίρεση του κλειδιού «Κινητό»" }).click();
  await clerk.look("account-remove-phone");
  await clerk.page.getByRole("dialog").getByRole("button", { name: "Αφαίρεση" }).click();
  await expect(clerk.page.getByText("Δεν έχετε ακόμη κλειδί.")).toBeVisible();
  await signOut(clerk);
  await clerk.page.getByRole("button", { name: "Μπείτε με κλειδί πρόσβασης" }).click();
  await expect(refusal(clerk.page, "Αυτό το κλειδί πρόσβασης δεν ισχύει εδώ, ή έχει αφαιρεθεί.")).toBeVisible();
  await clerk.page.getByRole("button", { name: "English" }).click();
  await clerk.look("sign-in-refused-phone-en");
});

test("a key whose count went back is taken for a copy and ends", async ({ browser }) => {
  const clerk = await come(browser, "kentriki", desk);
  const { cdp, authenticatorId } = await giveAuthenticator(clerk.page);
  await addKey(clerk, "Κεντρικό");
  const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId });
  const [early] = credentials;
  if (!early) throw new Error("the authenticator holds no key");
  for (const _ of [1, 2]) {
    await signOut(clerk);
    await clerk.page.getByRole("button", { name: "Μπείτε με κλειδί πρόσβασης" }).click();
    await clerk.page.waitForURL(`${origin}/`);
  }
  await cdp.send("WebAuthn.clearCredentials", { authenticatorId });
  await cdp.send("WebAuthn.addCredential", { authenticatorId, credential: early });
  await signOut(clerk);
  await clerk.page.getByRole("button", { name: "Μπείτε με κλειδί πρόσβασης" }).click();
  await expect(refusal(clerk.page, "Το κλειδί πρόσβασης βρέθηκε και σε άλλη συσκευή")).toBeVisible();
});

test("nobody's finger is no key: the screen says what to do, and the password still works", async ({ browser }) => {
  const clerk = await come(browser, "tylisos", phone);
  const { cdp, authenticatorId } = await giveAuthenticator(clerk.page);
  await addKey(clerk, "Δεύτερο");
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await signOut(clerk);
  await clerk.page.getByRole("button", { name: "Μπείτε με κλειδί πρόσβασης" }).click();
  await expect(refusal(clerk.page, "Δεν διαβάστηκε κλειδί.")).toBeVisible();
  await clerk.page.getByLabel("Όνομα χρήστη").fill("tylisos");
  await clerk.page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await clerk.page.getByRole("button", { name: "Είσοδος" }).click();
  await clerk.page.waitForURL(`${origin}/`);
});

test("the second of two persons confirms a count with their own key, on the first one's desk", async ({ browser }) => {
  const second = await come(browser, "thyrida", desk);
  await giveAuthenticator(second.page);
  await addKey(second, "Θυρίδα");
  await signOut(second);
  await second.page.getByLabel("Όνομα χρήστη").fill("kentriki");
  await second.page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await second.page.getByRole("button", { name: "Είσοδος" }).click();
  await second.page.waitForURL(`${origin}/`);
  const { tags } = await readyAtCentral(second);
  const bag = await second.act<{ code: string }>("createPackage(commandId: $commandId, toOfficeId: $to)", "$to: ID!", { to: await officeId(second, "B2") }, "TransferPackage { code }");
  for (const tag of tags) await second.act("addToPackage(commandId: $commandId, code: $code, tag: $tag)", "$code: String!, $tag: String!", { code: bag.code, tag }, "TransferPackage { state }");
  await second.page.goto(`/package?code=${bag.code}`);
  await second.page.getByLabel(/Πόσα/u).fill(String(tags.length));
  await second.look("package-count-with-key");
  await second.page.getByRole("button", { name: "Βάλτε κλειδί του συναδέλφου" }).click();
  await expect(second.page.getByText("Αριθμός σφραγίδας").first()).toBeVisible();
  const counted = await second.ask<{ state: string }>("query ($code: String!) { transferPackage(code: $code) { state } }", { code: bag.code });
  expect(counted.state).toBe("PACKED");
});
