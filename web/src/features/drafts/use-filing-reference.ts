"use client";
import { useEffect, useState } from "react";
import type { SessionFieldsFragment } from "../../gql/graphql";
import { keepFilingReference, recallFilingReference } from "./filing-reference";
import { mayKeepDrafts } from "./may-keep-drafts";

/** Keeps what a filing asks for while there is a network, and gives it to the screens when there is none. False until they have it. */
export function useFilingReference(session: SessionFieldsFragment | null | undefined, isOffline: boolean): boolean {
  const [recalled, setRecalled] = useState(false);
  const files = session?.acts.includes("fileApplication") === true;
  useEffect(() => {
    if (isOffline) void recallFilingReference().catch(() => false).then(() => setRecalled(true));
    else if (files && mayKeepDrafts()) void keepFilingReference(new Date().toISOString().slice(0, 10)).catch(() => undefined);
  }, [files, isOffline]);
  return !isOffline || recalled;
}
