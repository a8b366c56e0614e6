import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createHash, randomUUID } from "node:crypto";
import { type Granted, grantOne } from "../../errand.testing";
import { somebody } from "../../filing.testing";
import { readPdf } from "../../pdf.testing";
import { drawn } from "../../signature.testing";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  central = await house.as("kentriki");
});
afterAll(async () => house.close());

interface Served extends ActAnswer {
  readonly state: string;
  readonly attempts: readonly { readonly outcome: string; readonly reportUrl: string | null }[];
  readonly proof: { readonly paperUrl: string; readonly formUrl: string | null };
}
const fields = "id state servedAt attempts { outcome served capacity recipientName evidence identityDocumentNumber witness { name residence occupation } note reportUrl } proof { paperUrl formUrl item { state } } items { kind state returnReason }";
const start = async (applicationId: string) => (await central.act<{ id: string }>("startDelivery", { applicationId }, "id")).id;
const own = (passport: string) => ({ identityDocumentKind: "PASSPORT", identityDocumentNumber: passport, holderPassportSeen: true, signaturePng: drawn });
const complete = (deliveryId: string, input: object) => central.act<Served>("completeDelivery", { deliveryId, input }, fields);
const begun = async (over: object = {}): Promise<Granted & { deliveryId: string }> => {
  const granted = await grantOne(house, "K0", over as Record<string, unknown>);
  return { ...granted, deliveryId: await start(granted.applicationId) };
};
const witness = { name: "ΜΑΡΤΥΣ ΑΝΝΑ", residence: "Κρουσώνας Ηρακλείου", occupation: "φαρμακοποιός" };
const proxy = { kind: "AUTHORISED", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 123456", evidence: "Εξουσιοδότηση ΚΕΠ 7/2026", scope: "COLLECT", expiresOn: "2099-12-31" };
const byProxy = (over: object = {}) => ({ identityDocumentKind: "OTHER", identityDocumentNumber: "AK123456", holderPassportSeen: false, passportException: "το κρατά ο κάτοχος", signaturePng: drawn, representative: { ...proxy, ...over } });
const print = async (url: string) => readPdf((await central.get(url)).rawPayload);
const statusOf = async (id: string) => (await central.ask<{ status: string }>("query ($id: ID!) { application(id: $id) { status } }", { id })).status;

describe("who receives", () => {
  test("a proxy whose paper reaches to collecting: named on the proof with capacity, paper and its last day", async () => {
    const { deliveryId } = await begun();
    const served = await complete(deliveryId, byProxy());
    expect(served).toMatchObject({ state: "PROVEN", attempts: [{ outcome: "DELIVERED", served: true, capacity: "AUTHORISED", recipientName: proxy.name, evidence: proxy.evidence }], items: [{ state: "DELIVERED" }, { state: "DELIVERED" }] });
    const text = await print(served.proof.paperUrl);
    for (const said of [proxy.name, "πληρεξούσιος του κατόχου", proxy.evidence, "31.12.2099", "AK123456", "δεν επιδείχθηκε"]) expect(text).toContain(said);
  });

  test("not one who may only file, whose paper expired yesterday, who shows another's document, or without a paper; the attempt may be kept as a rejected proxy", async () => {
    const { deliveryId, applicationId } = await begun();
    const yesterday = new Date(house.now.getTime() - 36 * 3_600_000).toISOString().slice(0, 10);
    for (const [over, code, about] of [
      [{ scope: "FILE" }, "PROXY_SCOPE", "scope"],
      [{ expiresOn: yesterday }, "PROXY_EXPIRED", yesterday.split("-").reverse().join(".")],
      [{ identityNumber: "ΑΒ 000" }, "PROXY_IDENTITY_DIFFERS", "identityDocumentNumber"],
      [{ evidence: "" }, "REPRESENTATIVE_EVIDENCE_MISSING", "evidence"],
    ] as const)
      expect(await complete(deliveryId, byProxy(over))).toMatchObject({ code, about });
    expect(await central.act("abandonDelivery", { deliveryId, reason: "PROXY_REJECTED", note: "ληγμένη εξουσιοδότηση" }, fields)).toMatchObject({ state: "ATTEMPTED", attempts: [{ outcome: "PROXY_REJECTED", served: false, note: "ληγμένη εξουσιοδότηση" }] });
    expect(await statusOf(applicationId)).toBe("GRANTED");
  });

  test("a spouse on the case, until the divorce is written down; then not by any certificate, nor for filing more", async () => {
    const spouse = { kind: "SPOUSE", name: "HOXHA ARBEN", identityNumber: "ΑΝ 777", evidence: "Πιστοποιητικό οικογενειακής κατάστασης 5", scope: "ALL", expiresOn: null };
    const { applicationId, deliveryId, passport } = await begun({ representative: spouse });
    const { representatives } = await central.ask<{ representatives: { protocolEntryId: string; endReason: string | null }[] }>("query ($id: ID!) { application(id: $id) { representatives { protocolEntryId endReason } } }", { id: applicationId });
    const end = (reason: string) => central.act("endRepresentation", { applicationId, protocolEntryId: representatives[0]?.protocolEntryId, reason }, "representatives { endReason }");
    expect(await end(" ")).toMatchObject({ code: "REASON_MISSING" });
    expect(await end("διαζύγιο, απόφαση 12/2026")).toMatchObject({ representatives: [{ endReason: "διαζύγιο, απόφαση 12/2026" }] });
    expect(await end("ξανά")).toMatchObject({ code: expect.stringMatching(/REASON_MISSING|PROXY_REVOKED/u) });
    const asSpouse = { ...byProxy({ ...spouse, evidence: "Νέο πιστοποιητικό 6" }), identityDocumentNumber: "ΑΝ777" };
    expect(await complete(deliveryId, asSpouse)).toMatchObject({ code: "PROXY_REVOKED", about: expect.stringMatching(/^\d\d\.\d\d\.\d{4}$/u) });
    const more = { applicationId, papers: [], description: "φωτογραφία", attachments: 1, representative: spouse };
    expect(await central.act("fileSupplement", { input: more }, "id")).toMatchObject({ code: "PROXY_REVOKED" });
    expect(await complete(deliveryId, own(passport))).toMatchObject({ state: "PROVEN" });
  });

  test("a minor's parent on record, not the minor; from the day of age the person, and the parent no more", async () => {
    const born = { birthYear: house.now.getUTCFullYear() - 17, birthMonth: 1, birthDay: 2 };
    const parent = { kind: "ASCENDANT", name: "BERISHA AGRON", identityNumber: "ΜΗ 31", evidence: "Ληξιαρχική πράξη γέννησης 3", scope: "ALL", expiresOn: null };
    const minor = await begun({ applicant: somebody(born), representative: parent });
    expect(await complete(minor.deliveryId, own(minor.passport))).toMatchObject({ code: "MINOR_ALONE", about: expect.stringMatching(/^02\.01\./u) });
    const asParent = (over: object = {}) => ({ ...byProxy({ ...parent, ...over }), identityDocumentNumber: "ΜΗ31" });
    expect(await complete(minor.deliveryId, { ...asParent({ identityNumber: "ΜΗ 99" }), identityDocumentNumber: "ΜΗ99" })).toMatchObject({ code: "GUARDIAN_NOT_KNOWN" });
    expect(await complete(minor.deliveryId, asParent())).toMatchObject({ state: "PROVEN", attempts: [{ capacity: "ASCENDANT" }] });

    const grown = await begun({ applicant: somebody(born), representative: parent });
    await house.sql("UPDATE applicant SET birth_year = birth_year - 2 WHERE id = (SELECT applicant_id FROM application WHERE id = $1)", [grown.applicationId]);
    expect(await complete(grown.deliveryId, asParent())).toMatchObject({ code: "GUARDIAN_NO_LONGER" });
    expect(await complete(grown.deliveryId, own(grown.passport))).toMatchObject({ state: "PROVEN", attempts: [{ capacity: "SELF" }] });
  });
});

describe("the passport in hand", () => {
  const lines = { surname: "BERISHA", givenName: "DRITA", birthYear: 1984, birthMonth: 3, birthDay: 14, issuingState: "ALB", readBy: "MRZ" };
  const check = (applicationId: string, number: string, seen: object | null) => central.ask<string>("query ($id: ID!, $number: String!, $seen: SeenDocumentInput) { checkIdentity(applicationId: $id, kind: PASSPORT, number: $number, seen: $seen) }", { id: applicationId, number, seen });

  test("a twin of the same surname and day is another person by the given name, under any number, before anything is done and when it is", async () => {
    const { applicationId, deliveryId, passport } = await begun({ applicant: somebody({ latinSurname: "GJINITWINA", latinGivenName: "DRITA" }), differentPersonConfirmed: true });
    const twin = { ...lines, surname: "GJINITWINA", givenName: "ARTA" };
    for (const number of [passport, "TW1"]) expect(await check(applicationId, number, twin)).toBe("OTHER_PERSON");
    expect(await complete(deliveryId, { ...own("TW1"), seen: twin, newPassportEvidence: "το δηλώνει" })).toMatchObject({ code: "OTHER_PERSON" });
    expect(await central.act("abandonDelivery", { deliveryId, reason: "WRONG_PERSON" }, fields)).toMatchObject({ attempts: [{ outcome: "WRONG_PERSON" }] });
    expect(await check(applicationId, passport, { ...twin, givenName: "DRITA" })).toBe("KNOWN");
  });

  test("a new one since filing is taken in with what shows that it is theirs, and is known from then on", async () => {
    const { applicationId, deliveryId } = await begun({ applicant: somebody({ latinSurname: "GJINITWINB", latinGivenName: "DRITA" }), differentPersonConfirmed: true });
    const seen = { ...lines, surname: "GJINITWINB" };
    expect(await complete(deliveryId, own("NEW77"))).toMatchObject({ code: "PASSPORT_NOT_KNOWN", about: "seen" });
    expect(await complete(deliveryId, { ...own("NEW77"), seen })).toMatchObject({ code: "PASSPORT_NOT_KNOWN", about: "newPassportEvidence" });
    expect(await check(applicationId, "NEW77", seen)).toBe("NEW_PASSPORT");
    const served = await complete(deliveryId, { ...own("NEW77"), seen, newPassportEvidence: "το παλαιό, με σφραγίδα ακύρωσης" });
    expect(served).toMatchObject({ state: "PROVEN", attempts: [{ evidence: "το παλαιό, με σφραγίδα ακύρωσης" }] });
    expect(await check(applicationId, "NEW77", null)).toBe("KNOWN");
    expect(await print(served.proof.paperUrl)).toContain("NEW77");
  });
});

describe("with a witness", () => {
  test("a refusal is served: the hour counts, the case is served, the papers wait for their return, the proof says so", async () => {
    const { applicationId, deliveryId } = await begun();
    const refusal = { identityDocumentKind: "OTHER", identityDocumentNumber: "", holderPassportSeen: false, passportException: "αρνήθηκε να το δείξει", outcome: "REFUSED", signaturePng: drawn };
    expect(await complete(deliveryId, refusal)).toMatchObject({ code: "WITNESS_MISSING", about: "name" });
    expect(await complete(deliveryId, { ...refusal, witness: { ...witness, occupation: " " } })).toMatchObject({ code: "WITNESS_MISSING", about: "occupation" });
    expect(await complete(deliveryId, { ...refusal, witness, passportException: null })).toMatchObject({ code: "PASSPORT_EXCEPTION_MISSING" });
    expect(await complete(deliveryId, { ...refusal, witness, signaturePng: null })).toMatchObject({ code: "SIGNATURE_MISSING" });
    const served = await complete(deliveryId, { ...refusal, witness });
    expect(served).toMatchObject({ state: "PROVEN", servedAt: expect.any(String), attempts: [{ outcome: "REFUSED", served: true, witness }], proof: { item: { state: "IN_SAFE" } } });
    expect(served).toMatchObject({ items: [{ state: "RETURN_DUE", returnReason: "REFUSED" }, { state: "RETURN_DUE", returnReason: "REFUSED" }] });
    expect(await statusOf(applicationId)).toBe("SERVED");
    expect(await central.act("startDelivery", { applicationId }, "id")).toMatchObject({ code: "DELIVERY_ALREADY_STARTED" });
    const text = await print(served.proof.paperUrl);
    for (const said of ["άρνηση παραλαβής", witness.name, witness.residence, witness.occupation, "θεωρείται ότι έγινε"]) expect(text).toContain(said);
  });

  test("who cannot sign has the papers, and the witness signs", async () => {
    const { deliveryId, passport } = await begun();
    expect(await complete(deliveryId, { ...own(passport), witness })).toMatchObject({ code: "INVALID_INPUT" });
    const served = await complete(deliveryId, { ...own(passport), outcome: "CANNOT_SIGN", witness });
    expect(served).toMatchObject({ state: "PROVEN", attempts: [{ outcome: "CANNOT_SIGN", served: true, witness }], items: [{ state: "DELIVERED" }, { state: "DELIVERED" }] });
    expect(await print(served.proof.paperUrl)).toContain("δεν μπορεί να υπογράψει");
  });

  test("nobody stayed away who was not called, nor before the appointment; then it is kept and reported, and nothing is served", async () => {
    const { applicationId } = await grantOne(house, "K0");
    const noShow = (given: object | null = null) => central.act<Served>("recordNoShow", { applicationId, witness: given }, `${fields} invitations { channel appointmentAt }`);
    const invite = (channel: string | null, appointmentAt: Date | null) => central.act("inviteToCollect", { applicationId, channel, appointmentAt: appointmentAt?.toISOString() ?? null }, "state");
    const hours = (count: number) => new Date(house.now.getTime() + count * 3_600_000);
    expect(await noShow()).toMatchObject({ code: "INVITATION_MISSING" });
    expect(await invite(null, null)).toMatchObject({ code: "INVALID_INPUT" });
    expect(await invite(null, hours(-1))).toMatchObject({ code: "APPOINTMENT_PAST" });
    expect(await invite(null, hours(1))).toMatchObject({ state: "SCHEDULED" });
    expect(await noShow()).toMatchObject({ code: "INVITATION_MISSING" });
    expect(await invite("PHONE", hours(2))).toMatchObject({ state: "INVITED" });
    expect(await noShow()).toMatchObject({ code: "APPOINTMENT_NOT_YET" });
    house.now = hours(3);
    central = await house.as("kentriki");
    expect(await noShow({ ...witness, name: "" })).toMatchObject({ code: "WITNESS_MISSING" });
    const away = await noShow(witness);
    expect(away).toMatchObject({ state: "ATTEMPTED", attempts: [{ outcome: "NO_SHOW", served: false, witness }], invitations: [{ channel: null }, { channel: "PHONE" }] });
    const text = await print(away.attempts[0]?.reportUrl ?? "");
    for (const said of ["δεν προσήλθε, αν και κλήθηκε", "τηλέφωνο", witness.name]) expect(text).toContain(said);
    expect(await statusOf(applicationId)).toBe("GRANTED");
    expect(await noShow()).toMatchObject({ state: "ATTEMPTED", attempts: [{}, {}] });
    expect(await central.act("startDelivery", { applicationId }, "state")).toMatchObject({ state: "AT_COUNTER" });
  });
});

describe("signed by hand", () => {
  const put = async (deliveryId: string, content: Buffer) => {
    const response = await house.app.inject({ method: "PUT", url: `/files/proof-forms/${deliveryId}?commandId=${randomUUID()}&name=form.png`, headers: { cookie: central.cookie, "content-type": "image/png", origin: "http://localhost:4000" }, payload: content });
    return { status: response.statusCode, ...response.json<{ id?: string; refusal?: { code: string } }>() };
  };
  const athens = (at: Date) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Athens", dateStyle: "short", timeStyle: "short" }).format(at).replace(" ", "T");

  test("the form is printed, scanned back and kept with the proof; without the scan, or without day and hour, there is none", async () => {
    const { deliveryId, passport } = await begun();
    expect(await print(`/papers/service-form/${deliveryId}.pdf`)).toContain("Έντυπο επίδοσης");
    const { signaturePng: _none, ...checked } = own(passport);
    const sign = (formId: string | null, servedAt: string) => complete(deliveryId, { ...checked, signedForm: { formId, servedAt } });
    expect(await complete(deliveryId, checked)).toMatchObject({ code: "SIGNATURE_MISSING" });
    expect(await sign(null, athens(house.now))).toMatchObject({ code: "PROOF_FORM_MISSING" });
    expect(await put(deliveryId, Buffer.from("όχι εικόνα"))).toMatchObject({ refusal: { code: "ATTACHMENT_WRONG_TYPE" } });
    const scan = Buffer.from(drawn, "base64");
    const { id = "" } = await put(deliveryId, scan);
    const other = await begun();
    const { id: foreign = "" } = await put(other.deliveryId, scan);
    expect(await sign(foreign, athens(house.now))).toMatchObject({ code: "PROOF_FORM_MISSING" });
    expect(await sign(id, athens(house.now).slice(0, 10))).toMatchObject({ code: "PROOF_HOUR_MISSING", about: "servedAt" });
    expect(await sign(id, athens(new Date(house.now.getTime() - 86_400_000)))).toMatchObject({ code: "PROOF_HOUR_WRONG" });
    const served = await sign(null, athens(house.now));
    expect(served).toMatchObject({ state: "PROVEN", proof: { formUrl: `/files/proof-forms/${id}` } });
    expect(await print(served.proof.paperUrl)).toContain("Υπογράφηκε με το χέρι");
    expect((await central.get(served.proof.formUrl ?? "")).rawPayload.equals(scan)).toBe(true);
    expect(await house.sql("SELECT 1 FROM proof_form WHERE sha256 = $1 AND id = $2", [createHash("sha256").update(scan).digest("hex"), id])).toHaveLength(1);
    expect((await central.get(`/papers/service-form/${deliveryId}.pdf`)).statusCode).toBe(404);
  });
});

describe("a rejection", () => {
  test("is served with the remedies copied from the decision, and not without", async () => {
    const { applicationId, deliveryId, passport } = await begun();
    await house.sql("UPDATE decision SET kind = 'REJECTION' WHERE application_id = $1", [applicationId]);
    expect(await complete(deliveryId, own(passport))).toMatchObject({ code: "REMEDIES_MISSING" });
    const copy = (text: string) => central.act("recordRemedies", { applicationId, text }, "decision { remedies }");
    const remedies = "Αίτηση ακύρωσης στο Διοικητικό Εφετείο μέσα σε εξήντα ημέρες από την επίδοση.";
    expect(await copy("όχι")).toMatchObject({ code: "REMEDIES_MISSING" });
    expect(await copy(remedies)).toMatchObject({ decision: { remedies } });
    expect(await copy(`${remedies} Και άλλο.`)).toMatchObject({ code: "REMEDIES_KNOWN" });
    const served = await complete(deliveryId, own(passport));
    expect((await print(served.proof.paperUrl)).replaceAll(/\s+/gu, " ")).toContain("Αίτηση ακύρωσης στο Διοικητικό Εφετείο");
  });
});

test("the proof prints the same however the person's details change afterwards", async () => {
  const { applicationId, deliveryId, passport } = await begun();
  const served = await complete(deliveryId, own(passport));
  const before = (await central.get(served.proof.paperUrl)).rawPayload;
  await house.sql("UPDATE applicant SET latin_surname = 'CHANGED' WHERE id = (SELECT applicant_id FROM application WHERE id = $1)", [applicationId]);
  expect((await central.get(served.proof.paperUrl)).rawPayload.equals(before)).toBe(true);
  expect(before.toString("latin1")).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</su);
});
