"use client";
import { useQuery } from "@apollo/client/react";
import { createContext, type ReactNode, useContext } from "react";
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

/** Asks the server who is signed in: undefined while it is asked, null for nobody. */
export function useSignedIn() {
  const { data, error, refetch } = useQuery(sessionQuery);
  const session = data === undefined ? undefined : readFragment(sessionFields, data.session ?? null);
  return { session, error, refetch };
}
