import { localDay, showDay, showTime } from "../../platform/clock";
import type { Db } from "../../platform/database";
import type { PaperFacts } from "../../platform/paper-link";
import type { Row } from "../../platform/papers";
import { findApplicant, findTravelDocuments, paperHolder } from "../applicants";
import { type DecisionRow, findDecisions, findPermits, findRemedies } from "../decisions";
import type { IdentityDocumentKind } from "./delivery.rules";
import type { AttemptRow } from "./find-attempts";
import type { Capacity } from "./recipient.rules";

/** What a proof says of persons and papers, in words, as it was when they were served: kept with it, so that every print says the same. */
export interface ProofWords {
  readonly recipient: readonly Row[];
  readonly documents: readonly string[];
  readonly identity: readonly Row[];
  readonly witness: readonly Row[];
  readonly signer: string;
  readonly remedies: string | null;
  readonly holder: PaperFacts["holder"] | null;
}

const documentNames: Readonly<Record<IdentityDocumentKind, string>> = { PASSPORT: "Διαβατήριο", TRAVEL_DOCUMENT: "Ταξιδιωτικό έγγραφο", RESIDENCE_PERMIT: "Άδεια διαμονής", OTHER: "Άλλο έγγραφο" };

const capacities = {
  SELF: "ο ίδιος / η ίδια, κάτοχος των εγγράφων",
  LAWYER: "δικηγόρος του κατόχου",
  SPOUSE: "σύζυγος του κατόχου",
  ASCENDANT: "γονέας ή ανιών του κατόχου",
  ADULT_DESCENDANT: "ενήλικος κατιών του κατόχου",
  GUARDIAN: "επίτροπος του κατόχου",
  EMPLOYER: "εργοδότης του κατόχου",
  AUTHORISED: "πληρεξούσιος του κατόχου",
} as const satisfies Record<Capacity, string>;

type Told = Pick<AttemptRow, "outcome" | "capacity" | "recipientName" | "identityDocumentKind" | "identityDocumentNumber" | "holderPassportSeen" | "passportException" | "evidence" | "evidenceExpiresOn" | "witnessName" | "witnessResidence" | "witnessOccupation">;

export async function wordsOfProof(db: Db, application: { readonly id: string; readonly applicantId: string }, told: Told, kinds: readonly string[]): Promise<ProofWords> {
  const holder = await holderRows(db, application.applicantId);
  const [decision] = await findDecisions(db, [application.id]);
  const received = told.recipientName ?? holder[0]?.value ?? "";
  return {
    recipient: recipientRows(holder, told),
    documents: await documentLines(db, application.id, kinds),
    identity: identityRows(told),
    witness: witnessRows(told),
    signer: told.witnessName ?? received,
    remedies: decision && kinds.includes("DECISION") ? await findRemedies(db, decision.id) : null,
    holder: (await paperHolder(db, application.applicantId)).holder ?? null,
  };
}

/** Whose the papers are. */
export async function holderRows(db: Db, applicantId: string): Promise<Row[]> {
  const holder = await findApplicant(db, applicantId);
  const [passport] = await findTravelDocuments(db, [applicantId]);
  return [
    { label: "Επώνυμο και όνομα", value: `${holder?.latinSurname} ${holder?.latinGivenName}`.trim() },
    { label: "Ιθαγένεια", value: holder?.nationality ?? "—" },
    { label: "Διαβατήριο", value: passport?.number ?? "—" },
  ];
}

function recipientRows(holder: readonly Row[], { capacity, recipientName, evidence, evidenceExpiresOn }: Told): Row[] {
  const [name, ...rest] = holder;
  const own = { label: "Ιδιότητα", value: capacities[capacity ?? "SELF"] };
  if (recipientName === null) return [...(name ? [name] : []), own, ...rest, ...(evidence === null ? [] : [{ label: "Νέο διαβατήριο, φαίνεται από", value: evidence }])];
  return [
    { label: "Επώνυμο και όνομα", value: recipientName },
    own,
    { label: "Με ποιο έγγραφο", value: `${evidence ?? "—"}${evidenceExpiresOn === null ? "" : `, ισχύει έως ${showDay(evidenceExpiresOn)}`}` },
    { label: "Κάτοχος των εγγράφων", value: name?.value ?? "—" },
    ...rest.map(({ label, value }) => ({ label: `${label} του κατόχου`, value })),
  ];
}

const decisionNames = { GRANT: "απόφασης χορήγησης", REJECTION: "απορριπτικής απόφασης", REVOCATION: "ανακλητικής απόφασης" } as const satisfies Record<DecisionRow["kind"], string>;

/** The papers that are handed over, each described exactly: of those kinds the latest. */
export async function documentLines(db: Db, applicationId: string, kinds: readonly string[]): Promise<string[]> {
  const [[decision], [permit]] = [await findDecisions(db, [applicationId]), await findPermits(db, [applicationId])];
  const lines: string[] = [];
  if (permit && kinds.includes("PERMIT")) lines.push(`Άδεια διαμονής με αριθμό ${permit.serial}, που ισχύει από ${showDay(permit.validFrom)} έως ${showDay(permit.validUntil)}`);
  if (decision && kinds.includes("DECISION")) lines.push(`Αντίγραφο της ${decisionNames[decision.kind]} ${decision.number} / ${showDay(decision.decidedOn)}`);
  return lines;
}

function identityRows({ identityDocumentKind, identityDocumentNumber, holderPassportSeen, passportException }: Told): Row[] {
  return [
    { label: "Έγγραφο που επιδείχθηκε", value: identityDocumentKind ? documentNames[identityDocumentKind] : "κανένα" },
    { label: "Αριθμός", value: identityDocumentNumber ?? "—" },
    { label: "Διαβατήριο του κατόχου", value: holderPassportSeen ? "επιδείχθηκε" : `δεν επιδείχθηκε: ${passportException ?? ""}` },
  ];
}

export function witnessRows({ witnessName, witnessResidence, witnessOccupation }: Pick<Told, "witnessName" | "witnessResidence" | "witnessOccupation">): Row[] {
  if (witnessName === null) return [];
  return [
    { label: "Επώνυμο και όνομα", value: witnessName },
    { label: "Κατοικία", value: witnessResidence ?? "—" },
    { label: "Επάγγελμα", value: witnessOccupation ?? "—" },
  ];
}

const channels = { PHONE: "τηλέφωνο", LETTER: "επιστολή", EMAIL: "ηλεκτρονικό μήνυμα", SMS: "μήνυμα στο κινητό", IN_PERSON: "προφορικά στο γραφείο" } as const;

/** A call or an appointment in one line. */
export function callLine({ recordedAt, channel, appointmentAt }: { readonly recordedAt: Date; readonly channel: keyof typeof channels | null; readonly appointmentAt: Date | null }): string {
  const day = (at: Date) => showDay(localDay(at));
  return [`${day(recordedAt)}: ${channel ? channels[channel] : "ραντεβού"}`, appointmentAt && `για τις ${day(appointmentAt)}, ώρα ${showTime(appointmentAt)}`].filter(Boolean).join(", ");
}
