import { randomUUID, type webcrypto } from "node:crypto";
import { type CustodyMessage, hashMessage, offerSeconds, sealCommitment, shortId, thumbprint, toBase64url, writeMessage } from "@epidosi/schema";
import { sealed } from "./errand.testing";
import type { House, Person } from "./testing";

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;

/** The public half of a new scan key, made as a browser makes it. */
export async function newKey(): Promise<{ readonly x: string; readonly y: string }> {
  return publicHalf(await crypto.subtle.generateKey(algorithm, false, ["sign"]));
}

async function publicHalf(pair: webcrypto.CryptoKeyPair): Promise<{ readonly x: string; readonly y: string }> {
  const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  return { x, y };
}

/** What the server answers to one message. */
export interface Told {
  readonly hash: string;
  readonly shortCode: string;
  readonly verdict: string;
  readonly refusal: string | null;
  readonly about: string | null;
  readonly flags: readonly string[];
  readonly wanted: readonly number[];
}

export interface Bagged {
  readonly code: string;
  readonly seal: string;
}

/** A person's enrolled device with its key and its chain, as the web keeps them. */
export class Phone {
  #counter = 0;
  #head = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
  #opened = Date.now();
  challenge = "";

  private constructor(
    private readonly house: House,
    readonly person: Person,
    readonly deviceId: string,
    readonly staffId: string,
    private readonly municipality: string,
    private readonly kid: string,
    private readonly key: webcrypto.CryptoKey,
  ) {}

  static async enrol(house: House, username: string, municipality = "7105"): Promise<Phone> {
    const [supervisor, person] = await Promise.all([house.as("epoptis", municipality), house.as(username, municipality)]);
    const [staff] = await house.sql<{ id: string }>("SELECT id FROM staff_member WHERE username = $1 AND municipality_id = $2", [username, municipality]);
    const { code } = await supervisor.act<{ code: string }>("makeEnrolmentCode", { staffId: staff?.id }, "code");
    const pair = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
    const key = await publicHalf(pair);
    const { id } = await person.act<{ id: string }>("enrolDevice", { code, name: `Κινητό ${username}`, key }, "id");
    const phone = new Phone(house, person, id, staff?.id ?? "", municipality, await thumbprint(key), pair.privateKey);
    await phone.hear();
    return phone;
  }

  /** Hears the server: later messages are no older than this. */
  async hear(): Promise<void> {
    this.challenge = (await this.person.ask<{ challenge: string }>("{ deviceDirectory { challenge } }")).challenge;
  }

  /** The key cut out of this phone, with the chain as it stands. */
  copy(): Phone {
    const other = new Phone(this.house, this.person, this.deviceId, this.staffId, this.municipality, this.kid, this.key);
    other.#counter = this.#counter;
    other.#head = this.#head;
    other.challenge = this.challenge;
    return other;
  }

  async sign(a: CustodyMessage["a"], p: string, fields: Partial<CustodyMessage> = {}): Promise<string> {
    const now = this.house.now.getTime();
    const payload: CustodyMessage = {
      v: 1,
      ev: shortId(randomUUID()),
      a,
      mu: this.municipality,
      p,
      w: shortId(this.staffId),
      ...fields,
      n: fields.n ?? this.#counter + 1,
      ph: fields.ph ?? this.#head,
      at: fields.at ?? Math.floor(now / 1_000),
      mt: fields.mt ?? Math.max(0, now - this.#opened),
      ch: fields.ch ?? this.challenge,
    };
    const jws = await writeMessage(payload, this.kid, (input) => crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, this.key, input));
    this.#counter = payload.n;
    this.#head = await hashMessage(jws);
    return jws;
  }

  take({ code, seal }: Bagged, fields: Partial<CustodyMessage> = {}): Promise<string> {
    return this.sign("TAKE", code, { s: seal, ...fields });
  }

  /** Offers a bag as who knows its seal and its manifest. */
  async offer({ code, seal }: Bagged, fields: Partial<CustodyMessage> = {}): Promise<string> {
    const [row] = await this.house.sql<{ hash: string }>("SELECT manifest_hash AS hash FROM transfer_package WHERE code = $1", [code]);
    const ev = shortId(randomUUID());
    const m = toBase64url(Buffer.from(row?.hash ?? "", "hex").subarray(0, 16));
    return this.sign("OFFER", code, { ev, sh: await sealCommitment(ev, seal), m, x: Math.floor(this.house.now.getTime() / 1_000) + offerSeconds, ...fields });
  }

  async accept(offer: string, { code, seal }: Bagged, fields: Partial<CustodyMessage> = {}): Promise<string> {
    return this.sign("ACCEPT", code, { cp: await hashMessage(offer), s: seal, ok: true, ...fields });
  }

  /** Brings messages, its own or others'. */
  bring(...messages: readonly string[]): Promise<Told[]> {
    return bring(this.person, messages);
  }
}

export function bring(person: Person, messages: readonly string[]): Promise<Told[]> {
  return person.ask<Told[]>("mutation ($messages: [String!]!) { bringMessages(messages: $messages) { hash shortCode verdict refusal about clause flags wanted } }", { messages });
}

/** Who answers for a bag now, and in which state it is. */
export async function custodyOf(house: House, { code }: Bagged): Promise<{ readonly state: string; readonly custodian: string }> {
  const [row] = await house.sql<{ state: string; custodian: string }>("SELECT p.state, m.username AS custodian FROM transfer_package p JOIN staff_member m ON m.municipality_id = p.municipality_id AND m.id = p.custodian_id WHERE p.code = $1", [code]);
  return row ?? { state: "", custodian: "" };
}

/** The signed acts of a bag's ledger, first one first. */
export async function signedActs(house: House, { code }: Bagged): Promise<readonly string[]> {
  const rows = await house.sql<{ act: string }>("SELECT e.act FROM custody_event e JOIN transfer_package p ON p.id = e.subject_id WHERE p.code = $1 AND e.signature IS NOT NULL ORDER BY e.sequence", [code]);
  return rows.map((row) => row.act);
}

/** Verdicts in their order; for a refusal its code. */
export function said(told: readonly Told[]): readonly string[] {
  return told.map(({ verdict, refusal }) => refusal ?? verdict);
}

/** Two couriers and a clerk of Tylisos with a new device each, and a sealed bag for Tylisos. */
export async function threePhones(house: House): Promise<{ readonly a: Phone; readonly b: Phone; readonly k: Phone; readonly bag: Bagged }> {
  const [a, b, k] = await Promise.all(["dianomeas", "dianomeas2", "tylisos"].map((username) => Phone.enrol(house, username)));
  if (!a || !b || !k) throw new Error("phones are missing");
  return { a, b, k, bag: await sealed(house) };
}
