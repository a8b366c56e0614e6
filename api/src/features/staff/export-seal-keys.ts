import { decodeCredentialPublicKey } from "@simplewebauthn/server/helpers";
import type { Db } from "../../platform/database";

/** A person's passkey as evidence names it: its public half (JWK), whose it is, and whether it stays on one device. */
export interface SealKeyLine {
  readonly credentialId: string;
  readonly staffId: string;
  readonly oneDevice: boolean;
  readonly jwk: Readonly<Record<string, string>>;
}

/** The keys with these credentials, ended ones too: what they signed is evidence. */
export async function findSealKeyLines(db: Db, credentialIds: readonly string[]): Promise<SealKeyLine[]> {
  if (credentialIds.length === 0) return [];
  const rows = await db.query<{ credentialId: string; staffId: string; oneDevice: boolean; publicKey: string }>(
    `SELECT credential_id AS "credentialId", staff_id AS "staffId", kind = 'ONE_DEVICE' AS "oneDevice", public_key AS "publicKey" FROM passkey
     WHERE municipality_id = $1 AND credential_id = ANY($2::text[]) ORDER BY credential_id`,
    [db.municipalityId, credentialIds],
  );
  return rows.map(({ publicKey, ...row }) => ({ ...row, jwk: jwkOf(publicKey) }));
}

const parts = { x: -2, y: -3, n: -1, e: -2 } as const;

/** COSE (RFC 9053) as JWK (RFC 7517), of the three kinds a passkey may be made of here. */
function jwkOf(publicKey: string): Readonly<Record<string, string>> {
  const key = decodeCredentialPublicKey(new Uint8Array(Buffer.from(publicKey, "base64url"))) as Map<number, number | Uint8Array>;
  const part = (name: keyof typeof parts) => Buffer.from((key.get(parts[name]) as Uint8Array | undefined) ?? []).toString("base64url");
  switch (key.get(1)) {
    case 2:
      return { kty: "EC", crv: "P-256", x: part("x"), y: part("y") };
    case 1:
      return { kty: "OKP", crv: "Ed25519", x: part("x") };
    default:
      return { kty: "RSA", n: part("n"), e: part("e") };
  }
}
