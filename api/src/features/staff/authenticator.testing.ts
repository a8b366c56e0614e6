import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest();

/** An authenticator in software (WebAuthn level 3): one P-256 key, "none" attestation, a count that a test may turn back. */
export class Authenticator {
  readonly credentialId = randomBytes(32).toString("base64url");
  counter = 0;
  verifiesPerson = true;
  /** The key is kept by a service as well, so that the person's other devices have it. */
  synced = false;
  private userHandle = "";

  private constructor(
    private readonly origin: string,
    private readonly key: KeyObject,
  ) {}

  static at(origin: string): Authenticator {
    return new Authenticator(origin, generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);
  }

  /** The same key in other hands. */
  copy(): Authenticator {
    return Object.assign(new Authenticator(this.origin, this.key), { credentialId: this.credentialId, counter: this.counter, userHandle: this.userHandle, synced: this.synced });
  }

  make(offer: { readonly challenge: string; readonly userHandle: string }) {
    this.userHandle = offer.userHandle;
    const id = Buffer.from(this.credentialId, "base64url");
    const length = Buffer.from([0, id.length]);
    const data = Buffer.concat([this.head(0x40), Buffer.alloc(16), length, id, this.coseKey()]);
    const attestation = Buffer.concat([Buffer.from([0xa3]), text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0]), text("authData"), bytes(data)]);
    return { credentialId: this.credentialId, clientDataJSON: this.clientData("webauthn.create", offer.challenge), attestationObject: attestation.toString("base64url"), transports: ["internal", "telepathy"] };
  }

  sign(challenge: string) {
    this.counter += 1;
    const data = this.head(0);
    const clientDataJSON = this.clientData("webauthn.get", challenge);
    const signature = sign("sha256", Buffer.concat([data, sha256(Buffer.from(clientDataJSON, "base64url"))]), this.key);
    return { credentialId: this.credentialId, clientDataJSON, authenticatorData: data.toString("base64url"), signature: signature.toString("base64url"), userHandle: this.userHandle };
  }

  private clientData(type: string, challenge: string): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false })).toString("base64url");
  }

  /** Hash of the host, flags (present, verified) and the count. */
  private head(flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(new URL(this.origin).hostname), Buffer.from([flags | 0x01 | (this.verifiesPerson ? 0x04 : 0) | (this.synced ? 0x18 : 0)]), count]);
  }

  /** EC2, ES256, P-256 and the two coordinates as CBOR. */
  private coseKey(): Buffer {
    const { x = "", y = "" } = createPublicKey(this.key).export({ format: "jwk" });
    const part = (label: number, coordinate: string) => Buffer.concat([Buffer.from([label]), bytes(Buffer.from(coordinate, "base64url"))]);
    return Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]), part(0x21, x), part(0x22, y)]);
  }
}

function text(words: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
}

function bytes(data: Buffer): Buffer {
  const head = data.length < 256 ? [0x58, data.length] : [0x59, data.length >> 8, data.length & 0xff];
  return Buffer.concat([Buffer.from(head), data]);
}
