import { goneStates, isGone, itemStates } from "@epidosi/schema";
import { describe, expect, test } from "@jest/globals";
import { refusalsOf } from "../../refusal.testing";
import { inHands, inSafe, type ItemFacts, type ItemKind, mayBecome, nowhere, placeOf } from "./custody.rules";
import { judgeFind, judgeKeep, judgeRecall, judgeRelease, judgeReport, judgeRestore, judgeReturn, judgeSupersede, judgeWithdrawRecall } from "./item-fate.rules";

const saying = refusalsOf("T1", { REASON_MISSING: "note", INVALID_INPUT: "reason", ITEM_NOT_RETURNABLE: { about: "T1", clause: "S12d" } });

const clerk = { staffId: "me", officeId: "here", officeKind: "BRANCH", roles: ["CUSTODIAN"] } as const;
const supervisor = { ...clerk, staffId: "boss", officeId: "far", roles: ["SUPERVISOR"] } as const;
const item: ItemFacts & { readonly kind: ItemKind } = { id: "1", tag: "T1", kind: "PERMIT", state: "IN_SAFE", ...inSafe({ id: "safe", officeId: "here" }, "4"), recalledAt: null, returnReason: null };
const gone = goneStates.map((state) => ({ ...item, ...nowhere, state }));

describe("called back", () => {
  test.each(itemStates.filter((state) => !isGone(state)))("from %s it stays where it is, and is to return", (state) => {
    const [move] = judgeRecall({ ...item, state }, "REVOKED", " ΑΠ 12/2011 ");
    expect(move).toMatchObject({ act: "recallItem", to: state === "IN_SAFE" ? "RETURN_DUE" : state, place: placeOf(item), note: "ΑΠ 12/2011", marks: { recall: "REVOKED", returning: "RECALLED" } });
    expect(mayBecome(state, move?.to ?? "IN_SAFE")).toBe(true);
  });
  test.each(gone)("$state it cannot be", (left) => expect(() => judgeRecall(left, "REVOKED", "ΑΠ 12/2011")).toThrow(saying("ITEM_ALREADY_GONE")));
  test("once, and with a reason", () => {
    expect(() => judgeRecall({ ...item, recalledAt: new Date(0) }, "OTHER", "again")).toThrow(saying("ITEM_RECALLED"));
    expect(() => judgeRecall(item, "OTHER", "  ")).toThrow(saying("REASON_MISSING"));
  });
});

describe("called back no more", () => {
  const called = { ...item, recalledAt: new Date(0), returnReason: "RECALLED" } as const;
  test.each([["RETURN_DUE", "IN_SAFE"], ["AT_COUNTER", "AT_COUNTER"], ["IN_TRANSIT", "IN_TRANSIT"], ["DAMAGED", "DAMAGED"], ["MISSING", "MISSING"]] as const)("%s it is %s, in its place, by two", (state, to) => {
    const there = { ...called, state };
    expect(judgeWithdrawRecall(there, "second", "ΑΠ 3")).toEqual([{ item: there, act: "withdrawRecall", to, place: placeOf(there), secondPersonId: "second", note: "ΑΠ 3", marks: { recall: "WITHDRAWN", returning: null } }]);
  });
  test("neither twice, nor in a batch, nor gone, nor without a reason", () => {
    expect(() => judgeWithdrawRecall(item, "second", "ΑΠ 3")).toThrow(saying("ITEM_NOT_RECALLED"));
    expect(() => judgeWithdrawRecall({ ...called, state: "RETURN_BATCHED" }, "second", "ΑΠ 3")).toThrow(saying("ITEM_IN_RETURN"));
    for (const left of gone) expect(() => judgeWithdrawRecall({ ...called, state: left.state }, "second", "ΑΠ 3")).toThrow(saying("ITEM_ALREADY_GONE"));
    expect(() => judgeWithdrawRecall({ ...called, state: "RETURN_DUE" }, "second", " ")).toThrow(saying("REASON_MISSING"));
  });
});

describe("a later paper came", () => {
  test.each(itemStates.filter((state) => !isGone(state)))("what is %s stays where it is, and is to return", (state) => {
    const [move] = judgeSupersede([{ ...item, state }], "SUPERSEDED", "ήρθε νέα");
    expect(move).toMatchObject({ act: "recallItem", to: state === "IN_SAFE" ? "RETURN_DUE" : state, place: placeOf(item), note: "ήρθε νέα", marks: { recall: "SUPERSEDED", returning: "RECALLED" } });
    expect(mayBecome(state, move?.to ?? "IN_SAFE")).toBe(true);
  });
  test("what has left or was called back is passed over, and what was refused stays so", () => {
    expect(judgeSupersede([...gone, { ...item, recalledAt: new Date(0) }], "REVOKED", "ανακλητική")).toEqual([]);
    expect(judgeSupersede([{ ...item, state: "RETURN_DUE", returnReason: "REFUSED" }], "REVOKED", "ανακλητική")[0]).toMatchObject({ to: "RETURN_DUE", marks: { recall: "REVOKED", returning: "REFUSED" } });
  });
});

