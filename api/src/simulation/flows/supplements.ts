import { addDays } from "../../platform/clock";
import type { Case } from "../case";
import type { Flow } from "../town";
import { atDirectorate } from "./outbound";

const asked = new Set<string>();
/** Who brings what was asked for, and when. */
const brings: { readonly one: Case; readonly on: string }[] = [];
const never = "συμπληρώσεις που δεν ήρθαν ποτέ";

/** On Thursdays the Directorate asks for more papers of files it has; most people bring them to an office, some never do. */
export const supplements: Flow = {
  name: "supplements",
  hour: [10, 30],
  onDay: async (town, day) => {
    for (const one of brings.filter(({ on, one: { office } }) => on <= day && town.works(office))) {
      await (await town.clerkOf(one.one.office as "K0")).act("fileSupplement", { input: { applicationId: one.one.id, papers: [], description: "Μισθωτήριο", attachments: 1 } }, "id");
      brings.splice(brings.indexOf(one), 1);
      town.count("συμπληρώσεις που προσκομίστηκαν");
    }
    if (new Date(`${day}T12:00:00Z`).getUTCDay() !== 4) return;
    const central = await town.as("kentriki");
    const there = new Set((await town.rows<{ id: string }>("SELECT id FROM application WHERE municipality_id = '7105' AND status IN ('FORWARDED', 'ACKNOWLEDGED')")).map(({ id }) => id));
    for (const one of town.cases.filter(({ id }) => there.has(id) && atDirectorate.has(id) && !asked.has(id))) {
      if (!town.happens("συμπληρώσεις που ζητήθηκαν", 0.02)) continue;
      await central.act("requestSupplement", { input: { applicationId: one.id, directorateReference: `Φ.${one.number}`, directorateDate: addDays(day, -3), what: "Μισθωτήριο", bringBy: addDays(day, 30) } }, "id");
      asked.add(one.id);
      town.count("συμπληρώσεις που ζητήθηκαν");
      if (town.happens(never, 0.1)) town.count(never);
      else brings.push({ one, on: addDays(day, town.dice.between(2, 25)) });
    }
  },
};
