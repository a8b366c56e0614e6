import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { type Person, password } from "./person";

export interface Filed {
  readonly id: string;
  readonly protocolEntry: { readonly number: number; readonly year: number };
  readonly receipt: { readonly code: string };
}

export async function officeId(person: Person, code: string): Promise<string> {
  const offices = await person.ask<{ id: string; code: string }[]>("{ offices { id code } }");
  return offices.find((office) => office.code === code)?.id ?? "";
}

const newVoucher = () => String(randomInt(1e11, 1e12));

/** Types a fee voucher that nobody used. */
export async function payFee(page: Page, voucher = newVoucher()): Promise<void> {
  await page.getByLabel("Αριθμός παραβόλου").fill(voucher);
  await page.getByLabel("Ποσό σε ευρώ").fill("150");
}

/** Files one complete application through the API, at the person's office. */
export async function fileOne(person: Person, deliveryCode: string, applicant: Readonly<Record<string, unknown>> = {}): Promise<Filed> {
  const requirements = await person.ask<{ code: string }[]>(`{ documentRequirements(kind: RENEWAL, category: "STUDIES") { code } }`);
  const surname = Array.from({ length: 9 }, () => "BDGKLMNPRSTVZ"[randomInt(13)]).join("O");
  return person.act<Filed>(
    "fileApplication(commandId: $commandId, input: $input)",
    "$input: FileApplicationInput!",
    {
      input: {
        kind: "RENEWAL", category: "STUDIES", attachments: 5, vouchers: [{ voucher: newVoucher(), amountCents: 15_000 }], deliveryOfficeId: await officeId(person, deliveryCode), previousPermitNumber: "Χ-7", previousPermitExpiresOn: "2027-01-31",
        documents: requirements.map(({ code }) => ({ requirement: code, state: "PRESENT" })),
        applicant: { latinSurname: surname, latinGivenName: "AMINA", birthYear: 1990, sex: "FEMALE", nationality: "PAK", travelDocumentKind: "PASSPORT", travelDocumentNumber: `PK${randomInt(1_000_000, 9_999_999)}`, residenceMunicipalityId: "7105", residenceStreet: "Οδός 3", language: "ur", ...applicant },
      },
    },
    "Application { id protocolEntry { number year } receipt { code } }",
  );
}

/** The holder's passport, as it is on record. */
export async function passportOf(person: Person, applicationId: string): Promise<string> {
  const { applicant } = await person.ask<{ applicant: { travelDocuments: { number: string }[] } }>("query ($id: ID!) { application(id: $id) { applicant { travelDocuments { number } } } }", { id: applicationId });
  return applicant.travelDocuments[0]?.number ?? "";
}

/** From the dossier in the central safe to permit and decision in the central safe. Answers their tags. */
export async function decide(central: Person, filed: Filed, dossierTag: string): Promise<string[]> {
  const out = await central.act<{ id: string }>("openOutboundBatch(commandId: $commandId)", "", {}, "OutboundBatch { id }");
  await central.act("addToOutboundBatch(commandId: $commandId, batchId: $id, tag: $tag)", "$id: ID!, $tag: String!", { id: out.id, tag: dossierTag }, "OutboundBatch { id }");
  await central.act("dispatchOutboundBatch(commandId: $commandId, batchId: $id)", "$id: ID!", { id: out.id }, "OutboundBatch { id }");
  const inbound = await central.act<{ id: string }>("openInboundBatch(commandId: $commandId, directorateReference: \"Φ.9\", directorateDate: \"2011-05-20\", listedCount: 1)", "", {}, "InboundBatch { id }");
  const line = { protocolNumber: filed.protocolEntry.number, protocolYear: filed.protocolEntry.year, decisionKind: "GRANT", decisionNumber: "3391", decidedOn: "2011-05-18", permitSerial: `ΑΑ${randomInt(1e8, 1e9)}`, validFrom: "2011-05-18", validUntil: "2013-05-17" };
  await central.act("addInboundLine(commandId: $commandId, batchId: $id, line: $line)", "$id: ID!, $line: InboundLineInput!", { id: inbound.id, line }, "InboundBatch { id }");
  const accepted = await central.act<{ items: { tag: string; application: { id: string } }[] }>("acceptInboundBatch(commandId: $commandId, batchId: $id, countedCount: 1)", "$id: ID!", { id: inbound.id }, "InboundBatch { items { tag application { id } } }");
  return accepted.items.filter((item) => item.application.id === filed.id).map((item) => item.tag);
}

/** One application filed at the central office, decided, its papers in the central safe for Tylisos. */
export async function readyAtCentral(central: Person): Promise<{ filed: Filed; tags: string[] }> {
  const filed = await fileOne(central, "B2");
  const { tag } = await central.act<{ tag: string }>("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "CustodyItem { tag }");
  return { filed, tags: await decide(central, filed, tag) };
}

/** A sealed package from the central office to Tylisos, waiting for a courier. */
export async function sealBag(central: Person, tags: readonly string[], seal: string): Promise<{ code: string; labelUrl: string }> {
  const bag = await central.act<{ code: string }>("createPackage(commandId: $commandId, toOfficeId: $to)", "$to: ID!", { to: await officeId(central, "B2") }, "TransferPackage { code }");
  for (const tag of tags) await central.act("addToPackage(commandId: $commandId, code: $code, tag: $tag)", "$code: String!, $tag: String!", { code: bag.code, tag }, "TransferPackage { state }");
  await central.act("countPackage(commandId: $commandId, code: $code, count: $count, secondPerson: $second)", "$code: String!, $count: Int!, $second: SecondPersonInput!", { code: bag.code, count: tags.length, second: { username: "thyrida", password } }, "TransferPackage { state }");
  const sealed = await central.act<{ labelUrl: string }>("sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $seal)", "$code: String!, $seal: String!", { code: bag.code, seal }, "TransferPackage { labelUrl }");
  return { code: bag.code, labelUrl: sealed.labelUrl };
}

/** A courier takes the bag through the API. */
export async function carry(courier: Person, code: string, seal: string): Promise<void> {
  await courier.act("acceptPackage(commandId: $commandId, code: $code, sealRead: $seal)", "$code: String!, $seal: String!", { code, seal }, "CourierPackage { state }");
}
