"use client";
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { sessionEnded } from "../session/session-ended";

const watch = new ErrorLink(({ error }) => {
  if (CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.["code"] === "UNAUTHENTICATED")) sessionEnded.tell();
});

/** One client per tab. What it knows is asked anew by every screen: other desks change it all the time. */
export const client = new ApolloClient({
  link: ApolloLink.from([watch, new HttpLink({ uri: "/graphql", credentials: "same-origin" })]),
  cache: new InMemoryCache({ typePolicies: { Today: { merge: true }, Session: { merge: true }, PermitCategory: { keyFields: ["code"] }, DocumentRequirement: { keyFields: false }, MunicipalUnit: { keyFields: ["code"] } } }),
  defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network" }, query: { fetchPolicy: "network-only" } },
});
