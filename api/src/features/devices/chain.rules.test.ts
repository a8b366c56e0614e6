import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { clockFlags, judgeLink, type Link, missingBefore } from "./chain.rules";

const start = { counter: 0, head: "0" };
const link = (counter: number, over: Partial<Link> = {}): Link => ({ event: `e${counter}`, counter, hash: String(counter), previous: String(counter - 1), ...over });

describe("a chain", () => {
  test("moves on by the next link that names the head", () => {
    expect(judgeLink(start, [], link(1))).toEqual({ kind: "NEXT", chain: { counter: 1, head: "1" } });
    expect(judgeLink(start, [], link(1, { previous: "x" }))).toEqual({ kind: "FORK" });
  });

  test.each([
    ["an old number", { counter: 5, head: "5" }, [], link(3)],
    ["a known number with other bytes", start, [link(2)], link(2, { event: "y", hash: "y" })],
    ["a known event with other bytes", start, [link(2)], link(4, { event: "e2" })],
    ["another past than the one kept", { counter: 1, head: "1" }, [link(3)], link(4, { previous: "x" })],
    ["another past than the one a later link names", start, [link(3, { previous: "x" })], link(2)],
  ])("%s is a fork", (_what, chain, kept, next) => {
    expect(judgeLink(chain, kept, next)).toEqual({ kind: "FORK" });
  });

  test("a forked number does not stop what follows the head", () => {
    expect(judgeLink({ counter: 1, head: "1" }, [link(1), link(1, { event: "y", hash: "y" })], link(2))).toMatchObject({ kind: "NEXT" });
  });

  test("links in any order are kept, told what is missing, and end as one chain", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }), (order) => {
        let chain = start;
        const kept: Link[] = [];
        for (const counter of order) {
          expect(missingBefore(chain, kept.map((one) => one.counter), counter)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].filter((n) => n < counter && !kept.some((one) => one.counter === n)));
          const standing = judgeLink(chain, kept, link(counter));
          expect(standing.kind).toBe(counter === chain.counter + 1 ? "NEXT" : "GAP");
          kept.push(link(counter));
          if (standing.kind === "NEXT") chain = standing.chain;
        }
        expect(chain).toEqual({ counter: 8, head: "8" });
      }),
    );
  });

  test("a hundred missing numbers are named at most", () => {
    expect(missingBefore(start, [], 1_000)).toHaveLength(100);
  });
});

describe("clocks", () => {
  const minute = 60_000;
  const heard = 1_000 * minute;
  const at = (minutes: number, page = minutes) => ({ at: heard + minutes * minute, page: page * minute });

  test.each([
    ["right", at(10), 10, undefined, []],
    ["four minutes ahead of the server", at(14), 10, undefined, []],
    ["six minutes ahead of the server", at(16), 10, undefined, ["CLOCK_MOVED"]],
    ["six minutes before the challenge", at(-6), 10, undefined, ["CLOCK_MOVED"]],
    ["before the message before", at(9, 11), 10, at(10, 10), ["CLOCK_MOVED"]],
    ["as far as the page's clock", at(30, 30), 40, at(10, 10), []],
    ["a page opened five minutes after the message before", at(30, 15), 40, at(10, 10), []],
    ["set forward inside one page", at(30, 215), 40, at(10, 210), ["CLOCK_MOVED"]],
    ["set back inside one page", at(12, 30), 40, at(10, 10), ["CLOCK_MOVED"]],
    ["a page opened since", at(30, 3), 40, at(10, 600), []],
    ["a page opened since, and longer open than the one before", at(130, 100), 140, at(10, 5), []],
    ["heard a day ago", at(1_440), 1_440, undefined, []],
    ["heard longer ago than a day", at(1_441), 1_441, undefined, ["LATE"]],
  ])("%s", (_what, said, receivedAfter, before, flags) => {
    expect(clockFlags(said, heard, heard + receivedAfter * minute, before)).toEqual(flags);
  });
});
