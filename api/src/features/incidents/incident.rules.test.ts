import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Refused } from "../../platform/refusal";
import { assertClosable, assertDelayExplained, assertExcusable, assertHappened, assertHappenedOn, assertOwed, type Done, duties, incidentKinds, type IncidentFacts, nextClock, standingOf } from "./incident.rules";

const at = new Date("2026-11-02T08:00:00Z");
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);
const incident: IncidentFacts = { kind: "LOST", itemKind: "CASE_FILE", ofCase: true, openedAt: at, tellBy: hours(24), rebuildBy: "2026-12-02", notifyBy: hours(72), foundAt: null, closedAt: null };
const act = (kind: Done["kind"], facts: Done["facts"] = {}): Done => ({ kind, at: hours(1), facts });
const open = (over: Partial<IncidentFacts>, ...acts: Done[]) => standingOf({ ...incident, ...over }, acts).flatMap(({ duty, state }) => (state === "OPEN" ? [duty] : []));
const refusal = (work: () => void) => {
  try {
    work();
    return "done";
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return problem.code;
  }
};

describe("what is owed", () => {
  test.each([
    ["a dossier lost", {}, ["TELL_PERSON", "DETERMINE_LOSS", "REBUILD_FILE", "ASSESS_BREACH"]],
    ["a permit lost", { itemKind: "PERMIT" }, ["TELL_PERSON", "DETERMINE_LOSS", "ASK_REPLACEMENT", "ASSESS_BREACH"]],
    ["a permit stolen", { itemKind: "PERMIT", kind: "STOLEN" }, ["TELL_PERSON", "DETERMINE_LOSS", "ASK_REPLACEMENT", "REPORT_TO_POLICE", "ASSESS_BREACH"]],
    ["a permit damaged", { itemKind: "PERMIT", kind: "DAMAGED" }, ["TELL_PERSON", "DETERMINE_LOSS", "ASK_REPLACEMENT", "ASSESS_BREACH"]],
    ["a dossier damaged", { kind: "DAMAGED" }, ["TELL_PERSON", "DETERMINE_LOSS", "REBUILD_FILE", "ASSESS_BREACH"]],
    ["a dossier found, but spoilt", { kind: "DAMAGED", foundAt: hours(5) }, ["TELL_PERSON", "DETERMINE_LOSS", "REBUILD_FILE", "ASSESS_BREACH"]],
    ["data of a case disclosed", { kind: "DISCLOSED", itemKind: null, tellBy: null, rebuildBy: null }, ["TELL_PERSON", "ASSESS_BREACH"]],
    ["data of no case disclosed", { kind: "DISCLOSED", itemKind: null, ofCase: false, tellBy: null, rebuildBy: null }, ["ASSESS_BREACH"]],
    ["a dossier found again", { foundAt: hours(5) }, ["TELL_PERSON", "ASSESS_BREACH"]],
    ["a thing of no case", { ofCase: false, itemKind: "OTHER" }, ["DETERMINE_LOSS", "ASSESS_BREACH"]],
  ] as const)("%s", (_what, over, owed) => expect(open(over)).toEqual(owed));

  test("the authority is told where the assessment says so, the latest of them", () => {
    expect(open({}, act("ASSESS_BREACH", { notify: true }))).toContain("NOTIFY_AUTHORITY");
    expect(open({}, act("ASSESS_BREACH", { notify: true }), act("ASSESS_BREACH", { notify: false }))).not.toContain("NOTIFY_AUTHORITY");
  });
});

test("what was stolen and came back spoilt is still reported to the police", () => {
  expect(open({ kind: "DAMAGED", itemKind: "PERMIT", foundAt: hours(5) }, act("WORSENED", { from: "STOLEN", to: "DAMAGED" }))).toContain("REPORT_TO_POLICE");
  expect(open({ kind: "DAMAGED", itemKind: "PERMIT", foundAt: hours(5) }, act("WORSENED", { from: "LOST", to: "DAMAGED" }))).not.toContain("REPORT_TO_POLICE");
});

