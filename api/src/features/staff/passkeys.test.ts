import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type House, openHouse, type Person } from "../../testing";
import { Authenticator } from "./authenticator.testing";

const origin = "http://localhost:4000";
const password = "test-password-1";
const offerFields = "challenge rpId userHandle username name knownCredentials";

interface Offer {
  readonly challenge: string;
  readonly rpId: string;
  readonly userHandle: string;
  readonly username: string;
  readonly knownCredentials: readonly string[];
}

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => house.close());

async function challenge(person = house.anyone(), purpose = "SIGN_IN"): Promise<string> {
  return (await person.ask<{ challenge: string }>("query ($purpose: ChallengeFor!) { passkeyChallenge(purpose: $purpose) { challenge } }", { purpose })).challenge;
}

async function addTo(person: Person, name = "Κινητό", key = Authenticator.at(origin)): Promise<{ key: Authenticator; id: string }> {
  const offer = await person.act<Offer>("startPasskey", { password }, offerFields);
  const added = await person.act<{ id: string }>("addPasskey", { input: { ...key.make(offer), name } }, "id name kind lastUsedAt");
  expect(added).toMatchObject({ __typename: "Passkey" });
  return { key, id: added.id };
}

function signIn(assertion: object, officeId: string | null = null) {
  return house.anyone().ask<{ __typename: string; code?: string; staff?: { name: string } }>(
    "mutation ($input: PasskeyAssertionInput!, $officeId: ID) { signInWithPasskey(input: $input, officeId: $officeId) { __typename ... on Session { staff { name } office { code } } ... on Refusal { code about } } }",
    { input: assertion, officeId },
  );
}

