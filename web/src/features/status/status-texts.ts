import type { ProgressStep } from "../../gql/graphql";
import type { PersonLanguage } from "../../platform/i18n/languages";

interface StatusText {
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly language: string;
  readonly code: string;
  readonly show: string;
  readonly where: string;
  readonly bringBy: string;
  readonly unknown: string;
  readonly unknownAdvice: string;
  readonly busy: string;
  readonly offline: string;
  readonly steps: Readonly<Record<ProgressStep, { readonly title: string; readonly advice: string }>>;
}

/** Greek is the official one; the others help to read it. */
export const statusTexts: Readonly<Record<PersonLanguage, StatusText>> = {
  el: {
    direction: "ltr", title: "Πορεία της υπόθεσής σας", language: "Γλώσσα", code: "Κωδικός από τη βεβαίωση", show: "Δείξε", where: "Πού", bringBy: "Φέρτε τα έως",
    unknown: "Δεν βρέθηκε τέτοιος κωδικός", unknownAdvice: "Ελέγξτε τον κωδικό στο χαρτί σας ή ρωτήστε στο γραφείο.", busy: "Πολλές ερωτήσεις. Δοκιμάστε σε ένα λεπτό.", offline: "Δεν υπάρχει σύνδεση. Δοκιμάστε ξανά.",
    steps: {
      PAPERS_MISSING: { title: "Λείπουν δικαιολογητικά", advice: "Φέρτε όσα γράφει η βεβαίωσή σας." },
      RECEIVED: { title: "Η αίτηση παραλήφθηκε", advice: "Ο φάκελος ετοιμάζεται για τη Διεύθυνση. Δεν χρειάζεται να κάνετε κάτι." },
      AT_DIRECTORATE: { title: "Η αίτηση εξετάζεται", advice: "Ο φάκελος είναι στη Διεύθυνση. Δεν χρειάζεται να κάνετε κάτι." },
      DECIDED: { title: "Βγήκε απόφαση", advice: "Τα έγγραφα έρχονται στο γραφείο παραλαβής. Περιμένετε ειδοποίηση." },
      READY: { title: "Τα έγγραφά σας είναι έτοιμα", advice: "Ελάτε να τα παραλάβετε με το διαβατήριο και τη βεβαίωσή σας." },
      COLLECTED: { title: "Τα έγγραφα παραλήφθηκαν", advice: "Η υπόθεση έχει ολοκληρωθεί." },
      ENDED: { title: "Η υπόθεση έκλεισε", advice: "Για πληροφορίες ρωτήστε στο γραφείο." },
    },
  },
  en: {
    direction: "ltr", title: "How your case stands", language: "Language", code: "Code on your receipt", show: "Show", where: "Where", bringBy: "Bring them by",
    unknown: "No such code was found", unknownAdvice: "Check the code on your paper, or ask at the office.", busy: "Too many questions. Try again in a minute.", offline: "No connection. Try again.",
    steps: {
      PAPERS_MISSING: { title: "Papers are missing", advice: "Bring those named on your receipt." },
      RECEIVED: { title: "Your application was received", advice: "The file is being prepared for the Directorate. You need not do anything." },
      AT_DIRECTORATE: { title: "Your application is being examined", advice: "The file is at the Directorate. You need not do anything." },
      DECIDED: { title: "A decision was made", advice: "The papers are on their way to the office where you collect them. Wait for a message." },
      READY: { title: "Your papers are ready", advice: "Come and collect them with your passport and your receipt." },
      COLLECTED: { title: "The papers were collected", advice: "The case is finished." },
      ENDED: { title: "The case is closed", advice: "For information ask at the office." },
    },
  },
  sq: {
    direction: "ltr", title: "Ecuria e çështjes suaj", language: "Gjuha", code: "Kodi në vërtetimin tuaj", show: "Shfaq", where: "Ku", bringBy: "Sillni deri më",
    unknown: "Ky kod nuk u gjet", unknownAdvice: "Kontrolloni kodin në letrën tuaj ose pyesni në zyrë.", busy: "Shumë kërkesa. Provoni pas një minute.", offline: "Nuk ka lidhje. Provoni përsëri.",
    steps: {
      PAPERS_MISSING: { title: "Mungojnë dokumente", advice: "Sillni dokumentet që shkruhen në vërtetimin tuaj." },
      RECEIVED: { title: "Kërkesa u pranua", advice: "Dosja po përgatitet për Drejtorinë. Nuk keni nevojë të bëni asgjë." },
      AT_DIRECTORATE: { title: "Kërkesa po shqyrtohet", advice: "Dosja është në Drejtori. Nuk keni nevojë të bëni asgjë." },
      DECIDED: { title: "U mor vendim", advice: "Dokumentet po vijnë në zyrën e marrjes. Prisni njoftimin." },
      READY: { title: "Dokumentet tuaja janë gati", advice: "Ejani t'i merrni me pasaportën dhe vërtetimin tuaj." },
      COLLECTED: { title: "Dokumentet u morën", advice: "Çështja ka përfunduar." },
      ENDED: { title: "Çështja u mbyll", advice: "Për informacion pyesni në zyrë." },
    },
  },
  ar: {
    direction: "rtl", title: "وضع ملفك", language: "اللغة", code: "الرمز الموجود على الإيصال", show: "عرض", where: "المكان", bringBy: "أحضرها قبل",
    unknown: "لم يتم العثور على هذا الرمز", unknownAdvice: "تحقق من الرمز على ورقتك أو اسأل في المكتب.", busy: "طلبات كثيرة. حاول بعد دقيقة.", offline: "لا يوجد اتصال. حاول مرة أخرى.",
    steps: {
      PAPERS_MISSING: { title: "هناك مستندات ناقصة", advice: "أحضر المستندات المذكورة في الإيصال." },
      RECEIVED: { title: "تم استلام طلبك", advice: "يجري تجهيز الملف لإرساله إلى المديرية. لا داعي لفعل أي شيء." },
      AT_DIRECTORATE: { title: "طلبك قيد الدراسة", advice: "الملف موجود في المديرية. لا داعي لفعل أي شيء." },
      DECIDED: { title: "صدر القرار", advice: "الأوراق في طريقها إلى مكتب التسليم. انتظر الإشعار." },
      READY: { title: "أوراقك جاهزة", advice: "تعال لاستلامها ومعك جواز السفر والإيصال." },
      COLLECTED: { title: "تم استلام الأوراق", advice: "انتهت المعاملة." },
      ENDED: { title: "أُغلق الملف", advice: "للمعلومات اسأل في المكتب." },
    },
  },
  ur: {
    direction: "rtl", title: "آپ کے کیس کی صورتحال", language: "زبان", code: "آپ کی رسید پر لکھا کوڈ", show: "دکھائیں", where: "کہاں", bringBy: "اس تاریخ تک لائیں",
    unknown: "یہ کوڈ نہیں ملا", unknownAdvice: "اپنے کاغذ پر کوڈ دیکھیں یا دفتر سے پوچھیں۔", busy: "بہت زیادہ سوالات۔ ایک منٹ بعد کوشش کریں۔", offline: "رابطہ نہیں ہے۔ دوبارہ کوشش کریں۔",
    steps: {
      PAPERS_MISSING: { title: "کچھ کاغذات کم ہیں", advice: "رسید پر لکھے ہوئے کاغذات لائیں۔" },
      RECEIVED: { title: "آپ کی درخواست موصول ہو گئی", advice: "فائل ڈائریکٹوریٹ کے لیے تیار ہو رہی ہے۔ آپ کو کچھ کرنے کی ضرورت نہیں۔" },
      AT_DIRECTORATE: { title: "درخواست زیرِ غور ہے", advice: "فائل ڈائریکٹوریٹ میں ہے۔ آپ کو کچھ کرنے کی ضرورت نہیں۔" },
      DECIDED: { title: "فیصلہ ہو گیا", advice: "کاغذات وصولی کے دفتر آ رہے ہیں۔ اطلاع کا انتظار کریں۔" },
      READY: { title: "آپ کے کاغذات تیار ہیں", advice: "پاسپورٹ اور رسید کے ساتھ آ کر وصول کریں۔" },
      COLLECTED: { title: "کاغذات وصول ہو گئے", advice: "کیس مکمل ہو گیا۔" },
      ENDED: { title: "کیس بند ہو گیا", advice: "معلومات کے لیے دفتر سے پوچھیں۔" },
    },
  },
  bn: {
    direction: "ltr", title: "আপনার আবেদনের অবস্থা", language: "ভাষা", code: "আপনার রসিদের কোড", show: "দেখুন", where: "কোথায়", bringBy: "এই তারিখের মধ্যে আনুন",
    unknown: "এই কোড পাওয়া যায়নি", unknownAdvice: "কাগজের কোডটি মিলিয়ে দেখুন অথবা অফিসে জিজ্ঞাসা করুন।", busy: "অনেক বেশি প্রশ্ন। এক মিনিট পরে চেষ্টা করুন।", offline: "সংযোগ নেই। আবার চেষ্টা করুন।",
    steps: {
      PAPERS_MISSING: { title: "কিছু কাগজপত্র বাকি আছে", advice: "রসিদে লেখা কাগজপত্র নিয়ে আসুন।" },
      RECEIVED: { title: "আপনার আবেদন গ্রহণ করা হয়েছে", advice: "ফাইলটি অধিদপ্তরের জন্য প্রস্তুত হচ্ছে। আপনার কিছু করার দরকার নেই।" },
      AT_DIRECTORATE: { title: "আবেদন পরীক্ষা করা হচ্ছে", advice: "ফাইলটি অধিদপ্তরে আছে। আপনার কিছু করার দরকার নেই।" },
      DECIDED: { title: "সিদ্ধান্ত হয়েছে", advice: "কাগজপত্র সংগ্রহের অফিসে আসছে। বার্তার জন্য অপেক্ষা করুন।" },
      READY: { title: "আপনার কাগজপত্র প্রস্তুত", advice: "পাসপোর্ট ও রসিদ নিয়ে এসে সংগ্রহ করুন।" },
      COLLECTED: { title: "কাগজপত্র সংগ্রহ করা হয়েছে", advice: "কাজ সম্পূর্ণ হয়েছে।" },
      ENDED: { title: "আবেদন বন্ধ করা হয়েছে", advice: "তথ্যের জন্য অফিসে জিজ্ঞাসা করুন।" },
    },
  },
  uk: {
    direction: "ltr", title: "Стан вашої справи", language: "Мова", code: "Код на вашій довідці", show: "Показати", where: "Де", bringBy: "Принесіть до",
    unknown: "Такого коду не знайдено", unknownAdvice: "Перевірте код на папері або запитайте в офісі.", busy: "Забагато запитів. Спробуйте за хвилину.", offline: "Немає зв'язку. Спробуйте ще раз.",
    steps: {
      PAPERS_MISSING: { title: "Бракує документів", advice: "Принесіть ті, що вказані у вашій довідці." },
      RECEIVED: { title: "Заяву отримано", advice: "Справу готують для Управління. Вам нічого не потрібно робити." },
      AT_DIRECTORATE: { title: "Заяву розглядають", advice: "Справа в Управлінні. Вам нічого не потрібно робити." },
      DECIDED: { title: "Рішення ухвалено", advice: "Документи прямують до офісу видачі. Чекайте на повідомлення." },
      READY: { title: "Ваші документи готові", advice: "Приходьте по них із паспортом і довідкою." },
      COLLECTED: { title: "Документи отримано", advice: "Справу завершено." },
      ENDED: { title: "Справу закрито", advice: "За інформацією звертайтеся до офісу." },
    },
  },
  ru: {
    direction: "ltr", title: "Состояние вашего дела", language: "Язык", code: "Код на вашей справке", show: "Показать", where: "Где", bringBy: "Принесите до",
    unknown: "Такой код не найден", unknownAdvice: "Проверьте код на бумаге или спросите в офисе.", busy: "Слишком много запросов. Попробуйте через минуту.", offline: "Нет связи. Попробуйте ещё раз.",
    steps: {
      PAPERS_MISSING: { title: "Не хватает документов", advice: "Принесите те, что указаны в вашей справке." },
      RECEIVED: { title: "Заявление принято", advice: "Дело готовят для Управления. Вам ничего не нужно делать." },
      AT_DIRECTORATE: { title: "Заявление рассматривается", advice: "Дело в Управлении. Вам ничего не нужно делать." },
      DECIDED: { title: "Решение принято", advice: "Документы едут в офис выдачи. Ждите сообщения." },
      READY: { title: "Ваши документы готовы", advice: "Приходите за ними с паспортом и справкой." },
      COLLECTED: { title: "Документы получены", advice: "Дело завершено." },
      ENDED: { title: "Дело закрыто", advice: "За информацией обращайтесь в офис." },
    },
  },
  ka: {
    direction: "ltr", title: "თქვენი საქმის მდგომარეობა", language: "ენა", code: "კოდი თქვენს ცნობაზე", show: "ჩვენება", where: "სად", bringBy: "მოიტანეთ არაუგვიანეს",
    unknown: "ასეთი კოდი ვერ მოიძებნა", unknownAdvice: "შეამოწმეთ კოდი ქაღალდზე ან იკითხეთ ოფისში.", busy: "ძალიან ბევრი მოთხოვნა. სცადეთ ერთ წუთში.", offline: "კავშირი არ არის. სცადეთ ხელახლა.",
    steps: {
      PAPERS_MISSING: { title: "საბუთები აკლია", advice: "მოიტანეთ ის, რაც თქვენს ცნობაში წერია." },
      RECEIVED: { title: "განცხადება მიღებულია", advice: "საქმე მზადდება დირექციისთვის. თქვენგან არაფერია საჭირო." },
      AT_DIRECTORATE: { title: "განცხადება განიხილება", advice: "საქმე დირექციაშია. თქვენგან არაფერია საჭირო." },
      DECIDED: { title: "გადაწყვეტილება მიღებულია", advice: "საბუთები მოდის გაცემის ოფისში. დაელოდეთ შეტყობინებას." },
      READY: { title: "თქვენი საბუთები მზადაა", advice: "მოდით მათ წასაღებად პასპორტითა და ცნობით." },
      COLLECTED: { title: "საბუთები გაცემულია", advice: "საქმე დასრულებულია." },
      ENDED: { title: "საქმე დახურულია", advice: "ინფორმაციისთვის იკითხეთ ოფისში." },
    },
  },
  tl: {
    direction: "ltr", title: "Kalagayan ng iyong kaso", language: "Wika", code: "Code sa iyong resibo", show: "Ipakita", where: "Saan", bringBy: "Dalhin hanggang",
    unknown: "Walang nakitang ganitong code", unknownAdvice: "Tingnan muli ang code sa papel mo o magtanong sa opisina.", busy: "Masyadong maraming tanong. Subukan muli pagkatapos ng isang minuto.", offline: "Walang koneksyon. Subukan muli.",
    steps: {
      PAPERS_MISSING: { title: "May kulang na papeles", advice: "Dalhin ang mga nakasulat sa iyong resibo." },
      RECEIVED: { title: "Natanggap ang aplikasyon", advice: "Inihahanda ang file para sa Direktorato. Wala kang kailangang gawin." },
      AT_DIRECTORATE: { title: "Sinusuri ang aplikasyon", advice: "Nasa Direktorato ang file. Wala kang kailangang gawin." },
      DECIDED: { title: "May desisyon na", advice: "Papunta na ang mga papeles sa opisinang kukunan. Hintayin ang mensahe." },
      READY: { title: "Handa na ang iyong mga papeles", advice: "Kunin ang mga ito dala ang pasaporte at resibo." },
      COLLECTED: { title: "Nakuha na ang mga papeles", advice: "Tapos na ang kaso." },
      ENDED: { title: "Sarado na ang kaso", advice: "Para sa impormasyon magtanong sa opisina." },
    },
  },
};
