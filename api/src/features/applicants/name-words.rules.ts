/**
 * The words of a name as search keeps them: capitals without accents, each in one alphabet. A letter of the other alphabet
 * that only looks alike (Greek Α in a Latin word, Latin P in a Greek one) is brought to the word's own.
 */
export function nameWords(...parts: readonly (string | null | undefined)[]): string[] {
  const words = parts.flatMap((part) => (part ?? "").split(/[\s\-‐–'’`ʼ.,/]+/u)).map(foldWord);
  return [...new Set(words.filter((word) => word !== ""))].slice(0, 12);
}

export function isGreek(word: string): boolean {
  return /[Α-Ω]/u.test(word);
}

/** One word, folded. Letters of other alphabets, digits and signs fall away. */
export function foldWord(word: string): string {
  const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().normalize("NFD").replace(/\p{M}/gu, "");
  const letters = Array.from(plain, (letter) => latinLetters[letter] ?? letter);
  const greek = letters.filter((letter) => /[Α-Ω]/u.test(letter));
  const latin = letters.filter((letter) => /[A-Z]/u.test(letter));
  return oneAlphabet(letters, greek, latin).join("").replace(/[^A-ZΑ-Ω]/gu, "").slice(0, 40);
}

function oneAlphabet(letters: readonly string[], greek: readonly string[], latin: readonly string[]): readonly string[] {
  if (greek.length === 0 || latin.length === 0) return letters;
  // What has no twin tells the alphabet; with none on either side, the greater number does.
  const [surelyGreek, surelyLatin] = [greek.filter((letter) => !(letter in twins)).length, latin.filter((letter) => !(letter in greekTwins)).length];
  const toGreek = surelyGreek === surelyLatin ? greek.length >= latin.length : surelyGreek > surelyLatin;
  return letters.map((letter) => (toGreek ? greekTwins[letter] : twins[letter]) ?? letter);
}

const twins: Readonly<Record<string, string>> = { Α: "A", Β: "B", Ε: "E", Ζ: "Z", Η: "H", Ι: "I", Κ: "K", Μ: "M", Ν: "N", Ο: "O", Ρ: "P", Τ: "T", Υ: "Y", Χ: "X" };
const greekTwins: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(twins).map(([greek, latin]) => [latin, greek]));

const latinLetters: Readonly<Record<string, string>> = { Ø: "O", Æ: "AE", Œ: "OE", ẞ: "SS", Ł: "L", Đ: "D", Ð: "D", Þ: "TH", Ə: "E", Ħ: "H", Ŧ: "T" };
