import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { farthest, NameDistance } from "./name-distance.rules";
import { soundKeys } from "./name-sounds.rules";
import { foldWord, nameWords } from "./name-words.rules";

const distance = new NameDistance();
const meet = (one: string, other: string) => soundKeys(foldWord(one)).some((key) => soundKeys(foldWord(other)).includes(key));
const far = (one: string, other: string) => distance.between(foldWord(one), foldWord(other));

describe("the words of a name", () => {
  test.each([
    ["Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ"],
    ["ϊόνη", "ΙΟΝΗ"],
    ["Şükrü", "SUKRU"],
    ["Łukasz", "LUKASZ"],
    // A Greek Μ and Ο in a Latin word, a Latin P and O in a Greek one
    ["ΜΟHAMED", "MOHAMED"],
    ["ΔΗMΗTPΙOΣ", "ΔΗΜΗΤΡΙΟΣ"],
  ])("%s is %s", (written, folded) => {
    expect(foldWord(written)).toBe(folded);
  });

  test("a name is its words, whatever stands between them", () => {
    expect(nameWords("EL-SAYED O’Neil", "Άννα  Μαρία")).toEqual(["EL", "SAYED", "O", "NEIL", "ΑΝΝΑ", "ΜΑΡΙΑ"]);
    expect(nameWords(null, "", "  ")).toEqual([]);
  });

  test("what holds no letter of either alphabet is no word", () => {
    expect(nameWords("123 😀 محمد")).toEqual([]);
  });
});

describe("spellings of one name", () => {
  test.each([
    ["BERISHA", "Μπερίσα"], ["HOXHA", "Χότζα"], ["HOXHA", "Hodzha"], ["XHAFERI", "Dzhaferi"], ["QAMIL", "Kamil"], ["GJERGJ", "Djerdj"],
    ["MOHAMMAD", "Muhamed"], ["HOSSAIN", "Hussein"], ["CHOWDHURY", "Chaudhry"], ["AKHTAR", "Ahtar"], ["KHAN", "Χαν"], ["UDDIN", "Ουντίν"], ["RAHMAN", "Rehman"], ["ABDULLAH", "Αμπντουλά"],
    ["OLEKSANDR", "Alexander"], ["YEVHEN", "Evgeny"], ["SERHIY", "Sergey"], ["SHEVCHENKO", "Σεβτσένκο"], ["KHOLODNAYA", "Χολόντναγια"], ["YULIIA", "Julia"],
    ["KVARATSKHELIA", "Κβαρατσχέλια"], ["TSIKLAURI", "Τσικλαούρι"], ["ABASHIDZE", "Αμπασίτζε"],
    ["DELA", "Ντέλα"], ["QUINTO", "Kinto"], ["REYES", "Ρέγιες"], ["MERCADO", "Μερκάντο"],
    ["PAPADOPOULOS", "Παπαδόπουλος"], ["THEODORA", "Θεοδώρα"], ["ANGELOS", "Άγγελος"],
  ])("%s and %s are near and have a key in common", (one, other) => {
    expect(meet(one, other)).toBe(true);
    expect(far(one, other)).toBeLessThan(8);
  });

  test.each([["HOXHA", "KRASNIQI"], ["Μαρία", "OLENA"], ["AHMED", "BILAL"]])("%s and %s are far", (one, other) => {
    expect(far(one, other)).toBeGreaterThan(farthest);
  });

  test("one slip is nearer than another name", () => {
    expect(far("BERISHA", "BERISAH")).toBeLessThan(far("BERISHA", "GASHI"));
    expect(far("Μπερίσα", "BERISHA")).toBeLessThan(far("Μπερίζα", "BERISHA"));
  });
});

describe("for any words", () => {
  const word = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.stringMatching(/^[A-Z]{1,12}$/u), fc.stringMatching(/^[Α-ΡΣ-Ω]{1,12}$/u));

  test("folding twice is folding once, and case does not matter", () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
        expect(foldWord(text)).toMatch(/^[A-ZΑ-Ω]{0,40}$/u);
      }),
    );
  });

  test("a word is no distance from itself, never less than none from another, and the same both ways", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(far(one, one)).toBe(0);
        expect(far(one, other)).toBeGreaterThanOrEqual(0);
        expect(Math.min(farthest, far(one, other))).toBeCloseTo(Math.min(farthest, far(other, one)), 3);
      }),
    );
  });

  test("a word that lost one letter still has a key in common with itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[BFKLRS]{3,10}$/u), fc.nat(), (text, at) => {
        const index = at % text.length;
        expect(meet(text, text.slice(0, index) + text.slice(index + 1))).toBe(true);
      }),
    );
  });
});