describe("given to a wrong case", () => {
  test.each(["IN_SAFE", "RETURN_DUE", "DAMAGED"] as const)("%s in any office's safe it is nobody's, in its place, by two", (state) => {
    const there = { ...item, state };
    expect(judgeRelease([there], "second", " άλλου ")).toEqual([{ item: there, act: "releaseMatch", to: state, place: placeOf(item), secondPersonId: "second", note: "άλλου", facts: { application: null } }]);
  });
  test.each([
    ["ITEM_NOT_IN_SAFE", { state: "AT_COUNTER", ...inHands("me", "here") }],
    ["ITEM_NOT_IN_SAFE", { state: "MISSING" }],
    ["ITEM_IN_PACKAGE", { state: "PACKED" }],
    ["ITEM_IN_PACKAGE", { state: "RETURN_BATCHED" }],
    ["ITEM_ALREADY_GONE", { state: "DELIVERED", ...nowhere }],
  ] as const)("%s: not while %j", (code, over) => expect(() => judgeRelease([item, { ...item, ...over }], "second", "άλλου")).toThrow(saying(code)));
  test("with a reason", () => expect(() => judgeRelease([item], "second", " ")).toThrow(saying("REASON_MISSING")));

  test("what it took the place of is as it was, but for what has left; one in a batch that goes up is waited for", () => {
    const set = { ...item, state: "RETURN_DUE", recalledAt: new Date(0), returnReason: "RECALLED" } as const;
    expect(judgeRestore([set], "second", "άλλου")).toEqual([{ item: set, act: "withdrawRecall", to: "IN_SAFE", place: placeOf(item), secondPersonId: "second", note: "άλλου", marks: { recall: "WITHDRAWN", returning: null } }]);
    expect(judgeRestore([{ ...set, returnReason: "UNCOLLECTED" }], "second", "άλλου")[0]).toMatchObject({ to: "RETURN_DUE", marks: { returning: "UNCOLLECTED" } });
    expect(judgeRestore([{ ...set, state: "IN_TRANSIT" }], "second", "άλλου")[0]).toMatchObject({ to: "IN_TRANSIT" });
    expect(judgeRestore(gone, "second", "άλλου")).toEqual([]);
    expect(() => judgeRestore([{ ...set, state: "RETURN_BATCHED" }], "second", "άλλου")).toThrow(saying("ITEM_IN_RETURN"));
  });
});

describe("to return", () => {
  test("is what lies in this safe, in its place", () => expect(judgeReturn([item], clerk, "UNCOLLECTED", null)).toEqual([{ item, act: "returnItem", to: "RETURN_DUE", place: placeOf(item), note: null, marks: { returning: "UNCOLLECTED" } }]));
  test("a damaged one goes for that reason alone, called back or not", () => {
    const damaged = { ...item, state: "DAMAGED" } as const;
    expect(judgeReturn([damaged], clerk, "DAMAGED", null)[0]?.marks).toEqual({ returning: "DAMAGED" });
    expect(judgeReturn([{ ...damaged, recalledAt: new Date(0) }], clerk, "DAMAGED", null)[0]?.marks).toEqual({ returning: "RECALLED" });
    expect(() => judgeReturn([damaged], clerk, "UNCOLLECTED", null)).toThrow(saying("INVALID_INPUT"));
    expect(() => judgeReturn([item], clerk, "DAMAGED", null)).toThrow(saying("INVALID_INPUT"));
  });
  test("another reason needs its words", () => {
    expect(() => judgeReturn([item], clerk, "OTHER", null)).toThrow(saying("REASON_MISSING"));
    expect(judgeReturn([item], clerk, "OTHER", "λάθος στοιχεία")[0]?.note).toBe("λάθος στοιχεία");
    expect(judgeReturn([item], clerk, "WRONG_OFFICE", " ")[0]?.note).toBeNull();
  });
  test.each([
    ["already", { state: "RETURN_DUE" }, "UNCOLLECTED", "ITEM_TO_RETURN"],
    ["a dossier", { kind: "CASE_FILE" }, "OTHER", "ITEM_NOT_RETURNABLE"],
    ["a proof", { kind: "PROOF_OF_SERVICE" }, "OTHER", "ITEM_NOT_RETURNABLE"],
    ["elsewhere", { officeId: "far" }, "UNCOLLECTED", "ITEM_NOT_HERE"],
    ["at the counter", { state: "AT_COUNTER", ...inHands("me", "here") }, "UNCOLLECTED", "ITEM_NOT_IN_SAFE"],
  ] as const)("%s it is not", (_why, other, reason, code) => expect(() => judgeReturn([{ ...item, ...other }], clerk, reason, "λόγος")).toThrow(saying(code)));
  test("by a recall's reason it is not", () => expect(() => judgeReturn([item], clerk, "RECALLED", "λόγος")).toThrow(refusalsOf("", { INVALID_INPUT: { about: "reason", clause: "S12d" } })("INVALID_INPUT")));
});

