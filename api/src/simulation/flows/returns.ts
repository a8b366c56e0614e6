import { addDays } from "../../platform/clock";
import type { Clerk } from "../clerk";
import type { Flow, Town } from "../town";

interface Sent {
  readonly id: string;
  /** When it is acknowledged; null: only once somebody has asked, or never. */
  readonly due: string | null;
}

const sent: Sent[] = [];
const silent = "επιστροφές χωρίς βεβαίωση";

/** On Thursdays what is to go back leaves with a letter: uncollected, recalled, damaged. Most is acknowledged; some is not, and an alarm says so. */
export const returns: Flow = {
  name: "returns",
  hour: [13, 0],
  onDay: async (town, day) => {
    const central = await town.as("kentriki");
    for (const { id, due } of sent.filter((one) => one.due !== null && one.due <= day)) await acknowledge(town, central, { id, due }, day);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday === 1) await recall(town, central);
    if (weekday !== 4) return;
    await askAgain(town);
    const { length } = await central.ask<object[]>("{ dueToReturn { tag } }");
    if (length > 0) await send(town, central, day);
  },
};

async function send(town: Town, central: Clerk, day: string): Promise<void> {
  const due = await central.ask<{ tag: string; returnReason: string }[]>("{ dueToReturn { tag returnReason } }");
  const { id } = await central.act<{ id: string }>("openReturnBatch", {}, "id");
  await central.act("fillReturnBatch", { batchId: id, tags: due.map(({ tag }) => tag) }, "id");
  await central.act("dispatchReturnBatch", { batchId: id }, "id");
  town.count("επιστροφές στη Διεύθυνση");
  for (const { returnReason } of due) town.count(`έγγραφα που επιστράφηκαν: ${returnReason}`);
  const quiet = town.happens(silent, 0.1);
  if (quiet) town.count(silent);
  sent.push({ id, due: quiet ? null : addDays(day, town.dice.between(5, 12)) });
}

async function acknowledge(town: Town, central: Clerk, one: Sent, day: string): Promise<void> {
  await central.act("acknowledgeReturnBatch", { batchId: one.id, directorateReference: `Φ.Ε${one.id.slice(-6)}`, acknowledgedOn: day }, "state");
  sent.splice(sent.findIndex(({ id }) => id === one.id), 1);
  town.count("επιστροφές που βεβαιώθηκαν");
}

/** Whoever sees the alarm asks; half of the time there is an answer. */
async function askAgain(town: Town): Promise<void> {
  const quiet = sent.filter(({ due }) => due === null);
  if (quiet.length === 0) return;
  const late = new Set((await town.alarmsOf("K0")).filter(({ kind }) => kind === "BATCH_UNACKNOWLEDGED").map(({ id }) => id));
  for (const one of quiet.filter(({ id }) => late.has(id))) {
    town.count("συναγερμοί για επιστροφή χωρίς βεβαίωση");
    if (town.dice.chance(0.5)) sent.splice(sent.indexOf(one), 1, { id: one.id, due: "2011-01-01" });
  }
}

/** The Directorate calls a decision back that nobody has collected yet. */
async function recall(town: Town, central: Clerk): Promise<void> {
  const what = "έγγραφα που ανακάλεσε η Διεύθυνση";
  const [item] = await town.rows<{ tag: string }>("SELECT tag FROM custody_item WHERE municipality_id = '7105' AND office_id = $1 AND state = 'IN_SAFE' AND kind = 'PERMIT' AND recalled_at IS NULL ORDER BY since, id LIMIT 1", [town.officeId("K0")]);
  if (!item || !town.happens(what, 0.05)) return;
  await central.act("recallItem", { tag: item.tag, reason: "REVOKED", note: "Ανάκληση της απόφασης" }, "id");
  town.count(what);
}
