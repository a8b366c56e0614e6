import { describe, expect, test } from "@jest/globals";
import { stepOf } from "./case-progress.rules";

describe("how far a case is, for its paper's holder", () => {
  test("a grant and a rejection read the same", () => {
    for (const waiting of [true, false]) expect(stepOf("GRANTED", waiting)).toBe(stepOf("REJECTED", waiting));
  });

  test.each([["INCOMPLETE", "PAPERS_MISSING"], ["COMPLETE", "RECEIVED"], ["BATCHED", "RECEIVED"], ["FORWARDED", "AT_DIRECTORATE"], ["SUPPLEMENT_REQUESTED", "PAPERS_MISSING"], ["SUPPLEMENTED", "AT_DIRECTORATE"], ["GRANTED", "DECIDED"], ["SERVED", "COLLECTED"], ["WITHDRAWN", "ENDED"]])("%s is %s", (status, step) => {
    expect(stepOf(status, false)).toBe(step);
  });

  test("decided and lying where it is collected, it is ready; nothing else is", () => {
    expect(stepOf("GRANTED", true)).toBe("READY");
    for (const status of ["INCOMPLETE", "FORWARDED", "SERVED", "WITHDRAWN"]) expect(stepOf(status, true)).not.toBe("READY");
  });
});
