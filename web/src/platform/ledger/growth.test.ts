import { describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { onlyGrew, type SeenCheckpoint } from "./growth";

const sha256 = (...parts: readonly Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
const leaves = (count: number, from = "entry") => Array.from({ length: count }, (_, at) => sha256(Buffer.of(0), sha256(Buffer.from(`${from} ${at}`))));

/** The definition of RFC 6962 §2.1, word by word. */
function rootOf(nodes: readonly Buffer[]): Buffer {
  if (nodes.length === 1) return nodes[0] ?? Buffer.of();
  let half = 1;
  while (half * 2 < nodes.length) half *= 2;
  return sha256(Buffer.of(1), rootOf(nodes.slice(0, half)), rootOf(nodes.slice(half)));
}

/** The largest whole subtrees between two sizes. */
function subtrees(nodes: readonly Buffer[], from: number, to: number): string[] {
  const roots: string[] = [];
  for (let start = from; start < to; ) {
    let wide = 1;
    while (wide * 2 <= to - start && start % (wide * 2) === 0) wide *= 2;
    roots.push(rootOf(nodes.slice(start, start + wide)).toString("hex"));
    start += wide;
  }
  return roots;
}

const at = (nodes: readonly Buffer[], size: number): SeenCheckpoint => ({ sequence: size, epoch: 1, at: "2030-03-02T08:00:00.000Z", size, root: rootOf(nodes.slice(0, size)).toString("hex") });
const told = (nodes: readonly Buffer[], from: number, to: number) => ({ ...at(nodes, to), subtrees: [...subtrees(nodes, 0, from), ...subtrees(nodes, from, to)] });

describe("a ledger that a device has seen", () => {
  const nodes = leaves(70);

  test("only grew, from any size to any later one", async () => {
    for (let from = 1; from <= 34; from += 1) for (const to of [from, from + 1, from + 6, 64, 70]) expect([from, to, await onlyGrew(at(nodes, from), told(nodes, from, to))]).toEqual([from, to, true]);
  });

  test.each<[string, () => Promise<boolean>]>([
    ["an entry was rewritten", () => onlyGrew(at(nodes, 20), told([...nodes.slice(0, 7), ...leaves(1, "other"), ...nodes.slice(8)], 20, 40))],
    ["an entry was taken away", () => onlyGrew(at(nodes, 20), told(nodes.toSpliced(3, 1), 20, 40))],
    ["an entry was put in", () => onlyGrew(at(nodes, 20), told(nodes.toSpliced(3, 0, sha256(Buffer.of(9))), 20, 40))],
    ["its end was cut off", () => onlyGrew(at(nodes, 20), told(nodes, 12, 12))],
    ["the server knows no such checkpoint", () => onlyGrew(at(nodes, 20), { ...at(nodes, 40), subtrees: null })],
    ["the later root is another", () => onlyGrew(at(nodes, 20), { ...told(nodes, 20, 40), root: at(nodes, 39).root })],
    ["the later size is another", () => onlyGrew(at(nodes, 20), { ...told(nodes, 20, 40), size: 41 })],
    ["a subtree is missing", () => onlyGrew(at(nodes, 20), { ...told(nodes, 20, 40), subtrees: told(nodes, 20, 40).subtrees.slice(0, -1) })],
    ["there is no hash in it", () => onlyGrew(at(nodes, 20), { ...told(nodes, 20, 40), subtrees: ["x"] })],
  ])("did not, where %s", async (_what, says) => {
    expect(await says()).toBe(false);
  });
});
