import { client } from "../../platform/apollo/client";
import { type KeyAssertion, KeyTrouble, signWithKey } from "../../platform/passkey/passkey";
import { type ActTrouble, troubleOf } from "../../platform/apollo/use-act";
import type { ChallengeFor } from "../../gql/graphql";
import { passkeyChallengeQuery } from "./session.graphql";

/** Fetches a challenge and lets the person's key sign it. Throws `KeyTrouble`, or what the request met. */
export async function askForKey(purpose: ChallengeFor): Promise<KeyAssertion> {
  const { data } = await client.query({ query: passkeyChallengeQuery, variables: { purpose }, fetchPolicy: "no-cache" });
  if (data === undefined) throw new Error("no challenge came");
  return signWithKey(data.passkeyChallenge);
}

/** What to say when no key signed: a sentence of this room, or trouble as any act has it. */
export function keyTroubleOf(problem: unknown): KeyTrouble["kind"] | ActTrouble | undefined {
  return problem instanceof KeyTrouble ? problem.kind : troubleOf(problem);
}
