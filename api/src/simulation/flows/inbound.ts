import { addDays } from "../../platform/clock";
import type { Case } from "../case";
import type { Flow } from "../town";
import { atDirectorate } from "./outbound";

let serials = 0;

/** Once a week a bag comes from the Directorate: listed, counted, matched line by line; now and then the list says another number than the bag holds. */
export const inbound: Flow = {
  name: "inbound",
  hour: [12, 0],
  onDay: async (town, day) => {
    if (new Date(`${day}T12:00:00Z`).getUTCDay() !== 3) return;
    const central = await town.as("kentriki");
    // Who took the application back meanwhile gets no decision.
    const still = new Set((await town.rows<{ id: string }>("SELECT id FROM application WHERE municipality_id = '7105' AND status IN ('FORWARDED', 'ACKNOWLEDGED')")).map(({ id }) => id));
    const decided = town.cases.filter(({ id, fate }) => still.has(id) && addDays(atDirectorate.get(id) ?? "2012-01-01", fate.decidedAfterDays) <= day);
    for (let from = 0; from < decided.length; from += 48) {
      const part = decided.slice(from, from + 48);
      const differs = town.dice.chance(0.1);
      const { id } = await central.act<{ id: string }>("openInboundBatch", { directorateReference: `Φ.${day}/${from}`, directorateDate: addDays(day, -2), listedCount: part.length + (differs ? 1 : 0) }, "id");
      await central.each("addInboundLine", part.map((one) => ({ batchId: id, line: lineOf(one, day) })), "id");
      const accepted = await central.act<{ items: object[] }>("acceptInboundBatch", { batchId: id, countedCount: part.length, ...(differs && { differenceNote: "Λείπει ένα από όσα λέει ο κατάλογος", secondPerson: town.secondOf("K0") }) }, "items { tag }");
      const rejected = part.filter(({ fate }) => !fate.granted);
      await central.each("recordRemedies", rejected.map((one) => ({ applicationId: one.id, text: "Αίτηση ακύρωσης στο Διοικητικό Εφετείο μέσα σε εξήντα ημέρες από την επίδοση." })), "id");
      for (const { id: decidedId } of part) atDirectorate.delete(decidedId);
      town.count("παραλαβές από τη Διεύθυνση");
      if (differs) town.count("παραλαβές με διαφορά");
      town.count("άδειες και αποφάσεις που ήρθαν", accepted.items.length);
    }
  },
};

function lineOf({ number, year, fate }: Case, day: string): Record<string, unknown> {
  serials += 1;
  const permit = fate.granted ? { permitSerial: `ΑΑ${100_000_000 + serials}`, validFrom: addDays(day, -5), validUntil: addDays(day, 725) } : {};
  return { protocolNumber: number, protocolYear: year, decisionKind: fate.granted ? "GRANT" : "REJECTION", decisionNumber: String(3_000 + serials), decidedOn: addDays(day, -5), ...permit };
}
