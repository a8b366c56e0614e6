import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** One real server with a database of its own for the whole run; the errands use it one after the other. */
process.env["E2E_PASSWORD"] ??= "errand-password-1";
process.env["E2E_PORT"] ??= String(20_000 + Math.floor(Math.random() * 20_000));
process.env["E2E_DATA"] ??= mkdtempSync(join(tmpdir(), "epidosi-e2e-"));
chmodSync(process.env["E2E_DATA"], 0o755);
const port = process.env["E2E_PORT"];

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  workers: 1,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  outputDir: "test-results",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "el-GR",
    timezoneId: "Europe/Athens",
    launchOptions: { executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] },
  },
  webServer: {
    command: "node ../infra/commands/start.mjs",
    url: `http://localhost:${port}/readyz`,
    env: { PORT: port, DATA_DIR: process.env["E2E_DATA"], FIRST_PASSWORD: process.env["E2E_PASSWORD"] },
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGINT", timeout: 15_000 },
  },
});
