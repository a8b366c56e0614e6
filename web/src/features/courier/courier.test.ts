import "fake-indexeddb/auto";
import { describe, expect, test } from "@jest/globals";
import { makeCode, showCode } from "@epidosi/schema";
import { courierDayOf, type CourierDay, type CourierPackage } from "./courier-day";
import { findDay, keepDay } from "./day-store";
import { legsOf, packagesNow, type DoneAct } from "./legs";
import * as rounds from "./scan-round";

const central = { code: "ΓΑΖ", name: "Κεντρικό", address: "Γάζι" };
const tylisos = { code: "ΤΥΛ", name: "Τύλισος", address: "" };
const krousonas = { code: "ΚΡΟ", name: "Κρουσώνας", address: "" };
let seed = 7;
const nextCode = () => makeCode("PACKAGE", (below) => (seed = (seed * 48271) % 2147483647) % below);
const [first, second, third, foreign] = [nextCode(), nextCode(), nextCode(), nextCode()];

function packageOf(code: string, change: Partial<CourierPackage> = {}): CourierPackage {
  return { code, seal: `ET-${code.slice(1, 5)}`, manifest: "AAECAwQFBgcICQoLDA0ODw", state: "SEALED", returning: false, mine: false, expectedBy: null, from: central, to: tylisos, ...change };
}
const day = (...packages: CourierPackage[]): CourierDay => ({ staffId: "s1", day: "2011-03-02", openedAt: 0, packages });
const act = (operation: string, about: string, state: DoneAct["state"], staffId = "s1"): DoneAct =>
  ({ staffId, operation, about, state, message: null, variables: {}, reason: state === "REFUSED" ? { code: "PACKAGE_NOT_SEALED", about, clause: null } : null });
const stepsOf = (opened: CourierDay, acts: readonly DoneAct[] = []) =>
  packagesNow(opened, acts).map(({ code, step, act: done }) => [code, step, done]);

