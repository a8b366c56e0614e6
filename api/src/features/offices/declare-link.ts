import { isIP, isIPv6 } from "node:net";
import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getOffice } from "./find-offices";

export interface GivenLink {
  readonly officeId: string;
  readonly provider: "SYZEFXIS" | "OTHER";
  readonly providerName: string | null;
  /** CIDR; empty: heard from anywhere. */
  readonly networks: readonly string[];
}

/** By which provider an office is linked to the centre, and from which networks it asks (S5, S6). Refuses `NOT_FOUND`, `NETWORK_INVALID` (about: the network). */
export async function declareLink(tx: Tx, _actor: Actor, given: GivenLink): Promise<{ officeId: string }> {
  const office = await getOffice(tx, given.officeId);

  const networks = given.networks.map((network) => network.trim());
  const wrong = networks.find((network) => !isNetwork(network));
  if (wrong !== undefined) throw new Refused("NETWORK_INVALID", { about: wrong.slice(0, 40) });

  await tx.query("UPDATE office SET network_provider = $3, provider_name = $4, link_networks = $5 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, office.id, given.provider, given.providerName, networks.length > 0 ? networks : null]);
  return { officeId: office.id };
}

function isNetwork(text: string): boolean {
  const [base = "", bits = "", ...more] = text.split("/");
  return more.length === 0 && isIP(base) !== 0 && /^[0-9]{1,3}$/u.test(bits) && Number(bits) >= 8 && Number(bits) <= (isIPv6(base) ? 128 : 32);
}
