import { bothLanguages } from "../../platform/i18n/texts";

export const filersMessages = bothLanguages(
  {
    title: "Καταθέσεις για άλλους",
    hint: "Όσοι κατέθεσαν για πολλούς άλλους τις τελευταίες επτά ημέρες. Το όριο ορίζεται στους κανόνες.",
    none: "Κανείς δεν κατέθεσε για πολλούς άλλους",
    noneAdvice: "Όταν κάποιος φτάσει το όριο σε επτά ημέρες, εμφανίζεται εδώ με τις αιτήσεις που έφερε.",
    who: "Ποιος",
    identity: "Ταυτότητα",
    filings: "Καταθέσεις",
    last: "Τελευταία",
    applications: "Αιτήσεις",
  },
  {
    title: "Filings for others",
    hint: "Who filed for many others in the last seven days. The number is set among the rules.",
    none: "Nobody filed for many others",
    noneAdvice: "When somebody reaches the number in seven days, they appear here with the applications they brought.",
    who: "Who",
    identity: "Identity",
    filings: "Filings",
    last: "Last",
    applications: "Applications",
  },
);
