/** A signed checkpoint as far as a device keeps it: how many entries, and the Merkle root over them (RFC 6962), hex. */
export interface SeenCheckpoint {
  readonly sequence: number;
  readonly epoch: number;
  readonly at: string;
  readonly size: number;
  readonly root: string;
}

/** The last checkpoint as the server tells it, with the roots of the largest whole subtrees: those of the size that was seen, then those that came after. */
export interface ToldCheckpoint extends SeenCheckpoint {
  readonly subtrees: readonly string[] | null;
}

/**
 * Whether the ledger only grew since a checkpoint was seen here: the first subtrees give the root that was seen, and with the later ones the root that is told.
 * It says what a consistency proof of RFC 6962 says, in a few hashes more, for anything rewritten, taken away or put in changes the first root.
 */
export async function onlyGrew(seen: SeenCheckpoint, told: ToldCheckpoint): Promise<boolean> {
  if (told.size < seen.size || told.subtrees === null) return false;
  if (!told.subtrees.every((hex) => /^[0-9a-f]{64}$/u.test(hex))) return false;
  const whole = seen.size.toString(2).replaceAll("0", "").length;
  const roots = told.subtrees.map(bytesOf);
  const frontier = roots.slice(0, whole);
  if (hexOf(await joined(frontier)) !== seen.root) return false;
  let { size } = seen;
  for (const root of roots.slice(whole)) {
    let [node, wide] = [root, widthAt(size, told.size)];
    size += wide;
    for (; (size / wide) % 2 === 0; wide *= 2) {
      const left = frontier.pop();
      if (left === undefined) return false;
      node = await nodeOf(left, node);
    }
    frontier.push(node);
  }
  return size === told.size && hexOf(await joined(frontier)) === told.root;
}

/** How many entries the next whole subtree holds that begins after `start` and does not reach beyond `end`. */
function widthAt(start: number, end: number): number {
  let wide = 1;
  while (wide * 2 <= end - start && start % (wide * 2) === 0) wide *= 2;
  return wide;
}

async function joined(frontier: readonly Bytes[]): Promise<Bytes> {
  let right = frontier.at(-1);
  for (const left of frontier.slice(0, -1).toReversed()) right = await nodeOf(left, right ?? left);
  return right ?? new Uint8Array();
}

type Bytes = Uint8Array<ArrayBuffer>;

async function nodeOf(left: Bytes, right: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from([1, ...left, ...right])));
}

function bytesOf(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hexOf(bytes: Bytes): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