describe("the courier's day", () => {
  test("has its legs in the order of work, the soonest first", () => {
    const opened = day(
      packageOf(first, { expectedBy: "2011-03-02T12:00:00Z", from: krousonas, to: central }),
      packageOf(second, { state: "IN_TRANSIT", mine: true }),
      packageOf(third, { expectedBy: "2011-03-02T10:00:00Z" }),
    );
    const legs = legsOf(packagesNow(opened, []));
    expect(legs.map(({ step, office }) => `${step} ${office.code}`)).toEqual(["TO_PICK_UP ΓΑΖ", "TO_PICK_UP ΚΡΟ", "CARRIED ΤΥΛ"]);
  });

  test.each(["WAITING", "SENT", "CONFIRMED"] as const)("counts an accepted package as carried while the act is %s", (state) => {
    expect(stepsOf(day(packageOf(first)), [act("acceptPackage", first, state)])).toEqual([[first, "CARRIED", state]]);
  });

  test("counts a refused act as not done, and says so", () => {
    const [one] = packagesNow(day(packageOf(first)), [act("acceptPackage", first, "REFUSED")]);
    expect(one).toMatchObject({ step: "TO_PICK_UP", act: "REFUSED", refusal: { code: "PACKAGE_NOT_SEALED" } });
  });

  test("keeps a handed-over package done although the receiver has not arrived it yet", () => {
    const carried = packageOf(first, { state: "IN_TRANSIT", mine: true });
    expect(stepsOf(day(carried), [act("handOverPackage", first, "CONFIRMED")])).toEqual([[first, "DONE", "CONFIRMED"]]);
  });

  test("believes the server where it is further on", () => {
    expect(stepsOf(day(packageOf(first, { state: "ARRIVED" })), [act("acceptPackage", first, "CONFIRMED")])[0]?.[1]).toBe("DONE");
  });

  test("does not show what another courier carries", () => {
    expect(stepsOf(day(packageOf(first, { state: "IN_TRANSIT", mine: false })))).toEqual([]);
  });

  test("does not take another courier's act on the same phone for this one's", () => {
    expect(stepsOf(day(packageOf(first)), [act("acceptPackage", first, "WAITING", "s2")])).toEqual([[first, "TO_PICK_UP", null]]);
  });

  test("counts a bag taken from another's phone as carried, also one that the day does not list", () => {
    const taken = { ...act("ACCEPT", third, "WAITING"), message: { own: true }, variables: { seal: "ET0099", manifest: "AAECAwQFBgcICQoLDA0ODw" } };
    const [listed, other] = packagesNow(day(packageOf(first)), [{ ...taken, about: first }, taken]);
    expect(listed).toMatchObject({ code: first, step: "CARRIED", seal: `ET-${first.slice(1, 5)}` });
    expect(other).toMatchObject({ code: third, step: "CARRIED", seal: "ET0099", to: { name: "" } });
  });

  test("ends a bag here with the other's acceptance, not with the offer", () => {
    const carried = packageOf(first, { state: "IN_TRANSIT", mine: true });
    const offer = { ...act("OFFER", first, "WAITING"), message: { own: true } };
    expect(stepsOf(day(carried), [offer])).toEqual([[first, "CARRIED", null]]);
    expect(stepsOf(day(carried), [offer, { ...act("ACCEPT", first, "WAITING"), message: { own: false } }])).toEqual([[first, "DONE", "WAITING"]]);
    expect(stepsOf(day(carried), [offer, { ...act("REFUSE", first, "WAITING"), message: { own: false } }])).toEqual([[first, "CARRIED", null]]);
  });

  test("carries a bag back where it came from once that is said, as the server will say it", () => {
    const carried = packageOf(first, { state: "IN_TRANSIT", mine: true });
    expect(packagesNow(day(carried), [act("TURN_BACK", first, "WAITING")])[0]).toMatchObject({ step: "CARRIED", returning: true, from: tylisos, to: central });
    expect(packagesNow(day({ ...carried, state: "RETURNING", returning: true }), [act("TURN_BACK", first, "CONFIRMED")])[0]).toMatchObject({ from: central, to: tylisos });
  });

  test("says that a bag was not taken, until it is", () => {
    expect(packagesNow(day(packageOf(first)), [act("REFUSE", first, "WAITING")])[0]).toMatchObject({ step: "TO_PICK_UP", declined: true });
    expect(packagesNow(day(packageOf(first)), [act("refusePackage", first, "WAITING"), act("TAKE", first, "WAITING")])[0]).toMatchObject({ step: "CARRIED", declined: false });
  });

  test("opens again from the device", async () => {
    const opened = day(packageOf(first));
    await keepDay(opened, "day-test");
    expect(await findDay("day-test")).toEqual(opened);
  });

  test("is taken from an answer of the right shape only", () => {
    const data = { session: { staff: { id: "s1" } }, courierDay: { day: "2011-03-02", packages: [packageOf(first)] } };
    expect(courierDayOf(data, 0)).toEqual(day(packageOf(first)));
    expect(courierDayOf({ ...data, session: null }, 0)).toBeUndefined();
    expect(courierDayOf({ ...data, courierDay: { day: "2011-03-02", packages: [{ code: first }] } }, 0)).toBeUndefined();
  });
});

