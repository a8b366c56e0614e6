import type { HouseTexts } from "./texts";

export const en: HouseTexts = {
  open: "See how your case stands",
  noReply: "Automatic message: answers are not read.",
  stop: "You do not want such messages? Stop them here:",
  page: {
    title: "Messages of the municipality",
    question: "Shall we stop sending you messages about your case?",
    button: "Send me no messages",
    done: "Done. We will send you no more messages. If you change your mind, tell the office.",
    unknown: "This link is not valid. Please ask at the office.",
  },
  texts: {
    READY: {
      subject: "{municipality}: your papers are ready",
      mail: "Your papers are ready.\n\nYou can collect them here:\n{office}\n\nBring your passport and the receipt we gave you.\n\n{link}",
      sms: "{municipality}: your papers are ready. Collect them at: {office}. Bring your passport. {link}",
    },
    REMINDER: {
      subject: "{municipality}: your papers are waiting",
      mail: "Your papers are still waiting for you.\n\nCollect them by {day} here:\n{office}\n\nAfter that they may be sent back. Bring your passport.\n\n{link}",
      sms: "{municipality}: your papers are waiting until {day}. Collect them at: {office}. Bring your passport. {link}",
    },
    CERTIFICATE_EXPIRING: {
      subject: "{municipality}: your certificate expires",
      mail: "The certificate you hold expires on {day}.\n\nAsk at the office what to do:\n{office}\n\n{link}",
      sms: "{municipality}: your certificate expires on {day}. Ask at the office: {office}. {link}",
    },
    PAPERS_MISSING: {
      subject: "{municipality}: papers are missing",
      mail: "Papers are missing from your file.\n\nBring them by {day} here:\n{office}\n\n{link}",
      sms: "{municipality}: papers are missing from your file. Bring them by {day}: {office}. {link}",
    },
  },
};
