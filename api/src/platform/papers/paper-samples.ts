import type { PaperData, PaperHead, PaperKind, Row } from "./paper-data";

export interface Sample<K extends PaperKind> {
  readonly data: PaperData[K];
  readonly codes: Readonly<Record<string, { readonly kind: "qr" | "code128"; readonly text: string }>>;
  readonly pictures?: Readonly<Record<string, string>>;
  /** The fields, codes (`verify.svg`: "verify") and pictures that the paper is worth nothing without: a template that does not ask for them is refused. */
  readonly needed: readonly string[];
}

const head: PaperHead = { municipality: "ΔΗΜΟΣ ΥΠΟΔΕΙΓΜΑΤΟΣ", office: "ΓΡΑΦΕΙΟ ΑΛΛΟΔΑΠΩΝ ΠΑΡΑΔΕΙΓΜΑΤΟΣ", unit: "Οδός Παραδείγματος 12", successor: null };
const clerk = "Παράδειγμα Υπαλλήλου";
const verify = { kind: "qr", text: "https://epidosi.example.gr/verify?c=ABCDEFGHJKLMNPQRSTUVWXYZ23#k=SAMPLE&n=1234%2F2011&d=2011-05-20&s=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ABCDEFGHIJKLMNOPQRSTUV" } as const;
const hash = "9f86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b 2b0b 822c d15d 6c15 b0f0 0a08";
const holder: readonly Row[] = [
  { label: "Επώνυμο και όνομα", value: "PARADEIGMATIDOU-VERYLONGSURNAME MARIA ALEXANDRA" },
  { label: "Με ελληνικά", value: "Παραδειγματίδου Μαρία" },
  { label: "Ημερομηνία γέννησης", value: "--.--.1984" },
  { label: "Ιθαγένεια", value: "XXX" },
];
/** A signature of one stroke: 120 × 40 pixels. */
const signature = "iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAAAAAAQgWH5AAAApklEQVR42u3WbQqAIAwG4PcQu/9VDSJopO1TFsT2r0IfdVPD+CjQcMMNN9zwbpjOqIaJRSV8extpWFjh0TLuGDxDdpqEHEFtaxmLyI6lDb9roudJPmxEXFV+KUL+FiFX/iaVvglWZzWCeVBgrf3rcib3saGDdQElDxDHlgkd50i5yiHhh319hK4P5N3kJUGlLIcvj2pcttTbr3pHjuvY/stsuOE/wAeaL+9Qyhe8ogAAAABJRU5ErkJggg==";

