import { localDay } from "../../platform/clock";
import type { Clerk } from "../clerk";
import type { Flow } from "../town";

interface Open {
  readonly id: string;
  readonly kind: string;
  readonly foundAt: string | null;
  readonly duties: readonly { readonly duty: string; readonly state: string }[];
}

/** What is lost, stolen or damaged has opened an incident by itself; every morning the supervisor does what the law asks of each, in its order, and closes it. */
export const incidents: Flow = {
  name: "incidents",
  hour: [8, 45],
  onDay: async (town) => {
    const supervisor = await town.as("epoptis");
    const { items } = await supervisor.ask<{ items: Open[] }>("{ incidents(open: true, first: 100) { items { id kind foundAt duties { duty state } } } }");
    for (const one of items) {
      for (const { duty } of one.duties.filter(({ state }) => state === "OPEN")) await does(supervisor, one, duty, town.now);
      if (one.kind === "STOLEN" && (await supervisor.tryAct("notifyAuthority", { input: { incidentId: one.id, text: "Έγγραφα με στοιχεία ταυτότητας κλάπηκαν από τη φύλαξη του Δήμου.", delayReason: "Ελέγχθηκε πρώτα αν βρίσκονται αλλού" } }, "id")) !== "DUTY_ALREADY_DONE") town.count("γνωστοποιήσεις στην Αρχή Προστασίας Δεδομένων");
      const told = await supervisor.tryAct("closeIncident", { incidentId: one.id, note: "Έγιναν όσα ορίζει ο νόμος" }, "id");
      town.count(typeof told === "string" ? `συμβάντα που δεν έκλεισαν αμέσως (${told})` : `συμβάντα που έκλεισαν: ${one.kind}`);
    }
  },
};

async function does(supervisor: Clerk, { id: incidentId, kind }: Open, duty: string, now: Date): Promise<void> {
  switch (duty) {
    case "TELL_PERSON":
      return supervisor.act("tellPerson", { input: { incidentId, toldAt: now.toISOString(), way: "PHONE", note: "Τηλέφωνο", delayReason: "Το γραφείο ήταν κλειστό" } }, "id");
    case "DETERMINE_LOSS":
      return supervisor.act("determineLoss", { incidentId, findings: "Αναζητήθηκε και δεν βρέθηκε" }, "id");
    case "REBUILD_FILE":
      return supervisor.act("rebuildFile", { incidentId, note: "Από όσα τηρούνται" }, "id");
    case "ASK_REPLACEMENT":
      return supervisor.act("askReplacement", { incidentId, text: "Παρακαλούμε για νέο έγγραφο στη θέση του" }, "id");
    case "ASSESS_BREACH":
      return supervisor.act("assessBreach", { input: { incidentId, notify: false, reasons: "Χωρίς κίνδυνο για τα πρόσωπα", risk: "NONE", ...(kind === "STOLEN" && { notify: true, reasons: "Τα έγγραφα ταυτοποιούν πρόσωπα", risk: "LIKELY" }) } }, "id");
    case "REPORT_TO_POLICE":
      return supervisor.act("reportToPolice", { input: { incidentId, number: "1016/2/1", reportedOn: localDay(now), station: "Α.Τ. Μαλεβιζίου" } }, "id");
    default:
      return supervisor.act("excuseDuty", { incidentId, duty, reason: "Βρέθηκε" }, "id");
  }
}