describe("kept after all", () => {
  const due = { ...item, state: "RETURN_DUE", returnReason: "UNCOLLECTED" } as const;
  test("it is in the safe again, and damaged if it was", () => {
    expect(judgeKeep([due], clerk)).toEqual([{ item: due, act: "keepItem", to: "IN_SAFE", place: placeOf(due), marks: { returning: null } }]);
    expect(judgeKeep([{ ...due, returnReason: "DAMAGED" }], clerk)[0]?.to).toBe("DAMAGED");
  });
  test.each([
    ["called back", { recalledAt: new Date(0) }, "ITEM_RECALLED"],
    ["not to return", { state: "IN_SAFE" }, "ITEM_NOT_TO_RETURN"],
    ["elsewhere", { officeId: "far" }, "ITEM_NOT_HERE"],
  ] as const)("%s it is not", (_why, other, code) => expect(() => judgeKeep([{ ...due, ...other }], clerk)).toThrow(saying(code)));
});

describe("missing, stolen or damaged", () => {
  const mine = { ...item, state: "AT_COUNTER", ...inHands("me", "here") } as const;
  test.each(["MISSING", "STOLEN", "DAMAGED"] as const)("%s is said by who answers for it, who goes on answering", (report) => {
    expect(judgeReport(mine, clerk, report, "έπεσε νερό")[0]).toMatchObject({ to: report, place: placeOf(mine), note: "έπεσε νερό" });
    expect(judgeReport(item, clerk, report, "δεν βρέθηκε")[0]).toMatchObject({ to: report, place: placeOf(item) });
    expect(judgeReport({ ...mine, custodianId: "other" }, supervisor, report, "είπε")[0]?.to).toBe(report);
    expect(() => judgeReport(mine, clerk, report, " ")).toThrow(saying("REASON_MISSING"));
  });
  test.each(itemStates)("of %s each word said is a step the table knows", (state) => {
    for (const report of ["MISSING", "STOLEN", "DAMAGED"] as const) {
      let moves: readonly { readonly to: string }[] = [];
      try {
        moves = judgeReport({ ...item, state }, clerk, report, "λόγος");
      } catch {
        continue;
      }
      expect([state, report, moves.length > 0 && mayBecome(state, report)]).toEqual([state, report, true]);
    }
  });
  test.each([
    ["of a colleague", { ...mine, custodianId: "other" }, "MISSING", "ITEM_NOT_YOURS"],
    ["of another office's safe", { ...item, officeId: "far" }, "DAMAGED", "ITEM_NOT_YOURS"],
    ["in a counted bag", { ...mine, state: "PACKED", packageId: "bag" }, "MISSING", "ITEM_IN_PACKAGE"],
    ["on the way", { ...mine, state: "IN_TRANSIT", packageId: "bag" }, "STOLEN", "ITEM_IN_PACKAGE"],
    ["damaged out of a bag not yet closed", { ...mine, state: "ARRIVED", packageId: "bag" }, "DAMAGED", "ITEM_IN_PACKAGE"],
    ["damaged in a batch", { ...item, state: "BATCHED" }, "DAMAGED", "ITEM_IN_PACKAGE"],
    ["missing already", { ...item, state: "MISSING" }, "MISSING", "ITEM_ALREADY_REPORTED"],
    ["missing and now damaged", { ...item, state: "MISSING" }, "DAMAGED", "ITEM_ALREADY_REPORTED"],
    ["stolen and now missing", { ...item, state: "STOLEN" }, "MISSING", "ITEM_ALREADY_REPORTED"],
    ["damaged already", { ...item, state: "DAMAGED" }, "DAMAGED", "ITEM_ALREADY_REPORTED"],
    ["delivered", { ...item, ...nowhere, state: "DELIVERED" }, "MISSING", "ITEM_ALREADY_GONE"],
  ] as const)("%s: refused", (_why, thing, report, code) => expect(() => judgeReport(thing, clerk, report, "λόγος")).toThrow(saying(code)));
  test("what is in an open package can go missing from its safe", () => expect(judgeReport({ ...item, state: "RESERVED", packageId: "bag" }, clerk, "MISSING", "λόγος")).toHaveLength(1));
  test("a missing thing may turn out stolen", () => expect(judgeReport({ ...item, state: "MISSING" }, clerk, "STOLEN", "καταγγελία")[0]?.to).toBe("STOLEN"));
});

describe("found", () => {
  test.each(["MISSING", "STOLEN"] as const)("what was %s is in the finder's hands, and the entry names where it was believed to be", (state) =>
    expect(judgeFind({ ...item, state }, clerk, " πίσω από το συρτάρι ")).toEqual([
      { item: { ...item, state }, act: "findItem", to: "FOUND", place: inHands("me", "here"), note: "πίσω από το συρτάρι", facts: { believed: placeOf(item) } },
    ]));
  test("nobody need say where", () => expect(judgeFind({ ...item, state: "MISSING" }, clerk, null)[0]?.note).toBeNull());
  test.each(itemStates.filter((state) => state !== "MISSING" && state !== "STOLEN"))("%s was never lost", (state) => expect(() => judgeFind({ ...item, state }, clerk, null)).toThrow(saying("ITEM_NOT_LOST")));
});
