// The files of an installation say the same as the code they start.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, serverFlags } from "./runtime.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");

test("the server's bounds on memory are the same in the image and the systemd unit", () => {
  assert.ok(read("infra/image/Dockerfile").includes(["node", ...serverFlags, "api/dist/main.js"].map((part) => JSON.stringify(part)).join(", ")));
  assert.ok(read("infra/systemd/epidosi.service").includes(`node ${serverFlags.join(" ")} api/dist/main.js`));
});

test("the image copies what is there, and starts as no root with a check of its health", () => {
  const lines = read("infra/image/Dockerfile").split("\n");
  const copied = lines.flatMap((line) => /^COPY (?:--from=build \/epidosi\/)?(?!--from=packages)(.+?) \S+$/u.exec(line)?.[1]?.split(" ") ?? []).filter((path) => path !== "." && !/\/(dist|out)\/$/u.test(path));
  assert.ok(copied.length >= 7, copied.join(" "));
  for (const path of copied) assert.ok(existsSync(join(root, path)), `${path} is copied into the image and is not there`);
  assert.ok(lines.some((line) => /^USER [1-9]/u.test(line)));
  assert.ok(lines.some((line) => line.startsWith("HEALTHCHECK ") && line.includes("/healthz")));
  assert.ok(lines.filter((line) => line.startsWith("FROM ")).every((line) => line.includes("node:24-")));
});

test("every secret of the compose file is asked for in the example, and none has a value there", () => {
  const asked = new Set([...read("infra/image/compose.yaml").matchAll(/\$\{([A-Z_]+)/gu)].map((match) => match[1]));
  const example = new Map(read("infra/image/example.env").split("\n").filter((line) => /^[A-Z]/u.test(line)).map((line) => line.split("=")));
  assert.deepEqual([...asked].sort(), [...example.keys()].sort());
  assert.deepEqual([...example.values()].filter(Boolean), []);
  assert.match(read("infra/image/compose.yaml"), /read_only: true/u);
});

test("every program and folder a unit names is built by the project", () => {
  for (const unit of ["epidosi", "epidosi-migrate", "epidosi-backup"]) {
    const program = /^ExecStart=\S+ (?:--\S+ )*(\S+)/mu.exec(read(`infra/systemd/${unit}.service`))?.[1] ?? "";
    const source = program.replace(/^api\/dist\/(.+)\.js$/u, "api/src/$1.ts");
    assert.ok(source && existsSync(join(root, source)), `${unit}: ${program}`);
  }
});
