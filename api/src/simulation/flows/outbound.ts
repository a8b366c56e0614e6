import { addDays } from "../../platform/clock";
import type { Clerk } from "../clerk";
import type { Flow } from "../town";

export interface Sent {
  readonly id: string;
  /** When the Directorate speaks of it; null: it does not. */
  due: string | null;
}

export const sent: Sent[] = [];
/** Cases whose file is at the Directorate, and since when. */
export const atDirectorate = new Map<string, string>();

interface Due {
  readonly kind: string;
  readonly item: { readonly tag: string; readonly application: { readonly id: string } | null };
}

/** Twice a week everything that the house proposes for the Directorate goes out in batches: files, proofs of service, declarations, papers that came later. */
export const outbound: Flow = {
  name: "outbound",
  hour: [10, 0],
  onDay: async (town, day) => {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday !== 2 && weekday !== 5) return;
    const central = await town.as("kentriki");
    const due = await proposed(central);
    for (let from = 0; from < due.length; from += 100) {
      const part = due.slice(from, from + 100);
      const { id } = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
      await central.act("fillOutboundBatch", { batchId: id, tags: part.map(({ item }) => item.tag) }, "id");
      await central.act("dispatchOutboundBatch", { batchId: id }, "id");
      sent.push({ id, due: addDays(day, town.dice.between(3, 12)) });
      for (const { kind, item } of part) {
        if (item.application && (kind === "APPLICATION" || kind === "WORK_APPROVAL")) atDirectorate.set(item.application.id, day);
        town.count(`έγγραφα προς τη Διεύθυνση: ${kind}`);
      }
      town.count("διαβιβαστικά προς τη Διεύθυνση");
    }
  },
};

async function proposed(central: Clerk): Promise<Due[]> {
  const due: Due[] = [];
  for (let after: string | null = null; ; ) {
    const page: { items: Due[]; nextCursor: string | null } = await central.ask("query ($a: String) { dueToForward(first: 100, after: $a) { items { kind item { tag application { id } } } nextCursor } }", { a: after });
    due.push(...page.items);
    after = page.nextCursor;
    if (after === null) return due;
  }
}
