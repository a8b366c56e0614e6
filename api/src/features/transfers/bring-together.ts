import type { DataSource } from "typeorm";
import { inMunicipality } from "../../platform/transaction";
import { type Bringing, bringAll, type Heard } from "./bring-unit";

interface Waiting {
  readonly bringing: Bringing;
  readonly now: Date;
  readonly done: (heard: Heard | Promise<Heard>) => void;
}

interface Line {
  readonly waiting: Waiting[];
  running: boolean;
}

/** So many at most share a transaction: their bags stay locked until all are written. */
const most = 25;

const lines = new WeakMap<DataSource, Map<string, Line>>();

/**
 * Brings one unit of messages. What comes while a transaction of the municipality runs waits for it and then shares the next one: judged each by itself, written
 * together. Where that fails with anything, each is tried alone and nobody waits for it, so that nobody suffers from another's.
 */
export function bringTogether(dataSource: DataSource, municipalityId: string, now: Date, bringing: Bringing): Promise<Heard> {
  const line = lineOf(dataSource, municipalityId);
  return new Promise<Heard>((done) => {
    line.waiting.push({ bringing, now, done });
    if (!line.running) void serve(dataSource, municipalityId, line);
  });
}

async function serve(dataSource: DataSource, municipalityId: string, line: Line): Promise<void> {
  line.running = true;
  while (line.waiting.length > 0) {
    const group = nextGroup(line.waiting);
    const now = new Date(Math.max(...group.map((one) => one.now.getTime())));
    const shared = inMunicipality(dataSource, municipalityId, now, async (tx) => {
      const limited = tx.query(briefly);
      const [heard] = await Promise.all([bringAll(tx, group.map(({ bringing }) => bringing)), limited]);
      return heard;
    });
    const failed = await shared.then(() => false, () => true);
    for (const one of group) one.done(failed ? inMunicipality(dataSource, municipalityId, one.now, (tx) => bringAll(tx, [one.bringing])) : shared);
  }
  line.running = false;
}

/** The line does not stand for a bag that somebody else has locked. */
const briefly = "SELECT set_config('lock_timeout', '300', true)";

/** In their order, of each device one: its next message is judged by what became of this. */
function nextGroup(waiting: Waiting[]): Waiting[] {
  const devices = new Set<string>();
  const group: Waiting[] = [];
  for (const one of waiting) {
    const kids = one.bringing.unit.map(({ message }) => message.kid);
    if (group.length < most && !kids.some((kid) => devices.has(kid))) group.push(one);
    kids.forEach((kid) => devices.add(kid));
  }
  waiting.splice(0, waiting.length, ...waiting.filter((one) => !group.includes(one)));
  return group;
}

function lineOf(dataSource: DataSource, municipalityId: string): Line {
  const ofHouse = lines.get(dataSource) ?? new Map<string, Line>();
  lines.set(dataSource, ofHouse);
  const line = ofHouse.get(municipalityId) ?? { waiting: [], running: false };
  ofHouse.set(municipalityId, line);
  return line;
}
