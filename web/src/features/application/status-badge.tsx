"use client";
import { useTranslations } from "use-intl";
import { StateBadge, type Tone } from "../../ui/state-badge";
import type { ApplicationStatus, ItemState } from "../../gql/graphql";

const tones: Readonly<Record<ApplicationStatus, Tone>> = { FILED: "plain", INCOMPLETE: "wait", COMPLETE: "now", BATCHED: "now", FORWARDED: "now", ACKNOWLEDGED: "now", SUPPLEMENT_REQUESTED: "wait", SUPPLEMENTED: "now", GRANTED: "good", REJECTED: "bad", REVOKED: "bad", SERVED: "good", CLOSED: "good", WITHDRAWN: "plain", VOIDED: "plain" };
const itemTones: Readonly<Record<ItemState, Tone>> = { IN_SAFE: "good", RESERVED: "wait", PACKED: "wait", IN_TRANSIT: "now", ARRIVED: "now", AT_COUNTER: "now", DELIVERED: "good", BATCHED: "wait", FORWARDED: "plain", MISSING: "bad", RETURN_DUE: "wait", RETURN_BATCHED: "wait", RETURNED: "plain", STOLEN: "bad", FOUND: "wait", DAMAGED: "bad", QUARANTINED: "bad" };

export function ApplicationBadge({ status }: { readonly status: ApplicationStatus }) {
  const t = useTranslations("application");
  return <StateBadge tone={tones[status]}>{t(`statuses.${status}`)}</StateBadge>;
}

export function ItemBadge({ state }: { readonly state: ItemState }) {
  const t = useTranslations("application");
  return <StateBadge tone={itemTones[state]}>{t(`itemStates.${state}`)}</StateBadge>;
}
