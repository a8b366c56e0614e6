"use client";
import { useQuery } from "@apollo/client/react";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { forget, keepInMemory, recall } from "../../platform/offline/desk-memory";
import { readFragment } from "../../gql";
import type { SessionFieldsFragment } from "../../gql/graphql";
import { sessionFields, sessionQuery } from "./session.graphql";

const SessionContext = createContext<SessionFieldsFragment | undefined>(undefined);

/** Who is signed in, where and with which acts. Only inside the desk, which asks for a sign-in first. */
export function useSession(): SessionFieldsFragment {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("useSession is used outside the desk");
  return session;
}

export function SessionProvider({ session, children }: { readonly session: SessionFieldsFragment; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

const memory = "session";

/**
 * Asks the server who is signed in: undefined while it is asked, null for nobody. Where the server does not answer, `remembered` is who was signed in on
 * this device last and did not sign out; undefined for nobody.
 */
export function useSignedIn() {
  const { data, error, refetch } = useQuery(sessionQuery);
  const session = data === undefined ? undefined : readFragment(sessionFields, data.session ?? null);
  const [remembered, setRemembered] = useState<SessionFieldsFragment>();
  const lost = error !== undefined && session === undefined;
  useEffect(() => {
    if (session !== undefined) void (session === null ? forget(memory) : keepInMemory(memory, session)).catch(() => undefined);
  }, [session]);
  useEffect(() => {
    if (lost) void recall(memory).then((known) => setRemembered(known as SessionFieldsFragment | undefined), () => undefined);
  }, [lost]);
  return { session, remembered: lost ? remembered : undefined, error, refetch };
}

/** Whoever signs out leaves nothing by which the desk would open without a network. */
export function forgetSession(): Promise<void> {
  return forget(memory);
}
