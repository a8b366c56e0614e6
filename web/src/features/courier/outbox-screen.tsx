"use client";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { ActRow } from "./act-row";
import { CarryActs } from "./carry-acts";
import { CourierBanners } from "./courier-banners";
import { useCourierOutbox } from "./use-courier-outbox";
import { useDevice } from "./use-device";
import { useKeptStorage } from "./use-kept-storage";
import styles from "./courier.module.css";

/** Every act of this device: its code, when, where it stands, why, and what to do. */
export function OutboxScreen() {
  const t = useTranslations("courier");
  const { outbox, view } = useCourierOutbox();
  const own = useTranslations("device");
  const { directory } = useDevice(view.counts.CONFIRMED);
  const kept = useKeptStorage();
  const waits = view.counts.WAITING > 0;
  return (
    <main className={styles.frame}>
      <header className={styles.head}>
        <Link className={styles.back} href="/courier" aria-label={t("back")}>←</Link>
        <h1>{t("acts.title")}</h1>
      </header>
      <CourierBanners news={undefined} outbox={view} />
      {view.open && view.acts.length === 0 && <p className={styles.empty}>{t("acts.empty")}</p>}
      <ol className={styles.acts}>
        {view.acts.toReversed().map((act) => (
          <ActRow key={act.commandId} act={act} heldBy={view.heldBy} onRead={() => void outbox?.dismiss(act.commandId)} />
        ))}
      </ol>
      {outbox !== undefined && <CarryActs outbox={outbox} staffId={directory?.heardBy} />}
      {kept !== undefined && <p className={styles.soft}>{own("facts.storage")}: {own(`stored.${kept ? "yes" : "no"}`)}</p>}
      {waits && (
        <footer className={styles.thumb}>
          <button type="button" className={styles.primary} onClick={() => void outbox?.send(true)}>{t("acts.sendNow")}</button>
        </footer>
      )}
    </main>
  );
}
