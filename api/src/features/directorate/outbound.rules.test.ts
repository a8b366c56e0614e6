import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { countWorkingDays } from "./working-days.rules";
import { balanceOf, casesIn, judgeLines, lineKind, type OutboundKind, outboundKinds, statusBefore, urgencyOf } from "./outbound.rules";

const thing = (kind: string, entryId: string | null = null) => ({ tag: "T1", kind, entryId });
const application = (status: string, kind = "RENEWAL") => ({ id: "a", kind, status });

describe("what kind of line a thing makes", () => {
  test.each([
    [thing("CASE_FILE"), application("COMPLETE"), "APPLICATION"],
    [thing("CASE_FILE"), application("COMPLETE", "WORK_APPROVAL"), "WORK_APPROVAL"],
    [thing("PROOF_OF_SERVICE"), application("SERVED"), "PROOF_OF_SERVICE"],
    [thing("DECLARATION", "e"), null, "DECLARATION"],
    [thing("OTHER", "e"), null, "OTHER"],
    [thing("OTHER", "e"), application("SUPPLEMENTED"), "SUPPLEMENT"],
    [thing("OTHER", "e"), application("GRANTED"), "OTHER"],
    [thing("OTHER", "e"), application("CLOSED"), "OTHER"],
  ] as const)("%j of %j: %s", (item, of, kind) => expect(lineKind(item, of)).toBe(kind));

  test.each([
    [thing("CASE_FILE"), application("INCOMPLETE"), "FILE_INCOMPLETE"],
    [thing("CASE_FILE"), application("FORWARDED"), "FILE_INCOMPLETE"],
    [thing("OTHER", "e"), application("COMPLETE"), "APPLICATION_NOT_FORWARDED"],
    [thing("PERMIT"), application("GRANTED"), "ITEM_NOT_FOR_DIRECTORATE"],
    [thing("OTHER"), application("GRANTED"), "ITEM_NOT_FOR_DIRECTORATE"],
    [thing("CASE_FILE"), null, "ITEM_NOT_FOR_DIRECTORATE"],
  ] as const)("%j of %j: %s", (item, of, code) => expect(() => lineKind(item, of)).toThrow(code));
});

test("a file and papers asked for take the case along, a proof and a declaration do not", () => {
  const line = (kind: OutboundKind, applicationId: string | null) => ({ id: "1", kind, applicationId });
  expect(casesIn([line("APPLICATION", "a"), line("SUPPLEMENT", "b"), line("SUPPLEMENT", "b"), line("PROOF_OF_SERVICE", "c"), line("DECLARATION", null)])).toEqual(["a", "b"]);
  expect([statusBefore("APPLICATION"), statusBefore("WORK_APPROVAL"), statusBefore("SUPPLEMENT")]).toEqual(["COMPLETE", "COMPLETE", "SUPPLEMENTED"]);
});

describe("what the Directorate says of each line", () => {
  const line = (id: string, state: "OPEN" | "ACKNOWLEDGED" = "OPEN") => ({ id, kind: "APPLICATION" as const, applicationId: id, state });
  const lines = [line("1"), line("2"), line("3")];
  const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

  test("all, some, all but those it refuses", () => {
    expect(ids(judgeLines(lines, null, []).acknowledged)).toEqual(["1", "2", "3"]);
    const some = judgeLines(lines, ["2"], []);
    expect([ids(some.acknowledged), ids(some.open)]).toEqual([["2"], ["1", "3"]]);
    const but = judgeLines(lines, null, [{ lineId: "3", reason: " λείπει υπογραφή " }]);
    expect([ids(but.acknowledged), but.refused, ids(but.open)]).toEqual([["1", "2"], [{ ...line("3"), reason: "λείπει υπογραφή" }], []]);
  });
  test.each([
    ["a line of another batch", ["9"], [], "NOT_FOUND"],
    ["one it answered for already", ["4"], [], "LINE_ALREADY_SETTLED"],
    ["without a reason", null, [{ lineId: "1", reason: " " }], "REASON_MISSING"],
    ["both had and refused", ["1"], [{ lineId: "1", reason: "x" }], "INVALID_INPUT"],
    ["refused twice", null, [{ lineId: "1", reason: "x" }, { lineId: "1", reason: "y" }], "INVALID_INPUT"],
    ["nothing", [], [], "NOTHING_TO_ACKNOWLEDGE"],
  ] as const)("%s is refused", (_what, named, refused, code) => expect(() => judgeLines([...lines, line("4", "ACKNOWLEDGED")], named, refused)).toThrow(code));

  test("every open line is had, refused or still open, exactly once", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("HAD", "REFUSED", "OPEN", "BEFORE"), { minLength: 1, maxLength: 60 }), (fates) => {
        const all = fates.map((fate, index) => line(String(index), fate === "BEFORE" ? "ACKNOWLEDGED" : "OPEN"));
        const of = (fate: string) => fates.flatMap((one, index) => (one === fate ? [String(index)] : []));
        if (of("HAD").length + of("REFUSED").length === 0) return;
        const verdict = judgeLines(all, of("HAD"), of("REFUSED").map((lineId) => ({ lineId, reason: "r" })));
        expect([ids(verdict.acknowledged), ids(verdict.refused), ids(verdict.open)]).toEqual([of("HAD"), of("REFUSED"), of("OPEN")]);
      }),
    );
  });
});

test("lines balance to the piece", () => {
  expect(balanceOf([{ state: "OPEN" }, { state: "REFUSED" }, { state: "OPEN" }, { state: "RESENT" }])).toEqual({ OPEN: 2, ACKNOWLEDGED: 0, REFUSED: 1, RESENT: 1 });
  expect(outboundKinds).toHaveLength(6);
});

test("a file is late after its last day, urgent three working days before", () => {
  expect([-1, 0, 3, 4, null].map(urgencyOf)).toEqual(["LATE", "SOON", "SOON", "LATER", "LATER"]);
  // Friday 22 April 2011 is Good Friday, Monday 25 Easter Monday.
  const closed = (day: string) => ["2011-04-22", "2011-04-23", "2011-04-24", "2011-04-25"].includes(day);
  expect(countWorkingDays("2011-04-21", "2011-04-26", closed)).toBe(1);
  expect(countWorkingDays("2011-04-26", "2011-04-21", closed)).toBe(-1);
  expect(countWorkingDays("2011-04-26", "2011-04-26", closed)).toBe(0);
});
