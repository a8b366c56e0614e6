import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { fileOne } from "../filing.testing";
import { ownerDataSource } from "../migrate";
import { type House, openHouse } from "../testing";
import { migrations } from "./index";
import { RepresentOthers1766000040000 } from "./1766000040000-represent-others";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Every migration since goes back and comes again, on rows as they were before. */
test("vouchers and representatives of before keep what they were: one voucher in two scripts is one used twice, a number is found in either", async () => {
  const representative = { kind: "LAWYER", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "AK 123", evidence: "Πληρεξούσιο 1", scope: "ALL" };
  const filed = [];
  for (const voucher of ["10001", "10002"]) filed.push(await fileOne(house, "tylisos", { vouchers: [{ voucher, amountCents: 15_000 }], representative }));
  const owner = await ownerDataSource(house.ownerUrl).initialize();
  const since = migrations.slice(migrations.indexOf(RepresentOthers1766000040000)).map((Migration) => new Migration());
  const step = async (way: "up" | "down") => {
    for (const migration of way === "down" ? since.toReversed() : since) {
      const runner = owner.createQueryRunner();
      await runner.startTransaction();
      await migration[way](runner);
      await runner.commitTransaction();
      await runner.release();
    }
  };
  await step("down");
  await house.sql("UPDATE fee_payment SET voucher = CASE voucher WHEN '10001' THEN 'Α777' ELSE 'A777' END");
  await step("up");
  await owner.destroy();
  expect(await house.sql("SELECT voucher, use, protocol_entry_id IS NOT NULL AS paper FROM fee_payment ORDER BY use")).toEqual([{ voucher: "Α777", use: 1, paper: true }, { voucher: "Α777", use: 2, paper: true }]);
  expect(await house.sql("SELECT DISTINCT identity_key, scope FROM representative")).toEqual([{ identity_key: "ΑΚ123", scope: "FILE_AND_SUPPLEMENT" }]);
  const clerk = await house.as("tylisos");
  expect(await clerk.ask("query ($id: ID!) { application(id: $id) { representative { scope } feePayments { voucher } } }", { id: filed[0]?.id })).toEqual({ representative: { scope: "FILE_AND_SUPPLEMENT" }, feePayments: [{ voucher: "Α777" }] });
});