describe("a passkey beside the password", () => {
  test("is added after the password was asked again, and opens a session without a name being typed", async () => {
    const clerk = await house.as("tylisos");
    expect(await clerk.act("startPasskey", { password: "wrong" }, offerFields)).toMatchObject({ code: "WRONG_CREDENTIALS" });
    const { key } = await addTo(clerk);
    expect(await clerk.ask("{ myPasskeys { name kind lastUsedAt } }")).toEqual([{ name: "Κινητό", kind: "ONE_DEVICE", lastUsedAt: null }]);
    expect(await signIn(key.sign(await challenge()))).toMatchObject({ __typename: "Session", staff: { name: "Μαρία Παππά" }, office: { code: "B2" } });
    expect(await clerk.ask<object[]>("{ myPasskeys { lastUsedAt } }")).not.toEqual([{ lastUsedAt: null }]);
    const events = await house.sql<{ event: string }>("SELECT event FROM audit_entry WHERE event LIKE 'PASSKEY%'");
    expect(events.map((row) => row.event)).toEqual(["PASSKEY_ADDED"]);
    expect(await house.sql("SELECT transports FROM passkey")).toEqual([{ transports: ["internal"] }]);
  });

  test("the offer names the keys one has, and the same key is not taken twice", async () => {
    const clerk = await house.as("krousonas");
    const { key } = await addTo(clerk);
    const offer = await clerk.act<Offer>("startPasskey", { password }, offerFields);
    expect(offer).toMatchObject({ rpId: "localhost", username: "krousonas", knownCredentials: [key.credentialId] });
    expect(Buffer.from(offer.userHandle, "base64url").toString()).toMatch(/^7105\.[0-9a-f-]{36}$/u);
    expect(await clerk.act("addPasskey", { input: { ...key.make(offer), name: "ξανά" } }, "id")).toMatchObject({ code: "PASSKEY_KNOWN" });
  });

  test("a challenge is answered once, in time, by the person it was made for and for what it was made", async () => {
    const clerk = await house.as("tylisos");
    const offer = await clerk.act<Offer>("startPasskey", { password }, offerFields);
    const other = await house.as("kentriki");
    expect(await other.act("addPasskey", { input: { ...Authenticator.at(origin).make(offer), name: "ξένο" } }, "id")).toMatchObject({ code: "PASSKEY_TOO_LATE" });
    const { key } = await addTo(clerk);
    const used = await challenge();
    expect(await signIn(key.sign(used))).toMatchObject({ __typename: "Session" });
    expect(await signIn(key.sign(used))).toMatchObject({ code: "PASSKEY_TOO_LATE" });
    expect(await signIn(key.sign(offer.challenge))).toMatchObject({ code: "PASSKEY_TOO_LATE" });
    expect(await signIn(key.sign("bm90IG91cnM"))).toMatchObject({ code: "PASSKEY_TOO_LATE" });
    const old = await challenge();
    const before = house.now;
    house.now = new Date(before.getTime() + 5 * 60_000 + 1_000);
    expect(await signIn(key.sign(old))).toMatchObject({ code: "PASSKEY_TOO_LATE" });
    house.now = before;
  });

  test("one that was removed opens nothing, and only its owner removes it", async () => {
    const clerk = await house.as("tylisos");
    const { key, id } = await addTo(clerk, "Παλιό κινητό");
    expect(await (await house.as("kentriki")).act("removePasskey", { id }, "id")).toMatchObject({ code: "NOT_FOUND" });
    expect(await clerk.act("removePasskey", { id }, "id")).toMatchObject({ id });
    expect(await signIn(key.sign(await challenge()))).toEqual({ __typename: "Refusal", code: "PASSKEY_UNKNOWN", about: null });
    expect(await signIn(Authenticator.at(origin).sign(await challenge()))).toMatchObject({ code: "INVALID_INPUT" });
  });

  test("a copied key is found by its count and ends; before a valid signature nobody can end one", async () => {
    const clerk = await house.as("tylisos");
    const { key } = await addTo(clerk);
    const copy = key.copy();
    for (const _ of [1, 2]) expect(await signIn(key.sign(await challenge()))).toMatchObject({ __typename: "Session" });
    const forged = { ...copy.sign(await challenge()), signature: "AAAA" };
    expect(await signIn(forged)).toMatchObject({ code: "PASSKEY_WRONG" });
    copy.counter = 0;
    expect(await signIn(copy.sign(await challenge()))).toMatchObject({ code: "PASSKEY_COPIED" });
    expect(await signIn(key.sign(await challenge()))).toMatchObject({ code: "PASSKEY_UNKNOWN" });
    expect(await house.sql("SELECT count(*)::int AS count FROM audit_entry WHERE event = 'PASSKEY_COPIED'")).toEqual([{ count: 1 }]);
  });

  test("made or used at another address, or without the person verified, it is refused", async () => {
    const clerk = await house.as("tylisos");
    const phishing = Authenticator.at("http://localhost:4001");
    expect(await clerk.act("addPasskey", { input: { ...phishing.make(await clerk.act<Offer>("startPasskey", { password }, offerFields)), name: "x" } }, "id")).toMatchObject({ code: "PASSKEY_WRONG" });
    const { key } = await addTo(clerk);
    key.verifiesPerson = false;
    expect(await signIn(key.sign(await challenge()))).toMatchObject({ code: "PASSKEY_WRONG" });
    const unverified = Authenticator.at(origin);
    unverified.verifiesPerson = false;
    expect(await clerk.act("addPasskey", { input: { ...unverified.make(await clerk.act<Offer>("startPasskey", { password }, offerFields)), name: "x" } }, "id")).toMatchObject({ code: "PASSKEY_WRONG" });
  });

  test("wrong signatures count as wrong passwords do, and an account that rests takes no key either", async () => {
    const clerk = await house.as("krousonas2");
    const { key } = await addTo(clerk);
    for (let wrong = 0; wrong < 4; wrong += 1) expect(await signIn({ ...key.sign(await challenge()), signature: "AAAA" })).toMatchObject({ code: "PASSKEY_WRONG" });
    expect(await signIn({ ...key.sign(await challenge()), signature: "AAAA" })).toMatchObject({ code: "ACCOUNT_LOCKED", about: "15" });
    expect(await signIn(key.sign(await challenge()))).toMatchObject({ code: "ACCOUNT_LOCKED" });
  });

  test("a person has ten at most", async () => {
    const clerk = await house.as("dianomeas");
    for (let count = 0; count < 10; count += 1) await addTo(clerk, `κλειδί ${count}`);
    expect(await clerk.act("startPasskey", { password }, offerFields)).toMatchObject({ code: "TOO_MANY_PASSKEYS", about: "10" });
  });

  test("another municipality's handle finds nothing here", async () => {
    const { key } = await addTo(await house.as("tylisos", "7101"));
    const answer = key.sign(await challenge());
    const handle = Buffer.from(Buffer.from(answer.userHandle, "base64url").toString().replace("7101", "7105")).toString("base64url");
    expect(await signIn({ ...answer, userHandle: handle })).toMatchObject({ code: "PASSKEY_UNKNOWN" });
    expect(await signIn(answer)).toMatchObject({ __typename: "Session" });
  });
});

describe("the second of two persons", () => {
  const merge = (person: Person, passkey: object | null) => person.act("mergeApplicants", { keptId: "01976f00-0000-7000-8000-000000000000", mergedId: "01976f00-0000-7000-8000-000000000001", reason: "ίδιο πρόσωπο δύο φορές", secondPerson: { passkey } }, "id");

  test("may confirm with a key, of a challenge of this very session", async () => {
    const supervisor = await house.as("epoptis");
    const { key } = await addTo(await house.as("kentriki"));
    const own = await addTo(supervisor);
    expect(await merge(supervisor, key.sign(await challenge(supervisor, "SECOND_PERSON")))).toMatchObject({ code: "NOT_FOUND" });
    expect(await merge(supervisor, key.sign(await challenge()))).toMatchObject({ code: "PASSKEY_TOO_LATE" });
    expect(await merge(supervisor, key.sign(await challenge(await house.as("epoptis"), "SECOND_PERSON")))).toMatchObject({ code: "PASSKEY_TOO_LATE" });
    expect(await merge(supervisor, own.key.sign(await challenge(supervisor, "SECOND_PERSON")))).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    expect(await merge(supervisor, null)).toMatchObject({ code: "SECOND_PERSON_WRONG_CREDENTIALS" });
  });
});
