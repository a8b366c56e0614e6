import type { HouseTexts } from "./texts";

export const sq: HouseTexts = {
  open: "Shihni si ecën çështja juaj",
  noReply: "Mesazh automatik: përgjigjet nuk lexohen.",
  stop: "Nuk doni mesazhe të tilla? Ndaloni këtu:",
  page: {
    title: "Mesazhet e bashkisë",
    question: "Të mos ju dërgojmë më mesazhe për çështjen tuaj?",
    button: "Mos më dërgoni mesazhe",
    done: "Në rregull. Nuk do t'ju dërgojmë më mesazhe. Nëse ndërroni mendje, tregojeni në zyrë.",
    unknown: "Kjo lidhje nuk vlen. Pyesni në zyrë.",
  },
  texts: {
    READY: {
      subject: "{municipality}: dokumentet tuaja janë gati",
      mail: "Dokumentet tuaja janë gati.\n\nMund t'i merrni këtu:\n{office}\n\nSillni pasaportën dhe vërtetimin që ju dhamë.\n\n{link}",
      sms: "{municipality}: dokumentet tuaja janë gati. Merrini te: {office}. Sillni pasaportën. {link}",
    },
    REMINDER: {
      subject: "{municipality}: dokumentet ju presin",
      mail: "Dokumentet tuaja ju presin ende.\n\nMerrini deri më {day} këtu:\n{office}\n\nPas kësaj mund të kthehen mbrapsht. Sillni pasaportën.\n\n{link}",
      sms: "{municipality}: dokumentet ju presin deri më {day}. Merrini te: {office}. Sillni pasaportën. {link}",
    },
    CERTIFICATE_EXPIRING: {
      subject: "{municipality}: vërtetimi juaj skadon",
      mail: "Vërtetimi që keni skadon më {day}.\n\nPyesni në zyrë çfarë duhet të bëni:\n{office}\n\n{link}",
      sms: "{municipality}: vërtetimi juaj skadon më {day}. Pyesni në zyrë: {office}. {link}",
    },
    PAPERS_MISSING: {
      subject: "{municipality}: mungojnë dokumente",
      mail: "Në dosjen tuaj mungojnë dokumente.\n\nSillini deri më {day} këtu:\n{office}\n\n{link}",
      sms: "{municipality}: në dosjen tuaj mungojnë dokumente. Sillini deri më {day}: {office}. {link}",
    },
  },
};
