import { isRecord, postGraphql, textOrNull, type Reply } from "../request/post-graphql";
import type { Act, Hindrance } from "./act";
import { broughtOf, bringMessagesDocument, confirmationsOf } from "./brought";
import type { Answer, SignedIn, Transport } from "./transport";

/**
 * An act that may wait: its mutation, which takes `commandId` and the act's variables and answers under `field` with the
 * thing's `code`, or with a Refusal whose code is asked for as `refusal` (two kinds of `code` cannot share a name).
 */
export interface WaitingOperation {
  readonly document: string;
  readonly field: string;
}
export type WaitingOperations = Readonly<Record<string, WaitingOperation>>;

export const signedInDocument = "query SignedIn { session { staff { id } acts } }";

/** The outbox's way to the server: plain requests, one act each, so that one answer is one act's. */
export function graphqlTransport(operations: WaitingOperations, fetchFrom: typeof fetch = fetch): Transport {
  return {
    signedIn: async () => signedInOf(await postGraphql(signedInDocument, {}, fetchFrom)),
    send: async (act) => {
      const operation = operations[act.operation];
      // An older version of the page may have left an act that this one does not know: it waits for an update.
      if (operation === undefined) return { kind: "NO_ANSWER", hindrance: "UNEXPECTED_ANSWER" };
      const variables = { ...act.variables, commandId: act.commandId };
      return answerOf(await postGraphql(operation.document, variables, fetchFrom), operation.field, act);
    },
    bring: async (messages) => {
      const reply = await postGraphql(bringMessagesDocument, { messages: messages.map(({ jws }) => jws), confirmations: confirmationsOf(messages) }, fetchFrom);
      if (reply.kind !== "DATA") return { kind: "NO_ANSWER", hindrance: hindranceOf(reply) };
      const brought = broughtOf(reply.data["bringMessages"]);
      return brought === undefined ? { kind: "NO_ANSWER", hindrance: "UNEXPECTED_ANSWER" } : { kind: "BROUGHT", messages: brought };
    },
  };
}

function signedInOf(reply: Reply): SignedIn {
  if (reply.kind !== "DATA") return { kind: "NO_ANSWER", hindrance: hindranceOf(reply) };
  const { session } = reply.data;
  if (session === null) return { kind: "NO_ANSWER", hindrance: "SIGN_IN" };
  const staffId = isRecord(session) && isRecord(session["staff"]) ? textOrNull(session["staff"]["id"]) : null;
  const acts = isRecord(session) && Array.isArray(session["acts"]) ? (session["acts"] as readonly unknown[]) : [];
  if (staffId === null) return { kind: "NO_ANSWER", hindrance: "UNEXPECTED_ANSWER" };
  return { kind: "STAFF", staffId, mayDo: acts.filter((act) => typeof act === "string") };
}

function answerOf(reply: Reply, field: string, act: Act): Answer {
  if (reply.kind !== "DATA") return { kind: "NO_ANSWER", hindrance: hindranceOf(reply) };
  const result = reply.data[field];
  if (isRecord(result) && result["__typename"] === "Refusal") {
    const { refusal, about, clause } = result;
    const reason = { code: textOrNull(refusal) ?? "INVALID_INPUT", about: textOrNull(about), clause: textOrNull(clause) };
    return { kind: "REFUSED", reason };
  }
  // Only an answer that names the same thing settles the act.
  if (isRecord(result) && result["code"] === act.about) return { kind: "CONFIRMED" };
  return { kind: "NO_ANSWER", hindrance: "UNEXPECTED_ANSWER" };
}

function hindranceOf(reply: Exclude<Reply, { kind: "DATA" }>): Hindrance {
  if (reply.kind === "UNAUTHENTICATED") return "SIGN_IN";
  return reply.kind === "UNREACHABLE" ? "UNREACHABLE" : "SERVER_TROUBLE";
}
