import type { Flow } from "../town";

const pdf = Buffer.from("%PDF-1.7\n%%EOF\n");

/** What comes from outside: a suspension of deadlines, a strike, a branch whose decision is withdrawn and given again. */
export const law: Flow = {
  name: "law",
  hour: [8, 0],
  onDay: async (town, day) => {
    const supervisor = await town.as("epoptis");
    if (day === "2011-02-01") {
      await supervisor.act("suspendDeadlines", { from: "2011-02-07", to: "2011-02-18", source: "Π.Ν.Π. 1/2011" }, "id");
      await supervisor.act("setCalendarDay", { day: "2011-02-23", closed: true, name: "Απεργία" }, "id");
      town.closed.add("2011-02-23");
      town.count("αναστολές προθεσμιών");
    }
    if (day === "2011-06-01") {
      const { items } = await supervisor.ask<{ items: { id: string }[] }>("query ($o: ID!) { mayoralDecisions(officeId: $o) { items { id } } }", { o: town.officeId("B1") });
      await supervisor.act("withdrawMayoralDecision", { decisionId: items[0]?.id, from: "2011-06-06", number: "77/2011" }, "id");
      await town.as("krousonas");
    }
    if (day === "2011-06-06") {
      town.suspended.add("B1");
      const refused = await (await town.clerkOf("B1")).tryAct("registerEntry", { input: { direction: "INCOMING", characterisation: "Α", subject: "Β", attachments: 0, addressee: "Γ", sender: "Δ" } });
      if (refused !== "OFFICE_WITHOUT_DECISION") throw new Error(`a branch without a decision was told ${String(refused)}`);
      town.count("γραφεία σε αναστολή");
    }
    if (day === "2011-06-20") {
      const { id } = await supervisor.act<{ id: string }>("recordMayoralDecision", { input: { officeId: town.officeId("B1"), number: "91/2011", decidedOn: "2011-06-17", ada: "Β4ΛΥΝ-Ρ3Φ", validFrom: "2011-06-20" } }, "id");
      if ((await supervisor.put(`/files/mayoral-decisions/${id}`, pdf)) !== 200) throw new Error("the decision's file was not taken");
      town.suspended.delete("B1");
      town.count("γραφεία που γύρισαν από αναστολή");
    }
  },
};
