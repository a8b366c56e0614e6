import type { HouseTexts } from "./texts";

export const ur: HouseTexts = {
  open: "اپنے معاملے کی صورتحال دیکھیں",
  noReply: "خودکار پیغام: جوابات نہیں پڑھے جاتے۔",
  stop: "ایسے پیغامات نہیں چاہتے؟ یہاں بند کریں:",
  page: {
    title: "بلدیہ کے پیغامات",
    question: "کیا ہم آپ کے معاملے کے بارے میں پیغامات بھیجنا بند کر دیں؟",
    button: "مجھے پیغامات نہ بھیجیں",
    done: "ٹھیک ہے۔ ہم آپ کو مزید پیغامات نہیں بھیجیں گے۔ ارادہ بدل جائے تو دفتر کو بتائیں۔",
    unknown: "یہ لنک درست نہیں۔ دفتر سے پوچھیں۔",
  },
  texts: {
    READY: {
      subject: "{municipality}: آپ کے کاغذات تیار ہیں",
      mail: "آپ کے کاغذات تیار ہیں۔\n\nآپ انہیں یہاں سے لے سکتے ہیں:\n{office}\n\nاپنا پاسپورٹ اور ہماری دی ہوئی رسید ساتھ لائیں۔\n\n{link}",
      sms: "{municipality}: آپ کے کاغذات تیار ہیں۔ یہاں سے لیں: {office}۔ پاسپورٹ ساتھ لائیں۔ {link}",
    },
    REMINDER: {
      subject: "{municipality}: آپ کے کاغذات منتظر ہیں",
      mail: "آپ کے کاغذات ابھی تک آپ کے منتظر ہیں۔\n\n{day} تک یہاں سے لے لیں:\n{office}\n\nاس کے بعد وہ واپس بھیجے جا سکتے ہیں۔ پاسپورٹ ساتھ لائیں۔\n\n{link}",
      sms: "{municipality}: آپ کے کاغذات {day} تک منتظر ہیں۔ یہاں سے لیں: {office}۔ پاسپورٹ ساتھ لائیں۔ {link}",
    },
    CERTIFICATE_EXPIRING: {
      subject: "{municipality}: آپ کے سرٹیفکیٹ کی میعاد ختم ہو رہی ہے",
      mail: "آپ کے پاس موجود سرٹیفکیٹ کی میعاد {day} کو ختم ہو رہی ہے۔\n\nدفتر سے پوچھیں کہ کیا کرنا ہے:\n{office}\n\n{link}",
      sms: "{municipality}: آپ کے سرٹیفکیٹ کی میعاد {day} کو ختم ہو رہی ہے۔ دفتر سے پوچھیں: {office}۔ {link}",
    },
    PAPERS_MISSING: {
      subject: "{municipality}: کاغذات کم ہیں",
      mail: "آپ کی فائل میں کاغذات کم ہیں۔\n\nانہیں {day} تک یہاں لائیں:\n{office}\n\n{link}",
      sms: "{municipality}: آپ کی فائل میں کاغذات کم ہیں۔ {day} تک لائیں: {office}۔ {link}",
    },
  },
};
