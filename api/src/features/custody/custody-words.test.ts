import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { actNames } from "./custody-words";

test("every act that the screens name is named on the paper too", () => {
  const messages = readFileSync(join(__dirname, "../../../../web/src/features/application/application.messages.ts"), "utf8");
  const acts = [...(/ acts: \{([^}]*)\}/u.exec(messages)?.[1] ?? "").matchAll(/(\w+): "/gu)].map((match) => match[1] ?? "");
  expect(acts.length).toBeGreaterThan(40);
  expect(acts.filter((act) => actNames[act] === undefined)).toEqual([]);
});
