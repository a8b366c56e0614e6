import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { filing } from "../../filing.testing";
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
const fields = "id representative { kind name identityNumber evidence expiresOn filedInAWeek } feePayments { voucher amountCents }";
const file = async (over: object, person = clerk) => person.act<Filed>("fileApplication", { input: { ...(await filing(person, "B2")), ...over } }, fields);
const lawyer = { kind: "LAWYER", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 123-456", evidence: "Πληρεξούσιο 12/2026", expiresOn: "2099-12-31" };

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

  test.each([["two of the same", [{ voucher: "5551112", amountCents: 1 }, { voucher: "555 1112", amountCents: 1 }]], ["of nothing", [{ voucher: "5551113", amountCents: 0 }]], ["with a formula", [{ voucher: "=1+1;", amountCents: 5 }]]])("%s is refused", async (_what, vouchers) => {
    expect(await file({ vouchers })).toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("filing for another", () => {
  test("keeps who, by what right, and how many in a week", async () => {
    expect(await file({ representative: lawyer })).toMatchObject({ representative: { ...lawyer, identityNumber: "ΑΚ123456", filedInAWeek: 1 } });
    await file({ representative: { ...lawyer, identityNumber: "ακ123456" } });
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
  });
});
