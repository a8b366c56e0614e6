import { describe, expect, test } from "@jest/globals";
import { alarmKinds, alarmsEverywhere, alarmsFor, readCursor, writeCursor } from "./alarm.rules";

describe("alarms", () => {
  test("are told to who can act: a supervisor of all, a keeper of what lies in hand, courier and auditor of none", () => {
    expect(alarmsFor(["SUPERVISOR"])).toEqual(alarmKinds);
    expect(alarmsFor(["COUNTER_CLERK"])).toEqual(alarmKinds.filter((kind) => !["INCIDENT_DUE", "FOUND_AFTER_CLOSING", "NOTICES_UNSENT", "PACKAGE_LOST", "QUARANTINED", "PACKAGE_IN_QUESTION", "MESSAGE_QUARANTINED", "ANCHOR_STALE", "COUNT_DIFFERS", "OFFICE_SUSPENDED", "PLAN_REVIEW_DUE", "MERGER_OVERDUE", "POLICY_CHANGE_OVERDUE", "BATCH_UNACKNOWLEDGED"].includes(kind)));
    expect([alarmsFor(["COURIER"]), alarmsFor(["AUDITOR"]), alarmsFor(["ADMIN"])]).toEqual([[], [], []]);
  });

  test("of branches that only a supervisor can end are told to the central one too", () => {
    expect(alarmsEverywhere(["SUPERVISOR"], "CENTRAL")).toEqual(["INCIDENT_DUE", "FOUND_AFTER_CLOSING", "PACKAGE_LOST", "QUARANTINED", "PACKAGE_IN_QUESTION", "MESSAGE_QUARANTINED", "ANCHOR_STALE", "COUNT_DIFFERS", "OFFICE_SUSPENDED", "PLAN_REVIEW_DUE", "NOTICES_UNSENT", "MERGER_OVERDUE", "POLICY_CHANGE_OVERDUE"]);
    expect([alarmsEverywhere(["SUPERVISOR"], "BRANCH"), alarmsEverywhere(["CENTRAL_CLERK"], "CENTRAL")]).toEqual([[], []]);
  });

  test("go on where their cursor says, and from the beginning after one that nobody gave out", () => {
    const cursor = { rank: 3, expectedBy: new Date("2030-03-02T08:00:00Z"), id: "01976f00-0000-7000-8000-000000000000" };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
    for (const none of [null, "", "1_2_3", "1_99999999999999999999_01976f00-0000-7000-8000-000000000000", "' OR 1=1"]) expect(readCursor(none)).toBeNull();
  });
});
