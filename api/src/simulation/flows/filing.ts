import { addDays } from "../../platform/clock";
import { type Case, type Fate, throwFate } from "../case";
import type { Clerk } from "../clerk";
import type { Flow, OfficeCode, Town } from "../town";
import { guardianOf, keepGuardian } from "./minors";

interface Filed {
  readonly id: string;
  readonly protocolEntry: { readonly number: number; readonly year: number };
  readonly applicant: { readonly id: string };
}

const categories = { RENEWAL: "EMPLOYMENT", INITIAL_GRANT: "STUDIES", FAMILY_REUNIFICATION: "FAMILY", WORK_APPROVAL: "EMPLOYMENT", EMPLOYER_INVITATION: "EMPLOYMENT" } as const satisfies Record<Fate["kind"], string>;
const papers = new Map<string, readonly string[]>();
let people = 0;

/** So many applications a day at every office that works, of every kind; complete ones get their certificate, all get a tag for the dossier. */
export function filing(perDay: (day: string) => number): Flow {
  return {
    name: "filing",
    hour: [9, 0],
    onDay: async (town, day) => {
      const fates = Array.from({ length: perDay(day) }, () => throwFate(town.dice));
      const open = town.working();
      await Promise.all(open.map(async (office) => {
        for (const fate of fates.filter((one) => open[Math.floor(one.filedAt * open.length)] === office)) await file(town, day, office, fate);
      }));
    },
  };
}

async function file(town: Town, day: string, office: OfficeCode, fate: Fate): Promise<void> {
  const clerk = await town.clerkOf(office);
  const open = [...town.open].filter((code) => !town.draining.has(code));
  const wished = fate.deliveredElsewhere < 0.8 ? office : (open[Math.floor(fate.deliveredElsewhere * 97) % open.length] ?? "K0");
  const delivery = town.branchesDeliver ? wished : "K0";
  const input = await inputOf(town, clerk, day, fate, delivery);
  const filed = await clerk.act<Filed>("fileApplication", { input }, "id protocolEntry { number year } applicant { id }");
  const one: Case = { id: filed.id, number: filed.protocolEntry.number, year: filed.protocolEntry.year, fate, passport: input.applicant.travelDocumentNumber, office };
  town.cases.push(one);
  town.byId.set(one.id, one);
  if (fate.minor !== "NO") await keepGuardian(town, clerk, one, filed.applicant.id);
  town.count(`κατατέθηκαν: ${fate.kind}`);
  if (fate.byLawyer || fate.kind === "EMPLOYER_INVITATION") town.count("κατατέθηκαν από τρίτον");
  if (!fate.incomplete && (fate.kind === "RENEWAL" || fate.kind === "INITIAL_GRANT")) {
    await clerk.act("issueSubmissionCertificate", { applicationId: one.id });
    town.count("βεβαιώσεις κατάθεσης");
  }
  await clerk.act("tagCaseFile", { applicationId: one.id }, "tag");
}

async function inputOf(town: Town, clerk: Clerk, day: string, fate: Fate, delivery: string) {
  const category = categories[fate.kind];
  const asked = papers.get(fate.kind) ?? (await clerk.ask<{ code: string }[]>("query ($k: ApplicationKind!, $c: ID!) { documentRequirements(kind: $k, category: $c) { code } }", { k: fate.kind, c: category })).map(({ code }) => code);
  papers.set(fate.kind, asked);
  people += 1;
  const letters = (salt: number) => [...String(people * 7919 + salt)].map((digit) => "BDFGKLMPRT".charAt(Number(digit))).join("A");
  const employer = { name: "ΑΓΡΟΤΙΚΗ ΑΕ", taxId: "555777003" };
  const passport = `SIM${people}`;
  const representative = fate.minor === "ASCENDANT" ? guardianOf(fate, passport) : fate.kind === "EMPLOYER_INVITATION"
    ? { kind: "EMPLOYER", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: `ΑΕ ${people}`, evidence: "Καταστατικό 4/2010", scope: "FILE" }
    : fate.byLawyer || fate.minor === "GUARDIAN" ? { kind: "LAWYER", name: "ΔΙΚΗΓΟΡΟΣ ΑΝΝΑ", identityNumber: `ΑΚ ${people}`, evidence: `Πληρεξούσιο ${people}`, scope: "FILE_AND_SUPPLEMENT" } : null;
  return {
    kind: fate.kind, category, attachments: asked.length, deliveryOfficeId: town.officeId(delivery), differentPersonConfirmed: true,
    previousPermitNumber: fate.kind === "RENEWAL" ? `Χ-${people}` : null,
    previousPermitExpiresOn: fate.kind === "RENEWAL" ? addDays(day, 30) : null,
    documents: asked.map((requirement, index) => ({ requirement, state: fate.incomplete && index === 0 ? "MISSING" : "PRESENT" })),
    vouchers: [{ voucher: `6${String(people).padStart(11, "0")}`, amountCents: 15_000 }],
    ...(fate.kind === "WORK_APPROVAL" || fate.kind === "EMPLOYER_INVITATION" ? { employer } : {}),
    ...(fate.kind === "FAMILY_REUNIFICATION" ? { familyMembers: [{ name: "BERISHA ANA", relation: "CHILD", birthYear: 2005, nationality: "ALB" }] } : {}),
    ...(representative ? { representative } : {}),
    applicant: {
      latinSurname: `${letters(0)}ZU`, latinGivenName: `${letters(104_729)}XO`, birthYear: fate.minor === "NO" ? 1950 + (people % 40) : 1995 + (people % 3), birthMonth: 1 + (people % 12), birthDay: 1 + (people % 28), sex: people % 2 === 0 ? "FEMALE" : "MALE", nationality: "ALB",
      travelDocumentKind: "PASSPORT", travelDocumentNumber: passport, travelDocumentState: "ALB", residenceMunicipalityId: "7105", residenceStreet: "Ελευθερίου Βενιζέλου 12", language: fate.language, email: addressOf(fate, people),
    },
  };
}

/** Some live at a house that answers only the second time, some gave an address that does not exist, some none. */
function addressOf({ mail }: Fate, number: number): string | null {
  return mail === "NONE" ? null : `p${number}@${{ GOOD: "mail", SLOW: "argei", BAD: "den-yparchei" }[mail]}.example.gr`;
}
