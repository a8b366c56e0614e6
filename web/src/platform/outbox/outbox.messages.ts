/** Texts of the outbox, Greek and English under the same keys. */
export const outboxMessages = {
  el: {
    state: { WAITING: "περιμένει δίκτυο", SENT: "στάλθηκε", HELD: "περιμένει το άλλο μισό", QUARANTINED: "προς έλεγχο", CONFIRMED: "επιβεβαιώθηκε", REFUSED: "αρνήθηκε" },
    nothingWaits: "Όλα στάλθηκαν",
    waiting: "{count, plural, one {# πράξη περιμένει} other {# πράξεις περιμένουν}}",
    refused: "{count, plural, one {# πράξη δεν έγινε δεκτή} other {# πράξεις δεν έγιναν δεκτές}}",
    heldBy: {
      UNREACHABLE: "Δεν υπάρχει δίκτυο. Θα σταλούν μόνες τους.",
      SERVER_TROUBLE: "Ο διακομιστής δεν απάντησε σωστά. Δοκιμάζουμε ξανά.",
      UNEXPECTED_ANSWER: "Η απάντηση δεν ήταν του συστήματος (ίσως σελίδα σύνδεσης του δικτύου). Δοκιμάζουμε ξανά.",
      SIGN_IN: "Η σύνδεσή σας έληξε. Τίποτα δεν χάθηκε: συνδεθείτε ξανά για να σταλούν.",
      OTHER_ROLE: "Συνδεθήκατε με άλλον ρόλο. Οι πράξεις σας θα σταλούν όταν συνδεθείτε ως διανομέας.",
      OTHER_PERSON: "Οι πράξεις έγιναν από άλλον χρήστη. Θα σταλούν όταν συνδεθεί εκείνος σε αυτή τη συσκευή.",
    },
  },
  en: {
    state: { WAITING: "waiting for network", SENT: "sent", HELD: "waits for the other half", QUARANTINED: "under examination", CONFIRMED: "confirmed", REFUSED: "refused" },
    nothingWaits: "Everything sent",
    waiting: "{count, plural, one {# act waits} other {# acts wait}}",
    refused: "{count, plural, one {# act was refused} other {# acts were refused}}",
    heldBy: {
      UNREACHABLE: "There is no network. They will be sent by themselves.",
      SERVER_TROUBLE: "The server did not answer properly. It is tried again.",
      UNEXPECTED_ANSWER: "The answer was not the system's (perhaps a login page of the network). It is tried again.",
      SIGN_IN: "Your session has ended. Nothing is lost: sign in again to send them.",
      OTHER_ROLE: "You are signed in with another role. Your acts will be sent when you sign in as a courier.",
      OTHER_PERSON: "Another person did these acts. They will be sent when that person signs in on this device.",
    },
  },
} as const;