describe("clocks", () => {
  test("the thirtieth day ends at midnight in Greece, in winter and in summer time", () => {
    const due = (rebuildBy: string) => standingOf({ ...incident, rebuildBy }, []).find(({ duty }) => duty === "REBUILD_FILE")?.due?.toISOString();
    expect([due("2026-12-02"), due("2026-07-15")]).toEqual(["2026-12-02T21:59:59.999Z", "2026-07-15T20:59:59.999Z"]);
  });

  test("of a disclosure the 72 hours run, and telling the person has no hours of its own", () => {
    expect(nextClock({ ...incident, kind: "DISCLOSED", itemKind: null, tellBy: null, rebuildBy: null }, [])?.dueAt).toEqual(hours(72));
  });

  test.each([
    [-25, "BEFORE_THE_INCIDENT"],
    [-23, "done"],
    [5, "done"],
    [7, "INVALID_INPUT"],
  ])("what happened %i hours from the incident, told six hours after it: %s", (from, said) => {
    expect(refusal(() => assertHappened(hours(from), incident, hours(6), "toldAt"))).toBe(said);
  });

  test.each([
    ["2026-10-31", "BEFORE_THE_INCIDENT"],
    ["2026-11-01", "done"],
    ["2026-11-02", "done"],
    ["2026-11-03", "INVALID_INPUT"],
  ])("a report to the police of %s: %s", (on, said) => {
    expect(refusal(() => assertHappenedOn(on, incident, hours(6), "reportedOn"))).toBe(said);
  });

  test("what is late says what delayed it", () => {
    expect(refusal(() => assertDelayExplained(hours(24), hours(24), null, "x"))).toBe("done");
    expect(refusal(() => assertDelayExplained(hours(25), hours(24), null, "x"))).toBe("DELAY_UNEXPLAINED");
    expect(refusal(() => assertDelayExplained(hours(25), hours(24), "αργία", "x"))).toBe("done");
    expect(refusal(() => assertDelayExplained(hours(25), null, null, "x"))).toBe("done");
  });

  test("the nearest runs, an alarm from three quarters on", () => {
    expect(nextClock(incident, [])).toEqual({ dueAt: hours(24), alarmAt: hours(18) });
    expect(nextClock(incident, [act("TELL_PERSON")])).toEqual({ dueAt: hours(72), alarmAt: hours(54) });
    expect(nextClock(incident, [act("TELL_PERSON"), act("ASSESS_BREACH", { notify: false })])?.dueAt.toISOString()).toMatch(/^2026-12-02T21:59/u);
    expect(nextClock({ ...incident, closedAt: hours(2) }, [])).toBeNull();
  });
});

describe("acts in order of law", () => {
  test("a file is rebuilt after its loss was determined, and each duty once", () => {
    expect(refusal(() => assertOwed("REBUILD_FILE", incident, []))).toBe("LOSS_NOT_DETERMINED");
    expect(refusal(() => assertOwed("REBUILD_FILE", incident, [act("DETERMINE_LOSS")]))).toBe("done");
    expect(refusal(() => assertOwed("TELL_PERSON", incident, [act("TELL_PERSON")]))).toBe("DUTY_ALREADY_DONE");
    expect(refusal(() => assertOwed("REPORT_TO_POLICE", incident, []))).toBe("DUTY_NOT_OWED");
    expect(refusal(() => assertOwed("TELL_PERSON", { ...incident, closedAt: at }, []))).toBe("INCIDENT_CLOSED");
    expect(refusal(() => assertExcusable("TELL_PERSON", "όχι", incident, []))).toBe("REASON_MISSING");
    expect(refusal(() => assertExcusable("NOTIFY_AUTHORITY", "δεν χρειάζεται κάτι", incident, []))).toBe("DUTY_NOT_OWED");
  });

  test("it closes when nothing is open, whatever was done in which order, and never before", () => {
    const facts = fc.record({ kind: fc.constantFrom(...incidentKinds), itemKind: fc.constantFrom("CASE_FILE", "PERMIT"), ofCase: fc.boolean() });
    fc.assert(
      fc.property(facts, fc.shuffledSubarray([...duties]), fc.boolean(), (over, order, notify) => {
        const one = { ...incident, ...over };
        const acts: Done[] = [];
        for (const duty of order) if (refusal(() => assertOwed(duty, one, acts)) === "done") acts.push(act(duty, { notify }));
        const closed = refusal(() => assertClosable(one, acts));
        expect(closed === "done").toBe(standingOf(one, acts).every(({ state }) => state !== "OPEN"));
        for (const { duty, state } of standingOf(one, acts)) if (state === "OPEN") acts.push(act("EXCUSE", { duty }));
        for (const { duty, state } of standingOf(one, acts)) if (state === "OPEN") acts.push(act("EXCUSE", { duty }));
        expect(refusal(() => assertClosable(one, acts))).toBe("done");
      }),
    );
  });
});
