import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { keysHere, rememberKey } from "./keys-here";

const kept = new Map<string, string>();
beforeEach(() => {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, value: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) } });
});
afterEach(() => kept.clear());

test("a key made or used here is here, another of the person's is not", () => {
  expect(keysHere(["a", "b"])).toEqual([]);
  rememberKey("b");
  rememberKey("c");
  rememberKey("b");
  expect(keysHere(["a", "b"])).toEqual(["b"]);
  expect(kept.get("epidosi-keys-here")).toBe('["b","c"]');
});

test("what is no list is no key; without storage nothing is here", () => {
  kept.set("epidosi-keys-here", "{");
  expect(keysHere(["a"])).toEqual([]);
  kept.set("epidosi-keys-here", '{"a":1}');
  expect(keysHere(["a"])).toEqual([]);
  Reflect.deleteProperty(globalThis, "localStorage");
  rememberKey("a");
  expect(keysHere(["a"])).toEqual([]);
});
