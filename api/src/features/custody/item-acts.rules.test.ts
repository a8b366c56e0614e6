import { expect, test } from "@jest/globals";
import { inHands, inSafe, type ItemFacts, type ItemKind, nowhere } from "./custody.rules";
import { actsOn, homeOf } from "./item-acts.rules";

const who = { staffId: "me", officeId: "here", officeKind: "BRANCH", roles: ["CUSTODIAN"] } as const;
const item: ItemFacts & { readonly kind: ItemKind } = { id: "1", tag: "T1", kind: "PERMIT", state: "IN_SAFE", ...inSafe({ id: "safe", officeId: "here" }), recalledAt: null, returnReason: null };
const reports = ["reportItemMissing", "reportItemStolen"];

test("the acts on a thing are those its judges would not refuse", () => {
  expect(actsOn(item, who)).toEqual(["takeFromSafe", "returnItem", ...reports, "reportItemDamaged", "recallItem"]);
  expect(actsOn({ ...item, state: "AT_COUNTER", ...inHands("me", "here") }, who)).toEqual(["putInSafe", ...reports, "reportItemDamaged", "recallItem"]);
  expect(actsOn({ ...item, state: "AT_COUNTER", ...inHands("other", "here") }, who)).toEqual(["recallItem"]);
  expect(actsOn({ ...item, state: "DAMAGED" }, who)).toEqual(["returnItem", ...reports, "recallItem"]);
  expect(actsOn({ ...item, state: "RETURN_DUE", returnReason: "UNCOLLECTED" }, who)).toEqual(["takeFromSafe", "keepItem", ...reports, "reportItemDamaged", "recallItem"]);
  expect(actsOn({ ...item, state: "MISSING", officeId: "far" }, who)).toEqual(["findItem", "recallItem"]);
  expect(actsOn({ ...item, state: "IN_TRANSIT", ...inHands("courier", null, "bag") }, who)).toEqual(["recallItem"]);
  expect(actsOn({ ...item, state: "DELIVERED", ...nowhere }, who)).toEqual([]);
  expect(actsOn({ ...item, state: "MISSING" }, who)).toEqual(["reportItemStolen", "findItem", "recallItem"]);
});

test("a defect in judging hides no act", () => {
  const broken = { ...item, get state(): never { throw new Error("broken"); } };
  expect(() => actsOn(broken, who)).toThrow("broken");
});

test("a paper is at home where it is served; dossiers, proofs and what returns at the central office", () => {
  expect(homeOf(item, "branch", "central")).toBe("branch");
  for (const up of [{ kind: "CASE_FILE" }, { kind: "PROOF_OF_SERVICE" }, { kind: "DECLARATION" }, { entryId: "e" }, { recalledAt: new Date(0) }, { returnReason: "UNCOLLECTED" }] as const) expect(homeOf({ ...item, ...up }, "branch", "central")).toBe("central");
});
