import type { Flow } from "../town";

/** What else comes to a counter: missing papers, withdrawals, filings in error, other papers for the register, residents of elsewhere, changes of details. */
export const counter: Flow = {
  name: "counter",
  hour: [11, 0],
  onDay: async (town, day) => {
    const waiting = town.cases.filter((one) => one.fate.incomplete && !completed.has(one.id) && !ended.has(one.id) && town.works(one.office));
    for (const one of waiting.filter(() => town.dice.chance(0.2))) {
      const clerk = await town.clerkOf(one.office as "K0");
      const missing = await clerk.ask<{ documents: { requirement: { code: string }; state: string }[] }>("query ($id: ID!) { application(id: $id) { documents { requirement { code } state } } }", { id: one.id });
      const representative = one.fate.byLawyer ? { representative: { kind: "LAWYER", name: "ΔΙΚΗΓΟΡΟΣ ΑΝΝΑ", identityNumber: "ΑΚ 1", evidence: "Πληρεξούσιο", scope: "FILE_AND_SUPPLEMENT" } } : {};
      await clerk.act("fileSupplement", { input: { applicationId: one.id, papers: missing.documents.filter(({ state }) => state === "MISSING").map(({ requirement }) => requirement.code), attachments: 1, ...representative } });
      completed.add(one.id);
      town.count("συμπληρώθηκαν ελλιπείς φάκελοι");
    }
    for (const one of town.cases.slice(-200)) {
      if (one.fate.ends === "NO" || ended.has(one.id) || !town.works(one.office)) continue;
      ended.add(one.id);
      if (one.fate.ends === "WITHDRAWN") {
        const told = await (await town.clerkOf(one.office as "K0")).tryAct("withdrawApplication", { applicationId: one.id, reason: "Φεύγει από τη χώρα" }, "id");
        if (typeof told !== "string") town.count("αποσύρθηκαν");
      } else {
        const told = await (await town.as("epoptis")).tryAct("voidApplication", { applicationId: one.id, reason: "Κατατέθηκε από λάθος", secondPerson: { username: "kentriki", password: town.password } }, "id");
        if (typeof told !== "string") town.count("ακυρώθηκαν, με τον αριθμό τους");
      }
    }
    const central = await town.as("kentriki");
    if (town.dice.chance(0.5)) {
      await central.act("registerEntry", { input: { direction: "INCOMING", characterisation: "ΑΙΤΗΣΗ", subject: "Αίτημα πληροφοριών", attachments: 0, addressee: "ΔΗΜΟΣ", sender: "ΠΟΛΙΤΗΣ", senderNumber: day } });
      town.count("άλλα έγγραφα στο πρωτόκολλο");
    }
    if (town.dice.chance(0.2)) {
      await central.act("referPaper", { input: { kind: "RENEWAL", sender: `HOXHA ${day}`, toMunicipalityId: "7101", attachments: 1 } });
      await central.act("forwardReferrals", { toMunicipalityId: "7101" });
      town.count("χαρτιά για άλλον δήμο");
    }
    const [last] = town.cases.slice(-1);
    if (last && town.dice.chance(0.2)) {
      const { applicant } = await central.ask<{ applicant: { id: string } }>("query ($id: ID!) { application(id: $id) { applicant { id } } }", { id: last.id });
      await central.act("declareChange", { input: { applicantId: applicant.id, kind: "LOSS", details: "Απώλεια άδειας", changedOn: day, attachments: 1 } });
      town.count("δηλώσεις αλλαγής");
    }
  },
};

const completed = new Set<string>();
const ended = new Set<string>();