describe("a round of scans", () => {
  const packages = packagesNow(
    day(packageOf(first), packageOf(second), packageOf(third, { state: "IN_TRANSIT", mine: true, to: krousonas })), [],
  );
  const empty = rounds.newRound(null, null);
  const scan = (round: rounds.Round, ...texts: string[]) =>
    texts.reduce((sofar, text) => rounds.afterCode(sofar, packages, text), round);

  test("learns from the first package whether it is taking or giving, and where", () => {
    expect(scan(empty, showCode(first))).toMatchObject({ act: "ACCEPT", office: central.code, scanned: [first] });
    expect(scan(empty, third)).toMatchObject({ act: "HAND_OVER", office: krousonas.code, scanned: [third] });
  });

  test("counts a label once however often it is seen", () => {
    expect(scan(empty, first, first, showCode(first)).scanned).toEqual([first]);
  });

  test("counts only to what the courier may take here", () => {
    expect(rounds.expectedIn(scan(empty, first), packages).map(({ code }) => code)).toEqual([first, second]);
  });

  test.each([
    ["a package of another route", foreign, "NOT_ON_ROUTE"],
    ["a package already on the way", third, "ALREADY_CARRIED"],
    ["a tag of an item", makeCode("ITEM", () => 3), "NOT_A_PACKAGE"],
    ["something else", "HTTP://EXAMPLE", "NOT_A_PACKAGE"],
  ] as const)("teaches about %s and takes it not", (_what, text, why) => {
    const round = scan(empty, first, text);
    expect(round.scanned).toEqual([first]);
    expect(round.strangers.map((stranger) => stranger.why)).toEqual([why]);
  });

  test("that gives at one office does not take what goes to another", () => {
    const carrying = packagesNow(
      day(packageOf(first, { state: "IN_TRANSIT", mine: true }), packageOf(third, { state: "IN_TRANSIT", mine: true, to: krousonas })), [],
    );
    expect(rounds.judgeCode(rounds.newRound("HAND_OVER", tylisos.code), carrying, third)).toBe("OTHER_OFFICE");
  });

  test("is not ready to take a package before its seal was read off the bag", () => {
    const round = scan(empty, first, second);
    expect(rounds.readyIn(round, packages)).toEqual([]);
    expect(rounds.awaitingSeal(round, packages)).toBe(second);
    expect(rounds.awaitingSeal(scan(round, first), packages)).toBe(first);
    const read = rounds.afterSeal(round, packages, first, ` et ${first.slice(1, 5).toLowerCase()} `);
    expect(rounds.readyIn(read, packages)).toEqual([first]);
    expect(rounds.awaitingSeal(read, packages)).toBe(second);
  });

  test.each(["ET-0000", "", "---"])("leaves a package with the seal %j to the giver", (text) => {
    const round = rounds.afterSeal(scan(empty, first), packages, first, text);
    expect(rounds.readyIn(round, packages)).toEqual([]);
    expect(rounds.wrongSeals(round)).toEqual([first]);
    expect(rounds.awaitingSeal(rounds.withoutSeal(round, first), packages)).toBe(first);
  });

  test("does not do a package twice when the phone kept its act and the screen stayed", () => {
    const round = rounds.afterSeal(scan(empty, first), packages, first, `ET-${first.slice(1, 5)}`);
    const kept = packagesNow(day(packageOf(first), packageOf(second)), [act("acceptPackage", first, "WAITING")]);
    expect(rounds.readyIn(round, packages)).toEqual([first]);
    expect(rounds.readyIn(round, kept)).toEqual([]);
  });

  test("frames ours with a tick, strangers and wrong seals with a question mark, a seal's number with neither", () => {
    const round = rounds.afterSeal(scan(empty, first, second), packages, second, "ET-0000");
    expect([first, second, third, "ET-0042", "https://a.example"].map((text) => rounds.markOf(round, packages, text))).toEqual([
      "TAKEN", "FOREIGN", "FOREIGN", "SEEN", "FOREIGN",
    ]);
  });

  test("counts a whole tray held before the camera: expected, scanned, missing, not expected, each once", () => {
    const codes = Array.from({ length: 12 }, nextCode);
    const tray = packagesNow(day(...codes.map((code) => packageOf(code))), []);
    const seen = [...codes.slice(0, 10), ...codes.slice(0, 10), foreign].reduce((round, code) => rounds.afterCode(round, tray, code), empty);
    expect(rounds.tally(seen, tray)).toEqual({ expected: 12, scanned: 10, missing: 2, unexpected: 1 });
    const wrong = rounds.afterSeal(seen, tray, codes[0] ?? "", "ET-0000");
    expect(rounds.tally(wrong, tray)).toEqual({ expected: 12, scanned: 9, missing: 3, unexpected: 1 });
    expect(rounds.tally(rounds.afterDecline(wrong, codes[0] ?? ""), tray).scanned).toBe(9);
  });

  test("gives what was scanned, without seals", () => {
    const round = scan(empty, third);
    expect(rounds.awaitingSeal(round, packages)).toBeUndefined();
    expect(rounds.readyIn(round, packages)).toEqual([third]);
  });
});
