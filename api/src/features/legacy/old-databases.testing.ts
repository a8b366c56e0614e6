import { csvOf, dbfOf, xlsxOf } from "../../platform/sources/sources.testing";

/** Names as passports have them, and the ways Greek offices wrote them. */
const surnames = `HOXHA ΧΟΤΖΑ ΧΟΞΑ|SHEHU ΣΕΧΟΥ ΣΕΧΟΥ|GJONI ΓΚΙΟΝΙ ΤΖΟΝΙ|DERVISHI ΝΤΕΡΒΙΣΙ ΔΕΡΒΙΣΙ|BERISHA ΜΠΕΡΙΣΑ ΒΕΡΙΣΑ|KOLA ΚΟΛΑ ΚΟΛΛΑ|PRIFTI ΠΡΙΦΤΙ ΠΡΙΦΤΗ|MUCA ΜΟΥΤΣΑ ΜΟΥΤΣΑ|LLESHI ΛΕΣΙ ΛΛΕΣΙ|XHAFERRI ΤΖΑΦΕΡΙ ΤΖΑΦΕΡΡΙ|AHMAD ΑΧΜΑΝΤ ΑΧΜΕΝΤ|HUSSAIN ΧΟΥΣΕΪΝ ΧΟΥΣΣΑΙΝ|MEHMOOD ΜΕΧΜΟΥΝΤ ΜΕΧΜΟΥΔ|IQBAL ΙΚΜΠΑΛ ΙΚΒΑΛ|AKHTAR ΑΚΤΑΡ ΑΧΤΑΡ|KHAN ΚΑΝ ΧΑΝ|RAHMAN ΡΑΧΜΑΝ ΡΑΜΑΝ|MIAH ΜΙΑ ΜΙΑΧ|CHOWDHURY ΤΣΟΟΥΝΤΟΥΡΙ ΤΣΟΟΥΔΟΥΡΙ|SHEVCHENKO ΣΕΒΤΣΕΝΚΟ ΣΕΦΤΣΕΝΚΟ|KOVALENKO ΚΟΒΑΛΕΝΚΟ ΚΟΒΑΛΙΕΝΚΟ|IVANOVA ΙΒΑΝΟΒΑ ΙΒΑΝΟΒΑ|PETROV ΠΕΤΡΟΒ ΠΕΤΡΩΦ|TKACHUK ΤΚΑΤΣΟΥΚ ΤΚΑΤΣΟΥΚ|BERIDZE ΜΠΕΡΙΝΤΖΕ ΒΕΡΙΔΖΕ|GELASHVILI ΓΚΕΛΑΣΒΙΛΙ ΓΕΛΑΣΒΙΛΙ|LOMIDZE ΛΟΜΙΝΤΖΕ ΛΟΜΙΔΖΕ|SARGSYAN ΣΑΡΓΚΣΙΑΝ ΣΑΡΚΙΣΙΑΝ|PETROSYAN ΠΕΤΡΟΣΙΑΝ ΠΕΤΡΩΣΙΑΝ|SANTOS ΣΑΝΤΟΣ ΣΑΝΤΟΣ|DELACRUZ ΝΤΕΛΑΚΡΟΥΖ ΔΕΛΑΚΡΟΥΖ|REYES ΡΕΓΙΕΣ ΡΕΪΕΣ|MOHAMED ΜΟΧΑΜΕΝΤ ΜΟΥΧΑΜΜΕΝΤ|IBRAHIM ΙΜΠΡΑΗΜ ΙΜΠΡΑΧΙΜ|HASSAN ΧΑΣΑΝ ΧΑΣΣΑΝ|ALJASIM ΑΛΤΖΑΣΙΜ ΑΛΤΖΑΣΕΜ|OKAFOR ΟΚΑΦΟΡ ΟΚΑΦΩΡ|POPESCU ΠΟΠΕΣΚΟΥ ΠΟΠΕΣΚΟΥ|DIMITROVA ΔΗΜΗΤΡΟΒΑ ΝΤΙΜΙΤΡΟΒΑ|SINGH ΣΙΝΓΚ ΣΙΓΚ`;
const givenNames = `ARTAN ΑΡΤΑΝ ΑΡΤΑΝ|ALBANA ΑΛΜΠΑΝΑ ΑΛΒΑΝΑ|ILIR ΙΛΙΡ ΙΛΛΙΡ|ENKELEDA ΕΝΚΕΛΕΝΤΑ ΕΓΚΕΛΕΔΑ|FATMIR ΦΑΤΜΙΡ ΦΑΤΜΗΡ|MUHAMMAD ΜΟΥΧΑΜΑΝΤ ΜΟΧΑΜΕΝΤ|TARIQ ΤΑΡΙΚ ΤΑΡΙΚ|NASREEN ΝΑΣΡΙΝ ΝΑΣΡΗΝ|ABDUL ΑΜΠΝΤΟΥΛ ΑΒΔΟΥΛ|OKSANA ΟΚΣΑΝΑ ΟΞΑΝΑ|OLENA ΟΛΕΝΑ ΕΛΕΝΑ|VOLODYMYR ΒΟΛΟΝΤΙΜΙΡ ΒΛΑΔΙΜΗΡ|NINO ΝΙΝΟ ΝΗΝΩ|GIORGI ΓΚΙΟΡΓΚΙ ΓΙΩΡΓΙ|MARIAM ΜΑΡΙΑΜ ΜΑΡΙΑΜ|ANAHIT ΑΝΑΗΤ ΑΝΑΧΙΤ|MARICEL ΜΑΡΙΣΕΛ ΜΑΡΙΣΕΛ|JOSE ΧΟΣΕ ΖΟΖΕ|AHMED ΑΧΜΕΝΤ ΑΧΜΕΤ|FATIMA ΦΑΤΙΜΑ ΦΑΤΙΜΑ|YOUSSEF ΓΙΟΥΣΕΦ ΓΙΟΥΣΣΕΦ|SVETLANA ΣΒΕΤΛΑΝΑ ΣΒΕΤΛΑΝΑ|DMITRI ΝΤΜΙΤΡΙ ΔΗΜΗΤΡΙ|ION ΙΟΝ ΙΟΝ|GURPREET ΓΚΟΥΡΠΡΙΤ ΓΚΟΥΡΠΡΕΕΤ|CHIDI ΤΣΙΝΤΙ ΤΣΙΔΙ|LULJETA ΛΟΥΛΙΕΤΑ ΛΙΟΥΛΙΕΤΑ|BESNIK ΜΠΕΣΝΙΚ ΒΕΣΝΙΚ|TETIANA ΤΕΤΙΑΝΑ ΤΑΤΙΑΝΑ|REHANA ΡΕΧΑΝΑ ΡΕΑΝΑ`;
const nationalities: readonly (readonly [string, string])[] = [["ALB", "ΑΛΒΑΝΙΚΗ"], ["PAK", "ΠΑΚΙΣΤΑΝ"], ["UKR", "ΟΥΚΡΑΝΙΑ"], ["GEO", "ΓΕΩΡΓΙΑ"], ["BGD", "ΜΠΑΓΚΛΑΝΤΕΣ"], ["EGY", "ΑΙΓΥΠΤΟΣ"], ["PHL", "ΦΙΛΙΠΠΙΝΕΣ"], ["ARM", "ΑΡΜΕΝΙΑ"]];

