"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { isOn, signal, turn, wakeSound, type SignalKind } from "./signals";
import styles from "./typed-code.module.css";

/** Sound and vibration, each on or off on this device; turning one on lets it be heard or felt at once. */
export function SignalSwitches() {
  return (
    <div className={styles.row}>
      <SignalSwitch kind="sound" />
      <SignalSwitch kind="vibration" />
    </div>
  );
}

function SignalSwitch({ kind }: { readonly kind: SignalKind }) {
  const t = useTranslations("scanner");
  const [on, setOn] = useState(() => isOn(kind));
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={on}
        onChange={() => {
          turn(kind, !on);
          setOn(!on);
          wakeSound();
          if (!on) signal("ACCEPTED");
        }}
      />
      {t(kind)}
    </label>
  );
}
