import { showCode } from "@epidosi/schema";
import { audit } from "../../platform/audit";
import { localDay, showDay } from "../../platform/clock";
import { actorOf, type Context } from "../../platform/context";
import { inMunicipality } from "../../platform/transaction";
import { findTravelDocuments, loadApplicant } from "../applicants";
import { applicationSubjects, findDocuments, loadApplication } from "../applications";
import { loadItem } from "../custody";
import { loadOffice, paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { findCaptured } from "./find-captured";
import { findAct, findIncident } from "./find-incidents";

const states = { PRESENT: "κατατέθηκε", MISSING: "έλειπε", WAIVED: "δεν απαιτήθηκε" } as const;
const directions = { INCOMING: "Εισερχόμενο", OUTGOING: "Εξερχόμενο", INTERNAL: "Εσωτερικό" } as const;

/** The dossier as it can be rebuilt: everything that was captured of the case until it was. */
export async function printRebuilt(ctx: Context, id: string): Promise<Buffer | null> {
  const act = await findAct(ctx.reader, id, "REBUILD_FILE");
  const incident = act && (await findIncident(ctx.reader, act.incidentId));
  if (!act || !incident || incident.applicationId === null || incident.itemId === null || act.itemId === null) return null;
  const application = await loadApplication(ctx, incident.applicationId);
  const [lost, rebuilt, filed] = [await loadItem(ctx, incident.itemId), await loadItem(ctx, act.itemId), await loadProtocolEntry(ctx, application.protocolEntryId)];
  const captured = await findCaptured(ctx.reader, application.id, act.at);
  const office = await loadOffice(ctx, application.officeOfFilingId);
  const { municipalityId, staffId, officeId } = actorOf(ctx);
  await inMunicipality(ctx.dataSource, municipalityId, ctx.now, (tx) => audit(tx, { event: "REBUILT_FILE_PRINTED", staffId, officeId, subjectId: application.id }));
  return printPaper(
    ctx,
    "rebuilt-file",
    {
      head: await paperHead(ctx.reader, filed.officeId, act.at),
      number: `${filed.number} / ${filed.year}`,
      date: showDay(localDay(act.at)),
      rows: [
        { label: "Ετικέτα φακέλου που χάθηκε ή φθάρηκε", value: lost ? showCode(lost.tag) : "" },
        { label: "Ετικέτα νέου φακέλου", value: rebuilt ? showCode(rebuilt.tag) : "" },
        { label: "Γραφείο κατάθεσης", value: office.name },
        { label: "Κατατέθηκε", value: showDay(localDay(application.filedAt)) },
      ],
      person: await personRows(ctx, application),
      documents: (await findDocuments(ctx.reader, [application.id])).map((row) => ({ label: row.labelEl, value: states[row.state] })),
      scans: captured.scans.map((scan) => ({ name: scan.name, at: showDay(localDay(scan.addedAt)), hash: scan.sha256.replaceAll(/.{4}(?=.)/gu, "$& ") })),
      entries: captured.entries.map((entry) => ({ number: `${entry.number} / ${entry.year}`, date: showDay(entry.receivedOn), subject: entry.subject, direction: directions[entry.direction] })),
      note: typeof act.facts["note"] === "string" ? act.facts["note"] : "",
      clerk: (await loadStaff(ctx, act.staffId)).name,
    },
    { at: act.at },
  );
}

async function personRows(ctx: Context, application: Awaited<ReturnType<typeof loadApplication>>) {
  const person = await loadApplicant(ctx, application.applicantId);
  const passports = await findTravelDocuments(ctx.reader, [person.id]);
  const birth = [person.birthDay, person.birthMonth, person.birthYear].filter((part) => part !== null).map((part) => String(part).padStart(2, "0")).join(".");
  const rows = [
    ["Αίτημα", applicationSubjects[application.kind]],
    ["Επώνυμο και όνομα", `${person.latinSurname} ${person.latinGivenName}`.trim()],
    ["Με ελληνικά", [person.greekSurname, person.greekGivenName].filter(Boolean).join(" ")],
    ["Πατέρας, μητέρα", [person.fatherName, person.motherName].filter(Boolean).join(", ")],
    ["Γέννηση", birth],
    ["Ιθαγένεια", person.nationality],
    ["Διαβατήριο", passports.map((passport) => passport.number).join(", ")],
    ["ΑΦΜ", person.taxId ?? ""],
    ["ΑΜΚΑ", person.socialSecurityNumber ?? ""],
    ["Κατοικία", person.residenceStreet],
    ["Προηγούμενη άδεια", [application.previousPermitNumber, application.previousPermitExpiresOn === null ? "" : `έως ${showDay(application.previousPermitExpiresOn)}`].filter(Boolean).join(", ")],
  ] as const;
  return rows.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value }));
}
