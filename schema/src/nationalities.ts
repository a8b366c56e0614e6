/**
 * Nationalities as passports write them (ICAO 9303 part 3 section 5): the three-letter codes of ISO 3166-1, each followed by its two letters, and ICAO's own.
 */
const countries = `
ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG
BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG
COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET
FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY
HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH
KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO
NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA
SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC
TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG
VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW
`;

/** Codes that no country has: Germany's one letter, Kosovo, kinds of British nationality, the United Nations, stateless persons and refugees. */
const ofIcao: Readonly<Record<string, { readonly el: string; readonly en: string }>> = {
  D: { el: "Γερμανία", en: "Germany" },
  RKS: { el: "Κόσοβο", en: "Kosovo" },
  GBD: { el: "Βρετανικά Υπερπόντια Εδάφη", en: "British Overseas Territories" },
  GBN: { el: "Βρετανός (υπερπόντιος υπήκοος)", en: "British National (overseas)" },
  GBO: { el: "Βρετανός (υπερπόντιος πολίτης)", en: "British Overseas citizen" },
  GBP: { el: "Βρετανός (προστατευόμενος)", en: "British protected person" },
  GBS: { el: "Βρετανός (υπήκοος)", en: "British subject" },
  UNO: { el: "Ηνωμένα Έθνη", en: "United Nations" },
  UNK: { el: "Ηνωμένα Έθνη, Κόσοβο", en: "United Nations, Kosovo" },
  XXA: { el: "Ανιθαγενής", en: "Stateless" },
  XXB: { el: "Πρόσφυγας (Σύμβαση του 1951)", en: "Refugee (1951 Convention)" },
  XXC: { el: "Πρόσφυγας (άλλος)", en: "Refugee (other)" },
  XXX: { el: "Απροσδιόριστη ιθαγένεια", en: "Unspecified nationality" },
};

/** Greek names that the country library has with a slip, or that officials write otherwise. */
const greek: Readonly<Record<string, string>> = { MKD: "Βόρεια Μακεδονία", MDA: "Μολδαβία", PSE: "Παλαιστίνη", CIV: "Ακτή Ελεφαντοστού", MMR: "Μιανμάρ", USA: "Ηνωμένες Πολιτείες" };

let regions: ReadonlyMap<string, string> | undefined;

function regionsByCode(): ReadonlyMap<string, string> {
  regions ??= new Map(countries.trim().split(/\s+/u).map((both) => [both.slice(0, 3), both.slice(3)]));
  return regions;
}

/** Every code a passport may bear, in the order of the alphabet. */
export function nationalityCodes(): readonly string[] {
  return [...regionsByCode().keys(), ...Object.keys(ofIcao)].sort();
}

export function isNationalityCode(code: string): boolean {
  return regionsByCode().has(code) || Object.hasOwn(ofIcao, code);
}

/** The name people know it by; undefined for a code that is none. */
export function nationalityName(code: string, locale: "el" | "en"): string | undefined {
  const special = Object.hasOwn(ofIcao, code) ? ofIcao[code] : undefined;
  if (special) return special[locale];
  const region = regionsByCode().get(code);
  if (region === undefined) return undefined;
  return (locale === "el" ? greek[code] : undefined) ?? new Intl.DisplayNames(locale, { type: "region" }).of(region);
}
