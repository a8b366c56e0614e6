import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type House, openHouse } from "../../testing";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => house.close());

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Session { staff { name } office { code kind } roles acts } ... on Refusal { code about } } }`;
const credentials = (username: string, password: string, municipalityId = "7105") => ({ input: { municipalityId, username, password } });

describe("signing in", () => {
  test("tells who, where and what one may do", async () => {
    const session = await house.anyone().ask<{ staff: { name: string }; office: object; roles: string[]; acts: string[] }>(signIn, credentials("tylisos", "test-password-1"));
    expect(session).toMatchObject({ staff: { name: "Μαρία Παππά" }, office: { code: "B2", kind: "BRANCH" }, roles: expect.arrayContaining(["COUNTER_CLERK", "CUSTODIAN"]) });
    expect(session.acts).toContain("chooseOffice");
  });

  test("the cookie cannot be read by scripts nor sent by other sites", async () => {
    const response = await house.app.inject({ method: "POST", url: "/graphql", payload: { query: signIn, variables: credentials("tylisos", "test-password-1") } });
    expect(response.cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
    expect(response.body).not.toContain(response.cookies[0]?.value);
  });

  test("a wrong password, an unknown name and another municipality's name read the same", async () => {
    const answers = await Promise.all([
      house.anyone().ask(signIn, credentials("admin", "wrong")),
      house.anyone().ask(signIn, credentials("nobody", "wrong")),
      house.anyone().ask(signIn, credentials("admin", "test-password-1", "9999")),
      house.anyone().ask(signIn, credentials("admin", "test-password-1", "'; --")),
    ]);
    for (const answer of answers) expect(answer).toEqual({ __typename: "Refusal", code: "WRONG_CREDENTIALS", about: null });
  });

  test("five wrong passwords lock the account, for the right one too, until the rest is over", async () => {
    for (let wrong = 0; wrong < 4; wrong += 1) expect(await house.anyone().ask(signIn, credentials("krousonas2", "wrong"))).toMatchObject({ code: "WRONG_CREDENTIALS" });
    expect(await house.anyone().ask(signIn, credentials("krousonas2", "wrong"))).toMatchObject({ code: "ACCOUNT_LOCKED", about: "15" });
    expect(await house.anyone().ask(signIn, credentials("krousonas2", "test-password-1"))).toMatchObject({ code: "ACCOUNT_LOCKED" });
    await house.sql("UPDATE sign_in_failure SET locked_until = now() - interval '1 second' WHERE username = 'krousonas2'");
    expect(await house.anyone().ask(signIn, credentials("krousonas2", "test-password-1"))).toMatchObject({ __typename: "Session" });
  });

  test("a session ended is no session, and an expired one neither", async () => {
    const clerk = await house.as("krousonas");
    expect(await clerk.ask("{ session { staff { name } } }")).toMatchObject({ staff: { name: "Δέσποινα Ξυλούρη" } });
    await clerk.ask("mutation { signOut { ok } }");
    expect(await clerk.ask("{ session { staff { name } } }")).toBeNull();
    const answer = await clerk.send("{ offices { id } }");
    expect(answer.errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  test("a request another site's page makes is refused", async () => {
    const clerk = await house.as("tylisos");
    const response = await house.app.inject({
      method: "POST",
      url: "/graphql",
      headers: { cookie: clerk.cookie, "sec-fetch-site": "cross-site" },
      payload: { query: "{ offices { id } }" },
    });
    expect(response.statusCode).toBe(403);
  });

  test("one cannot work at an office one is not assigned to", async () => {
    const clerk = await house.as("tylisos");
    const offices = await clerk.ask<{ id: string; code: string }[]>("{ offices { id code } }");
    const central = offices.find((office) => office.code === "K0");
    const answer = await clerk.ask(`mutation ($officeId: ID!) { chooseOffice(officeId: $officeId) { __typename ... on Refusal { code } } }`, { officeId: central?.id });
    expect(answer).toEqual({ __typename: "Refusal", code: "NO_ASSIGNMENT" });
  });
});

describe("isolation of municipalities", () => {
  test("staff of one municipality see its offices only", async () => {
    const [here, there] = await Promise.all([house.as("tylisos", "7105"), house.as("tylisos", "7101")]);
    const idsHere = (await here.ask<{ id: string }[]>("{ offices { id } }")).map((office) => office.id);
    const idsThere = (await there.ask<{ id: string }[]>("{ offices { id } }")).map((office) => office.id);
    expect(idsHere).toHaveLength(3);
    expect(idsThere.some((id) => idsHere.includes(id))).toBe(false);
  });

  test("nothing personal or secret is logged", async () => {
    const text = house.logged.join("\n");
    expect(text).not.toMatch(/test-password|Παππά|epidosi_session/u);
  });
});
