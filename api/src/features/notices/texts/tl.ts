import type { HouseTexts } from "./texts";

export const tl: HouseTexts = {
  open: "Tingnan ang lagay ng inyong kaso",
  noReply: "Awtomatikong mensahe: hindi binabasa ang mga sagot.",
  stop: "Ayaw ninyo ng ganitong mensahe? Itigil dito:",
  page: {
    title: "Mga mensahe ng munisipyo",
    question: "Ititigil ba namin ang pagpapadala ng mensahe tungkol sa inyong kaso?",
    button: "Huwag akong padalhan ng mensahe",
    done: "Tapos na. Hindi na kami magpapadala ng mensahe. Kung magbago ang isip ninyo, sabihin sa opisina.",
    unknown: "Hindi wasto ang link na ito. Magtanong sa opisina.",
  },
  texts: {
    READY: {
      subject: "{municipality}: handa na ang inyong mga papeles",
      mail: "Handa na ang inyong mga papeles.\n\nMakukuha ninyo rito:\n{office}\n\nDalhin ang pasaporte at ang resibong ibinigay namin.\n\n{link}",
      sms: "{municipality}: handa na ang inyong mga papeles. Kunin sa: {office}. Dalhin ang pasaporte. {link}",
    },
    REMINDER: {
      subject: "{municipality}: naghihintay ang inyong mga papeles",
      mail: "Naghihintay pa rin ang inyong mga papeles.\n\nKunin hanggang {day} dito:\n{office}\n\nPagkatapos ay maaaring ibalik ang mga ito. Dalhin ang pasaporte.\n\n{link}",
      sms: "{municipality}: naghihintay ang inyong mga papeles hanggang {day}. Kunin sa: {office}. Dalhin ang pasaporte. {link}",
    },
    CERTIFICATE_EXPIRING: {
      subject: "{municipality}: mawawalan ng bisa ang inyong sertipiko",
      mail: "May bisa ang inyong sertipiko hanggang {day}.\n\nItanong sa opisina kung ano ang gagawin:\n{office}\n\n{link}",
      sms: "{municipality}: may bisa ang inyong sertipiko hanggang {day}. Magtanong sa opisina: {office}. {link}",
    },
    PAPERS_MISSING: {
      subject: "{municipality}: may kulang na papeles",
      mail: "May kulang na papeles sa inyong file.\n\nDalhin hanggang {day} dito:\n{office}\n\n{link}",
      sms: "{municipality}: may kulang na papeles sa inyong file. Dalhin hanggang {day}: {office}. {link}",
    },
  },
};
