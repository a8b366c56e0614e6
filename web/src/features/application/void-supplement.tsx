"use client";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import type { SecondPersonInput } from "../../gql/graphql";
import { VoidNumber } from "../register/void-number";
import { voidSupplementMutation } from "./application.graphql";

interface Props {
  readonly entry: { readonly id: string; readonly number: number; readonly year: number };
  readonly reload: () => void;
}

/** A supplement registered in error: two persons say so. */
export function VoidSupplement({ entry, reload }: Props) {
  const t = useTranslations("application");
  const { run, busy, trouble } = useAct(voidSupplementMutation);

  async function settle(reason: string, secondPerson: SecondPersonInput) {
    const done = await run({ entryId: entry.id, reason, secondPerson });
    if (done !== undefined) reload();
    return done !== undefined;
  }

  return <VoidNumber entry={entry} also={t("voidSupplementAlso")} busy={busy} trouble={trouble} onVoid={settle} />;
}
