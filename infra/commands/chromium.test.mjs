import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, test } from "node:test";
import { findInstalled } from "./chromium.mjs";

const folder = mkdtempSync(join(tmpdir(), "epidosi-browsers-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const browser = (name, mode = 0o755) => {
  const path = join(folder, name);
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, mode);
  return path;
};

test("a browser on the PATH is found, Chromium before Chrome", () => {
  const PATH = ["/nowhere", folder].join(delimiter);
  assert.equal(findInstalled({ PATH }), undefined);
  const chrome = browser("google-chrome");
  assert.equal(findInstalled({ PATH }), chrome);
  const chromium = browser("chromium");
  assert.equal(findInstalled({ PATH }), chromium);
});

test("the named browser wins, and a name that leads nowhere is not silently replaced by another", () => {
  const mine = browser("my-browser");
  assert.equal(findInstalled({ PATH: folder, CHROMIUM_PATH: mine }), mine);
  assert.equal(findInstalled({ PATH: folder, CHROMIUM_PATH: join(folder, "absent") }), undefined);
});
