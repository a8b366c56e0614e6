import type { DataSource } from "typeorm";
import { poolOf } from "./database";
import type { PublicKey } from "./signing-key";

/** Keeps the public half of a key for as long as anything it signed may be asked about, also after another key took over. */
export async function publishKey(dataSource: DataSource, { kid, x }: PublicKey, now: Date): Promise<void> {
  await poolOf(dataSource).query("INSERT INTO signing_key (kid, x, since) VALUES ($1, $2, $3) ON CONFLICT (kid) DO NOTHING", [kid, x, now]);
}

/** Every key that ever signed here, latest first, at most a hundred. */
export async function findKeys(dataSource: DataSource): Promise<PublicKey[]> {
  const { rows } = await poolOf(dataSource).query<{ kid: string; x: string }>("SELECT kid, x FROM signing_key ORDER BY since DESC, kid LIMIT 100");
  return rows.map(({ kid, x }) => ({ kty: "OKP", crv: "Ed25519", x, kid }));
}
