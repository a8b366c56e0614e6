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
