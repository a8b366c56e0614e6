import { isGreek } from "./name-words.rules";

/**
 * The keys under which a word is looked up: its consonants in broad classes of sound, and the same with any one of them left
 * out, so that two spellings meet in one key although a consonant was added, lost or replaced. Vowels, which spellings
 * change most, do not count.
 */
export function soundKeys(word: string): string[] {
  const sounds = soundsOf(word);
  if (sounds.length < 2) return [sounds];
  return [...new Set([sounds, ...Array.from(sounds, (_, index) => single(sounds.slice(0, index) + sounds.slice(index + 1)))])];
}

/** `P` labials that stop, `V` those that do not, `T`, `K`, `S` with all hissing sounds, `M`, `N`, `L`, `R`. */
function soundsOf(word: string): string {
  const [spellings, longest] = isGreek(word) ? [greek, 3] : [latin, 4];
  let sounds = "";
  for (let at = 0; at < word.length; ) {
    let length = Math.min(longest, word.length - at);
    while (length > 1 && !(word.slice(at, at + length) in spellings)) length -= 1;
    sounds += spellings[word.slice(at, at + length)] ?? "";
    at += length;
  }
  // A nasal before a stop comes and goes between the scripts: ΝΤ is D or ND, ΜΠ is B or MB.
  return single(sounds.replace(/M(?=P)|N(?=[TK])/gu, ""));
}

function single(sounds: string): string {
  return sounds.replace(/(.)\1+/gu, "$1");
}

const latin: Readonly<Record<string, string>> = {
  SHCH: "S", TSCH: "S", SCH: "S", TCH: "S", TSH: "S", DZH: "S", CH: "S", SH: "S", ZH: "S", XH: "S", GJ: "S", DJ: "S", CZ: "S", SZ: "S", CS: "S", TZ: "S", TS: "S", DZ: "S",
  KH: "", GH: "K", PH: "V", TH: "T", DH: "T", CK: "K", QU: "K", X: "KS", CE: "S", CI: "S", CY: "S", C: "K", Q: "K", Z: "S", S: "S",
  D: "T", T: "T", P: "P", B: "P", V: "V", F: "V", M: "M", N: "N", L: "L", R: "R", K: "K", G: "K",
};

const greek: Readonly<Record<string, string>> = {
  ΝΤΖ: "S", ΤΖ: "S", ΤΣ: "S", ΜΠ: "P", ΝΤ: "T", ΓΚ: "K", ΓΓ: "K", ΓΙ: "", ΑΥ: "V", ΕΥ: "V", Ξ: "KS", Ψ: "PS", Β: "V", Γ: "K", Δ: "T", Ζ: "S", Θ: "T", Κ: "K", Λ: "L", Μ: "M", Ν: "N",
  Π: "P", Ρ: "R", Σ: "S", Τ: "T", Φ: "V",
};
