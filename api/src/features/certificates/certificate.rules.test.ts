import { expect, test } from "@jest/globals";
import { assertMayIssue, fileStateOf, statusOn } from "./certificate.rules";

const complete = { kind: "RENEWAL", complete: true, status: "COMPLETE", missing: [], hasActive: false };

test("only a complete file before the decision, once", () => {
  expect(() => assertMayIssue(complete)).not.toThrow();
  expect(() => assertMayIssue({ ...complete, status: "FORWARDED" })).not.toThrow();
  expect(() => assertMayIssue({ ...complete, complete: false, missing: ["FEE"] })).toThrow(expect.objectContaining({ code: "FILE_INCOMPLETE", detail: { about: "FEE", clause: "S8" } }));
  for (const status of ["GRANTED", "REJECTED", "SERVED", "CLOSED"]) expect(() => assertMayIssue({ ...complete, status })).toThrow("CASE_DECIDED");
  expect(() => assertMayIssue({ ...complete, kind: "WORK_APPROVAL" })).toThrow("CERTIFICATE_NOT_FOR_KIND");
  expect(() => assertMayIssue({ ...complete, hasActive: true })).toThrow("CERTIFICATE_ALREADY_ACTIVE");
});

test("it is valid to the end of its last day", () => {
  expect(statusOn("ACTIVE", "2012-03-01", "2012-03-01")).toBe("ACTIVE");
  expect(statusOn("ACTIVE", "2012-03-01", "2012-03-02")).toBe("EXPIRED");
  expect(statusOn("LAPSED_BY_REJECTION", "2012-03-01", "2012-03-02")).toBe("LAPSED_BY_REJECTION");
});

test("a receipt says how a file stands while it runs or a permit waits, and nothing of one that ended", () => {
  for (const status of ["INCOMPLETE", "COMPLETE", "BATCHED", "FORWARDED", "ACKNOWLEDGED", "GRANTED"]) expect(fileStateOf({ status, complete: true })).toBe("COMPLETE");
  expect(fileStateOf({ status: "INCOMPLETE", complete: false })).toBe("INCOMPLETE");
  for (const status of ["REJECTED", "SERVED", "CLOSED", "WITHDRAWN", "VOIDED"]) expect(fileStateOf({ status, complete: true })).toBeNull();
});
