import type { DataSource } from "typeorm";
import { canonical } from "../../platform/canonical-json";
import { inEachMunicipality } from "../../platform/each-municipality";
import type { TimestampAuthority } from "../../platform/timestamp-authority";
import { inMunicipality } from "../../platform/transaction";
import { statement } from "./close-register";
import { findClosings } from "./find-closings";
import { ClosingTimestamp } from "./register.entity";

/**
 * Has the authority vouch for the last closing of each municipality, where it has not: as the closings are a chain, that dates
 * all before it too. The authority is asked outside every transaction. Answers how many were stamped; throws where it fails.
 */
export async function stampClosings(dataSource: DataSource, authority: TimestampAuthority, now: Date): Promise<number> {
  return inEachMunicipality(dataSource, async (id) => {
    const last = await inMunicipality(dataSource, id, now, async (tx) => (await findClosings(tx, { first: 1, after: null })).items[0]);
    if (!last || last.stampedAt !== null) return 0;
    const { token, at, authority: name } = await authority.stamp(Buffer.from(canonical(statement(id, last, last.keyId))));
    await inMunicipality(dataSource, id, now, (tx) => tx.insert(ClosingTimestamp, { municipalityId: id, closingId: last.id, token, authority: name, stampedAt: at }));
    return 1;
  });
}
