import { expect, test } from "@jest/globals";
import { refusalCodes } from "@epidosi/schema";
import { refusalsEl } from "./el";
import { refusalsEn } from "./en";

test("every refusal is a whole sentence in both languages, without its code", () => {
  for (const sentences of [refusalsEl, refusalsEn])
    for (const code of refusalCodes) {
      expect(sentences[code]).toMatch(/^\p{Lu}.{15,}[.;]$/u);
      expect(sentences[code]).not.toContain("_");
      // What a refusal is about is the one thing a sentence may name.
      expect(sentences[code].replaceAll("{about}", "")).not.toMatch(/[{}]/u);
    }
  expect(Object.values(refusalsEl).every((sentence) => /\p{Script=Greek}/u.test(sentence))).toBe(true);
  expect(Object.values(refusalsEn).some((sentence) => /\p{Script=Greek}/u.test(sentence))).toBe(false);
});
