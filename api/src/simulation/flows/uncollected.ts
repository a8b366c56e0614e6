import type { Flow } from "../town";

/** Each Monday what waited longer than its window is marked to go back, with its reason; the alarm that says so was there before. */
export const uncollected: Flow = {
  name: "uncollected",
  hour: [14, 30],
  onDay: async (town, day) => {
    if (new Date(`${day}T12:00:00Z`).getUTCDay() !== 1) return;
    // The central office sees them of every office, the longest first, so many at once.
    const proposed = new Set((await (await town.as("kentriki")).ask<{ tag: string }[]>("{ uncollectedPapers { tag } }")).map(({ tag }) => tag));
    for (const office of town.working()) {
      const clerk = await town.clerkOf(office);
      const items = await town.alarmsOf(office);
      const tags = items.filter(({ kind }) => kind === "ITEM_WAITING_TOO_LONG").map(({ code }) => code);
      const hidden = tags.find((tag) => !proposed.has(tag));
      if (hidden !== undefined && proposed.size < 200) throw new Error(`${hidden} waits too long at ${office} and is not proposed for return`);
      for (let from = 0; from < tags.length; from += 25) await clerk.act("returnItem", { tags: tags.slice(from, from + 25), reason: "UNCOLLECTED" }, "items { state }");
      town.count("ανεπίδοτα προς επιστροφή", tags.length);
      town.count("υπενθυμίσεις που εμφανίστηκαν", items.filter(({ kind }) => kind === "ITEM_REMINDER").length);
    }
  },
};
