import { showDay } from "../../platform/clock";
import type { Db } from "../../platform/database";
import type { Row } from "../../platform/papers";
import { findApplicant, findTravelDocuments } from "../applicants";
import type { ApplicationRow } from "../applications";
import { findEntriesByIds } from "../register";

const kinds = { INITIAL_GRANT: "Χορήγηση άδειας διαμονής", RENEWAL: "Ανανέωση άδειας διαμονής", WORK_APPROVAL: "Έγκριση εργασίας", EMPLOYER_INVITATION: "Μετάκληση", FAMILY_REUNIFICATION: "Οικογενειακή επανένωση" } as const satisfies Record<ApplicationRow["kind"], string>;

/** What a certificate says of its holder and of the application, by the records of this moment. */
export async function holderRows(db: Db, application: ApplicationRow): Promise<Row[]> {
  const holder = await findApplicant(db, application.applicantId);
  const [passport] = await findTravelDocuments(db, [application.applicantId]);
  const [entry] = await findEntriesByIds(db, [application.protocolEntryId]);
  const born = [holder?.birthDay, holder?.birthMonth].map((part) => (part == null ? "--" : String(part).padStart(2, "0")));
  return [
    { label: "Επώνυμο και όνομα", value: `${holder?.latinSurname} ${holder?.latinGivenName}` },
    { label: "Με ελληνικά", value: [holder?.greekSurname, holder?.greekGivenName].filter(Boolean).join(" ") || "—" },
    { label: "Ημερομηνία γέννησης", value: `${born.join(".")}.${holder?.birthYear}` },
    { label: "Ιθαγένεια", value: holder?.nationality ?? "—" },
    { label: "Διαβατήριο", value: passport ? `${passport.number} (${passport.issuingState})` : "—" },
    { label: "Αίτηση", value: kinds[application.kind] },
    { label: "Αρ. πρωτοκόλλου", value: `${entry?.number} / ${entry?.year}, ${entry ? showDay(entry.receivedOn) : ""}` },
  ];
}
