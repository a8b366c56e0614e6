import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { newKey } from "../../device.testing";
import { sealed } from "../../errand.testing";
import { type House, openHouse } from "../../testing";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => house.close());

test("bags of a person whose phone was lost are in question until somebody else reads the seal", async () => {
  const [central, supervisor, clerk, courier] = await Promise.all([house.as("kentriki"), house.as("epoptis"), house.as("tylisos"), house.as("dianomeas")]);
  const [staff] = await house.sql<{ id: string }>("SELECT id FROM staff_member WHERE username = 'dianomeas' AND municipality_id = '7105'");
  const { code: oneTime } = await supervisor.act<{ code: string }>("makeEnrolmentCode", { staffId: staff?.id }, "code");
  const { id: deviceId } = await courier.act<{ id: string }>("enrolDevice", { code: oneTime, name: "Κινητό", key: await newKey() }, "id");
  const [carried, waiting] = [await sealed(house), await sealed(house)];
  // The bag was taken before this person had a device.
  await house.sql("UPDATE device SET state = 'FROZEN'");
  await courier.act("acceptPackage", { code: carried.code, sealRead: carried.seal }, "code");
  const see = (code: string) => central.ask<{ inQuestion: boolean }>("query ($code: String!) { transferPackage(code: $code) { inQuestion } }", { code });
  expect(await see(carried.code)).toEqual({ inQuestion: false });

  await supervisor.act("revokeDevice", { deviceId, reason: "STOLEN" }, "state");
  expect([await see(carried.code), await see(waiting.code)]).toEqual([{ inQuestion: true }, { inQuestion: false }]);
  expect(await supervisor.ask("{ today { packagesInQuestion } }")).toEqual({ packagesInQuestion: 1 });
  const again = await house.as("dianomeas");
  await again.act("handOverPackage", { code: carried.code }, "code");
  await again.act("acceptPackage", { code: waiting.code, sealRead: waiting.seal }, "code");
  expect([await see(carried.code), await see(waiting.code)]).toEqual([{ inQuestion: true }, { inQuestion: false }]);

  await clerk.act("arrivePackage", { code: carried.code, sealRead: carried.seal, intact: true }, "state");
  expect(await see(carried.code)).toEqual({ inQuestion: false });
  expect(await supervisor.ask("{ today { packagesInQuestion } }")).toEqual({ packagesInQuestion: 0 });
});
