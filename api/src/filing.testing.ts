import type { House, Person } from "./testing";

export interface FiledApplication {
  readonly id: string;
  readonly status: string;
  readonly complete: boolean;
  readonly protocolEntry: { readonly number: number; readonly year: number };
}

export const drita = {
  latinSurname: "BERISHA",
  latinGivenName: "DRITA",
  greekSurname: "Μπερίσα",
  greekGivenName: "Ντρίτα",
  birthYear: 1984,
  birthMonth: 3,
  birthDay: 14,
  sex: "FEMALE",
  nationality: "ALB",
  travelDocumentKind: "PASSPORT",
  travelDocumentNumber: "BK0934417",
  travelDocumentState: "ALB",
  residenceMunicipalityId: "7105",
  residenceUnitCode: "710501",
  residenceStreet: "Ελευθερίου Βενιζέλου 12",
  language: "sq",
} as const;

let people = 0;
let vouchers = 0;

/** A fee voucher nobody used. */
export function voucher(): { voucher: string; amountCents: number } {
  vouchers += 1;
  return { voucher: `7000${String(vouchers).padStart(8, "0")}`, amountCents: 15_000 };
}

/** A person nobody takes for another: letters only, unlike any before. */
export function somebody(over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  people += 1;
  const letters = [...String(people * 7919)].map((digit) => "BDFGKLMPRT".charAt(Number(digit))).join("A");
  return { ...drita, latinSurname: `${letters}ZU`, latinGivenName: `${letters}XO`, greekSurname: null, greekGivenName: null, travelDocumentNumber: `XX${people}${letters}`, ...over };
}

export const filedFields = "id status complete forwardBy filedAt protocolEntry { id number year subject direction attachments addressee office { code } } documents { requirement { code } state }";

/** The input of a filing whose checklist is complete, for an office to deliver. */
export async function filing(clerk: Person, deliveryCode = "B2", over: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> {
  const requirements = await clerk.ask<{ code: string }[]>(`{ documentRequirements(kind: RENEWAL, category: "EMPLOYMENT") { code } }`);
  return {
    kind: "RENEWAL",
    category: "EMPLOYMENT",
    applicant: somebody(),
    previousPermitNumber: "Χ-1182",
    previousPermitExpiresOn: "2027-01-31",
    documents: requirements.map(({ code }) => ({ requirement: code, state: "PRESENT" })),
    vouchers: [voucher()],
    deliveryOfficeId: await officeId(clerk, deliveryCode),
    attachments: 6,
    ...over,
  };
}

export async function officeId(person: Person, code: string): Promise<string> {
  const offices = await person.ask<{ id: string; code: string }[]>("{ offices { id code } }");
  const office = offices.find((row) => row.code === code);
  if (!office) throw new Error(`there is no office ${code}`);
  return office.id;
}

/** Files one application that is complete, at the branch of Tylisos unless said otherwise. */
export async function fileOne(house: House, username = "tylisos", over: Readonly<Record<string, unknown>> = {}, deliveryCode = "B2"): Promise<FiledApplication> {
  const clerk = await house.as(username);
  const filed = await clerk.act<FiledApplication>("fileApplication", { input: await filing(clerk, deliveryCode, over) }, filedFields);
  if (filed.code) throw new Error(`filing was refused: ${filed.code} ${filed.about}`);
  return filed;
}
