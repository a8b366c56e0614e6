import { bothLanguages } from "../../platform/i18n/texts";

export const custodyMessages = bothLanguages(
  {
    title: "Θυρίδα",
    inSafe: "Στη θυρίδα",
    counter: "Στον πάγκο: πρέπει να γυρίσουν στο τέλος της μέρας",
    untagged: "Φάκελοι χωρίς ετικέτα",
    putBack: "Όλα στη θυρίδα",
    empty: "Η θυρίδα είναι άδεια",
    emptyAdvice: "Εδώ φαίνεται ό,τι φυλάσσεται στο γραφείο, από πότε και για ποια υπόθεση.",
    since: "από {time}",
    slot: "θέση {slot}",
    tag: "Ετικέτα",
  },
  {
    title: "Safe",
    inSafe: "In the safe",
    counter: "At the counter: back before the day ends",
    untagged: "Files without a tag",
    putBack: "All into the safe",
    empty: "The safe is empty",
    emptyAdvice: "What this office keeps is shown here, since when and for which case.",
    since: "since {time}",
    slot: "place {slot}",
    tag: "Tag",
  },
);
