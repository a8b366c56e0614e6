import { bothLanguages } from "../../platform/i18n/texts";

export const verifyMessages = bothLanguages(
  {
    title: "Έλεγχος γνησιότητας",
    code: "Κωδικός από το χαρτί",
    check: "Έλεγχος",
    genuine: "Γνήσιο",
    notGenuine: "Δεν βρέθηκε τέτοιο χαρτί",
    notGenuineAdvice: "Ελέγξτε τον κωδικό. Αν είναι σωστός, το χαρτί δεν εκδόθηκε από εδώ.",
    kind: { REGISTRATION_RECEIPT: "Βεβαίωση καταχώρισης", SUBMISSION_CERTIFICATE: "Βεβαίωση κατάθεσης", PROOF_OF_SERVICE: "Αποδεικτικό επίδοσης" },
    status: { VALID: "ισχύει", ACTIVE: "ισχύει", EXPIRED: "έληξε", LAPSED_BY_REJECTION: "έπαψε με την απόρριψη", REPLACED: "αντικαταστάθηκε", VOIDED: "ακυρώθηκε" },
    issuedOn: "Εκδόθηκε {day}",
  },
  {
    title: "Is this paper genuine?",
    code: "Code on the paper",
    check: "Check",
    genuine: "Genuine",
    notGenuine: "No such paper was found",
    notGenuineAdvice: "Check the code. If it is right, the paper was not issued here.",
    kind: { REGISTRATION_RECEIPT: "Registration receipt", SUBMISSION_CERTIFICATE: "Submission certificate", PROOF_OF_SERVICE: "Proof of service" },
    status: { VALID: "valid", ACTIVE: "valid", EXPIRED: "expired", LAPSED_BY_REJECTION: "ended by the rejection", REPLACED: "replaced", VOIDED: "void" },
    issuedOn: "Issued {day}",
  },
);
