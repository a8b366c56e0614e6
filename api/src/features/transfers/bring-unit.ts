import type { Tx } from "../../platform/transaction";
import { type Genuine, type GivenConfirmation, type Kept, keepConfirmation, keepMessages, lockDevices, recordVerdicts } from "../devices";
import { settlePackages, type Standing } from "./settle-package";

/** One message, or an offer and its acceptance; whose installation, who brings it, and what comes beside the messages. */
export interface Bringing {
  readonly unit: readonly Genuine[];
  readonly publicUrl: string;
  readonly broughtBy: string;
  readonly confirmations: readonly GivenConfirmation[];
}

/** What was learned while bringing. */
export interface Heard {
  /** Where messages stand, by their hashes: those brought and all others of the same packages. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** What was kept, by the message's hash. */
  readonly kept: ReadonlyMap<string, Kept>;
}

/** Keeps what is brought, of each device one message, and does what can be done now. */
export async function bringAll(tx: Tx, all: readonly Bringing[]): Promise<Heard> {
  const brought = all.flatMap(({ unit, ...bringing }) => unit.map((genuine) => ({ genuine, ...bringing })));
  const devices = await lockDevices(tx, brought.map(({ genuine }) => genuine.message.kid));
  const incoming = brought.map((one) => {
    const device = devices.get(one.genuine.message.kid);
    if (!device) throw new Error("a device that signed is missing");
    return { ...one, device };
  });
  const kept = await keepMessages(tx, incoming);
  for (const [at, { genuine, device, ...bringing }] of incoming.entries()) {
    const given = bringing.confirmations.find(({ hash }) => hash === genuine.hash);
    if (given && kept[at]) await keepConfirmation(tx, kept[at].id, device, genuine, given, bringing);
  }
  await recordVerdicts(tx, kept.flatMap(({ id, refusal }) => (refusal ? [{ messageId: id, verdict: "REFUSED" as const, refusal, flags: [] }] : [])));
  const standings = await settlePackages(tx, [...new Set(kept.flatMap((one) => one.packages))].sort());
  return { standings: new Map(standings.map((one) => [one.hash, one])), kept: new Map(incoming.flatMap(({ genuine }, at) => (kept[at] ? [[genuine.hash, kept[at]]] : []))) };
}
