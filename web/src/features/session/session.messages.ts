import { bothLanguages } from "../../platform/i18n/texts";

export const sessionMessages = bothLanguages(
  {
    title: "Σύνδεση",
    municipality: "Δήμος",
    username: "Όνομα χρήστη",
    password: "Κωδικός πρόσβασης",
    signIn: "Είσοδος",
    chooseOffice: "Σε ποιο γραφείο εργάζεστε τώρα;",
    again: "Η σύνδεσή σας έληξε",
    againAdvice: "Συνδεθείτε ξανά. Ό,τι γράψατε είναι ακόμη εδώ.",
    locked: "Απομένουν {minutes} λεπτά.",
    roles: {
      COUNTER_CLERK: "Υπάλληλος θυρίδας",
      CUSTODIAN: "Φύλακας εγγράφων",
      COURIER: "Διανομέας",
      CENTRAL_CLERK: "Υπάλληλος κεντρικού",
      SUPERVISOR: "Προϊστάμενος",
      AUDITOR: "Ελεγκτής",
      ADMIN: "Διαχειριστής",
    },
  },
  {
    title: "Sign in",
    municipality: "Municipality",
    username: "User name",
    password: "Password",
    signIn: "Sign in",
    chooseOffice: "At which office do you work now?",
    again: "Your session has ended",
    againAdvice: "Sign in again. What you typed is still here.",
    locked: "{minutes} minutes left.",
    roles: {
      COUNTER_CLERK: "Counter clerk",
      CUSTODIAN: "Custodian",
      COURIER: "Courier",
      CENTRAL_CLERK: "Central clerk",
      SUPERVISOR: "Supervisor",
      AUDITOR: "Auditor",
      ADMIN: "Administrator",
    },
  },
);
