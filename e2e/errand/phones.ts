import { rmSync } from "node:fs";
import { type BrowserContext, chromium, type Cookie, expect, type Page } from "@playwright/test";
import { answerPin, look, origin, password, phone } from "./person";

/** Enrols the browser as the device of whoever is signed in, with the one-time code that a supervisor gave. */
export async function enrol(page: Page, code: string, name: string): Promise<void> {
  await page.goto("/courier/device");
  await page.getByLabel("Κωδικός μιας χρήσης").fill(code);
  await page.getByLabel("Όνομα της συσκευής").fill(name);
  await page.getByRole("button", { name: "Εγγραφή συσκευής" }).click();
  await expect(page.getByText("Η συσκευή είναι εγγεγραμμένη")).toBeVisible();
}

const machine = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"];

/**
 * A phone with a disk of its own: switched off and on it keeps key, acts and the installed pages. A browser has one film before its camera from start
 * to end, so a phone that is to see something new is switched off and on.
 */
export class Phone {
  #context: BrowserContext | undefined;
  #cookies: Cookie[] = [];

  constructor(
    readonly username: string,
    readonly disk: string,
  ) {}

  get page(): Page {
    const page = this.#context?.pages()[0];
    if (!page) throw new Error(`the phone of ${this.username} is off`);
    return page;
  }

  async on(options: { film?: string; offline?: boolean } = {}): Promise<Page> {
    this.#context = await chromium.launchPersistentContext(this.disk, {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: [...machine, ...(options.film ? [`--use-file-for-fake-video-capture=${options.film}`] : [])],
      viewport: phone, deviceScaleFactor: 2, baseURL: origin, locale: "el-GR", timezoneId: "Europe/Athens", permissions: ["camera"],
    });
    await this.#context.addCookies(this.#cookies);
    await answerPin(this.page);
    if (options.offline) await this.#context.setOffline(true);
    return this.page;
  }

  async off(): Promise<void> {
    this.#cookies = (await this.#context?.cookies()) ?? [];
    await this.#context?.close();
    this.#context = undefined;
  }

  /** Under a wheel, or into the sea. */
  async destroy(): Promise<void> {
    await this.off();
    rmSync(this.disk, { recursive: true, force: true });
  }

  async network(there: boolean): Promise<void> {
    await this.#context?.setOffline(!there);
    if (there) await this.page.evaluate(() => window.dispatchEvent(new Event("online")));
  }

  async signIn(): Promise<void> {
    await this.page.goto("/sign-in");
    await this.page.getByLabel("Όνομα χρήστη").fill(this.username);
    await this.page.getByLabel("Κωδικός πρόσβασης").fill(password);
    await this.page.getByRole("button", { name: "Είσοδος" }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  }

  enrol(code: string, name: string): Promise<void> {
    return enrol(this.page, code, name);
  }

  /** Asks the API as whoever is signed in on this phone. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.page.context().request.post(`${origin}/graphql`, { data: { query, variables } });
    const { data, errors } = (await answer.json()) as { data: Record<string, T> | null; errors?: unknown };
    const value = Object.values(data ?? {})[0];
    if (errors || value === undefined) throw new Error(`${JSON.stringify(errors)} for ${query}`);
    return value;
  }

  /** The signed messages that lie on this phone, as they lie there. */
  async messages(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("epidosi-outbox");
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(opening.error ?? new Error("no database")));
      });
      const acts = await new Promise<{ message: { jws: string } | null }[]>((resolve) => {
        const reading = database.transaction("acts").objectStore("acts").getAll();
        reading.addEventListener("success", () => resolve(reading.result));
      });
      database.close();
      return acts.flatMap(({ message }) => (message ? [message.jws] : []));
    });
  }

  async look(name: string): Promise<void> {
    await look(this.page, name);
  }

  /** The same screen in English, and back. */
  async lookInBoth(name: string): Promise<void> {
    await this.look(`phone-el-${name}`);
    await this.speak("en");
    await this.look(`phone-en-${name}`);
    await this.speak("el");
  }

  async speak(language: "el" | "en"): Promise<void> {
    await this.page.evaluate((wanted) => {
      localStorage.setItem("epidosi-locale", wanted);
      window.dispatchEvent(new Event("storage"));
    }, language);
  }
}
