"use client";
import { useId } from "react";
import { pinLength } from "../../platform/lock/pin";
import styles from "./courier.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (digits: string) => void;
  readonly problem?: string | undefined;
  readonly autoFocus?: boolean;
}

/** Six digits, hidden as they are typed, on the number keyboard. */
export function PinField({ label, value, onValue, problem, autoFocus }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id} className={styles.input} type="password" inputMode="numeric" autoComplete="off" maxLength={pinLength} value={value} autoFocus={autoFocus}
        aria-invalid={problem !== undefined} aria-describedby={`${id}-problem`} onChange={(event) => onValue(event.target.value.replace(/[^0-9]/gu, ""))}
      />
      <span id={`${id}-problem`} role="alert" className={styles.bad}>{problem !== undefined && `! ${problem}`}</span>
    </div>
  );
}
