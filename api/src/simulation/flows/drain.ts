import type { Flow } from "../town";
import { isComing } from "./bags";

/** Towards the end of the year, best when a bag is on its way there, the last branch empties itself: its cases go to the central office at once, its papers day by day, and it closes when nothing is left. */
export const drain: Flow = {
  name: "drain",
  hour: [8, 20],
  onDay: async (town, day) => {
    if (!town.open.has("B2") || town.open.has("B1") || (!town.draining.has("B2") && day < "2011-12-08" && !(day > "2011-11-15" && isComing("B2")))) return;
    const supervisor = await town.as("epoptis");
    if (!town.draining.has("B2")) {
      await supervisor.act("startClosing", { input: { officeId: town.officeId("B2"), toOfficeId: town.officeId("K0"), reason: "Η ενότητα εξυπηρετείται από το κεντρικό γραφείο." } }, "status");
      town.draining.add("B2");
      town.suspended.add("B2");
      for (const one of town.cases) if (one.office === "B2") one.office = "K0";
    }
    const told = await supervisor.tryAct<{ status: string }>("closeOffice", { officeId: town.officeId("B2"), staffGoToOfficeId: town.officeId("K0") }, "status");
    if (told === "OFFICE_NOT_EMPTY") return town.count("ημέρες που άδειαζε γραφείο υπό κατάργηση");
    if (typeof told === "string") throw new Error(`an office that closes was told ${told}`);
    for (const set of [town.open, town.draining, town.suspended] as Set<string>[]) set.delete("B2");
    town.count("γραφεία που άδειασαν και έκλεισαν");
  },
};
