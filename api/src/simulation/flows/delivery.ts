import { addDays, localDay } from "../../platform/clock";
import type { Case } from "../case";
import { drawn } from "../signature";
import type { Flow, OfficeCode, Town } from "../town";
import { byGuardian, comesAlone } from "./minors";

/** Who did not take theirs the first time, and comes again. */
const again = new Map<string, string>();

/** People come to the office where their papers lie: identified, signed for, served; some turn back the first time, some never come. */
export const delivery: Flow = {
  name: "delivery",
  hour: [8, 30],
  onDay: async (town, day) => {
    await Promise.all(town.working().map(async (office) => {
      for (const { applicationId, since } of await readyAt(town, office)) {
        const one = town.byId.get(applicationId);
        if (!one || one.fate.comes === "NEVER") continue;
        const { fate } = one;
        if ((again.get(applicationId) ?? addDays(localDay(since), fate.comesAfterDays)) <= day) await serve(town, office, one, day);
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

async function serve(town: Town, office: OfficeCode, one: Case, day: string): Promise<void> {
  const clerk = await town.clerkOf(office);
  const { id } = await clerk.act<{ id: string }>("startDelivery", { applicationId: one.id }, "id");
  if (one.fate.comes === "FIRST_NOT" && !again.has(one.id)) {
    await clerk.act("abandonDelivery", { deliveryId: id, reason: "INTERRUPTED", note: "Έφυγε πριν υπογράψει" }, "state");
    again.set(one.id, addDays(day, 5));
    return town.count("επιδόσεις που ματαιώθηκαν");
  }
  if (one.fate.minor !== "NO") await comesAlone(town, clerk, id, holder(one));
  await clerk.act("completeDelivery", { deliveryId: id, input: one.fate.minor === "NO" ? inputOf(one) : byGuardian(one) }, "id");
  town.count(one.fate.minor === "NO" ? `επιδόσεις: ${one.fate.comes === "FIRST_NOT" ? "IN_PERSON" : one.fate.comes}` : "επιδόσεις ανηλίκων στον γονέα ή επίτροπο");
}

/** The holder by the passport on record; somebody by a paper that reaches to collecting; or a refusal before a witness. */
function inputOf({ passport, fate }: Case): Record<string, unknown> {
  if (fate.comes === "PROXY") {
    const representative = { kind: "AUTHORISED", name: "ΣΥΓΓΕΝΗΣ ΑΝΝΑ", identityNumber: `ΑΝ ${passport}`, evidence: "Εξουσιοδότηση με γνήσιο υπογραφής", scope: "COLLECT" };
    return { identityDocumentKind: "OTHER", identityDocumentNumber: representative.identityNumber, holderPassportSeen: false, passportException: "Παραλαμβάνει εξουσιοδοτημένη", representative, signaturePng: drawn };
  }
  if (fate.comes !== "REFUSES") return holder({ passport });
  return { ...holder({ passport }), outcome: "REFUSED", witness: { name: "ΜΑΡΤΥΡΑΣ ΝΙΚΟΣ", residence: "Γάζι", occupation: "Υπάλληλος" }, note: "Δεν δέχεται την απόφαση" };
}

function holder({ passport }: Pick<Case, "passport">): Record<string, unknown> {
  return { identityDocumentKind: "PASSPORT", identityDocumentNumber: passport, holderPassportSeen: true, signaturePng: drawn };
}
