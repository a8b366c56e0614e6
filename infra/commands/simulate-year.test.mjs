// A small year of what `npm run simulate:year` does with twenty thousand applications.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pinnedNodeFolder, root, run } from "./runtime.mjs";

/** What every year must have seen at least once, by its name in the report. */
const flows = [
  "κατατέθηκαν: ανανέωση", "κατατέθηκαν: χορήγηση", "κατατέθηκαν: οικογενειακή επανένωση", "κατατέθηκαν: έγκριση εργασίας", "κατατέθηκαν: μετάκληση", "κατατέθηκαν από τρίτον",
  "ανήλικοι: με γονέα", "ανήλικοι: με επίτροπο", "ανήλικοι που ήρθαν μόνοι και δεν παρέλαβαν", "επιδόσεις ανηλίκων στον γονέα ή επίτροπο",
  "επιδόσεις: αυτοπροσώπως", "επιδόσεις: σε εξουσιοδοτημένο", "επιδόσεις: άρνηση παραλαβής", "επιδόσεις που ματαιώθηκαν",
  "έγγραφα προς τη Διεύθυνση: αίτηση", "έγγραφα προς τη Διεύθυνση: αποδεικτικό επίδοσης", "έγγραφα προς τη Διεύθυνση: δήλωση αλλαγής", "έγγραφα προς τη Διεύθυνση: συμπλήρωμα",
  "γραμμές που δεν δέχτηκε η Διεύθυνση: αίτηση", "γραμμές που δεν δέχτηκε η Διεύθυνση: αποδεικτικό επίδοσης", "έγγραφα που δεν έγιναν δεκτά και γύρισαν",
  "διαβιβαστικά που βεβαιώθηκαν σε δύο δόσεις", "διαβιβαστικά χωρίς βεβαίωση που στάλθηκαν ξανά",
  "συμπληρώσεις που ζητήθηκαν", "συμπληρώσεις που προσκομίστηκαν", "συμπληρώσεις που δεν ήρθαν ποτέ",
  "παραλαβές με διαφορά", "ανεπίδοτα προς επιστροφή", "έγγραφα που επιστράφηκαν: ανεπίδοτα", "έγγραφα που επιστράφηκαν: ανάκληση", "έγγραφα που επιστράφηκαν: φθορά",
  "επιστροφές που βεβαιώθηκαν", "επιστροφές χωρίς βεβαίωση", "συναγερμοί για επιστροφή χωρίς βεβαίωση",
  "ειδοποιήσεις που στάλθηκαν: έτοιμα έγγραφα", "ειδοποιήσεις που στάλθηκαν: υπενθύμιση", "ειδοποιήσεις που στάλθηκαν: λείπουν δικαιολογητικά", "ειδοποιήσεις που τελείωσαν με αιτία: η διεύθυνση δεν δέχεται", "διακοπές ειδοποιήσεων από τον σύνδεσμο",
  "πακέτα προς τα περιφερειακά", "πακέτα προς το κεντρικό", "παραδόσεις από τηλέφωνο σε τηλέφωνο", "πακέτα που άργησαν", "πακέτα με άλλη σφραγίδα", "πακέτα που χάθηκαν και βρέθηκαν", "πακέτα που κλάπηκαν", "πακέτα που γύρισαν πίσω",
  "αντικείμενα που βρέθηκαν", "αντικείμενα που λείπουν ακόμη, με αναφορά", "αντικείμενα που κλάπηκαν", "φθαρμένα στο χρηματοκιβώτιο", "φθαρμένα στο άνοιγμα πακέτου",
  "συμβάντα που έκλεισαν: απώλεια", "συμβάντα που έκλεισαν: κλοπή", "συμβάντα που έκλεισαν: φθορά", "γνωστοποιήσεις στην Αρχή Προστασίας Δεδομένων",
  "αναστολές προθεσμιών", "γραφεία σε αναστολή", "γραφεία που γύρισαν από αναστολή", "αλλαγές πολιτικής: μόνο στο κεντρικό", "αλλαγές πολιτικής: πάλι στα περιφερειακά", "συνενώσεις γραφείων", "γραφεία που άδειασαν και έκλεισαν",
];

test("a small year balances: every number, every thing, every batch, every notice, nothing waits unseen, and every flow was there", { timeout: 600_000 }, async (t) => {
  const out = mkdtempSync(join(tmpdir(), "epidosi-year-"));
  t.after(() => rmSync(out, { recursive: true, force: true }));
  const done = await run(join(pinnedNodeFolder(), "node"), [join(root, "infra/commands/simulate-year.mjs"), "--applications", "120", "--seed", "2", "--out", out], { quiet: true });
  t.diagnostic(done.output.trim().split("\n").at(-1) ?? "");
  assert.equal(done.code, 0, done.all.slice(-4_000));
  const report = readFileSync(join(out, "year.md"), "utf8");
  assert.match(report, /Όλα ισοσκελίζουν/u);
  const tally = new Map([...report.matchAll(/^\| (.+) \| (\d+) \|$/gmu)].map(([, what, many]) => [what, Number(many)]));
  assert.deepEqual(flows.filter((what) => !((tally.get(what) ?? 0) > 0)), [], "flows that never happened");
  const paper = readFileSync(join(out, "year.pdf")).toString("latin1");
  assert.match(paper, /^%PDF-/u);
  for (const mark of ["pdfaid:part", "/StructTreeRoot"]) assert.ok(paper.includes(mark), `the paper lacks ${mark}`);
});
