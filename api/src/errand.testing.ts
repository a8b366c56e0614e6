import { fileOne, officeId } from "./filing.testing";
import type { House, Person } from "./testing";

/** Colleagues who confirm as the second of two, at the central office and at Tylisos. */
export const secondPerson = { username: "thyrida", password: "test-password-1" } as const;
export const atBranch = { username: "tylisos2", password: "test-password-1" } as const;

export interface Granted {
  readonly applicationId: string;
  readonly permitTag: string;
  readonly decisionTag: string;
  /** Of the person. */
  readonly passport: string;
  readonly serial: string;
}

let serials = 0;

/** An application filed at the central office, forwarded, granted, its papers in the central safe. */
export async function grantOne(house: House, deliveryCode = "B2", over: Readonly<Record<string, unknown>> = {}): Promise<Granted> {
  const filed = await fileOne(house, "kentriki", over, deliveryCode);
  const central = await house.as("kentriki");
  const { tag } = await central.act<{ tag: string }>("tagCaseFile", { applicationId: filed.id }, "tag");
  const out = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
  await central.act("addToOutboundBatch", { batchId: out.id, tag }, "id");
  await central.act("dispatchOutboundBatch", { batchId: out.id }, "id");
  const inbound = await central.act<{ id: string }>("openInboundBatch", { directorateReference: "Φ.1", directorateDate: "2011-05-20", listedCount: 1 }, "id");
  serials += 1;
  const serial = `ΑΑ${100_000 + serials}`;
  await central.act("addInboundLine", { batchId: inbound.id, line: lineFor(filed.protocolEntry, serial) }, "id");
  const accepted = await central.act<{ items: { tag: string; kind: string }[] }>("acceptInboundBatch", { batchId: inbound.id, countedCount: 1 }, "items { tag kind }");
  const tagOf = (kind: string) => accepted.items.find((item) => item.kind === kind)?.tag ?? "";
  const { applicant } = await central.ask<{ applicant: { travelDocuments: { number: string }[] } }>("query ($id: ID!) { application(id: $id) { applicant { travelDocuments { number } } } }", { id: filed.id });
  return { applicationId: filed.id, permitTag: tagOf("PERMIT"), decisionTag: tagOf("DECISION"), passport: applicant.travelDocuments[0]?.number ?? "", serial };
}

export function lineFor(entry: { readonly number: number; readonly year: number }, permitSerial: string): Record<string, unknown> {
  return { protocolNumber: entry.number, protocolYear: entry.year, decisionKind: "GRANT", decisionNumber: "3391", decidedOn: "2011-05-18", permitSerial, validFrom: "2011-05-18", validUntil: "2013-05-17" };
}

let seals = 500_000;

/** Packs, counts by two and seals a bag from the central office. */
export async function packAndSeal(house: House, toCode: string, tags: readonly string[]): Promise<{ code: string; seal: string }> {
  const central = await house.as("kentriki");
  const bag = await central.act<{ code: string }>("createPackage", { toOfficeId: await officeId(central, toCode) }, "code");
  for (const tag of tags) await must(central, "addToPackage", { code: bag.code, tag });
  await must(central, "countPackage", { code: bag.code, count: tags.length, secondPerson });
  seals += 1;
  const seal = String(seals);
  await must(central, "sealPackage", { code: bag.code, seal, sealAgain: seal });
  return { code: bag.code, seal };
}

/** A sealed bag with the papers of one person, waiting for a courier. */
export async function sealed(house: House): Promise<{ code: string; seal: string; granted: Granted }> {
  const granted = await grantOne(house);
  return { ...(await packAndSeal(house, "B2", [granted.permitTag, granted.decisionTag])), granted };
}

/** A sealed bag on the way to Tylisos, in the hands of `dianomeas`, with the papers of `count` granted applications. */
export async function onTheWay(house: House, count = 1): Promise<{ code: string; seal: string; tags: string[]; granted: Granted[] }> {
  const granted: Granted[] = [];
  for (let index = 0; index < count; index += 1) granted.push(await grantOne(house));
  const tags = granted.flatMap((one) => [one.permitTag, one.decisionTag]);
  const { code, seal } = await packAndSeal(house, "B2", tags);
  await must(await house.as("dianomeas"), "acceptPackage", { code, sealRead: seal });
  return { code, seal, tags, granted };
}

async function must(person: Person, act: string, args: Record<string, unknown>): Promise<void> {
  const answer = await person.act(act, args, "__typename");
  if (answer.__typename === "Refusal") throw new Error(`${act} was refused: ${answer.code} ${answer.about}`);
}
