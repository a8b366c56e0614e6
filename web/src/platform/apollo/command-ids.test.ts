import { expect, test } from "@jest/globals";
import { CommandIds } from "./command-ids";

test("an intent keeps its id until it was answered, and two intents never share one", () => {
  const ids = new CommandIds();
  const first = ids.of({ code: "P1" });
  expect(ids.of({ code: "P1" })).toBe(first);
  expect(ids.of({ code: "P2" })).not.toBe(first);
  ids.answered({ code: "P1" });
  expect(ids.of({ code: "P1" })).not.toBe(first);
});

test("a second signature of a key is the same intent, and has the same id", () => {
  const ids = new CommandIds();
  const first = ids.of({ code: "P1", secondPerson: { passkey: { signature: "a" } } });
  expect(ids.of({ code: "P1", secondPerson: { passkey: { signature: "b" } } })).toBe(first);
  expect(ids.of({ code: "P1", secondPerson: { username: "x" } })).not.toBe(first);
});
