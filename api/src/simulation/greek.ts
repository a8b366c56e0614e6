/** The house's codes as the report reads them. */
const words: Readonly<Record<string, string>> = {
  RENEWAL: "ανανέωση", INITIAL_GRANT: "χορήγηση", FAMILY_REUNIFICATION: "οικογενειακή επανένωση", WORK_APPROVAL: "έγκριση εργασίας", EMPLOYER_INVITATION: "μετάκληση",
  APPLICATION: "αίτηση", PROOF_OF_SERVICE: "αποδεικτικό επίδοσης", DECLARATION: "δήλωση αλλαγής", SUPPLEMENT: "συμπλήρωμα", OTHER: "άλλο",
  OPEN: "ανοικτές", ACKNOWLEDGED: "βεβαιώθηκαν", REFUSED: "άρνηση", RESENT: "στάλθηκαν ξανά",
  FILED: "κατατέθηκαν", INCOMPLETE: "ελλιπείς", COMPLETE: "πλήρεις", BATCHED: "σε διαβιβαστικό", FORWARDED: "στη Διεύθυνση", SUPPLEMENT_REQUESTED: "ζητήθηκε συμπλήρωση", SUPPLEMENTED: "συμπληρώθηκαν",
  GRANTED: "εγκρίθηκαν", REJECTED: "απορρίφθηκαν", SERVED: "επιδόθηκαν", CLOSED: "έκλεισαν", WITHDRAWN: "αποσύρθηκαν", VOIDED: "ακυρώθηκαν",
  UNCOLLECTED: "ανεπίδοτα", RECALLED: "ανάκληση", DAMAGED: "φθορά", WRONG_OFFICE: "άλλη υπηρεσία", LOST: "απώλεια", STOLEN: "κλοπή",
  IN_PERSON: "αυτοπροσώπως", PROXY: "σε εξουσιοδοτημένο", REFUSES: "άρνηση παραλαβής", ASCENDANT: "με γονέα", GUARDIAN: "με επίτροπο",
  READY: "έτοιμα έγγραφα", REMINDER: "υπενθύμιση", PAPERS_MISSING: "λείπουν δικαιολογητικά", CERTIFICATE_EXPIRING: "λήγει η βεβαίωση",
  BAD_ADDRESS: "η διεύθυνση δεν δέχεται", NOT_WANTED: "δεν θέλει άλλες", NO_LONGER_DUE: "δεν ισχύει πια", UNREACHABLE: "χωρίς διεύθυνση", GIVEN_UP: "μετά από μία εβδομάδα",
};

export function inGreek(text: string): string {
  return text.replaceAll(/[A-Z]+(?:_[A-Z]+)*/gu, (code) => words[code] ?? code);
}
