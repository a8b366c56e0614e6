import type { Flow } from "../town";

/** Declarations and papers that came later get a tag at the office that took them in, so that they go up as dossiers do. */
export const papers: Flow = {
  name: "papers",
  hour: [11, 30],
  onDay: async (town) => {
    for (const office of town.working()) {
      const clerk = await town.clerkOf(office);
      const { items } = await clerk.ask<{ items: { id: string }[] }>("{ untaggedPapers(first: 100) { items { id } } }");
      await clerk.each("tagPaper", items.map(({ id }) => ({ entryId: id })), "tag");
      if (items.length > 0) town.count("δηλώσεις και συμπληρώματα με ετικέτα", items.length);
    }
  },
};
