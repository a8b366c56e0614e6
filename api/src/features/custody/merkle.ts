import { createHash } from "node:crypto";

/**
 * A growing Merkle tree (RFC 6962 §2.1) by its frontier alone: the roots of its full subtrees, largest first, one for each bit
 * of its size. A million entries need twenty hashes to go on.
 */
export interface Tree {
  readonly size: number;
  readonly frontier: readonly Buffer[];
}

export const emptyTree: Tree = { size: 0, frontier: [] };

/** The tree with more leaves at its end: entry hashes, 32 bytes each, in order. */
export function grow(tree: Tree, entryHashes: readonly Buffer[]): Tree {
  const frontier = [...tree.frontier];
  let { size } = tree;
  for (const hash of entryHashes) {
    let node = sha256(leafMark, hash);
    for (let bits = size; bits % 2 === 1; bits = Math.floor(bits / 2)) node = sha256(nodeMark, frontier.pop() ?? node, node);
    frontier.push(node);
    size += 1;
  }
  return { size, frontier };
}

/** The root over all leaves: the frontier's subtrees joined from the smallest up. */
export function rootOf({ frontier }: Tree): Buffer {
  return frontier.reduceRight<Buffer | undefined>((right, left) => (right ? sha256(nodeMark, left, right) : left), undefined) ?? createHash("sha256").digest();
}

/** For each leaf, counted from 0, the hashes beside its way to the root (RFC 6962 §2.1.1), nearest first. */
export function auditPaths(entryHashes: readonly Buffer[], indexes: readonly number[]): Buffer[][] {
  const paths: Buffer[][] = indexes.map(() => []);
  let level = entryHashes.map((hash) => sha256(leafMark, hash));
  for (let depth = 0; level.length > 1; depth += 1) {
    for (const [at, index] of indexes.entries()) {
      const beside = level[Math.floor(index / 2 ** depth) ^ 1];
      if (beside) paths[at]?.push(beside);
    }
    level = pairUp(level);
  }
  return paths;
}

/** The roots of the largest whole subtrees of the leaves after the first `from`, left to right: what a tree of that size grew by. */
export function complete(from: number, entryHashes: readonly Buffer[]): Buffer[] {
  const roots: Buffer[] = [];
  for (let [start, rest] = [from, [...entryHashes]]; rest.length > 0; ) {
    let size = 1;
    while (size * 2 <= rest.length && start % (size * 2) === 0) size *= 2;
    let level = rest.slice(0, size).map((hash) => sha256(leafMark, hash));
    while (level.length > 1) level = pairUp(level);
    roots.push(...level);
    [start, rest] = [start + size, rest.slice(size)];
  }
  return roots;
}

/** The last one without a pair goes up as it is: the tree splits at the largest power of two. */
function pairUp(level: readonly Buffer[]): Buffer[] {
  return Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => {
    const [left, right] = [level[index * 2], level[index * 2 + 1]];
    if (!left) throw new Error("a node is missing");
    return right ? sha256(nodeMark, left, right) : left;
  });
}

export function packFrontier({ frontier }: Tree): Buffer {
  return Buffer.concat(frontier);
}

export function unpackFrontier(size: number, packed: Buffer): Tree {
  return { size, frontier: Array.from({ length: packed.length / 32 }, (_, index) => packed.subarray(index * 32, index * 32 + 32)) };
}

const leafMark = Buffer.of(0);
const nodeMark = Buffer.of(1);

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
