import { showDay } from "../../platform/clock";
import type { Db } from "../../platform/database";
import type { PaperFacts } from "../../platform/paper-link";
import type { Row } from "../../platform/papers";
import { findApplicant, findTravelDocuments } from "../applicants";
import type { ApplicationRow } from "../applications";
import { findEntriesByIds } from "../register";

const kinds = { INITIAL_GRANT: "Χορήγηση άδειας διαμονής", RENEWAL: "Ανανέωση άδειας διαμονής", WORK_APPROVAL: "Έγκριση εργασίας", EMPLOYER_INVITATION: "Μετάκληση", FAMILY_REUNIFICATION: "Οικογενειακή επανένωση" } as const satisfies Record<ApplicationRow["kind"], string>;

const labels = { birth: "Ημερομηνία γέννησης", passport: "Διαβατήριο" } as const;

/** What a certificate says of its holder and of the application, by the records of this moment. */
export async function holderRows(db: Db, application: ApplicationRow): Promise<Row[]> {
  const holder = await findApplicant(db, application.applicantId);
  const [passport] = await findTravelDocuments(db, [application.applicantId]);
  const [entry] = await findEntriesByIds(db, [application.protocolEntryId]);
  const born = [holder?.birthDay, holder?.birthMonth].map((part) => (part == null ? "--" : String(part).padStart(2, "0")));
  return [
    { label: "Επώνυμο και όνομα", value: `${holder?.latinSurname} ${holder?.latinGivenName}` },
    { label: "Με ελληνικά", value: [holder?.greekSurname, holder?.greekGivenName].filter(Boolean).join(" ") || "—" },
    { label: labels.birth, value: `${born.join(".")}.${holder?.birthYear}` },
    { label: "Ιθαγένεια", value: holder?.nationality ?? "—" },
    { label: labels.passport, value: passport ? `${passport.number} (${passport.issuingState})` : "—" },
    { label: "Αίτηση", value: kinds[application.kind] },
    { label: "Αρ. πρωτοκόλλου", value: `${entry?.number} / ${entry?.year}, ${entry ? showDay(entry.receivedOn) : ""}` },
  ];
}

/** Whose a certificate is, as it is printed, for the hash in its QR. Nothing where no passport stands on it. */
export function holderOf(rows: readonly Row[]): Pick<PaperFacts, "holder"> {
  const [birth, passport] = [labels.birth, labels.passport].map((label) => rows.find((row) => row.label === label)?.value ?? "");
  const documentNumber = /^(\S+) \(/u.exec(passport ?? "")?.[1];
  return documentNumber === undefined ? {} : { holder: { documentNumber, birth: birth ?? "" } };
}
