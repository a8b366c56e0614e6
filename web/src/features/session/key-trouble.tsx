"use client";
import { useTranslations } from "use-intl";
import type { ActTrouble } from "../../platform/apollo/use-act";
import { Trouble } from "../../platform/apollo/trouble";
import type { KeyTrouble } from "../../platform/passkey/passkey";
import { TroublePanel } from "../../ui/trouble-panel";

/** Why no key signed or was made, and what to do instead. */
export function KeyTroubleNote({ trouble }: { readonly trouble: KeyTrouble["kind"] | ActTrouble | undefined }) {
  const t = useTranslations("session");
  if (typeof trouble !== "string") return <Trouble trouble={trouble} />;
  return <TroublePanel title={t(`keyTrouble.${trouble}`)}><p>{t(`keyAdvice.${trouble}`)}</p></TroublePanel>;
}
