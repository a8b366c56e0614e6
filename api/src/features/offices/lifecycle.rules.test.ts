import { describe, expect, test } from "@jest/globals";
import { officeTransitions } from "@epidosi/schema";
import fc from "fast-check";
import { Refused } from "../../platform/refusal";
import { linkLostSince } from "./gate.rules";
import { assertMayApprove, assertMayOpen, judgeMove, needsReason, type OfficeAct, type OfficeLife, officeActs, type SetState } from "./lifecycle.rules";

const branch = (status: SetState): OfficeLife => ({ code: "7K2", kind: "BRANCH", status });
const acts = Object.keys(officeActs) as OfficeAct[];
const states: SetState[] = ["PROPOSED", "APPROVED", "ACTIVE", "CLOSING", "CLOSED"];

describe("an office goes on", () => {
  const right: Readonly<Record<SetState, readonly OfficeAct[]>> = {
    PROPOSED: ["approveOffice", "closeOffice"],
    APPROVED: ["activateOffice", "closeOffice"],
    ACTIVE: ["startClosing"],
    CLOSING: ["closeOffice"],
    CLOSED: [],
  };
  test.each(states.flatMap((state) => acts.map((act) => [state, act] as const)))("from %s by %s as the table says", (state, act) => {
    const go = () => judgeMove(branch(state), act);
    if (right[state].includes(act)) expect(go()).toBe(officeActs[act]);
    else expect(go).toThrow("OFFICE_STANDS_OTHERWISE");
  });

  test.each(acts)("never by %s where it is the central one", (act) => {
    for (const status of states) expect(() => judgeMove({ ...branch(status), kind: "CENTRAL" }, act)).toThrow("OFFICE_IS_CENTRAL");
  });
});

describe("as few branches as possible (S11)", () => {
  test.each([
    [{ kept: 1, before: 3, reasonUpTo: 0 }, false],
    [{ kept: 2, before: 3, reasonUpTo: 0 }, false],
    [{ kept: 3, before: 3, reasonUpTo: 0 }, true],
    [{ kept: 3, before: 3, reasonUpTo: 3 }, false],
    [{ kept: 4, before: 3, reasonUpTo: 3 }, true],
    [{ kept: 1, before: 0, reasonUpTo: 0 }, true],
  ])("%j needs a reason: %s", (kept, needed) => expect(needsReason(kept)).toBe(needed));

  test("the one more is what is judged", () => {
    expect(() => assertMayApprove(true, { kept: 1, before: 3, reasonUpTo: 0 })).not.toThrow();
    expect(() => assertMayApprove(true, { kept: 2, before: 3, reasonUpTo: 0 })).toThrow("BRANCH_REASON_MISSING");
    expect(() => assertMayApprove(false, { kept: 0, before: 3, reasonUpTo: 0 })).toThrow("DECISION_MISSING");
  });
});

test("it opens only decided, declared and heard", () => {
  const heard = { decided: true, provider: "SYZEFXIS", lastHeardAt: new Date(0), lostSince: null };
  expect(() => assertMayOpen(heard)).not.toThrow();
  expect(() => assertMayOpen({ ...heard, decided: false })).toThrow("DECISION_MISSING");
  for (const wrong of [{ provider: null }, { lastHeardAt: null }, { lostSince: new Date(1) }]) expect(() => assertMayOpen({ ...heard, ...wrong })).toThrow("OFFICE_NOT_HEARD");
});

const minute = 60_000;
const tolerance = 15;
const happenings = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("ACT" as const), act: fc.oneof({ weight: 3, arbitrary: fc.constantFrom("approveOffice" as const, "activateOffice" as const) }, fc.constantFrom(...acts)), office: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("HEARD" as const, "DECIDED" as const, "WITHDRAWN" as const, "EMPTIED" as const, "FILLED" as const), office: fc.nat(3) }) },
  fc.record({ kind: fc.constant("WAIT" as const), minutes: fc.nat(30) }),
  fc.record({ kind: fc.constant("REASON" as const), upTo: fc.integer({ min: 1, max: 5 }) }),
);

interface Branch {
  life: OfficeLife;
  decided: boolean;
  heardAt: Date | null;
  things: number;
  readonly log: { readonly from: SetState | null; readonly to: SetState }[];
}

/** Any acts, at any time, in any order: what comes out is always what the law allows. */
test("random lives of several offices stay within the law", () => {
  let opened = 0;
  let refusedForReason = 0;
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 150, size: "max" }), (history) => {
      const before = 2;
      const offices = Array.from({ length: 4 }, (): Branch => ({ life: branch("PROPOSED"), decided: false, heardAt: null, things: 0, log: [{ from: null, to: "PROPOSED" }] }));
      let now = new Date(0);
      let reasonUpTo = 0;
      const kept = () => offices.filter(({ life }) => life.status === "APPROVED" || life.status === "ACTIVE" || life.status === "CLOSING").length;
      for (const happening of history) {
        if (happening.kind === "WAIT") now = new Date(now.getTime() + happening.minutes * minute);
        else if (happening.kind === "REASON") reasonUpTo = Math.max(reasonUpTo, happening.upTo);
        else {
          const office = offices[happening.office];
          if (!office) continue;
          const lostSince = linkLostSince(office.heardAt, now, tolerance);
          if (happening.kind === "HEARD") office.heardAt = now;
          else if (happening.kind === "DECIDED" || happening.kind === "WITHDRAWN") office.decided = happening.kind === "DECIDED";
          else if (happening.kind === "FILLED") office.things += office.life.status === "ACTIVE" ? 1 : 0;
          else if (happening.kind === "EMPTIED") office.things = 0;
          else if (happening.kind === "ACT") {
            const from = office.life.status;
            try {
              const to = judgeMove(office.life, happening.act);
              if (happening.act === "approveOffice") assertMayApprove(office.decided, { kept: kept(), before, reasonUpTo });
              if (happening.act === "activateOffice") assertMayOpen({ decided: office.decided, provider: "OTHER", lastHeardAt: office.heardAt, lostSince });
              if (happening.act === "closeOffice" && office.things > 0) continue;
              office.life = { ...office.life, status: to };
              office.log.push({ from, to });
            } catch (problem) {
              if (!(problem instanceof Refused)) throw problem;
              refusedForReason += Number(problem.code === "BRANCH_REASON_MISSING");
              expect(office.life.status).toBe(from);
              continue;
            }
            const { status } = office.life;
            expect(officeTransitions[from]).toContain(status);
            if (status === "ACTIVE") {
              opened += 1;
              expect(office.decided && office.heardAt !== null && now.getTime() - office.heardAt.getTime() < tolerance * minute).toBe(true);
            }
            if (status === "CLOSED") expect(office.things).toBe(0);
            if (status === "APPROVED") expect(kept() < before || reasonUpTo >= kept()).toBe(true);
          }
        }
      }
      // Where an office stands is what its log says, and no entry leaves from anywhere but where the one before it led.
      for (const { life, log } of offices) {
        expect(log.at(-1)?.to).toBe(life.status);
        for (const [index, entry] of log.entries()) expect(entry.from).toBe(index === 0 ? null : log[index - 1]?.to);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(opened).toBeGreaterThan(100);
  expect(refusedForReason).toBeGreaterThan(20);
});
