"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { AskPin } from "./ask-pin";
import { DayWiped } from "./day-wiped";
import { SetPin } from "./set-pin";
import { useCourierOutbox } from "./use-courier-outbox";
import { useDayVault } from "./use-day-vault";
import styles from "./courier.module.css";

/** Stands before every screen of the courier: a day that rests here is opened by its PIN or passkey. What waits is sent behind it all the same. */
export function DayLock({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("courier");
  const { view } = useCourierOutbox();
  const { vault, state } = useDayVault();
  if (vault === undefined) return <main className={styles.frame}><p className={styles.empty}>{t("opening")}</p></main>;
  if (vault === null || state === undefined) return children;
  switch (state.kind) {
    case "TO_SET":
      return <SetPin vault={vault} />;
    case "LOCKED":
      return <AskPin vault={vault} lock={state} outbox={view} />;
    case "WIPED":
      return <DayWiped vault={vault} why={state.why} outbox={view} />;
    default:
      return children;
  }
}
