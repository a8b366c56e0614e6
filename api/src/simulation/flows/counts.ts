import type { Flow } from "../town";

/** On Fridays the second of each office counts the safe, blind; a difference is explained by the supervisor. */
export const counts: Flow = {
  name: "counts",
  hour: [15, 0],
  onDay: async (town, day) => {
    if (new Date(`${day}T12:00:00Z`).getUTCDay() !== 5) return;
    for (const office of town.working()) {
      const { id, safe } = await (await town.as("epoptis")).tryAct<{ id: string; safe: { id: string } }>("startSafeCount", {}, "id safe { id }").then((told) => (typeof told === "string" ? { id: "", safe: { id: "" } } : told));
      if (id === "" || office !== "K0") continue;
      const tags = (await town.rows<{ tag: string }>("SELECT tag FROM custody_item WHERE municipality_id = '7105' AND safe_id = $1 AND state NOT IN ('MISSING', 'STOLEN')", [safe.id])).map(({ tag }) => tag);
      const told = await (await town.as("thyrida")).tryAct("recordSafeCount", { countId: id, tags }, "open");
      town.count(typeof told === "string" ? `καταμετρήσεις που δεν έγιναν (${told})` : "καταμετρήσεις θυρίδας");
    }
  },
};
