import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { filing, voucher } from "../../filing.testing";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
beforeAll(async () => {
  house = await openHouse();
  clerk = await house.as("tylisos");
});
afterAll(() => house.close());

interface Filed extends ActAnswer {
  readonly id: string;
  readonly representative: { readonly filedInAWeek: number } | null;
  readonly feePayments: readonly object[];
}
const fields = "id representative { kind name identityNumber evidence scope expiresOn filedInAWeek } status feePayments { voucher amountCents releasedAt }";
const file = async (over: object, person = clerk) => person.act<Filed>("fileApplication", { input: { ...(await filing(person, "B2")), ...over } }, fields);
const lawyer = { kind: "LAWYER", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 123-456", evidence: "Πληρεξούσιο 12/2026", scope: "FILE", expiresOn: "2099-12-31" };

describe("a fee voucher", () => {
  test("is used once in the municipality, however it is written, also by two branches in one second", async () => {
    expect(await file({ vouchers: [{ voucher: "1234 5678 90", amountCents: 15_000 }] })).toMatchObject({ feePayments: [{ voucher: "1234567890", amountCents: 15_000 }], representative: null });
    const numbers = await house.sql<{ n: number }>("SELECT count(*)::int AS n FROM protocol_entry WHERE municipality_id = '7105'");
    expect(await file({ vouchers: [{ voucher: "1234-567890", amountCents: 15_000 }] })).toMatchObject({ code: "VOUCHER_ALREADY_USED", about: "1234567890" });
    const both = await Promise.all([clerk, await house.as("krousonas")].map((person) => file({ vouchers: [{ voucher: "777000777", amountCents: 15_000 }] }, person)));
    expect(both.map((answer) => answer.code ?? answer.__typename).sort()).toEqual(["Application", "VOUCHER_ALREADY_USED"]);
    expect(await house.sql("SELECT count(*)::int AS n FROM protocol_entry WHERE municipality_id = '7105'")).toEqual([{ n: (numbers[0]?.n ?? 0) + 1 }]);
    expect(await house.sql("SELECT 1 FROM fee_payment p WHERE NOT EXISTS (SELECT 1 FROM application a WHERE a.id = p.application_id)")).toEqual([]);
  });

  test("is one in either script, and free again when the application was filed in error", async () => {
    const filed = await file({ vouchers: [{ voucher: "Α 555 001", amountCents: 15_000 }] });
    const again = () => file({ vouchers: [{ voucher: "A555001", amountCents: 15_000 }] });
    expect(await again()).toMatchObject({ code: "VOUCHER_ALREADY_USED" });
    const supervisor = await house.as("epoptis");
    const voided = await supervisor.act<Filed>("voidApplication", { applicationId: filed.id, reason: "κατατέθηκε δύο φορές", secondPerson: { username: "kentriki", password: "test-password-1" } }, fields);
    expect(voided).toMatchObject({ status: "VOIDED", feePayments: [{ voucher: "Α555001", releasedAt: expect.any(String) }] });
    expect(await again()).toMatchObject({ feePayments: [{ voucher: "Α555001", releasedAt: null }] });
    expect(await again()).toMatchObject({ code: "VOUCHER_ALREADY_USED" });
  });

  test("is asked for a fee that counts as paid, at filing and after; whoever owes none is waived", async () => {
    const { documents } = (await filing(clerk)) as { documents: { requirement: string; state: string }[] };
    const withFee = (state: string) => documents.map((one) => (one.requirement === "FEE" ? { ...one, state, reason: state === "WAIVED" ? "κάτω των δεκατεσσάρων" : null } : one));
    expect(await file({ vouchers: [] })).toMatchObject({ code: "VOUCHER_MISSING", about: "FEE" });
    expect(await file({ vouchers: [], documents: withFee("WAIVED") })).toMatchObject({ status: "COMPLETE" });
    const filed = await file({ vouchers: [], documents: withFee("MISSING") });
    expect(await clerk.act("recordDocument", { applicationId: filed.id, requirement: "FEE", state: "PRESENT" }, "status")).toMatchObject({ code: "VOUCHER_MISSING" });
    const bring = (vouchers: object[]) => clerk.act<Filed>("fileSupplement", { input: { applicationId: filed.id, papers: ["FEE"], attachments: 1, vouchers } }, fields);
    expect(await bring([])).toMatchObject({ code: "VOUCHER_MISSING" });
    const paid = voucher();
    expect(await bring([paid])).toMatchObject({ status: "COMPLETE", feePayments: [{ ...paid, releasedAt: null }] });
    expect(await bring([paid])).toMatchObject({ code: "VOUCHER_ALREADY_USED" });
    const [supplement] = await house.sql<{ entryId: string }>('SELECT protocol_entry_id AS "entryId" FROM supplement WHERE application_id = $1', [filed.id]);
    const supervisor = await house.as("epoptis");
    expect(await supervisor.act("voidSupplement", { ...supplement, reason: "καταχωρίστηκε σε λάθος αίτηση", secondPerson: { username: "kentriki", password: "test-password-1" } }, fields)).toMatchObject({ status: "INCOMPLETE", feePayments: [{ releasedAt: expect.any(String) }] });
    expect(await bring([paid])).toMatchObject({ status: "COMPLETE" });
  });

  test.each([["two of the same", [{ voucher: "5551112", amountCents: 1 }, { voucher: "555 1112", amountCents: 1 }]], ["of nothing", [{ voucher: "5551113", amountCents: 0 }]], ["with a formula", [{ voucher: "=1+1;", amountCents: 5 }]]])("%s is refused", async (_what, vouchers) => {
    expect(await file({ vouchers })).toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("filing for another", () => {
  test("keeps who, by what right, and how many in a week", async () => {
    expect(await file({ representative: lawyer })).toMatchObject({ representative: { ...lawyer, filedInAWeek: 1 } });
    await file({ representative: { ...lawyer, identityNumber: "AK123456" } });
    expect((await file({ representative: lawyer })).representative?.filedInAWeek).toBe(3);
    const later = house.now.getTime() + 8 * 86_400_000;
    house.now = new Date(later);
    clerk = await house.as("tylisos");
    expect((await file({ representative: lawyer })).representative?.filedInAWeek).toBe(1);
  });

  test("without evidence, or with what expired yesterday, is refused and nothing is registered", async () => {
    expect(await file({ representative: { ...lawyer, evidence: "" } })).toMatchObject({ code: "REPRESENTATIVE_EVIDENCE_MISSING", about: "evidence" });
    const yesterday = new Date(house.now.getTime() - 36 * 3_600_000).toISOString().slice(0, 10);
    expect(await file({ representative: { ...lawyer, expiresOn: yesterday } })).toMatchObject({ code: "REPRESENTATIVE_EXPIRED" });
    expect(await file({ representative: { ...lawyer, scope: "COLLECT" } })).toMatchObject({ code: "REPRESENTATIVE_SCOPE" });
  });

  test("by a right for filing alone brings nothing later; a wider one does, and each paper keeps who brought it", async () => {
    const filed = await file({ representative: { ...lawyer, identityNumber: "ΠΡ 700" } });
    const bring = (representative: object | null) => clerk.act<ActAnswer & { supplements: { representative: object | null }[] }>("fileSupplement", { input: { applicationId: filed.id, papers: [], description: "φωτογραφία", attachments: 1, representative } }, "supplements { representative { identityNumber scope } } representatives { evidence }");
    expect(await bring({ ...lawyer, identityNumber: "ΠΡ 700" })).toMatchObject({ code: "REPRESENTATIVE_SCOPE", about: "scope" });
    expect(await bring({ ...lawyer, identityNumber: "Πρ-700", scope: "ALL" })).toMatchObject({ code: "REPRESENTATIVE_SCOPE", about: "evidence" });
    const wider = { ...lawyer, identityNumber: "ΠΡ 700", evidence: "Πληρεξούσιο 13/2026", scope: "FILE_AND_SUPPLEMENT" };
    await bring(wider);
    expect(await bring(null)).toMatchObject({ supplements: [{ representative: { identityNumber: "ΠΡ 700", scope: "FILE_AND_SUPPLEMENT" } }, { representative: null }], representatives: [{ evidence: lawyer.evidence }, { evidence: wider.evidence }] });
  });

  test("for many in seven days is told as the number is typed, and to the supervisor", async () => {
    const supervisor = await house.as("epoptis");
    const told = (identityNumber: string) => clerk.ask<{ filings: number; limit: number }>("query ($n: String!) { filingsForOthers(identityNumber: $n) { filings limit } }", { n: identityNumber });
    const seen = () => supervisor.ask<{ items: { name: string; filings: number; applications: object[] }[] }>("{ filersForOthers { items { name identityNumber filings applications { id } } nextCursor } }");
    const counted = () => supervisor.ask<{ filersForOthers: number }>("{ today { filersForOthers } }");
    const stranger = { ...lawyer, name: "ΑΓΝΩΣΤΟΣ", identityNumber: "ΑΒ 9000" };
    const before = (await counted()).filersForOthers;
    for (let filings = 0; filings < 4; filings += 1) await file({ representative: { ...stranger, identityNumber: filings % 2 ? "AB9000" : "αβ-9000" } });
    expect(await told("AB 9000")).toEqual({ filings: 4, limit: 5 });
    expect(await told("ΑΒ")).toMatchObject({ filings: 0 });
    expect((await seen()).items.map(({ name }) => name)).not.toContain("ΑΓΝΩΣΤΟΣ");
    await file({ representative: stranger });
    expect((await counted()).filersForOthers).toBe(before + 1);
    expect((await seen()).items).toContainEqual({ name: "ΑΓΝΩΣΤΟΣ", identityNumber: stranger.identityNumber, filings: 5, applications: expect.any(Array) });
    expect((await clerk.send("{ filersForOthers { items { name } } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    house.now = new Date(house.now.getTime() + 8 * 86_400_000);
    clerk = await house.as("tylisos");
    expect(await told("ΑΒ 9000")).toMatchObject({ filings: 0 });
  });
});
