import { isNationalityCode, nationalityCodes, nationalityName } from "@epidosi/schema";

/** Stems of the adjectives that old systems kept instead of a country: `ΑΛΒΑΝΙΚΗ`, `Ουκρανός`. */
const stems: readonly (readonly [string, string])[] = [
  ["ΑΛΒΑΝ", "ALB"], ["ΒΟΥΛΓΑΡ", "BGR"], ["ΡΟΥΜΑΝ", "ROU"], ["ΠΑΚΙΣΤΑΝ", "PAK"], ["ΟΥΚΡΑΝ", "UKR"], ["ΓΕΩΡΓΙΑΝ", "GEO"], ["ΓΕΩΡΓΙ", "GEO"], ["ΡΩΣ", "RUS"], ["ΡΩΣΣ", "RUS"], ["ΙΝΔΙΑ", "IND"], ["ΙΝΔ", "IND"],
  ["ΜΠΑΓΚΛΑΝΤ", "BGD"], ["ΜΠΑΝΓΚΛΑΝΤ", "BGD"], ["ΑΙΓΥΠΤ", "EGY"], ["ΦΙΛΙΠΠΙΝ", "PHL"], ["ΑΡΜΕΝ", "ARM"], ["ΜΟΛΔΑΒ", "MDA"], ["ΣΥΡΙ", "SYR"], ["ΚΙΝ", "CHN"], ["ΣΕΡΒ", "SRB"], ["ΤΟΥΡΚ", "TUR"], ["ΝΙΓΗΡΙΑ", "NGA"],
  ["ΝΙΓΗΡ", "NGA"], ["ΑΙΘΙΟΠ", "ETH"], ["ΙΡΑΚ", "IRQ"], ["ΙΡΑΝ", "IRN"], ["ΑΦΓΑΝ", "AFG"], ["ΜΑΡΟΚ", "MAR"], ["ΚΑΖΑΚ", "KAZ"], ["ΟΥΖΜΠΕΚ", "UZB"], ["ΛΕΥΚΟΡΩΣ", "BLR"], ["ΣΡΙ ΛΑΝΚ", "LKA"], ["ΣΡΙΛΑΝΚ", "LKA"], ["ΙΟΡΔΑΝ", "JOR"],
  ["ΛΙΒΑΝ", "LBN"], ["ΠΑΛΑΙΣΤΙΝ", "PSE"], ["ΑΝΙΘΑΓΕΝ", "XXA"], ["ΠΡΟΣΦΥΓ", "XXB"], ["ΗΠΑ", "USA"], ["Η.Π.Α", "USA"], ["ΑΜΕΡΙΚ", "USA"], ["ΠΓΔΜ", "MKD"], ["FYROM", "MKD"], ["ΣΚΟΠΙ", "MKD"], ["ΓΙΟΥΓΚΟΣΛΑΒ", "SRB"], ["ΚΟΣΟΒ", "RKS"],
];

let byName: ReadonlyMap<string, string> | undefined;

/** ICAO code of a nationality as an old system wrote it: a code, a country in Greek or English, or the adjective. Undefined where it is none we know. */
export function readNationality(text: string): string | undefined {
  const plain = fold(text);
  if (isNationalityCode(plain)) return plain;
  byName ??= new Map(nationalityCodes().flatMap((code) => (["el", "en"] as const).map((locale) => [fold(nationalityName(code, locale) ?? code), code] as const)));
  return byName.get(plain) ?? stems.find(([stem]) => plain.startsWith(stem))?.[1];
}

function fold(text: string): string {
  return text.trim().normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase();
}
