const [latin, greek] = ["ABEZHIKMNOPTYX", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"] as const;

/** The number of a paper as it is compared: letters and digits alone, as capitals without accents, and a letter that looks alike in both scripts as the Greek one. */
export function plainNumber(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  return [...plain].map((letter) => greek.charAt(latin.indexOf(letter)) || letter).join("");
}
