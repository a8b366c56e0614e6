import { addDays } from "../../platform/clock";
import type { Flow, Town } from "../town";

const [ordered, takesEffect, back] = ["2011-03-14", "2011-03-21", "2011-04-18"];

/** In spring papers are delivered at the centre alone for five weeks, then at the branches again, each with its plan of custody approved anew; both by the house's clock. */
export const policy: Flow = {
  name: "policy",
  hour: [8, 10],
  onDay: async (town, day) => {
    if (day < ordered || day > addDays(back, 60)) return;
    if (day === ordered) await order(town, "CENTRAL_ONLY", takesEffect, day);
    if (day === back) {
      await approvePlans(town, day);
      await order(town, "BRANCH_DELIVERY", addDays(day, 8), day);
    }
    const { policy: now } = await (await town.as("epoptis")).ask<{ policy: string }>("{ deliveryPolicyState { policy } }");
    if ((now === "BRANCH_DELIVERY") === town.branchesDeliver) return;
    town.branchesDeliver = now === "BRANCH_DELIVERY";
    town.count(town.branchesDeliver ? "αλλαγές πολιτικής: πάλι στα περιφερειακά" : "αλλαγές πολιτικής: μόνο στο κεντρικό");
  },
};

async function order(town: Town, to: string, on: string, day: string): Promise<void> {
  await (await town.as("epoptis")).act("switchDeliveryPolicy", { input: { policy: to, on, decisionNumber: `${to === "CENTRAL_ONLY" ? 31 : 46}/2011`, decidedOn: addDays(day, -1) } }, "policy");
}

async function approvePlans(town: Town, day: string): Promise<void> {
  for (const [code, holders] of [["B1", ["krousonas", "krousonas2"]], ["B2", ["tylisos", "tylisos2"]]] as const) {
    const [safe] = await town.rows<{ id: string }>("SELECT id FROM safe WHERE municipality_id = '7105' AND office_id = $1 ORDER BY id LIMIT 1", [town.officeId(code)]);
    const input = { officeId: town.officeId(code), safeId: safe?.id, keyHolderIds: holders.map((one) => town.staffIds.get(one)), dualControl: true, maximumItems: 2_000, maximumDays: 90, decisionNumber: "45/2011", approvedOn: day, reviewBy: addDays(day, 365) };
    await (await town.as("epoptis")).act("approveCustodyPlan", { input }, "__typename");
    town.count("σχέδια φύλαξης που εγκρίθηκαν");
  }
}
