import { isRecord, textOrNull } from "../request/post-graphql";
import type { HeldMessage } from "./act";
import type { BroughtMessage } from "./transport";

export const bringMessagesDocument = `mutation BringMessages($messages: [String!]!, $confirmations: [MessageConfirmationInput!]) {
  bringMessages(messages: $messages, confirmations: $confirmations) { hash shortCode verdict refusal about clause wanted }
}`;

/** As the server takes it: a key with all it gave, or nothing for a PIN. */
export function confirmationsOf(messages: readonly Pick<HeldMessage, "hash" | "confirmation">[]): readonly object[] {
  return messages.flatMap(({ hash, confirmation }) => {
    if (confirmation === undefined) return [];
    const { by, ...passkey } = confirmation;
    return [{ hash, passkey: by === "PASSKEY" ? passkey : null }];
  });
}

const verdicts = ["APPLIED", "KNOWN", "WAITING", "QUARANTINED", "REFUSED"] as const satisfies readonly BroughtMessage["verdict"][];

/** The server's words, one entry per message, or nothing when the answer is of another shape. */
export function broughtOf(value: unknown): readonly BroughtMessage[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const messages = (value as readonly unknown[]).map(oneOf);
  return messages.every((message) => message !== undefined) ? messages : undefined;
}

function oneOf(value: unknown): BroughtMessage | undefined {
  if (!isRecord(value)) return undefined;
  const hash = textOrNull(value["hash"]);
  const shortCode = textOrNull(value["shortCode"]);
  const verdict = verdicts.find((known) => known === value["verdict"]);
  const code = textOrNull(value["refusal"]);
  const wanted = Array.isArray(value["wanted"]) ? (value["wanted"] as readonly unknown[]).filter((counter) => typeof counter === "number") : [];
  if (hash === null || shortCode === null || verdict === undefined) return undefined;
  return { hash, shortCode, verdict, wanted, reason: code === null ? null : { code, about: textOrNull(value["about"]), clause: textOrNull(value["clause"]) } };
}
