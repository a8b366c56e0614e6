"use client";
import { useTranslations } from "use-intl";
import type { RefusalReason } from "../../platform/outbox/act";

/** Why the server said no, in a sentence, with the clause where one was named. */
export function RefusalSentence({ reason }: { readonly reason: RefusalReason }) {
  const t = useTranslations("refusals");
  return <p>{t(reason.code, { about: reason.about ?? "" })}{reason.clause !== null && ` (${reason.clause})`}</p>;
}
