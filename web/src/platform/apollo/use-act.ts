"use client";
import { CombinedGraphQLErrors, type TypedDocumentNode } from "@apollo/client";
import type { RefusalCode } from "@epidosi/schema";
import { useRef, useState } from "react";
import { client } from "./client";
import { CommandIds } from "./command-ids";

export interface Refused {
  readonly kind: "REFUSED";
  readonly code: RefusalCode;
  readonly about: string | null;
  readonly clause: string | null;
}
/** Why an act did not happen: a refusal is final, an outage is for trying again, a defect is for the help desk. */
export type ActTrouble = Refused | { readonly kind: "OFFLINE" } | { readonly kind: "DEFECT"; readonly correlationId: string | null };

interface WithCommand {
  readonly commandId: string;
}
type Answer = { readonly __typename?: string | undefined } & Readonly<Record<string, unknown>>;
type Success<Data> = Exclude<Data[keyof Data & string], { readonly __typename: "Refusal" }>;

export interface Act<Data, Variables> {
  /** Does the act; answers what it made, or undefined where there is trouble to show. */
  readonly run: (variables: Omit<Variables, "commandId">) => Promise<Success<Data> | undefined>;
  /** The command id this intent has until the server answers it: for keeping it elsewhere and sending it from there. */
  readonly idOf: (variables: Omit<Variables, "commandId">) => string;
  readonly busy: boolean;
  readonly trouble: ActTrouble | undefined;
  readonly clear: () => void;
}

/** One act of the person. The same intent keeps its command id until the server answered, so that trying again does it once. */
export function useAct<Data, Variables extends WithCommand>(document: TypedDocumentNode<Data, Variables>): Act<Data, Variables> {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ActTrouble>();
  const ids = useRef(new CommandIds());

  async function run(variables: Omit<Variables, "commandId">): Promise<Success<Data> | undefined> {
    setBusy(true);
    setTrouble(undefined);
    const commandId = ids.current.of(variables);
    try {
      const result = await client.mutate<Data, Variables>({ mutation: document, variables: { ...variables, commandId } as Variables, errorPolicy: "none" } as never);
      ids.current.answered(variables);
      const answer = Object.values(result.data ?? {})[0] as Answer | undefined;
      if (answer?.["__typename"] !== "Refusal") return answer as Success<Data>;
      setTrouble({ kind: "REFUSED", code: answer["code"] as RefusalCode, about: (answer["about"] as string | null) ?? null, clause: (answer["clause"] as string | null) ?? null });
    } catch (problem) {
      setTrouble(troubleOf(problem));
    } finally {
      setBusy(false);
    }
    return undefined;
  }

  return { run, idOf: (variables) => ids.current.of(variables), busy, trouble, clear: () => setTrouble(undefined) };
}

/** An ended session shows its own dialog; everything else that is no answer of ours is told as offline or defect. */
export function troubleOf(problem: unknown): ActTrouble | undefined {
  if (!CombinedGraphQLErrors.is(problem)) return { kind: "OFFLINE" };
  const extensions = problem.errors[0]?.extensions ?? {};
  if (extensions["code"] === "UNAUTHENTICATED") return undefined;
  if (extensions["code"] === "UNAVAILABLE") return { kind: "OFFLINE" };
  if (extensions["code"] === "REFUSED") return { kind: "REFUSED", code: extensions["refusal"] as RefusalCode, about: null, clause: null };
  return { kind: "DEFECT", correlationId: typeof extensions["correlationId"] === "string" ? extensions["correlationId"] : null };
}
