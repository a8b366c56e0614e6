/**
 * One key for the ways a name is written: blind to case, accents, final sigma and word order, with Greek folded to Latin
 * letters by sound (after ELOT 743) and the commonest romanisations brought to the same letters.
 */
export function nameKey(...parts: readonly (string | null | undefined)[]): string {
  const words = parts
    .flatMap((part) => (part ?? "").split(/[\s\-'’`.,]+/u))
    .map(wordKey)
    .filter((word) => word !== "");
  return [...new Set(words)].sort().join(" ");
}

/** The key of one word. */
export function wordKey(word: string): string {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const latin = greekPairs.reduce((text, [greek, sound]) => text.replaceAll(greek, sound), plain);
  const letters = [...latin].map((letter) => greekLetters[letter] ?? latinLetters[letter] ?? letter).join("");
  return latinPairs.reduce((text, [spelling, sound]) => text.replaceAll(spelling, sound), letters).replace(/(.)\1+/gu, "$1");
}

const greekPairs: readonly (readonly [string, string])[] = [
  ["ΜΠ", "B"], ["ΝΤ", "D"], ["ΓΚ", "G"], ["ΓΓ", "G"], ["ΤΖ", "TZ"], ["ΟΥ", "U"], ["ΑΥ", "AV"], ["ΕΥ", "EV"], ["ΑΙ", "E"], ["ΕΙ", "I"], ["ΟΙ", "I"], ["ΥΙ", "I"],
];

const greekLetters: Readonly<Record<string, string>> = {
  Α: "A", Β: "V", Γ: "G", Δ: "D", Ε: "E", Ζ: "Z", Η: "I", Θ: "TH", Ι: "I", Κ: "K", Λ: "L", Μ: "M", Ν: "N", Ξ: "KS", Ο: "O", Π: "P", Ρ: "R", Σ: "S",
  Τ: "T", Υ: "I", Φ: "F", Χ: "H", Ψ: "PS", Ω: "O",
};

const latinLetters: Readonly<Record<string, string>> = { Ø: "O", Æ: "E", Œ: "E", ẞ: "SS", Ł: "L", Đ: "D", Ð: "D", İ: "I", I: "I", Ə: "E", Y: "I", J: "I", W: "V", X: "KS" };

const latinPairs: readonly (readonly [string, string])[] = [
  ["SCH", "S"], ["SH", "S"], ["TCH", "TS"], ["CH", "TS"], ["CK", "K"], ["KH", "H"], ["GH", "G"], ["PH", "F"], ["TH", "T"], ["DH", "D"], ["ZH", "Z"], ["OU", "U"], ["OO", "U"],
  ["EE", "I"], ["C", "K"], ["Q", "K"], ["DZ", "TZ"],
];
