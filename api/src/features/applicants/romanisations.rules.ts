/**
 * Latin pieces that stand for one sound in the passports of the main nationalities, with what it costs to take one for the
 * other. Knowledge of spelling systems, not of names.
 */
export const romanisations: readonly (readonly [one: string, other: string, cost: number])[] = [
  // Albanian: xh and zh, q, gj, ç, c, y, ë at the end, double l and r
  ["XH", "J", 0.7], ["XH", "DZH", 0.5], ["XH", "DJ", 0.7], ["XH", "ZH", 1], ["XH", "DZ", 1], ["XH", "G", 1.5], ["ZH", "J", 0.7], ["ZH", "Z", 1], ["Q", "CH", 0.8], ["Q", "KJ", 0.8], ["Q", "C", 1],
  ["GJ", "DJ", 0.7], ["GJ", "J", 1], ["GJ", "G", 1], ["C", "CH", 1], ["C", "TS", 0.7], ["SH", "S", 0.8], ["LL", "L", 0.3], ["RR", "R", 0.3], ["DH", "D", 0.7], ["TH", "T", 0.8], ["NJ", "N", 0.8], ["NJ", "GN", 0.7], ["E", "", 2.5],
  // Arabic, Urdu, Bengali: vowels by ear, kh, gh, q, dh and z, w, h at the end
  ["OO", "U", 0.4], ["EE", "I", 0.4], ["OU", "U", 0.4], ["U", "O", 0.8], ["I", "E", 0.8], ["A", "E", 1], ["A", "U", 1.2], ["AI", "EI", 0.5], ["AY", "AI", 0.3], ["AY", "EI", 0.5], ["EY", "AI", 0.7], ["AO", "AU", 0.5], ["AW", "AU", 0.4], ["AW", "OU", 0.8],
  ["KH", "H", 0.9], ["KH", "K", 0.9], ["GH", "G", 0.5], ["Q", "K", 0.4], ["Q", "G", 1.2], ["DH", "Z", 1.2], ["TH", "S", 1.2], ["J", "Z", 1.5], ["J", "DJ", 0.5], ["W", "V", 0.5], ["W", "O", 1], ["W", "U", 0.8], ["V", "B", 1.5], ["H", "", 1.5],
  ["AH", "A", 0.4], ["AA", "A", 0.3], ["MM", "M", 0.3], ["SS", "S", 0.3], ["NN", "N", 0.3], ["TT", "T", 0.3], ["DD", "D", 0.3], ["BB", "B", 0.3], ["KK", "K", 0.3], ["YY", "Y", 0.3], ["ZZ", "Z", 0.3], ["FF", "F", 0.3], ["PP", "P", 0.3], ["GG", "G", 0.3],
  ["CHOW", "CHAU", 1], ["SY", "S", 1], ["IY", "I", 0.5], ["IA", "IYA", 0.4],
  // Ukrainian and Russian: h and g, soft vowels, endings
  ["H", "G", 1.2], ["KH", "CH", 1], ["X", "KS", 0.2], ["Y", "I", 0.4], ["J", "Y", 0.6], ["J", "I", 0.8], ["YA", "IA", 0.3], ["YA", "JA", 0.3], ["IA", "JA", 0.4], ["YU", "IU", 0.3], ["YU", "JU", 0.3], ["YE", "E", 0.5], ["YE", "IE", 0.3], ["JE", "E", 0.6], ["YO", "E", 1], ["YO", "IO", 0.3],
  ["YI", "I", 0.4], ["IY", "Y", 0.4], ["II", "I", 0.3], ["YY", "IY", 0.4], ["SHCH", "SCH", 0.5], ["TS", "TZ", 0.5], ["TS", "CZ", 0.8], ["OV", "OFF", 0.7], ["V", "F", 0.9], ["V", "FF", 1], ["EV", "YEV", 0.4], ["O", "A", 1.2], ["OLE", "ALE", 0.8],
  // Georgian: k and q, ts and c, dz, p, t with a catch
  ["KV", "QV", 0.4], ["Q", "KH", 0.8], ["DZ", "Z", 0.8], ["TCH", "CH", 0.4], ["GV", "GW", 0.4], ["KH", "X", 0.8],
  // Filipino: Spanish spellings
  ["C", "K", 0.4], ["C", "S", 1], ["QU", "K", 0.4], ["QU", "KU", 0.5], ["LL", "Y", 0.9], ["Z", "S", 0.7], ["F", "P", 1.2], ["PH", "F", 0.3], ["J", "H", 1], ["X", "H", 1.2], ["NY", "N", 0.6], ["GU", "G", 0.6],
];
