import { expect, test } from "@jest/globals";
import { seesContents, seesSeal } from "./transfer-view.rules";

const onTheWay = { fromOfficeId: "sender", toOfficeId: "receiver", returning: false, state: "IN_TRANSIT", sealReadAt: null, receivedAt: null } as const;
const viewer = (officeId: string, roles: string[] = ["CUSTODIAN"]) => ({ officeId, roles });

test("the seal stays hidden from the receiver until it was read from the bag", () => {
  expect(seesSeal(viewer("sender"), onTheWay)).toBe(true);
  expect(seesSeal(viewer("receiver"), onTheWay)).toBe(false);
  expect(seesSeal(viewer("receiver", ["SUPERVISOR", "AUDITOR"]), onTheWay)).toBe(false);
  expect(seesSeal(viewer("receiver"), { ...onTheWay, state: "ARRIVED", sealReadAt: new Date() })).toBe(true);
  expect(seesSeal(viewer("third"), { ...onTheWay, sealReadAt: new Date() })).toBe(false);
});

test("the list stays hidden from the receiver until the contents were scanned", () => {
  const opened = { ...onTheWay, state: "OPENED", sealReadAt: new Date() } as const;
  expect(seesContents(viewer("sender"), opened)).toBe(true);
  expect(seesContents(viewer("receiver", ["SUPERVISOR"]), opened)).toBe(false);
  expect(seesContents(viewer("receiver"), { ...opened, state: "VERIFIED", receivedAt: new Date() })).toBe(true);
  expect(seesContents(viewer("receiver"), { ...onTheWay, state: "DISCREPANT", sealReadAt: new Date() })).toBe(true);
  expect(seesContents(viewer("receiver"), { ...onTheWay, state: "CLOSED_WITH_REPORT", sealReadAt: new Date() })).toBe(true);
  expect(seesContents(viewer("third"), opened)).toBe(false);
  expect(seesContents(viewer("third", ["AUDITOR"]), opened)).toBe(true);
});

test("once it turned back, the office it was for sees neither", () => {
  const back = { ...onTheWay, returning: true, state: "OPENED", sealReadAt: new Date(), receivedAt: new Date() } as const;
  expect(seesSeal(viewer("receiver"), back)).toBe(false);
  expect(seesContents(viewer("receiver"), back)).toBe(false);
  expect(seesContents(viewer("sender"), back)).toBe(true);
});
