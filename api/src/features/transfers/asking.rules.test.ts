import { describe, expect, test } from "@jest/globals";
import type { ItemState } from "@epidosi/schema";
import { judgeAsking } from "./asking.rules";

const here = { id: "here", canDeliver: true };
const paper = (kind: string, state: ItemState, officeId: string | null = "there", recalledAt: Date | null = null) => ({ kind, state, officeId, tag: `T-${kind}`, recalledAt });
const refusal = (papers: Parameters<typeof judgeAsking>[0], office = here, before: string | null = null): string | undefined => {
  try {
    judgeAsking(papers, office, before);
    return undefined;
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

describe("asking for papers that lie elsewhere", () => {
  test("is for what a person collects, in a safe, in a bag or on the road", () => {
    for (const state of ["IN_SAFE", "RESERVED", "PACKED", "IN_TRANSIT"] as const) expect(refusal([paper("PERMIT", state), paper("DECISION", "IN_SAFE", "here")])).toBeUndefined();
    expect(refusal([paper("CASE_FILE", "IN_SAFE")])).toBe("NOTHING_TO_DELIVER");
    for (const state of ["DELIVERED", "RETURN_DUE", "RETURN_BATCHED", "RETURNED", "MISSING", "STOLEN"] as const) expect(refusal([paper("PERMIT", state)])).toBe("NOTHING_TO_DELIVER");
  });

  test("is refused with the reason", () => {
    expect(refusal([paper("PERMIT", "IN_SAFE")], { id: "here", canDeliver: false })).toBe("OFFICE_CANNOT_DELIVER");
    expect(refusal([paper("PERMIT", "IN_SAFE", "there", new Date())])).toBe("ITEM_RECALLED");
    expect(refusal([paper("PERMIT", "AT_COUNTER")])).toBe("DELIVERY_ALREADY_STARTED");
    expect(refusal([paper("PERMIT", "IN_SAFE", "here"), paper("DECISION", "IN_SAFE", "here")])).toBe("PAPERS_ARE_HERE");
    expect(refusal([paper("PERMIT", "RESERVED", "here")])).toBeUndefined();
    expect(refusal([paper("PERMIT", "IN_SAFE")], here, "here")).toBe("TRANSFER_ASKED_ALREADY");
    expect(refusal([paper("PERMIT", "IN_SAFE")], here, "other")).toBeUndefined();
  });
});
