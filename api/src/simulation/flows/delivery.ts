import { addDays, localDay } from "../../platform/clock";
import { drawn } from "../signature";
import type { Flow, OfficeCode, Town } from "../town";

/** Who did not take theirs the first time, and comes again. */
const again = new Map<string, string>();

/** People come to the office where their papers lie: identified, signed for, served; some turn back the first time, some never come. */
export const delivery: Flow = {
  name: "delivery",
  hour: [8, 30],
  onDay: async (town, day) => {
    const byId = new Map(town.cases.map((one) => [one.id, one]));
    const offices = [...town.open].filter((code) => !town.suspended.has(code));
    await Promise.all(offices.map(async (office) => {
      for (const { applicationId, since } of await readyAt(town, office)) {
        const fate = byId.get(applicationId)?.fate;
        if (!fate || fate.comes === "NEVER") continue;
        if ((again.get(applicationId) ?? addDays(localDay(since), fate.comesAfterDays)) <= day) await serve(town, office, applicationId, fate.comes === "FIRST_NOT" && !again.has(applicationId), day);
      }
    }));
  },
};

/** Cases all of whose papers lie in this office's safe and are delivered here. */
function readyAt(town: Town, office: OfficeCode): Promise<{ applicationId: string; since: Date }[]> {
  return town.rows(
    `SELECT i.application_id AS "applicationId", max(i.since) AS since FROM custody_item i JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
     WHERE i.municipality_id = '7105' AND i.kind IN ('PERMIT', 'DECISION') AND a.delivery_office_id = $1 AND a.status IN ('GRANTED', 'REJECTED')
     GROUP BY i.application_id HAVING bool_and(i.state = 'IN_SAFE' AND i.office_id = $1) ORDER BY 2, 1`,
    [town.officeId(office)],
  );
}

async function serve(town: Town, office: OfficeCode, applicationId: string, refuses: boolean, day: string): Promise<void> {
  const clerk = await town.clerkOf(office);
  const { id } = await clerk.act<{ id: string }>("startDelivery", { applicationId }, "id");
  if (refuses) {
    await clerk.act("abandonDelivery", { deliveryId: id, reason: "NO_SHOW", note: "Έφυγε πριν υπογράψει" }, "state");
    again.set(applicationId, addDays(day, 5));
    return town.count("επιδόσεις που ματαιώθηκαν");
  }
  const { proof } = await clerk.act<{ proof: { item: { tag: string } } }>("completeDelivery", { deliveryId: id, input: { identityDocumentKind: "PASSPORT", identityDocumentNumber: "SIM", holderPassportSeen: true, signaturePng: drawn } }, "proof { item { tag } }");
  const one = town.byTag.get(proof.item.tag);
  if (one) one.tags = [proof.item.tag];
  town.count("επιδόσεις");
}
