// Finds a Chromium or Chrome, or installs Debian's package where it may, or says exactly what to do.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { step, Trouble } from "./runtime.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/** Path of the first browser found. @param {Record<string, string | undefined>} env */
export function findInstalled(env = process.env) {
  if (env.CHROMIUM_PATH) return runnable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runnable);
}

/** A browser to test with. Installs Debian's package as root, or with sudo that asks no password. */
export function findChromium() {
  const found = findInstalled();
  if (found) return found;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => spawnSync(sudo[0] ?? "apt-get", [...sudo.slice(1), ...(sudo.length > 0 ? ["apt-get"] : []), ...args], { stdio: ["ignore", "ignore", "ignore"] }).status === 0;
  step("installing Debian's chromium for the browser tests");
  apt("update");
  if (apt("install", "-y", "--no-install-recommends", "chromium")) {
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new Trouble("The browser tests need Chromium or Chrome. Install it (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.");
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
