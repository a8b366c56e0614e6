import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, type KeyObject, sign } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The public half, as everyone may know it: a JSON Web Key (RFC 8037) whose `kid` is its thumbprint (RFC 7638). */
export interface PublicKey {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
  readonly kid: string;
}

/** The installation's own key: it signs the register's closings and the papers' codes (S6, S8). */
export interface SigningKey {
  readonly published: PublicKey;
  /** An Ed25519 signature over the text's UTF-8 bytes, base64url. */
  sign(text: string): string;
  /** Thirty-two bytes that follow from the key, for one purpose: what one process keys, every other and every later one knows. */
  secret(purpose: string): Buffer;
}

/**
 * Opens the installation's key beside the register's witness, or makes it at the first start; readable by its owner alone.
 * It is no part of a backup of the database: who holds it can sign. Throws where the file is there and is no Ed25519 key.
 */
export function openSigningKey(dataDir: string): SigningKey {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, "signing-key.pem");
  if (!existsSync(path)) makeKey(path);
  const key = createPrivateKey(readFileSync(path));
  if (key.asymmetricKeyType !== "ed25519") throw new Error("signing-key.pem must hold an Ed25519 key");
  return { published: publish(key), sign: (text) => sign(null, Buffer.from(text), key).toString("base64url"), secret: secretsOf(key) };
}

function secretsOf(key: KeyObject): (purpose: string) => Buffer {
  const known = new Map<string, Buffer>();
  const seed = key.export({ type: "pkcs8", format: "der" });
  return (purpose) => {
    const secret = known.get(purpose) ?? Buffer.from(hkdfSync("sha256", seed, "", `epidosi ${purpose}`, 32));
    known.set(purpose, secret);
    return secret;
  };
}

/** Two processes that start together agree: the first to write wins, the other reads what it wrote. */
function makeKey(path: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  try {
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { flag: "wx", mode: 0o600 });
    chmodSync(path, 0o600);
  } catch (problem) {
    if (!existsSync(path)) throw problem;
  }
}

function publish(key: KeyObject): PublicKey {
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  const kid = createHash("sha256").update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest("base64url");
  return { kty: "OKP", crv: "Ed25519", x, kid };
}
