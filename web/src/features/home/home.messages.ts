import { bothLanguages } from "../../platform/i18n/texts";

export const homeMessages = bothLanguages(
  {
    title: "Σήμερα στο γραφείο",
    counts: {
      readyToCollect: "περιμένουν τον ενδιαφερόμενο",
      packagesToReceive: "πακέτα προς παραλαβή",
      packagesPreparing: "πακέτα που ετοιμάζονται",
      packagesDiscrepant: "πακέτα με διαφορές",
      untaggedFiles: "φάκελοι χωρίς ετικέτα",
      incompleteFiles: "ελλιπείς φάκελοι",
      inSafe: "έγγραφα στη θυρίδα",
      atCounter: "έγγραφα στον πάγκο",
      dueToForward: "προς διαβίβαση στη Διεύθυνση",
      batchesUnacknowledged: "διαβιβαστικά χωρίς απόδειξη",
      filersForOthers: "κατέθεσαν για πολλούς άλλους",
      filedToday: "καταθέσεις σήμερα",
    },
    firstTitle: "Δεν υπάρχει ακόμη τίποτα εδώ",
    first: "Η πρώτη κατάθεση παίρνει αριθμό πρωτοκόλλου και τυπώνει απόδειξη. Μετά θα βλέπετε εδώ τι περιμένει.",
    begin: "Νέα κατάθεση",
  },
  {
    title: "Today at the office",
    counts: {
      readyToCollect: "wait for the person",
      packagesToReceive: "packages to receive",
      packagesPreparing: "packages in preparation",
      packagesDiscrepant: "packages with differences",
      untaggedFiles: "files without a tag",
      incompleteFiles: "incomplete files",
      inSafe: "papers in the safe",
      atCounter: "papers at the counter",
      dueToForward: "to forward to the Directorate",
      batchesUnacknowledged: "batches without a receipt",
      filersForOthers: "filed for many others",
      filedToday: "filings today",
    },
    firstTitle: "There is nothing here yet",
    first: "The first filing takes a protocol number and prints a receipt. After it you will see here what waits.",
    begin: "New filing",
  },
);
