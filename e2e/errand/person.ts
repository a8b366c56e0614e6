import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

export const password = process.env["E2E_PASSWORD"] ?? "";
export const origin = `http://localhost:${process.env["E2E_PORT"]}`;
export const desk = { width: 1366, height: 860 } as const;
export const phone = { width: 360, height: 740 } as const;

/** One person of the staff at one device: a context of their own, as in life. */
export class Person {
  constructor(
    readonly name: string,
    readonly page: Page,
    readonly context: BrowserContext,
  ) {}

  /** Asks the API as this person; for what the errand needs beside the screens. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.context.request.post(`${origin}/graphql`, { data: { query, variables } });
    const { data, errors } = (await answer.json()) as { data: Record<string, T> | null; errors?: unknown };
    const value = Object.values(data ?? {})[0];
    if (errors || value === undefined) throw new Error(`${JSON.stringify(errors)} for ${query}`);
    return value;
  }

  /** Does an act through the API and answers its success; a refusal fails the test. */
  async act<T>(call: string, declared: string, variables: Record<string, unknown>, success: string): Promise<T> {
    const head = declared ? `$commandId: ID!, ${declared}` : "$commandId: ID!";
    const result = await this.ask<T & { refused?: string }>(`mutation (${head}) { ${call} { ... on ${success} ... on Refusal { refused: code } } }`, { commandId: randomUUID(), ...variables });
    if (result.refused) throw new Error(`${call} was refused: ${result.refused}`);
    return result;
  }

  async paper(url: string): Promise<Buffer> {
    const answer = await this.context.request.get(origin + url);
    expect(answer.status()).toBe(200);
    return answer.body();
  }

  look(name: string): Promise<void> {
    return look(this.page, name);
  }
}

/** Nothing for axe to find, no sideways scrolling, and a picture to look at. */
export async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => `${name}: ${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(wide ?? 0, `${name} scrolls sideways`).toBeLessThanOrEqual(view ?? 0);
  mkdirSync("screenshots", { recursive: true });
  await page.screenshot({ path: `screenshots/${name}.png`, fullPage: true });
}

/** Opens a device and signs the person in through the screen. */
export async function come(browser: Browser, username: string, viewport: { width: number; height: number }, { pinByHand = false, ...options }: { permissions?: string[]; pinByHand?: boolean } = {}): Promise<Person> {
  const context = await browser.newContext({ viewport, baseURL: origin, locale: "el-GR", timezoneId: "Europe/Athens", ...options });
  const page = await context.newPage();
  if (!pinByHand) await answerPin(page);
  await page.goto("/sign-in");
  await page.getByLabel("Όνομα χρήστη").fill(username);
  await page.getByLabel("Κωδικός πρόσβασης").fill(password);
  await page.getByRole("button", { name: "Είσοδος" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return new Person(username, page, context);
}

/** Goes to a page by its entry in the rail: unfolds the menu of a narrow screen and the entry's group first. */
export async function goTo(page: Page, entry: string): Promise<void> {
  const rail = page.getByRole("navigation", { name: /^(?:Κύρια πλοήγηση|Main navigation)$/u });
  const menu = rail.getByRole("button");
  if ((await menu.isVisible()) && (await menu.getAttribute("aria-expanded")) === "false") await menu.click();
  const link = rail.getByRole("link", { name: entry, includeHidden: true });
  const group = rail.locator("details:not([open])").filter({ has: page.getByRole("link", { name: entry, includeHidden: true }) });
  await link.waitFor({ state: "attached" });
  if (await group.count()) await group.locator("summary").click();
  await link.click();
}

export const pin = "135790";

/** Sets and types the PIN of the courier's day wherever it is asked, as a hand does without thinking. */
export async function answerPin(page: Page): Promise<void> {
  await unlockDay(page);
  await page.addLocatorHandler(page.getByRole("button", { name: /Επιβεβαίωση με PIN|Confirm with the PIN/u }), () => confirmWithPin(page));
}

/** The same before the day alone: what is asked at a hand-over is left to the errand. */
export async function unlockDay(page: Page): Promise<void> {
  await page.addLocatorHandler(page.getByRole("heading", { name: /Ορίστε PIN για τη μέρα|Set a PIN for the day/u }), () => setPin(page));
  await page.addLocatorHandler(page.getByRole("heading", { name: /Ξεκλειδώστε τη μέρα σας|Unlock your day/u }), () => typePin(page, pin));
}

/** Says at a hand-over that it is they, where no passkey does. */
export async function confirmWithPin(page: Page): Promise<void> {
  await page.getByLabel(/Το PIN της μέρας|The day's PIN/u).fill(pin);
  await page.getByRole("button", { name: /Επιβεβαίωση με PIN|Confirm with the PIN/u }).click();
}

export async function setPin(page: Page): Promise<void> {
  await page.getByLabel(/PIN, έξι ψηφία|PIN, six digits/u).fill(pin);
  await page.getByLabel(/Το ίδιο PIN ξανά|The same PIN again/u).fill(pin);
  await page.getByRole("button", { name: /Ορισμός PIN|Set the PIN/u }).click();
}

export async function typePin(page: Page, digits: string): Promise<void> {
  await page.getByLabel("PIN", { exact: true }).fill(digits);
  await page.getByRole("button", { name: /^(?:Ξεκλείδωμα|Unlock)$/u }).click();
}

/** Types as a keyboard-wedge scanner does: fast, and an Enter at the end. */
export async function wedge(page: Page, text: string): Promise<void> {
  await page.evaluate((burst) => {
    const codes = (character: string) => (character === "<" ? "IntlBackslash" : /\d/u.test(character) ? `Digit${character}` : `Key${character}`);
    const target = document.activeElement ?? document.body;
    for (const character of burst) target.dispatchEvent(new KeyboardEvent("keydown", { key: character, code: codes(character), bubbles: true, cancelable: true }));
    target.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true, cancelable: true }));
  }, text);
}

/** The refusal or trouble that the screen tells aloud, with these words. The page's own announcer of titles is an alert too. */
export function refusal(page: Page, words: string) {
  return page.locator("section").and(page.getByRole("alert")).filter({ hasText: words });
}
