"use client";
import { useTranslations } from "use-intl";
import type { ActState } from "../../platform/outbox/act";
import styles from "./courier.module.css";

/** Sign and word; the colour only repeats them. */
const signs = { WAITING: "◷", SENT: "↑", HELD: "½", QUARANTINED: "!", CONFIRMED: "✓", REFUSED: "✕" } as const satisfies Record<ActState, string>;
const colours = { WAITING: "wait", SENT: "wait", HELD: "wait", QUARANTINED: "bad", CONFIRMED: "good", REFUSED: "bad" } as const satisfies Record<ActState, string>;

export function ActStateBadge({ state }: { readonly state: ActState }) {
  const t = useTranslations("outbox");
  return (
    <span className={`${styles.badge} ${styles[colours[state]]}`}>
      <span aria-hidden="true">{signs[state]}</span> {t(`state.${state}`)}
    </span>
  );
}
