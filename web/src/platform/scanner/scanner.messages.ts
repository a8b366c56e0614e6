/** Texts of the scanner, Greek and English under the same keys. */
export const scannerMessages = {
  el: {
    cameraPicture: "Εικόνα της κάμερας",
    lamp: "Φακός",
    zoom: "Μεγέθυνση, τώρα {times} φορές",
    switchCamera: "Άλλη κάμερα",
    typeInstead: "Πληκτρολόγηση",
    photo: "Φωτογραφία της ετικέτας",
    photoEmpty: "Δεν βρέθηκε κωδικός στη φωτογραφία. Πλησιάστε την ετικέτα και κρατήστε τη σταθερά.",
    tryAgain: "Δοκιμή ξανά",
    codeOnLabel: "Κωδικός της ετικέτας",
    takeCode: "Εύρεση",
    sound: "Ήχος",
    vibration: "Δόνηση",
    problem: {
      DENIED: {
        title: "Η κάμερα δεν επιτρέπεται εδώ",
        advice: "Πατήστε το εικονίδιο αριστερά από τη διεύθυνση, επιτρέψτε την κάμερα και δοκιμάστε ξανά. Μέχρι τότε πληκτρολογήστε τον κωδικό.",
      },
      NO_CAMERA: {
        title: "Δεν βρέθηκε κάμερα",
        advice: "Φωτογραφίστε την ετικέτα ή πληκτρολογήστε τον κωδικό που είναι τυπωμένος κάτω από τις γραμμές.",
      },
      BUSY: {
        title: "Την κάμερα την κρατά άλλη εφαρμογή",
        advice: "Κλείστε την άλλη εφαρμογή και δοκιμάστε ξανά.",
      },
      INSECURE: {
        title: "Η κάμερα θέλει ασφαλή σύνδεση",
        advice: "Ανοίξτε τη σελίδα με https. Μέχρι τότε πληκτρολογήστε τον κωδικό.",
      },
      READER_FAILED: {
        title: "Αυτή η συσκευή δεν διαβάζει κωδικούς",
        advice: "Ο φυλλομετρητής είναι παλιός. Πληκτρολογήστε τον κωδικό που είναι τυπωμένος κάτω από τις γραμμές.",
      },
    },
    codeProblem: {
      EMPTY: "Γράψτε τον κωδικό της ετικέτας.",
      CHARACTERS: "Ο κωδικός έχει μόνο ψηφία και λατινικά γράμματα, χωρίς Q και W.",
      LENGTH: "Λείπουν ή περισσεύουν χαρακτήρες: οι κωδικοί πακέτων έχουν 9, των αντικειμένων και των βεβαιώσεων 12.",
      CHECK_CHARACTER: "Ο τελευταίος χαρακτήρας ελέγχει τους άλλους και δεν συμφωνεί: κάποιος χαρακτήρας γράφτηκε λάθος. Συγκρίνετε με την ετικέτα.",
    },
  },
  en: {
    cameraPicture: "Camera picture",
    lamp: "Torch",
    zoom: "Zoom, now {times} times",
    switchCamera: "Other camera",
    typeInstead: "Type instead",
    photo: "Photo of the label",
    photoEmpty: "No code was found in the photo. Go closer to the label and hold still.",
    tryAgain: "Try again",
    codeOnLabel: "Code on the label",
    takeCode: "Find",
    sound: "Sound",
    vibration: "Vibration",
    problem: {
      DENIED: {
        title: "The camera is not allowed here",
        advice: "Tap the sign left of the address, allow the camera and try again. Until then type the code.",
      },
      NO_CAMERA: {
        title: "No camera was found",
        advice: "Take a photo of the label, or type the code printed under the bars.",
      },
      BUSY: { title: "Another app holds the camera", advice: "Close the other app and try again." },
      INSECURE: {
        title: "The camera needs a secure connection",
        advice: "Open the page with https. Until then type the code.",
      },
      READER_FAILED: {
        title: "This device cannot read codes",
        advice: "The browser is old. Type the code printed under the bars.",
      },
    },
    codeProblem: {
      EMPTY: "Write the code on the label.",
      CHARACTERS: "A code has digits and Latin letters only, without Q and W.",
      LENGTH: "Characters are missing or too many: codes of packages have 9, of items and receipts 12.",
      CHECK_CHARACTER: "The last character checks the others and does not agree: one character is wrong. Compare with the label.",
    },
  },
} as const;
