import { addDays } from "../../platform/clock";
import type { Clerk } from "../clerk";
import type { Flow, Town } from "../town";
import { atDirectorate, type Sent, sent } from "./outbound";

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly item: { readonly tag: string };
  readonly application: { readonly id: string; readonly status: string } | null;
}

const resent = "διαβιβαστικά χωρίς βεβαίωση που στάλθηκαν ξανά";
const inParts = "διαβιβαστικά που βεβαιώθηκαν σε δύο δόσεις";
/** Refused papers on their way back: the tag, and when it is here. */
const coming: { readonly tag: string; readonly on: string }[] = [];

/** The Directorate says what it has of a batch: all, some now and some later, some it refuses and sends back; or nothing, until the alarm has the batch sent again. */
export const acknowledgements: Flow = {
  name: "acknowledgements",
  hour: [9, 30],
  onDay: async (town, day) => {
    const central = await town.as("kentriki");
    for (const back of coming.filter(({ on }) => on <= day)) {
      await central.act("takeBackRefused", { tag: back.tag }, "id");
      coming.splice(coming.indexOf(back), 1);
      town.count("έγγραφα που δεν έγιναν δεκτά και γύρισαν");
    }
    await sendAgain(town, central, day);
    for (const batch of sent.filter(({ due }) => due !== null && due <= day)) await speaksOf(town, central, batch, day);
  },
};

/** Who is not answered is told by an alarm, and sends a letter that names the first. */
async function sendAgain(town: Town, central: Clerk, day: string): Promise<void> {
  const silent = sent.filter(({ due }) => due === null);
  if (silent.length === 0) return;
  const late = new Set((await town.alarmsOf("K0")).filter(({ kind }) => kind === "BATCH_UNACKNOWLEDGED").map(({ id }) => id));
  for (const batch of silent.filter(({ id }) => late.has(id))) {
    const { id } = await central.act<{ id: string }>("resendOutboundBatch", { batchId: batch.id }, "id");
    sent.splice(sent.indexOf(batch), 1, { id, due: addDays(day, 5) });
    town.count(resent);
  }
}

async function speaksOf(town: Town, central: Clerk, batch: Sent, day: string): Promise<void> {
  if (town.happens(resent, 0.03) && !sent.some(({ due }) => due === null)) return void (batch.due = null);
  const { lines } = await central.ask<{ lines: Line[] }>("query ($id: ID!) { outboundBatch(id: $id) { lines { id kind state item { tag } application { id status } } } }", { id: batch.id });
  const open = lines.filter(({ state }) => state === "OPEN");
  const refused = open.filter((line) => isRefused(town, line));
  const taken = open.filter((line) => !refused.includes(line));
  const later = taken.length > 1 && town.happens(inParts, 0.05) ? taken.slice(1) : [];
  await central.act("acknowledgeOutboundBatch", {
    batchId: batch.id, directorateReference: `Φ.${batch.id.slice(-6)}`, acknowledgedOn: day,
    lineIds: taken.filter((line) => !later.includes(line)).map(({ id }) => id),
    refused: refused.map(({ id }) => ({ lineId: id, reason: "Λείπει υπογραφή" })),
    references: taken.filter((line) => !later.includes(line) && line.application !== null).map(({ id }) => ({ lineId: id, reference: `ΔΑΜ ${id.slice(-6)}` })),
  }, "state");
  for (const { item, application, kind } of refused) {
    coming.push({ tag: item.tag, on: addDays(day, town.dice.between(2, 8)) });
    if (application && kind !== "PROOF_OF_SERVICE" && kind !== "SUPPLEMENT") atDirectorate.delete(application.id);
  }
  if (later.length > 0) {
    town.count(inParts);
    return void (batch.due = addDays(day, 4));
  }
  sent.splice(sent.indexOf(batch), 1);
  town.count("διαβιβαστικά που βεβαιώθηκαν");
}

/** Nothing is refused of a case that has moved on meanwhile. */
function isRefused(town: Town, { kind, application }: Line): boolean {
  if (application !== null && application.status !== (kind === "PROOF_OF_SERVICE" ? "SERVED" : "FORWARDED")) return false;
  const what = `γραμμές που δεν δέχτηκε η Διεύθυνση: ${kind}`;
  if (!town.happens(what, 0.01)) return false;
  town.count(what);
  return true;
}
