"use client";
import { showCode } from "@epidosi/schema";
import { useFormatter, useTranslations } from "use-intl";
import { ActStateBadge } from "./act-state";
import type { PackageNow, Step } from "./legs";
import { clock } from "./local-time";
import styles from "./courier.module.css";

const signs = { TO_PICK_UP: "○", CARRIED: "→", DONE: "✓" } as const satisfies Record<Step, string>;

export interface PackageRowProps {
  readonly one: PackageNow;
  /** The person wants to say why it is not taken, or goes back. */
  readonly onReason: (act: "TURN_BACK" | "REFUSE", code: string) => void;
}

/** A package of a leg: code, where from and to, how far its act has come, and the quiet acts. */
export function PackageRow({ one, onReason }: PackageRowProps) {
  const t = useTranslations("courier");
  const format = useFormatter();
  const place = (name: string) => (name === "" ? t("officeOnLabel") : name);
  return (
    <li className={styles.package}>
      <span className={styles.code}>{showCode(one.code)}</span>
      <span>{one.to.name === "" ? place("") : t("fromTo", { from: one.from.name, to: one.to.name })}{one.returning && ` · ${t("returning")}`}</span>
      {/* The seal of a package not yet taken is not shown: it must be read off the bag, not off the screen (S10). */}
      {one.step !== "TO_PICK_UP" && <span className={styles.soft}>{t("seal", { seal: one.seal })}</span>}
      <span className={styles.states}>
        {one.act === null ? (
          <span className={styles.badge}><span aria-hidden="true">{signs[one.step]}</span> {t(`step.${one.step}`)}</span>
        ) : (
          <ActStateBadge state={one.act} />
        )}
        {one.declined && <span className={`${styles.badge} ${styles.bad}`}><span aria-hidden="true">✕</span> {t("declined")}</span>}
        {one.expectedBy !== null && one.step !== "DONE" && (
          <span className={styles.soft}>{t("expectedBy", { time: format.dateTime(new Date(one.expectedBy), clock) })}</span>
        )}
      </span>
      {one.step === "TO_PICK_UP" && !one.declined && <button type="button" className={styles.again} onClick={() => onReason("REFUSE", one.code)}>{t("round.decline")}</button>}
      {one.step === "CARRIED" && !one.returning && <button type="button" className={styles.again} onClick={() => onReason("TURN_BACK", one.code)}>{t("turnBack")}</button>}
    </li>
  );
}
