"use client";
import { useAct } from "../../platform/apollo/use-act";
import type { EntryFieldsFragment, SecondPersonInput } from "../../gql/graphql";
import { voidEntryMutation } from "./register.graphql";
import { VoidNumber } from "./void-number";

/** A paper that was registered by itself. */
export function VoidEntry({ entry, reload }: { readonly entry: EntryFieldsFragment; readonly reload: () => void }) {
  const { run, busy, trouble } = useAct(voidEntryMutation);

  async function settle(reason: string, secondPerson: SecondPersonInput) {
    const done = await run({ entryId: entry.id, reason, secondPerson });
    if (done !== undefined) reload();
    return done !== undefined;
  }

  return <VoidNumber entry={entry} busy={busy} trouble={trouble} onVoid={settle} />;
}