const poolOf = (text: string) => text.split("|").map((line) => line.split(" "));
const pools = { surname: poolOf(surnames), given: poolOf(givenNames) };

/** A generator of numbers from 0 to 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface TruePerson {
  readonly truth: number;
  readonly surname: readonly string[];
  readonly given: readonly string[];
  readonly father: readonly string[];
  readonly birth: readonly [number, number, number];
  readonly nationality: readonly [string, string];
  readonly passport: string;
  readonly taxId: string | null;
}

export interface OldDatabase {
  /** As the unit is called. */
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** For each row of the extract: whom it truly speaks of, and whether it is rotten and must be kept back. */
  readonly rows: readonly { readonly truth: number; readonly rotten: boolean }[];
}

const header = ["ΕΠΩΝΥΜΟ", "ΟΝΟΜΑ", "ΠΑΤΡΩΝΥΜΟ", "ΗΜ_ΓΕΝΝ", "ΥΠΗΚΟΟΤ", "ΑΡ_ΔΙΑΒ", "ΑΦΜ", "ΑΡ_ΠΡΩΤ", "ΗΜ_ΠΡΩΤ", "ΘΕΜΑ", "ΠΑΛΙΑ_ΣΤΗΛ"];

/**
 * The databases of four abolished municipalities, each in a format and code page of its own, with people who filed in two of them under another spelling, numbers
 * that occur in all of them, and rotten rows. The same seed makes the same bytes. `shared`: part of the people of the later three who are in an earlier one too;
 * `repeated`: part of the rows that say word for word of a person what the row before said, in another case.
 */
