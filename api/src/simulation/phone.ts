import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { type CustodyMessage, hashMessage, offerSeconds, sealCommitment, shortId, thumbprint, writeMessage } from "@epidosi/schema";
import type { Clerk } from "./clerk";

export interface Bag {
  readonly code: string;
  readonly seal: string;
  /** First 16 bytes of the manifest's hash, base64url. */
  readonly manifest: string;
  readonly tags: readonly string[];
  readonly from: string;
  to: string;
}

interface Told {
  readonly verdict: string;
  readonly refusal: string | null;
}

/** A courier's enrolled phone: what it says is signed and chained, and brought when there is a network. */
export class Phone {
  #counter = 0;
  #head = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
  #challenge = "";
  #opened = 0;
  readonly #outbox: string[] = [];

  private constructor(
    readonly courier: Clerk,
    private readonly staffId: string,
    private readonly municipality: string,
    private readonly kid: string,
    private readonly key: KeyObject,
    private readonly clock: () => Date,
  ) {}

  static async enrol(courier: Clerk, supervisor: Clerk, staffId: string, municipality: string, clock: () => Date): Promise<Phone> {
    const { code } = await supervisor.act<{ code: string }>("makeEnrolmentCode", { staffId }, "code");
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    await courier.act("enrolDevice", { code, name: `Κινητό ${courier.username}`, key: { x, y } }, "id");
    const phone = new Phone(courier, staffId, municipality, await thumbprint({ x, y }), privateKey, clock);
    await phone.hear();
    return phone;
  }

  /** Hears the server in the morning: what is signed later is no older than this. */
  async hear(): Promise<void> {
    this.#challenge = (await this.courier.ask<{ challenge: string }>("{ deviceDirectory { challenge } }")).challenge;
    this.#opened = this.clock().getTime();
  }

  async take({ code, seal }: Bag): Promise<void> {
    await this.#say("TAKE", code, { s: seal });
  }

  /** From phone to phone on the way, with no network. */
  async passTo(other: Phone, { code, seal, manifest }: Bag): Promise<void> {
    const ev = shortId(randomUUID());
    const offer = await this.#say("OFFER", code, { ev, sh: await sealCommitment(ev, seal), m: manifest, x: Math.floor(this.clock().getTime() / 1_000) + offerSeconds });
    other.#outbox.push(...this.#outbox);
    await other.#say("ACCEPT", code, { cp: await hashMessage(offer), s: seal, ok: true });
  }

  /** The office is shut: the bag goes back to where it came from. */
  async turnBack({ code }: Bag): Promise<void> {
    await this.#say("TURN_BACK", code, { r: "OTHER" });
  }

  /** The network is back: everything is brought, each word once. */
  async bring(): Promise<void> {
    for (let from = 0; from < this.#outbox.length; from += 50) {
      const told = await this.courier.ask<Told[]>("mutation ($messages: [String!]!) { bringMessages(messages: $messages) { verdict refusal } }", { messages: this.#outbox.slice(from, from + 50) });
      const odd = told.find(({ verdict }) => verdict !== "APPLIED" && verdict !== "KNOWN");
      if (odd) throw new Error(`a signed word of ${this.courier.username} was told ${odd.verdict} ${odd.refusal}`);
    }
    this.#outbox.length = 0;
  }

  async #say(a: CustodyMessage["a"], p: string, fields: Partial<CustodyMessage>): Promise<string> {
    const now = this.clock().getTime();
    const payload: CustodyMessage = { v: 1, ev: shortId(randomUUID()), a, mu: this.municipality, p, w: shortId(this.staffId), ...fields, n: this.#counter + 1, ph: this.#head, at: Math.floor(now / 1_000), mt: Math.max(0, now - this.#opened), ch: this.#challenge };
    const jws = await writeMessage(payload, this.kid, async (input) => new Uint8Array(sign("sha256", input, { key: this.key, dsaEncoding: "ieee-p1363" })).buffer);
    this.#counter += 1;
    this.#head = await hashMessage(jws);
    this.#outbox.push(jws);
    return jws;
  }
}
