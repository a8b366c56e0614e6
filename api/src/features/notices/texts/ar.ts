import type { HouseTexts } from "./texts";

export const ar: HouseTexts = {
  open: "تابعوا سير معاملتكم",
  noReply: "رسالة آلية: لا تُقرأ الردود.",
  stop: "لا تريدون مثل هذه الرسائل؟ أوقفوها هنا:",
  page: {
    title: "رسائل البلدية",
    question: "هل نتوقف عن إرسال الرسائل إليكم بشأن معاملتكم؟",
    button: "لا ترسلوا إليّ رسائل",
    done: "تم. لن نرسل إليكم رسائل أخرى. إذا غيّرتم رأيكم فأخبروا المكتب.",
    unknown: "هذا الرابط غير صالح. اسألوا في المكتب.",
  },
  texts: {
    READY: {
      subject: "{municipality}: أوراقكم جاهزة",
      mail: "أوراقكم جاهزة.\n\nيمكنكم استلامها هنا:\n{office}\n\nأحضروا جواز السفر والإيصال الذي أعطيناكم إياه.\n\n{link}",
      sms: "{municipality}: أوراقكم جاهزة. الاستلام: {office}. أحضروا جواز السفر. {link}",
    },
    REMINDER: {
      subject: "{municipality}: أوراقكم في انتظاركم",
      mail: "أوراقكم ما زالت في انتظاركم.\n\nاستلموها حتى {day} هنا:\n{office}\n\nبعد ذلك قد تُعاد. أحضروا جواز السفر.\n\n{link}",
      sms: "{municipality}: أوراقكم في انتظاركم حتى {day}. الاستلام: {office}. أحضروا جواز السفر. {link}",
    },
    CERTIFICATE_EXPIRING: {
      subject: "{municipality}: تنتهي صلاحية شهادتكم",
      mail: "تنتهي صلاحية الشهادة التي معكم في {day}.\n\nاسألوا في المكتب عما يجب فعله:\n{office}\n\n{link}",
      sms: "{municipality}: تنتهي صلاحية شهادتكم في {day}. اسألوا في المكتب: {office}. {link}",
    },
    PAPERS_MISSING: {
      subject: "{municipality}: تنقص أوراق",
      mail: "تنقص ملفكم أوراق.\n\nأحضروها حتى {day} إلى هنا:\n{office}\n\n{link}",
      sms: "{municipality}: تنقص ملفكم أوراق. أحضروها حتى {day}: {office}. {link}",
    },
  },
};