export function oldDatabases({ seed, people, shared = 0.05, rotten = 0.02, repeated = 0 }: { readonly seed: number; readonly people: number; readonly shared?: number; readonly rotten?: number; readonly repeated?: number }): OldDatabase[] {
  const random = seeded(seed);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join("");
  const born = (truth: number): TruePerson => ({
    truth,
    surname: pick(pools.surname),
    given: pick(pools.given),
    father: pick(pools.given),
    birth: [1940 + Math.floor(random() * 55), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)],
    nationality: pick(nationalities),
    passport: `${pick(["AB", "BC", "ZT", "MA"])}${digits(7)}`,
    taxId: random() < 0.6 ? taxIdOf(digits(8)) : null,
  });
  let truths = 0;
  const all: TruePerson[] = [];
  return (["ΓΑΖΙΟΥ", "ΤΥΛΙΣΟΥ", "ΚΡΟΥΣΩΝΑ", "ΤΕΜΕΝΟΥΣ"] as const).map((name, source) => {
    const rows: { cells: string[]; truth: number; rotten: boolean }[] = [];
    const here = Array.from({ length: people }, () => {
      if (source > 0 && random() < shared) return pick(all);
      const person = born((truths += 1));
      all.push(person);
      return person;
    });
    here.forEach((person, index) => {
      const spelling = source % 3;
      const [year, month, day] = person.birth;
      // A passport is renewed, a tax id is not always known, a day is sometimes left out.
      const passport = random() < 0.5 ? person.passport : `N${digits(7)}`;
      const cells = [
        person.surname[spelling] ?? "", person.given[spelling] ?? "", random() < 0.9 ? (person.father[spelling] ?? "") : "",
        random() < 0.95 ? (source % 2 === 0 ? `${day}/${month}/${String(year).slice(2)}` : `${String(day).padStart(2, "0")}.${String(month).padStart(2, "0")}.${year}`) : String(year),
        person.nationality[1], passport, random() < 0.7 ? (person.taxId ?? "") : "", `${index + 1}/${98 + (source % 2)}`, `1/3/${98 + (source % 2)}`, "ΑΝΑΝΕΩΣΗ ΑΔΕΙΑΣ ΔΙΑΜΟΝΗΣ", `παλιό ${index}`,
      ];
      const last = rows.at(-1);
      if (repeated > 0 && last && random() < repeated) {
        rows.push({ ...last, cells: [...last.cells.slice(0, 7), ...cells.slice(7)], rotten: last.rotten && last.cells[7] !== "ΧΩΡΙΣ" });
        return;
      }
      const isRotten = random() < rotten;
      if (isRotten) pick([() => (cells[0] = ""), () => (cells[3] = "31/2/70"), () => (cells[4] = "ΑΓΝΩΣΤΗ"), () => (cells[7] = "ΧΩΡΙΣ"), () => (cells[1] = `${cells[1]} ΚΑΙ ΜΑΡΙΑ`)])();
      rows.push({ cells, truth: person.truth, rotten: isRotten });
    });
    const cells = rows.map((row) => row.cells);
    const [file, bytes] = source === 0 ? ["GAZI.DBF", dbf(cells, "cp737")] as const : source === 1 ? ["tylisos.csv", csvOf([header, ...cells], "windows-1253")] as const : source === 2 ? ["KROUS.DBF", dbf(cells, "iso-8859-7")] as const : ["temenos.xlsx", xlsxOf([header, ...cells])] as const;
    return { name, file, bytes, rows: rows.map(({ truth, rotten: isRotten }) => ({ truth, rotten: isRotten })) };
  });
}

/** ΑΦΜ with its check digit (domain §5). */
function taxIdOf(digits: string): string {
  const sum = Array.from(digits).reduce((total, digit, index) => total + Number(digit) * 2 ** (8 - index), 0);
  return `${digits}${(sum % 11) % 10}`;
}

function dbf(rows: readonly string[][], encoding: string): Buffer {
  return dbfOf(header.map((name) => ({ name, type: "C", size: 40 })), rows, encoding);
}
