/** Why rows were kept back, as a paper says it. */
export const reasonNames: Readonly<Record<string, string>> = {
  ROW_EMPTY: "Άδεια γραμμή",
  NAME_MISSING: "Λείπει όνομα ή επώνυμο",
  NAME_UNREADABLE: "Το όνομα δεν διαβάζεται",
  SEVERAL_PEOPLE: "Πολλά πρόσωπα σε ένα πεδίο",
  BIRTH_MISSING: "Λείπει η γέννηση",
  BIRTH_UNREADABLE: "Η γέννηση δεν διαβάζεται",
  BIRTH_IMPOSSIBLE: "Γέννηση εκτός λογικών ορίων",
  NATIONALITY_MISSING: "Λείπει η υπηκοότητα",
  NATIONALITY_UNKNOWN: "Άγνωστη υπηκοότητα",
  PERSON_UNKNOWN: "Ο κωδικός προσώπου δεν υπάρχει στην εξαγωγή",
  PROTOCOL_UNREADABLE: "Λείπει ή δεν διαβάζεται ο αριθμός πρωτοκόλλου",
  PROTOCOL_YEAR_UNKNOWN: "Δεν φαίνεται το έτος του πρωτοκόλλου",
  PROTOCOL_TWICE: "Ίδιος αριθμός και έτος δύο φορές",
  DATE_UNREADABLE: "Ημερομηνία που δεν διαβάζεται",
  TOO_LONG: "Κείμενο μεγαλύτερο από το επιτρεπτό",
  TABLE_NOT_MAPPED: "Πίνακας χωρίς αντιστοίχιση",
};

export const outcomeNames = { LOADED: "Φορτώθηκε", MERGED: "Φορτώθηκε σε ίδιο πρόσωπο", QUARANTINED: "Κρατήθηκε", PENDING: "Περιμένει" } as const;
