import type { Flow } from "../town";
import { addDays } from "../../platform/clock";

interface Sent {
  readonly id: string;
  readonly due: string;
  readonly dossiers: readonly string[];
}

const sent: Sent[] = [];
/** Dossiers at the Directorate: the tag, since when. */
export const atDirectorate: { readonly tag: string; readonly since: string }[] = [];

/** Twice a week what lies in the central safe for the Directorate goes out in batches, and what was received is acknowledged. */
export const outbound: Flow = {
  name: "outbound",
  hour: [10, 0],
  onDay: async (town, day) => {
    const central = await town.as("kentriki");
    for (const batch of sent.filter(({ due }) => due <= day)) {
      await central.act("acknowledgeOutboundBatch", { batchId: batch.id, directorateReference: `Φ.${batch.id.slice(0, 6)}`, acknowledgedOn: day }, "state");
      sent.splice(sent.indexOf(batch), 1);
      town.count("διαβιβαστικά που βεβαιώθηκαν");
    }
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday !== 2 && weekday !== 5) return;
    const due = await town.rows<{ tag: string; kind: string }>(
      `SELECT i.tag, i.kind FROM custody_item i JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
       WHERE i.municipality_id = '7105' AND i.office_id = $1 AND i.state = 'IN_SAFE' AND (i.kind = 'PROOF_OF_SERVICE' OR i.kind = 'CASE_FILE' AND a.status = 'COMPLETE') ORDER BY i.since, i.id`,
      [town.officeId("K0")],
    );
    for (let from = 0; from < due.length; from += 100) {
      const part = due.slice(from, from + 100);
      const { id } = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
      await central.each("addToOutboundBatch", part.map(({ tag }) => ({ batchId: id, tag })), "id");
      await central.act("dispatchOutboundBatch", { batchId: id }, "id");
      sent.push({ id, due: addDays(day, town.dice.between(3, 12)), dossiers: [] });
      for (const { tag, kind } of part) if (kind === "CASE_FILE") atDirectorate.push({ tag, since: day });
      town.count("διαβιβαστικά προς τη Διεύθυνση");
      town.count("έγγραφα προς τη Διεύθυνση", part.length);
    }
  },
};
