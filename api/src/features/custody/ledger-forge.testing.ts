import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { canonical } from "../../platform/canonical-json";
import { newId } from "../../platform/ids";
import { hashEntry } from "./ledger";
import { emptyTree, grow, rootOf } from "./merkle";

export type Record_ = Record<string, unknown>;

interface Key {
  readonly kid: string;
  readonly jwk: Readonly<Record<string, string>>;
  readonly secret: KeyObject;
}

export interface ForgedDevice {
  readonly id: string;
  readonly staff: string;
  readonly key: Key;
}

const none = "0".repeat(64);
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();
const base64url = (bytes: Buffer | string) => Buffer.from(bytes).toString("base64url");
export const shortId = (uuid: string) => Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");

export function newInstallationKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  return { kid: base64url(sha256(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`)), jwk: { kty: "OKP", crv: "Ed25519", x }, secret: privateKey };
}

export function newDevice(): ForgedDevice {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  return { id: newId(), staff: newId(), key: { kid: base64url(sha256(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`)), jwk: { x, y }, secret: privateKey } };
}

/** A device signs: its next message, or one with whatever the test wants wrong. */
export class Phone {
  counter = 0;
  head = base64url(sha256(""));
  readonly sent: { readonly jws: string; readonly hash: string; readonly n: number; readonly a: string }[] = [];
  constructor(readonly device = newDevice()) {}

  say(a: string, over: Record_ = {}, header: Record_ = {}): { readonly jws: string; readonly hash: string; readonly payload: Record_ } {
    this.counter += 1;
    const at = 1_890_000_000 + this.counter * 60;
    const payload = { v: 1, ev: shortId(newId()), a, mu: "7105", p: "P0000000X", w: shortId(this.device.staff), n: this.counter, ph: this.head, at, mt: this.counter, ch: base64url(randomBytes(16)), ...over };
    const input = `${base64url(JSON.stringify({ alg: "ES256", typ: "custody+jws", kid: this.device.key.kid, ...header }))}.${base64url(JSON.stringify(payload))}`;
    const jws = `${input}.${base64url(sign("sha256", Buffer.from(input), { key: this.device.key.secret, dsaEncoding: "ieee-p1363" }))}`;
    const hash = base64url(sha256(jws));
    this.head = hash;
    this.sent.push({ jws, hash, n: Number(payload.n), a });
    return { jws, hash, payload };
  }
}

/** An exported ledger made by hand, as whoever holds every key could make it: what the verifier is tried against. */
export class Forge {
  readonly key: Key;
  readonly records: Record_[] = [];
  readonly witness: string[] = [];
  private tree = emptyTree;
  private position = 0;
  private sequence = 0;
  private previous = none;
  private readonly heads = new Map<string, { readonly sequence: number; readonly hash: string; readonly state: string }>();

  constructor(key = newInstallationKey()) {
    this.key = key;
    this.records.push({ kind: "export", version: 1, of: "ledger", municipality: "7105", name: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ", exportedAt: "2030-03-02T12:00:00.000Z", from: null, to: null, keys: [{ kid: key.kid, ...key.jwk }] });
  }

  device({ device, counter, head, sent }: Phone, state = "ACTIVE", known = { counter, head }): this {
    this.records.push({ kind: "device", kid: device.key.kid, deviceId: device.id, ...device.key.jwk, staffId: device.staff, officeId: newId(), enrolledAt: "2030-03-01T08:00:00.000Z", endedAt: null, state, ...(sent.length === 0 ? { counter: 0, head: "" } : known) });
    return this;
  }

  entry(kind: "ITEM" | "PACKAGE", subject: string, act: string, facts: Record_, message?: { readonly jws: string; readonly payload: Record_; readonly device: ForgedDevice }, covered = true): this {
    const before = this.heads.get(subject);
    const sequence = (before?.sequence ?? 0) + 1;
    const staff = message?.device.staff ?? newId();
    const said = { version: 1, kind, subject, sequence, act, at: "2030-03-02T08:00:00.000Z", staff, second: null, office: newId(), command: newId(), deviceTime: message ? new Date(Number(message.payload["at"]) * 1000).toISOString() : null };
    const proof = message ? { device: message.device.id, deviceCounter: message.payload["n"], message: sha256(message.jws).toString("hex"), flags: [] } : {};
    const body = JSON.stringify({ ...said, ...proof, from: before?.state ?? null, ...facts });
    const hash = hashEntry(before?.hash ?? none, body);
    if (covered) this.position += 1;
    this.records.push({
      kind: "entry", ...(covered && { position: this.position }), subjectKind: kind, subjectId: subject, sequence, act, at: said.at, staff, office: said.office, command: said.command, body, previousHash: before?.hash ?? none, hash,
      ...(message && { deviceId: message.device.id, deviceCounter: message.payload["n"], signature: message.jws }),
    });
    if (covered) this.tree = grow(this.tree, [Buffer.from(hash, "hex")]);
    this.heads.set(subject, { sequence, hash, state: String(facts["to"]) });
    return this;
  }

  checkpoint(): this {
    this.sequence += 1;
    const said = { type: "checkpoint", format: 1, municipality: "7105", sequence: this.sequence, epoch: 1, at: "2030-03-02T08:10:00.000Z", size: this.tree.size, root: rootOf(this.tree).toString("hex"), year: 2030, registerEpoch: 1, lastNumber: 7, system: "1", timeline: 1, previous: this.previous, key: this.key.kid };
    const statement = canonical(said);
    this.previous = sha256(statement).toString("hex");
    const signed = { ...said, hash: this.previous, signature: sign(null, Buffer.from(statement), this.key.secret).toString("base64url") };
    this.records.push({ kind: "checkpoint", ...signed });
    this.witness.push(JSON.stringify(signed));
    return this;
  }

  messages(phone: Phone, verdict = "APPLIED"): this {
    for (const { jws, hash, n } of phone.sent) this.records.push({ kind: "message", kid: phone.device.key.kid, counter: n, jws, hash, receivedAt: "2030-03-02T09:00:00.000Z", verdict });
    return this;
  }

  /** The file, closed and signed, after whatever was done to its records. */
  file(change: (records: Record_[]) => Record_[] = (records) => records): string {
    const lines = change(structuredClone(this.records)).map((record) => `${JSON.stringify(record)}\n`);
    const statement = canonical({ kind: "end", lines: lines.length, sha256: sha256(lines.join("")).toString("hex"), key: this.key.kid });
    return `${lines.join("")}${statement.slice(0, -1)},"signature":"${sign(null, Buffer.from(statement), this.key.secret).toString("base64url")}"}\n`;
  }
}
