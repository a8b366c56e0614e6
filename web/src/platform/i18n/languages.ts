/** The languages in which a person may be written to, by their own names: Greek, English and those of the main nationalities (domain §5). */
export const personLanguages = { el: "Ελληνικά", en: "English", sq: "Shqip", ar: "العربية", ur: "اردو", bn: "বাংলা", uk: "Українська", ru: "Русский", ka: "ქართული", tl: "Filipino" } as const;
export type PersonLanguage = keyof typeof personLanguages;
export const personLanguageCodes = Object.keys(personLanguages) as PersonLanguage[];

const spoken: Readonly<Record<string, PersonLanguage>> = {
  ALB: "sq", RKS: "sq", PAK: "ur", BGD: "bn", UKR: "uk", RUS: "ru", GEO: "ka", PHL: "tl", EGY: "ar", SYR: "ar", IRQ: "ar", MAR: "ar", TUN: "ar", DZA: "ar", JOR: "ar", LBN: "ar", PSE: "ar", SDN: "ar", YEM: "ar", LBY: "ar",
};

/** What is asked first of a person of this nationality (ICAO alpha-3); the clerk may choose another. */
export function likelyLanguage(nationality: string): PersonLanguage {
  return spoken[nationality.toUpperCase()] ?? "en";
}
