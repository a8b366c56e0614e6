import { describe, expect, test } from "@jest/globals";
import { makeAct } from "./act";
import { graphqlTransport } from "./graphql-transport";

const operations = { acceptPackage: { document: "mutation AcceptPackage { … }", field: "acceptPackage" } };
const act = makeAct(
  { operation: "acceptPackage", variables: { code: "P1", sealRead: "ET0042" }, about: "P1", staffId: "s" },
  "0197a000-0000-7000-8000-0000004f7a2c",
  0,
);
const answering = (status: number, body: string) => async () => new Response(body, { status });
const send = (status: number, body: unknown) =>
  graphqlTransport(operations, answering(status, typeof body === "string" ? body : JSON.stringify(body))).send(act);
const errors = (code: string) => ({ errors: [{ message: "…", extensions: { code, correlationId: "c-1" } }], data: null });

describe("what the outbox takes for an answer", () => {
  test("the package itself confirms", async () => {
    const answer = await send(200, { data: { acceptPackage: { __typename: "CourierPackage", code: "P1" } } });
    expect(answer).toEqual({ kind: "CONFIRMED" });
  });

  test("another package's name does not", async () => {
    const answer = await send(200, { data: { acceptPackage: { __typename: "CourierPackage", code: "P2" } } });
    expect(answer).toEqual({ kind: "NO_ANSWER", hindrance: "UNEXPECTED_ANSWER" });
  });

  test("a refusal refuses, with its clause", async () => {
    const refusal = { __typename: "Refusal", refusal: "SEAL_NOT_AS_SEALED", about: "P1", clause: "S10" };
    expect(await send(200, { data: { acceptPackage: refusal } })).toEqual({
      kind: "REFUSED",
      reason: { code: "SEAL_NOT_AS_SEALED", about: "P1", clause: "S10" },
    });
  });

  test.each([
    ["a masked defect", 200, errors("INTERNAL"), "SERVER_TROUBLE"],
    ["a proxy's error page", 502, "<html>Bad Gateway</html>", "SERVER_TROUBLE"],
    ["a hotel's login page", 200, "<html>Welcome</html>", "SERVER_TROUBLE"],
    ["an ended session", 401, errors("UNAUTHENTICATED"), "SIGN_IN"],
    ["an empty answer", 200, { data: {} }, "UNEXPECTED_ANSWER"],
  ])("%s is no answer", async (_what, status, body, hindrance) => {
    expect(await send(status, body)).toEqual({ kind: "NO_ANSWER", hindrance });
  });

  test("a cut connection is no answer", async () => {
    const cut = async (): Promise<Response> => {
      throw new TypeError("Failed to fetch");
    };
    expect(await graphqlTransport(operations, cut).send(act)).toEqual({ kind: "NO_ANSWER", hindrance: "UNREACHABLE" });
  });

  test("the command id goes with every try", async () => {
    const bodies: string[] = [];
    const transport = graphqlTransport(operations, async (_url, init) => {
      bodies.push(String(init?.body));
      return new Response("{}", { status: 500 });
    });
    await transport.send(act);
    await transport.send(act);
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain(act.commandId);
  });

  const said = { hash: "h", shortCode: "4F7A2C", verdict: "REFUSED", refusal: "FORK", about: "P1", clause: "S10", wanted: [2, 3] };

  test("signed messages are answered one by one, with verdict, reason and the counters that are missing", async () => {
    const passkey = { credentialId: "k", clientDataJSON: "c", authenticatorData: "a", signature: "s" };
    const transport = graphqlTransport(operations, answering(200, JSON.stringify({ data: { bringMessages: [said, { ...said, verdict: "APPLIED", refusal: null, wanted: [] }] } })));
    expect(await transport.bring([{ jws: "a", hash: "h", confirmation: { by: "PASSKEY", ...passkey } }, { jws: "b", hash: "i", confirmation: { by: "PIN" } }, { jws: "c", hash: "j" }])).toEqual({
      kind: "BROUGHT",
      messages: [
        { hash: "h", shortCode: "4F7A2C", verdict: "REFUSED", reason: { code: "FORK", about: "P1", clause: "S10" }, wanted: [2, 3] },
        { hash: "h", shortCode: "4F7A2C", verdict: "APPLIED", reason: null, wanted: [] },
      ],
    });
  });

  test.each([[{ bringMessages: null }], [{ bringMessages: [{ ...said, hash: 7 }] }], [{ bringMessages: [{ ...said, verdict: "MAYBE" }] }], [{}]])("%j is no answer to messages", async (data) => {
    const transport = graphqlTransport(operations, answering(200, JSON.stringify({ data })));
    expect(await transport.bring([{ jws: "a", hash: "h" }])).toEqual({ kind: "NO_ANSWER", hindrance: "UNEXPECTED_ANSWER" });
  });

  test("nobody signed in asks for a sign-in", async () => {
    const transport = graphqlTransport(operations, answering(200, JSON.stringify({ data: { session: null } })));
    expect(await transport.signedIn()).toEqual({ kind: "NO_ANSWER", hindrance: "SIGN_IN" });
  });
});
