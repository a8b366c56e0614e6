/**
 * Opaque codes on labels, tags and receipts: a kind letter, random characters, one check character. They carry no
 * personal data (Hellenic DPA 21/2021). Alphabet without Q and W, which are dead or `;` on a Greek keyboard layout.
 */
export const codeAlphabet = "0123456789ABCDEFGHIJKLMNOPRSTUVXYZ";

export const codeKinds = {
  PACKAGE: { letter: "P", length: 9, groups: [4, 4, 1] },
  ITEM: { letter: "T", length: 12, groups: [4, 4, 4] },
  RECEIPT: { letter: "R", length: 12, groups: [4, 4, 4] },
  DRAFT: { letter: "D", length: 12, groups: [4, 4, 4] },
} as const;
export type ScannableKind = keyof typeof codeKinds;

export type ScannedCode =
  | { readonly kind: ScannableKind; readonly code: string }
  | { readonly kind: "UNKNOWN"; readonly problem: "EMPTY" | "CHARACTERS" | "LENGTH" | "CHECK_CHARACTER" };

/** Check character after the hybrid systems of ISO/IEC 7064 with modulus 34 (mod 35,34): finds every single wrong character. */
export function checkCharacter(body: string): string {
  const size = codeAlphabet.length;
  let product = size;
  for (const character of body) {
    const sum = (product + codeAlphabet.indexOf(character)) % size || size;
    product = (sum * 2) % (size + 1);
  }
  return codeAlphabet.charAt((size + 1 - product) % size);
}

/** What a person or a scanner gave, without separators, in Latin capitals; Greek look-alikes are read as the Latin key. */
export function normaliseCode(text: string): string {
  return [...text.toUpperCase()]
    .filter((character) => !/[\s\-–.·]/u.test(character))
    .map((character) => greekKeys[character] ?? character)
    .join("");
}

/** Reads a scanned or typed code; says which kind it is, or what is wrong with it. Lengths are in characters. */
export function readCode(text: string): ScannedCode {
  const code = normaliseCode(text);
  if (code === "") return { kind: "UNKNOWN", problem: "EMPTY" };
  if ([...code].some((character) => !codeAlphabet.includes(character)))
    return { kind: "UNKNOWN", problem: "CHARACTERS" };
  for (const [kind, format] of Object.entries(codeKinds) as [ScannableKind, (typeof codeKinds)[ScannableKind]][]) {
    if (code.charAt(0) !== format.letter || code.length !== format.length) continue;
    return checkCharacter(code.slice(0, -1)) === code.slice(-1)
      ? { kind, code }
      : { kind: "UNKNOWN", problem: "CHECK_CHARACTER" };
  }
  return { kind: "UNKNOWN", problem: "LENGTH" };
}

/** A new code of the kind; `random(n)` gives a uniform integer below n from a cryptographic source. */
export function makeCode(kind: ScannableKind, random: (below: number) => number): string {
  const { letter, length } = codeKinds[kind];
  let body: string = letter;
  while (body.length < length - 1) body += codeAlphabet.charAt(random(codeAlphabet.length));
  return body + checkCharacter(body);
}

/** As printed for people: `P9KD-40XM-7`, `T7R4-M2K9-T3X5`. Unknown text comes back as it is. */
export function showCode(code: string): string {
  const read = readCode(code);
  if (read.kind === "UNKNOWN") return code;
  let from = 0;
  return codeKinds[read.kind].groups.map((size) => read.code.slice(from, (from += size))).join("-");
}

/** The keys of a Greek layout by the Latin letter printed on the same key. */
const greekKeys: Readonly<Record<string, string>> = {
  Α: "A", Β: "B", Ψ: "C", Δ: "D", Ε: "E", Φ: "F", Γ: "G", Η: "H", Ι: "I", Ξ: "J", Κ: "K", Λ: "L", Μ: "M",
  Ν: "N", Ο: "O", Π: "P", Ρ: "R", Σ: "S", Τ: "T", Θ: "U", Ω: "V", Χ: "X", Υ: "Y", Ζ: "Z",
};
