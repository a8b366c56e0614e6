export const encodings = ["utf-8", "utf-16le", "cp737", "windows-1253", "iso-8859-7"] as const;
export type Encoding = (typeof encodings)[number];

/**
 * How little a text reads as Greek or Latin a person typed: for each hundred characters beyond ASCII, the ones that don't belong, and letters that
 * stand together as no word has them. 0 reads well. Decoding the same bytes in each code page and comparing tells which one they were written in.
 */
export function strangeness(text: string): number {
  let [beyond, strange] = [0, 0];
  let before = "";
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x80) {
      beyond += 1;
      if (!isGreekLetter(letter) && !usual.has(letter)) strange += 2;
    } else if (code < 0x20 && !"\t\n\r".includes(letter)) strange += 2;
    if (isOddPair(before, letter)) strange += 1;
    before = letter;
  }
  return beyond === 0 ? strange : (100 * strange) / beyond;
}

const usual = new Set("«»–—‘’“”…€°§·΄΅ \u0387\u00a0­ΐΰ½£©®ª²³");

function isGreekLetter(letter: string): boolean {
  return /^[Α-ΡΣ-Ωα-ωΆΈΉΊΌΎΏΪΫάέήίόύώϊϋΐΰ]$/u.test(letter);
}

/** A small letter before a capital, a final sigma before a letter, a sign of printing inside a word: what another code page makes of Greek. */
function isOddPair(before: string, letter: string): boolean {
  if (!isGreekLetter(letter)) return false;
  if (before === "ς") return true;
  if (/[’‘¶§°·½£©®²³ª΅΄]/u.test(before)) return true;
  return isGreekLetter(before) && before === before.toLowerCase() && letter !== letter.toLowerCase();
}

/** Which encoding the bytes were written in: the least strange, and how strange each reads. Bytes of ASCII alone are UTF-8. */
export function leastStrange(read: Readonly<Record<string, number>>, order: readonly Encoding[]): Encoding {
  return order.reduce((best, next) => ((read[next] ?? Infinity) < (read[best] ?? Infinity) ? next : best));
}
