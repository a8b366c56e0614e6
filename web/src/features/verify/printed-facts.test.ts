import { describe, expect, test } from "@jest/globals";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { boundText, holderText } from "@epidosi/schema";
import { checkSignature, isBound, isHolder, type PrintedFacts, readFacts, statementOf } from "./printed-facts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const keys = async () => [generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" }) as JsonWebKey, publicKey.export({ format: "jwk" }) as JsonWebKey];
const code = "7105-ABCDEFGHJKMNPQRSTVWXYZ0123";
const unsigned: PrintedFacts = { kind: "SUBMISSION_CERTIFICATE", number: "2026/4217-1", issuedOn: "2026-11-23", validUntil: "2027-11-23", holder: null, bound: null, signature: "" };
const facts: PrintedFacts = { ...unsigned, signature: sign(null, Buffer.from(statementOf(unsigned, code)), privateKey).toString("base64url") };

describe("a paper's signature, checked on the device", () => {
  test("what was printed is genuine, also under an older key", async () => {
    expect(await checkSignature(facts, code, keys)).toBe("GENUINE");
  });

  test.each([["number", { number: "2026/4218-1" }], ["day", { issuedOn: "2026-11-24" }], ["last day", { validUntil: "2028-11-23" }], ["no last day", { validUntil: null }], ["kind", { kind: "REGISTRATION_RECEIPT" }], ["signature", { signature: "AAAA" }], ["signature of other letters", { signature: "«»" }]] as const)("another %s is altered", async (_what, change) => {
    expect(await checkSignature({ ...facts, ...change }, code, keys)).toBe("ALTERED");
  });

  test("another paper's code is altered", async () => {
    expect(await checkSignature(facts, code.replace("A", "B"), keys)).toBe("ALTERED");
  });

  test("without a key nothing is said", async () => {
    expect(await checkSignature(facts, code, async () => [])).toBe("UNKNOWN");
    expect(await checkSignature(facts, code, async () => Promise.reject(new TypeError("no network")))).toBe("UNKNOWN");
  });

  test("is read from behind the #, and only as a whole", () => {
    const hash = `#${new URLSearchParams({ k: facts.kind, n: facts.number, d: facts.issuedOn, u: facts.validUntil ?? "", s: facts.signature }).toString()}`;
    expect(readFacts(hash)).toEqual(facts);
    for (const part of ["", "#", "#k=RECEIPT&n=1&d=2&s=3", "#k=REGISTRATION_RECEIPT&n=1"]) expect(readFacts(part)).toBeNull();
  });
});

describe("the holder of a paper", () => {
  const holder = createHash("sha256").update(holderText(code, "BK0934417", "1984-03-14") ?? "").digest("base64url");
  const named: PrintedFacts = { ...unsigned, holder };
  const signed: PrintedFacts = { ...named, signature: sign(null, Buffer.from(statementOf(named, code)), privateKey).toString("base64url") };

  test("is signed with the rest: taken away or another's it is altered", async () => {
    expect(await checkSignature(signed, code, keys)).toBe("GENUINE");
    for (const other of [null, facts.signature, `${holder}A`]) expect(await checkSignature({ ...signed, holder: other }, code, keys)).toBe("ALTERED");
    expect(await checkSignature({ ...facts, holder }, code, keys)).toBe("ALTERED");
  });

  test("is told from another by number and date of birth, on the device", async () => {
    expect(await isHolder(signed, code, "βκ 0934417", "14.3.1984")).toBe(true);
    expect(await isHolder(signed, code, "BK0934418", "14.3.1984")).toBe(false);
    expect(await isHolder(signed, code, "BK0934417", "15.3.1984")).toBe(false);
    expect(await isHolder(signed, code, "", "x")).toBeUndefined();
  });

  test("is read from behind the #", () => {
    const hash = `#${new URLSearchParams({ k: signed.kind, n: signed.number, d: signed.issuedOn, u: signed.validUntil ?? "", h: holder, s: signed.signature }).toString()}`;
    expect(readFacts(hash)).toEqual(signed);
  });
});

describe("the permit a proof was made for", () => {
  const hash = (number: string) => createHash("sha256").update(boundText(code, number) ?? "").digest("base64url");
  const proof: PrintedFacts = { ...unsigned, kind: "PROOF_OF_SERVICE", validUntil: null, bound: hash("ΑΑ100001") };
  const signed: PrintedFacts = { ...proof, signature: sign(null, Buffer.from(statementOf(proof, code)), privateKey).toString("base64url") };

  test("is signed with the rest: another's or taken away it is altered, with a holder or without", async () => {
    expect(await checkSignature(signed, code, keys)).toBe("GENUINE");
    for (const bound of [null, hash("ΑΑ100002")]) expect(await checkSignature({ ...signed, bound }, code, keys)).toBe("ALTERED");
    expect(await checkSignature({ ...signed, holder: "x" }, code, keys)).toBe("ALTERED");
  });

  test("is told from another by its number, in either script, on the device", async () => {
    expect(await isBound(signed, code, "aa 100001")).toBe(true);
    expect(await isBound(signed, code, "ΑΑ100002")).toBe(false);
    expect(await isBound(signed, code, " ")).toBeUndefined();
  });

  test("is read from behind the #", () => {
    expect(readFacts(`#${new URLSearchParams({ k: signed.kind, n: signed.number, d: signed.issuedOn, p: signed.bound ?? "", s: signed.signature }).toString()}`)).toEqual(signed);
  });
});
