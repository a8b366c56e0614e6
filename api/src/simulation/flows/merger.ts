import type { Flow } from "../town";

/** In autumn one branch becomes part of the other, on a day, by the house's clock; what lay there, was open there or on its way there goes on at the successor. */
export const merger: Flow = {
  name: "merger",
  hour: [8, 15],
  onDay: async (town, day) => {
    if (!town.open.has("B1") || (day !== "2011-09-20" && day < "2011-10-03")) return;
    // Offices that nobody has heard this morning are not merged into.
    for (const code of town.open) await (await town.clerkOf(code)).ask("{ today { inSafe } }");
    if (day === "2011-09-20") {
      const input = { fromOfficeIds: [town.officeId("B1")], intoOfficeId: town.officeId("B2"), on: "2011-10-03", decisionNumber: "120/2011", decidedOn: "2011-09-19" };
      await (await town.as("epoptis")).act("mergeOffices", { input, secondPerson: { username: "kentriki", password: town.password } }, "id");
    }
    await town.tick();
    const [office] = await town.rows<{ status: string }>("SELECT status FROM office WHERE municipality_id = '7105' AND code = 'B1'");
    if (office?.status !== "CLOSED") return;
    town.open.delete("B1");
    for (const one of town.cases) if (one.office === "B1") one.office = "B2";
    town.count("συνενώσεις γραφείων");
  },
};