/** One paper of each kind with long names and every optional part: what a template is tried with. No person is meant. */
export const paperSamples: { readonly [K in PaperKind]: Sample<K> } = {
  "registration-receipt": {
    data: { head, number: "1234 / 2011", date: "20.05.2011", time: "10:42", rows: [{ label: "Θέμα", value: "Ανανέωση άδειας διαμονής" }, ...holder], fileState: "INCOMPLETE", missing: ["Βεβαίωση ασφάλισης", "Αντίγραφο διαβατηρίου"], missingBy: "20.06.2011", collectsPermit: true, code: "A123-4567-X", statusAddress: "epidosi.example.gr/status", statusCode: "7101-ABCD2345EFGH6789JKLM2345", clerk },
    codes: { code: { kind: "code128", text: "A1234567X" }, verify, status: { kind: "qr", text: "https://epidosi.example.gr/status?c=7101-ABCD2345EFGH6789JKLM2345" } },
    needed: ["head", "number", "date", "fileState", "missing", "code", "clerk", "verify"],
  },
  "submission-certificate": {
    data: { head, serial: "0001-AB12", issuedOn: "20.05.2011", validUntil: "19.05.2012", rows: holder, clerk, copy: 2, ended: null },
    codes: { verify },
    needed: ["head", "serial", "issuedOn", "validUntil", "rows", "clerk", "copy", "ended", "verify"],
  },
  "package-label": {
    data: { code: "P9KD-40XM-7", from: "K0", to: "B12", seal: "00381277" },
    codes: { qr: { kind: "qr", text: "P9KD40XM7" }, bar: { kind: "code128", text: "P9KD40XM7" } },
    needed: ["code", "from", "to", "seal", "qr", "bar"],
  },
  "item-tag": { data: { code: "T9KD-40XM-7", kind: "Α" }, codes: { qr: { kind: "qr", text: "T9KD40XM7" } }, needed: ["code", "qr"] },
  "label-sheet": {
    data: { start: 2, columns: 2, width: 105, height: 74, labels: [{ shown: "P9KD-40XM-7", from: "K0", to: "B12", seal: "00381277", sign: "" }, { shown: "T9KD-40XM-79AB", from: "", to: "", seal: "", sign: "1" }] },
    codes: { qr0: { kind: "qr", text: "P9KD40XM7" }, bar0: { kind: "code128", text: "P9KD40XM7" }, qr1: { kind: "qr", text: "T9KD40XM79AB" } },
    needed: ["start", "labels", "qr0", "bar0", "qr1"],
  },
  manifest: {
    data: { head, code: "P9KD-40XM-7", from: "ΚΕΝΤΡΙΚΟ ΓΡΑΦΕΙΟ (K0)", to: "ΓΡΑΦΕΙΟ ΠΑΡΑΔΕΙΓΜΑΤΟΣ (B12)", seal: "00381277", sealedAt: "20.05.2011, ώρα 10:42", packedBy: [clerk, "Δεύτερο Πρόσωπο"], lines: Array.from({ length: 48 }, (_, index) => ({ tag: "T9KD-40XM-7", kind: "Άδεια διαμονής", number: `${1_200 + index} / 2011` })), hash: hash.replaceAll(" ", "") },
    codes: {},
    needed: ["code", "from", "to", "seal", "packedBy", "lines", "hash"],
  },
  "custody-evidence": {
    data: {
      head,
      tag: "T9KD-40XM-7",
      rows: [{ label: "Έγγραφο", value: "Άδεια διαμονής" }, { label: "Αποτύπωμα της αλυσίδας", value: hash }],
      broken: "Σφραγίστηκε, 20.05.2011 10:42",
      tenures: Array.from({ length: 9 }, () => ({ from: "20.05.2011 10:42", to: "21.05.2011 09:03", who: `${clerk}, Διοικητική υπάλληλος`, place: "ΓΡΑΦΕΙΟ ΑΛΛΟΔΑΠΩΝ ΠΑΡΑΔΕΙΓΜΑΤΟΣ · πακέτο P9KD-40XM-7", state: "συσκευασμένο" })),
      entries: Array.from({ length: 20 }, () => ({ at: "20.05.2011 10:42", act: "Σφραγίστηκε", by: `${clerk} και Δεύτερο Πρόσωπο · ΓΡΑΦΕΙΟ ΠΑΡΑΔΕΙΓΜΑΤΟΣ`, details: ["Πακέτο P9KD-40XM-7", "Σφραγίδα 00381277"], hash })),
    },
    codes: {},
    needed: ["head", "tag", "rows", "broken", "tenures", "entries"],
  },
  "migration-sign-off": {
    data: {
      head,
      date: "20.05.2011 10:42",
      rows: [{ label: "Καταργηθείς Δήμος", value: "ΓΑΖΙΟΥ" }, { label: "Αρχείο", value: "PELATES.DBF (DBF, cp737)" }, { label: "Πρόσωπα που ήρθαν", value: "3.950" }],
      hash: "8a9e 2b7c ".repeat(7) + "8a9e 2b7c",
      tables: [{ name: "PELATES", rowsIn: "4.112", loaded: "3.950", merged: "98", quarantined: "64" }],
      reasons: [{ reason: "Η ημερομηνία γέννησης δεν διαβάζεται", count: "31" }, { reason: "Πολλά πρόσωπα σε ένα πεδίο", count: "33" }],
      samples: Array.from({ length: 6 }, (_, index) => ({ row: `PELATES ${index * 700 + 1}`, number: `${index + 1}/Α/98`, became: "Φορτώθηκε" })),
      tickets: [{ ticket: "ΥΠ-2011-118", day: "18.05.2011", subject: "Άγνωστη κωδικοσελίδα στο αρχείο σημειώσεων", outcome: "Είναι η 737 του DOS" }],
      signers: [clerk, clerk],
    },
    codes: { hash: { kind: "qr", text: "8a9e2b7c".repeat(8) } },
    needed: ["head", "date", "rows", "hash", "tables", "signers"],
  },
  "loss-determination": {
    data: {
      head,
      number: "1234 / 2011",
      date: "20.05.2011",
      rows: [{ label: "Έγγραφο", value: "Φάκελος υπόθεσης" }, { label: "Ετικέτα φύλαξης", value: "T9KD-40XM-7" }],
      damaged: false,
      findings: "Ο φάκελος δεν βρέθηκε στη θυρίδα κατά την καταμέτρηση. Ερευνήθηκαν η θυρίδα, το αρχείο και τα γραφεία.",
      entries: Array.from({ length: 8 }, () => ({ at: "20.05.2011 10:42", act: "Μπήκε στη θυρίδα", by: `${clerk}, ΓΡΑΦΕΙΟ ΑΛΛΟΔΑΠΩΝ ΠΑΡΑΔΕΙΓΜΑΤΟΣ` })),
      clerk,
    },
    codes: {},
    needed: ["head", "number", "date", "rows", "findings", "clerk"],
  },
  "rebuilt-file": {
    data: {
      head,
      number: "1234 / 2011",
      date: "20.05.2011",
      rows: [{ label: "Ετικέτα φακέλου που χάθηκε", value: "T9KD-40XM-7" }, { label: "Ετικέτα νέου φακέλου", value: "T9KD-40XM-8" }],
      person: holder,
      documents: Array.from({ length: 12 }, (_, index) => ({ label: `Δικαιολογητικό ${index + 1} με μακρύ όνομα που γεμίζει τη γραμμή του`, value: "κατατέθηκε" })),
      scans: Array.from({ length: 6 }, () => ({ name: "diavatirio-selida-1.pdf", at: "20.05.2011", hash })),
      entries: Array.from({ length: 6 }, () => ({ number: "1234 / 2011", date: "20.05.2011", subject: "Ανανέωση άδειας διαμονής", direction: "Εισερχόμενο" })),
      note: "Οι φωτογραφίες ζητήθηκαν ξανά.",
      clerk,
    },
    codes: {},
    needed: ["head", "number", "rows", "person", "documents", "scans", "entries", "clerk"],
  },
  "covering-list": {
    data: { head, number: "1234 / 2011", date: "20.05.2011", addressee: "ΔΙΕΥΘΥΝΣΗ ΑΣΤΙΚΗΣ ΚΑΤΑΣΤΑΣΗΣ, ΑΛΛΟΔΑΠΩΝ ΚΑΙ ΜΕΤΑΝΑΣΤΕΥΣΗΣ", subject: "Διαβίβαση αιτήσεων", lines: Array.from({ length: 48 }, (_, index) => ({ number: `${1_200 + index} / 2011`, kind: "Φάκελος αίτησης", holder: "PARADEIGMATIDOU MARIA", tag: "T9KD-40XM-7" })), clerk },
    codes: {},
    needed: ["head", "number", "date", "addressee", "subject", "lines", "clerk"],
  },
  "directorate-letter": {
    data: {
      head, title: "Διαβιβαστικό", number: "1234 / 2011", date: "20.05.2011", addressee: "ΔΙΕΥΘΥΝΣΗ ΑΣΤΙΚΗΣ ΚΑΤΑΣΤΑΣΗΣ, ΑΛΛΟΔΑΠΩΝ ΚΑΙ ΜΕΤΑΝΑΣΤΕΥΣΗΣ", subject: "Διαβίβαση αιτήσεων", related: "Το υπ' αριθμ. 1200 / 02.05.2011 διαβιβαστικό μας", intro: "Σας διαβιβάζουμε, κατά τους πίνακες, φακέλους και έγγραφα: 48.",
      groups: [
        { name: "Αιτήσεις", note: null, lines: Array.from({ length: 40 }, (_, index) => ({ number: `${1_200 + index} / 2011`, holder: "PARADEIGMATIDOU MARIA", tag: "T9KD-40XM-7", note: "" })) },
        { name: "Άδειες διαμονής", note: "Λόγος", lines: Array.from({ length: 8 }, (_, index) => ({ number: `${1_250 + index} / 2011`, holder: "PARADEIGMATIDOU MARIA", tag: "T9KD-40XM-7", note: "δεν το παρέλαβε κανείς" })) },
      ],
      clerk,
    },
    codes: {},
    needed: ["head", "title", "number", "date", "addressee", "subject", "related", "intro", "groups", "clerk"],
  },
  "inbound-protocol": {
    data: {
      head, number: "1234 / 2011", date: "20.05.2011", rows: [{ label: "Έγγραφο της Διεύθυνσης", value: "Φ.1182 / 18.05.2011" }],
      counts: [{ label: "κατά τον κατάλογο", value: "48" }, { label: "κατά την καταμέτρηση", value: "47" }, { label: "δεν βρέθηκαν", value: "1" }, { label: "πέρα από τον κατάλογο", value: "0" }],
      differences: [{ position: 12, what: "Στον κατάλογο, όχι στον σάκο", number: "1212 / 2011", says: "PARADEIGMATIDOU MARIA · άδεια ΑΑ123456" }],
      note: "Ειδοποιήθηκε η Διεύθυνση.",
      lines: Array.from({ length: 47 }, (_, index) => ({ position: index + 1, what: "Άδεια ΑΑ123456 και απόφαση 3391", number: `${1_200 + index} / 2011`, holder: "PARADEIGMATIDOU MARIA", fate: "θυρίδα" })),
      signs: [{ label: "Ο/Η υπάλληλος", name: clerk }, { label: "Καταμέτρησε και ο/η", name: "Δεύτερο Πρόσωπο" }],
    },
    codes: {},
    needed: ["head", "number", "date", "rows", "counts", "differences", "note", "lines", "signs"],
  },
  "register-closing": {
    data: { head, sequence: "12", day: "20.05.2011", rows: [{ label: "Αριθμοί", value: "1201 – 1234 / 2011" }], hash, previous: hash, key: "k1-0123456789abcdef" },
    codes: { hash: { kind: "qr", text: hash.replaceAll(" ", "") } },
    needed: ["head", "sequence", "day", "rows", "hash", "key"],
  },
  "register-book": {
    data: { head, period: "1.5.2011 – 31.5.2011", printedOn: "01.06.2011 08:00", lines: Array.from({ length: 60 }, (_, index) => ({ number: `${1_200 + index}`, date: "20.05.2011", registered: "20.05.2011 10:42", direction: "Εισερχόμενο", subject: "Ανανέωση άδειας διαμονής", parties: "PARADEIGMATIDOU MARIA (αρ. 45/Β, 18.05.2011) → ΔΗΜΟΣ ΥΠΟΔΕΙΓΜΑΤΟΣ", attachments: "4", office: "ΓΡΑΦΕΙΟ ΠΑΡΑΔΕΙΓΜΑΤΟΣ", kept: "20 έτη", void: index === 3 ? "καταχωρίστηκε δύο φορές" : null })) },
    codes: {},
    needed: ["head", "period", "lines"],
  },
  "proof-of-service": {
    data: { head, number: "1234 / 2011", day: "20.05.2011", hour: "10:42", place: "ΓΡΑΦΕΙΟ ΑΛΛΟΔΑΠΩΝ ΠΑΡΑΔΕΙΓΜΑΤΟΣ", officer: clerk, capacity: "υπάλληλος γραφείου", recipient: holder, documents: ["Άδεια διαμονής με αριθμό Χ-000001, που ισχύει από 20.05.2011 έως 19.05.2012", "Αντίγραφο της απόφασης χορήγησης 12/2011 / 18.05.2011"], identity: [{ label: "Έγγραφο που επιδείχθηκε", value: "Διαβατήριο" }], signer: holder[0]?.value ?? "", form: "DELIVERED", witness: [], remedies: null, signedOnPaper: null },
    codes: { verify },
    pictures: { "signature.png": signature },
    needed: ["head", "number", "day", "hour", "place", "officer", "recipient", "documents", "identity", "verify", "signature.png"],
  },
  "service-form": {
    data: { head, number: "1234 / 2011", day: "20.05.2011", place: "ΓΡΑΦΕΙΟ ΑΛΛΟΔΑΠΩΝ ΠΑΡΑΔΕΙΓΜΑΤΟΣ", officer: clerk, capacity: "υπάλληλος γραφείου", holder, documents: ["Αντίγραφο της απορριπτικής απόφασης 12/2011 / 18.05.2011"], remedies: "Αίτηση ακύρωσης μέσα σε εξήντα ημέρες από την επίδοση." },
    codes: {},
    needed: ["head", "number", "day", "place", "officer", "holder", "documents"],
  },
  "service-report": {
    data: { head, number: "1234 / 2011", day: "20.05.2011", hour: "10:42", place: "ΓΡΑΦΕΙΟ ΑΛΛΟΔΑΠΩΝ ΠΑΡΑΔΕΙΓΜΑΤΟΣ", officer: clerk, capacity: "υπάλληλος γραφείου", happened: "Ο ενδιαφερόμενος δεν προσήλθε, αν και κλήθηκε.", holder, calls: ["10.05.2011: τηλέφωνο"], witness: [], note: null },
    codes: {},
    needed: ["head", "number", "day", "hour", "place", "officer", "happened", "holder"],
  },
};
