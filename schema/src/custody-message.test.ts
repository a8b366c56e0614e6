import assert from "node:assert/strict";
import { test } from "node:test";
import { type CustodyMessage, fromBase64url, fromQr, hashMessage, longId, readMessage, sealCommitment, shortId, thumbprint, toBase64url, toQr, writeMessage } from "./custody-message.ts";

/** The vectors' key, for tests alone. */
const key = {
  kty: "EC", crv: "P-256", d: "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE",
  x: "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
};
const staff = "0197a000-0000-7000-8000-00000000000a";
const offer: CustodyMessage = {
  v: 1, ev: shortId("0197a000-0000-7000-8000-000000000001"), a: "OFFER", mu: "7105", p: "P9KD40XM7", w: shortId(staff), sh: "NyiEsSu7c27LP4gFuxO15g", m: "AAECAwQFBgcICQoLDA0ODw", x: 1772434800,
  n: 7, ph: "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", at: 1772433000, mt: 120250, ch: "EBESExQVFhcYGRobHB0eHw",
};

const privateKey = await crypto.subtle.importKey("jwk", key, { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
const publicKey = await crypto.subtle.importKey("jwk", { kty: key.kty, crv: key.crv, x: key.x, y: key.y }, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
const kid = await thumbprint(key);
const write = (payload: CustodyMessage) => writeMessage(payload, kid, (input) => crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, input));

/** What any implementation must give: the signature alone differs, for ES256 takes a fresh random number each time. */
const vector = {
  kid: "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s",
  signingInput:
    "eyJhbGciOiJFUzI1NiIsInR5cCI6ImN1c3RvZHkrandzIiwia2lkIjoiY24tSV9XTk1DbGVoaVZwNTFpXzBWcE9FTlcxdXBFZXJBOHNFYW01aG4tcyJ9." +
    toBase64url(new TextEncoder().encode(JSON.stringify(offer))),
  sealCommitment: "NyiEsSu7c27LP4gFuxO15g",
};

test("the vectors: thumbprint, header, commitment of seal 004183", async () => {
  assert.equal(kid, vector.kid);
  const jws = await write(offer);
  assert.equal(jws.slice(0, jws.lastIndexOf(".")), vector.signingInput);
  assert.equal(await sealCommitment(offer.ev, "004183"), vector.sealCommitment);
  assert.notEqual(await sealCommitment(offer.ev, "004188"), vector.sealCommitment);
});

test("what is written is read, verified and hashed to the byte, also through a QR", async () => {
  const jws = await write(offer);
  const read = readMessage(jws);
  assert.ok(typeof read !== "string");
  assert.deepEqual(read.payload, offer);
  assert.ok(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, publicKey, read.signature, read.signingInput));
  const qr = toQr(jws);
  assert.match(qr, /^H1[0-9A-PR-VX]+$/u);
  assert.ok(qr.length <= 758, `${qr.length} characters: a QR of version 15 holds 758`);
  assert.equal(fromQr(qr), jws);
  assert.equal(await hashMessage(fromQr(qr) ?? ""), await hashMessage(jws));
});

test("an acceptance is as small", async () => {
  const { sh: _, m: __, x: ___, ...rest } = offer;
  const accept = await write({ ...rest, a: "ACCEPT", o: "B2", cp: await hashMessage(await write(offer)), s: "ET004183", ok: true });
  assert.ok(typeof readMessage(accept) !== "string");
  assert.ok(toQr(accept).length <= 854, `${toQr(accept).length} characters: version 16 holds 854`);
});

test("every altered character of a QR is another message or none", async () => {
  const jws = await write(offer);
  const qr = toQr(jws);
  const read = readMessage(jws);
  assert.ok(typeof read !== "string");
  for (let at = 2; at < qr.length; at += 1) {
    const altered = fromQr(qr.slice(0, at) + (qr[at] === "0" ? "1" : "0") + qr.slice(at + 1));
    if (altered === undefined) continue;
    const other = readMessage(altered);
    if (typeof other === "string" || other.kid !== kid) continue;
    assert.ok(!(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, publicKey, other.signature, other.signingInput)), `character ${at}`);
  }
});

test("what is no message of ours says why", async () => {
  const jws = await write(offer);
  const [header = "", body = "", signature = ""] = jws.split(".");
  const encode = (value: unknown) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));
  const { sh: _, ...noSeal } = offer;
  for (const [text, problem] of [
    ["", "FORMAT"],
    ["a.b", "FORMAT"],
    [`${jws}.x`, "FORMAT"],
    [`${encode({ alg: "none", typ: "custody+jws", kid })}.${body}.${signature}`, "HEADER"],
    [`${encode({ alg: "HS256", typ: "custody+jws", kid })}.${body}.${signature}`, "HEADER"],
    [`${encode({ alg: "ES256", typ: "custody+jws", kid, jwk: key })}.${body}.${signature}`, "HEADER"],
    [`${encode({ alg: "ES256", typ: "JWT", kid })}.${body}.${signature}`, "HEADER"],
    [`${header}.${encode({ ...offer, v: 2 })}.${signature}`, "VERSION"],
    [`${header}.${encode(noSeal)}.${signature}`, "FIELDS"],
    [`${header}.${encode({ ...offer, name: "ΑΒΔΟΥΛ" })}.${signature}`, "FIELDS"],
    [`${header}.${encode({ ...offer, n: 0 })}.${signature}`, "FIELDS"],
    [`${header}.${encode({ ...offer, __proto__: null, a: "STEAL" })}.${signature}`, "FIELDS"],
    [`${header}.${encode([offer])}.${signature}`, "FORMAT"],
    [`${header}.${body}=.${signature}`, "FORMAT"],
    [`${header}.${body}.${signature.slice(1)}`, "FORMAT"],
    ["x".repeat(3_000), "FORMAT"],
  ] as const)
    assert.equal(readMessage(text), problem, text.slice(0, 60));
  for (const text of ["", "H1", "H1000", "H2" + toQr(jws).slice(2), toQr(jws).slice(0, -4), toQr(jws).toLowerCase()]) assert.equal(fromQr(text), undefined);
});

test("ids come back as they were", () => {
  assert.equal(longId(shortId(staff)), staff);
  assert.equal(shortId(staff).length, 22);
});

test("base64url is as everybody else's, and only in its one canonical form", () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 151 + length * 37) % 256);
    assert.equal(toBase64url(bytes), Buffer.from(bytes).toString("base64url"));
    assert.deepEqual(fromBase64url(toBase64url(bytes)), bytes);
  }
  for (const text of ["A", "AB", "AAB", "AAAAA", "AA=", "AA==", "A+AA", "A/AA", "AA A", "ΑΑΑΑ", "AAAé"]) assert.equal(fromBase64url(text), undefined, text);
});
