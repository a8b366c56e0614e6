import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { codeAlphabet } from "@epidosi/schema";
import { chainStart, codeFrom, deviceStates, endReasons, stateAfter } from "./device.rules";

describe("how a device ends", () => {
  test.each(endReasons)("%s ends a live and a frozen one, never one that ended", (reason) => {
    const after = reason === "LOST" || reason === "STOLEN" ? "LOST" : "REVOKED";
    for (const state of deviceStates) {
      if (state === "ACTIVE" || state === "FROZEN") expect(stateAfter(state, reason)).toBe(after);
      else expect(() => stateAfter(state, reason)).toThrow("DEVICE_ENDED");
    }
  });
});

describe("codes", () => {
  test("ten characters of the labels' alphabet, no character likelier than another", () => {
    expect(codeFrom(Uint8Array.from({ length: 40 }, (_, index) => 255 - index), codeAlphabet)).toHaveLength(10);
    expect(codeFrom(Uint8Array.from([237, 238, 255, 0]), codeAlphabet)).toBe("Z0");
    const counts = new Map<string, number>();
    for (let round = 0; round < 3_400; round += 1) for (const character of codeFrom(randomBytes(32), codeAlphabet)) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(34);
    expect(Math.max(...counts.values())).toBeLessThan(1_200);
  });

  test("a chain begins at the hash of nothing", () => {
    expect(createHash("sha256").digest("base64url")).toBe(chainStart);
  });
});
