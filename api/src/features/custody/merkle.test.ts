import { describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { auditPaths, complete, emptyTree, grow, packFrontier, rootOf, unpackFrontier } from "./merkle";

/** The inputs and roots that Certificate Transparency's own tests use for RFC 6962. */
const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"].map((hex) => Buffer.from(hex, "hex"));
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/** The definition of RFC 6962 §2.1, word by word. */
function plainRoot(leaves: readonly Buffer[]): Buffer {
  const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0] ?? Buffer.of());
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), plainRoot(leaves.slice(0, half)), plainRoot(leaves.slice(half)));
}

describe("the ledger's tree", () => {
  test("of nothing has the hash of nothing", () => {
    expect(rootOf(emptyTree).toString("hex")).toBe(createHash("sha256").digest("hex"));
  });

  test.each(roots.map((root, index) => [index + 1, root] as const))("of the first %d known leaves has the known root", (count, root) => {
    expect(rootOf(grow(emptyTree, inputs.slice(0, count))).toString("hex")).toBe(root);
  });

  test("grown in any pieces, through what is kept, has the root of the whole", () => {
    const leaves = Array.from({ length: 130 }, (_, index) => createHash("sha256").update(String(index)).digest());
    for (const step of [1, 2, 3, 7, 64]) {
      let tree = emptyTree;
      for (let from = 0; from < leaves.length; from += step) {
        tree = unpackFrontier(tree.size, packFrontier(tree));
        tree = grow(tree, leaves.slice(from, from + step));
        expect(rootOf(tree)).toEqual(plainRoot(leaves.slice(0, from + step)));
      }
    }
  });
});

describe("what proves a leaf, and that a tree only grew", () => {
  const leaves = Array.from({ length: 70 }, (_, index) => createHash("sha256").update(`leaf ${index}`).digest());
  const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();

  /** RFC 6962 §2.1.1, word by word. */
  function plainPath(all: readonly Buffer[], index: number): Buffer[] {
    if (all.length === 1) return [];
    let half = 1;
    while (half * 2 < all.length) half *= 2;
    return index < half ? [...plainPath(all.slice(0, half), index), plainRoot(all.slice(half))] : [...plainPath(all.slice(half), index - half), plainRoot(all.slice(0, half))];
  }

  test("the path of each leaf of trees of every size is the one of the definition", () => {
    for (let size = 1; size <= 40; size += 1) {
      const some = leaves.slice(0, size);
      expect(auditPaths(some, some.map((_, index) => index))).toEqual(some.map((_, index) => plainPath(some, index)));
    }
  });

  test("a tree's subtrees and those it grew by, joined by size, have the later root", () => {
    for (let from = 1; from <= 40; from += 1)
      for (const to of [from, from + 1, from + 5, 70]) {
        const before = grow(emptyTree, leaves.slice(0, from));
        const added = complete(from, leaves.slice(from, to));
        expect(added.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(71)));
        let [size, frontier] = [from, [...before.frontier]];
        for (const root of added) {
          let [node, wide] = [root, widthAt(size, to)];
          size += wide;
          for (; (size / wide) % 2 === 0 && frontier.length > 0; wide *= 2) node = sha256(Buffer.of(1), frontier.pop() ?? node, node);
          frontier = [...frontier, node];
        }
        expect([size, rootOf({ size, frontier }).toString("hex")]).toEqual([to, plainRoot(leaves.slice(0, to)).toString("hex")]);
      }
  });

  function widthAt(start: number, end: number): number {
    let wide = 1;
    while (wide * 2 <= end - start && start % (wide * 2) === 0) wide *= 2;
    return wide;
  }
});
