"use client";
import { useTranslations } from "use-intl";
import type { Confirmation } from "../../gql/graphql";
import { StateBadge, type Tone } from "../../ui/state-badge";

const tones = { PASSKEY: "good", PIN: "wait", WRONG_KEY: "bad", NONE: "plain" } as const satisfies Record<Confirmation, Tone>;

/** By what a person confirmed that it was they who signed. */
export function Confirmed({ by }: { readonly by: Confirmation }) {
  const t = useTranslations("custody");
  return <StateBadge tone={tones[by]}>{t(`confirmed.${by}`)}</StateBadge>;
}
